package main

import "encoding/json"

// askedFor lists what a built manifest asks for, the pages it runs on and what pages may load from it included.
func askedFor(manifest []byte) ([]request, error) {
	var m struct {
		Permissions         []string `json:"permissions"`
		OptionalPermissions []string `json:"optional_permissions"`
		Hosts               []string `json:"host_permissions"`
		OptionalHosts       []string `json:"optional_host_permissions"`
		Scripts             []struct {
			Matches []string `json:"matches"`
		} `json:"content_scripts"`
		Resources []struct {
			Resources []string `json:"resources"`
		} `json:"web_accessible_resources"`
	}
	if err := json.Unmarshal(manifest, &m); err != nil {
		return nil, err
	}
	var all []request
	add := func(key string, values []string) {
		for _, value := range values {
			all = append(all, request{key, value})
		}
	}
	add("permissions", m.Permissions)
	add("optional_permissions", m.OptionalPermissions)
	add("host_permissions", m.Hosts)
	add("optional_host_permissions", m.OptionalHosts)
	for _, script := range m.Scripts {
		add("content_scripts", script.Matches)
	}
	for _, resource := range m.Resources {
		add("web_accessible_resources", resource.Resources)
	}
	return all, nil
}
