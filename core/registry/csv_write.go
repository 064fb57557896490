package registry

import (
	"bytes"
	"strings"

	"github.com/tidwall/gjson"

	"keepmum.dev/keepmum/core/registry/rows"
)

// WriteCSV gives the clients as a table that ReadFile reads back as the same clients. Keys of a client and
// of a permission that this version does not know are taken from the document from, which may be nil, as Write
// does it. The name of the registry, its accounts and its policy have no place in a table. Columns nobody uses
// are left out, but for the ones most people fill in.
func WriteCSV(r Registry, from []byte) []byte {
	var d document
	if from != nil {
		d, _ = readDocument(from)
	}
	origins := d.origins(r.Clients)
	columns := usedColumns(r.Clients, origins)
	var out []byte
	row := make([]string, len(columns))
	for i, c := range columns {
		row[i] = c.header
	}
	out = rows.Append(out, row)
	for n, client := range r.Clients {
		for i, c := range columns {
			row[i] = guard(c.cell(client, origins[n]))
		}
		out = rows.Append(out, row)
	}
	return out
}

// written is a column on its way out.
type written struct {
	header string
	always bool
	cell   func(Client, origin) string
}

func usedColumns(clients []Client, origins []origin) []written {
	columns := []written{
		{"id", true, func(c Client, _ origin) string { return c.ID }},
		{"name", true, func(c Client, _ origin) string { return c.Name }},
		{"relationship", true, func(c Client, _ origin) string { return string(c.Relationship) }},
		{"sensitivity", false, func(c Client, _ origin) string { return c.Sensitivity }},
		list("aliases", true, func(c Client) []string { return c.Aliases }),
		list("brands", true, func(c Client) []string { return c.Brands }),
		list("people", false, func(c Client) []string { return c.People }),
		list("codenames", false, func(c Client) []string { return c.Codenames }),
		list("domains", true, func(c Client) []string { return c.Domains }),
	}
	columns = append(columns, inner("handle", clients, func(c Client) map[string][]string { return c.Handles })...)
	columns = append(columns,
		written{"describe_as", false, func(c Client, _ origin) string { return c.DescribeAs }},
		list("context", false, func(c Client) []string { return c.Context }),
		list("services", false, func(c Client) []string { return c.Services }))
	columns = append(columns, inner("attribute", clients, func(c Client) map[string][]string { return c.Attributes })...)
	columns = append(columns, connectColumns(clients)...)
	columns = append(columns,
		list("competitors", false, func(c Client) []string { return c.Competitors }),
		written{"competitive", false, func(c Client, _ origin) string { return truthCell(c.Competitive) }},
		written{"deceased", false, func(c Client, _ origin) string { return truthCell(c.Deceased) }},
		written{"since", false, func(c Client, _ origin) string { return c.Since }},
		written{"until", false, func(c Client, _ origin) string { return c.Until }},
		written{"wall", false, func(c Client, _ origin) string { return c.Wall }},
		written{"permissions", false, permissionsCell})
	columns = append(columns, keyColumns(origins)...)
	used := columns[:0]
	for _, c := range columns {
		for i := 0; i < len(clients) && !c.always; i++ {
			c.always = c.cell(clients[i], origins[i]) != ""
		}
		if c.always {
			used = append(used, c)
		}
	}
	return used
}

func list(header string, always bool, texts func(Client) []string) written {
	return written{header, always, func(c Client, _ origin) string { return listCell(texts(c)) }}
}

func listCell(texts []string) string {
	escaped := make([]string, len(texts))
	for i, text := range texts {
		escaped[i] = listEscapes.Replace(text)
	}
	return strings.Join(escaped, "; ")
}

// inner is one column for every key of an object of lists: "handle:x", "attribute:sector".
func inner(kind string, clients []Client, lists func(Client) map[string][]string) []written {
	var columns []written
	for _, key := range allKeys(clients, lists) {
		columns = append(columns, list(kind+":"+key, false, func(c Client) []string { return lists(c)[key] }))
	}
	return columns
}

func connectColumns(clients []Client) []written {
	var columns []written
	for _, key := range allKeys(clients, func(c Client) map[string]string { return c.Connect }) {
		columns = append(columns, written{"connect:" + key, false, func(c Client, _ origin) string { return c.Connect[key] }})
	}
	return columns
}

func allKeys[V any](clients []Client, of func(Client) map[string]V) []string {
	all := map[string]bool{}
	for _, c := range clients {
		for key := range of(c) {
			all[key] = true
		}
	}
	return sortedKeys(all)
}

func truthCell(value bool) string {
	if value {
		return "yes"
	}
	return ""
}

func permissionsCell(c Client, from origin) string {
	if len(c.Permissions) == 0 {
		return ""
	}
	return "[" + string(bytes.Join(writePermissions(c.Permissions, from), []byte(", "))) + "]"
}

// keyColumns is one column for every key of a client that this version does not know, with JSON in its cells.
func keyColumns(origins []origin) []written {
	var columns []written
	var seen keySet
	for _, from := range origins {
		var o object
		o.carry(*from.raw, clientKeys)
		for _, m := range o {
			key := gjson.ParseBytes(m.key).Str
			// A header is one line without spaces around it: what is not cannot be read back.
			if key == "" || tidy(key) != key || !seen.add(key) {
				continue
			}
			columns = append(columns, written{"key:" + key, false, func(_ Client, from origin) string {
				var o object
				o.carry(*from.raw, clientKeys)
				for _, m := range o {
					if gjson.ParseBytes(m.key).Str == key {
						return string(m.value)
					}
				}
				return ""
			}})
		}
	}
	return columns
}
