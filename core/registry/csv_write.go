package registry

import (
	"bytes"
	"strings"

	"keepmum.dev/keepmum/core/registry/rows"
)

// WriteCSV gives the clients as a table that ReadCSV reads back as the same clients. The name of the
// registry, its accounts and its policy have no place in a table. Columns nobody uses are left out,
// but for the ones most people fill in.
func WriteCSV(r Registry) []byte {
	columns := usedColumns(r.Clients)
	var out []byte
	row := make([]string, len(columns))
	for i, c := range columns {
		row[i] = c.header
	}
	out = rows.Append(out, row)
	for _, client := range r.Clients {
		for i, c := range columns {
			row[i] = guard(c.cell(client))
		}
		out = rows.Append(out, row)
	}
	return out
}

// written is a column on its way out.
type written struct {
	header string
	always bool
	cell   func(Client) string
}

func usedColumns(clients []Client) []written {
	columns := []written{
		{"id", true, func(c Client) string { return c.ID }},
		{"name", true, func(c Client) string { return c.Name }},
		{"relationship", true, func(c Client) string { return string(c.Relationship) }},
		{"sensitivity", false, func(c Client) string { return c.Sensitivity }},
		list("aliases", true, func(c Client) []string { return c.Aliases }),
		list("brands", true, func(c Client) []string { return c.Brands }),
		list("people", false, func(c Client) []string { return c.People }),
		list("codenames", false, func(c Client) []string { return c.Codenames }),
		list("domains", true, func(c Client) []string { return c.Domains }),
	}
	columns = append(columns, inner("handle", clients, func(c Client) map[string][]string { return c.Handles })...)
	columns = append(columns,
		written{"describe_as", false, func(c Client) string { return c.DescribeAs }},
		list("context", false, func(c Client) []string { return c.Context }),
		list("services", false, func(c Client) []string { return c.Services }))
	columns = append(columns, inner("attribute", clients, func(c Client) map[string][]string { return c.Attributes })...)
	columns = append(columns, connectColumns(clients)...)
	columns = append(columns,
		written{"since", false, func(c Client) string { return c.Since }},
		written{"until", false, func(c Client) string { return c.Until }},
		written{"permissions", false, permissionsCell})
	used := columns[:0]
	for _, c := range columns {
		for i := 0; i < len(clients) && !c.always; i++ {
			c.always = c.cell(clients[i]) != ""
		}
		if c.always {
			used = append(used, c)
		}
	}
	return used
}

func list(header string, always bool, texts func(Client) []string) written {
	return written{header, always, func(c Client) string { return listCell(texts(c)) }}
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
		columns = append(columns, written{"connect:" + key, false, func(c Client) string { return c.Connect[key] }})
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

func permissionsCell(c Client) string {
	if len(c.Permissions) == 0 {
		return ""
	}
	values := make([][]byte, len(c.Permissions))
	for i, p := range c.Permissions {
		values[i] = writePermission(p).inline()
	}
	return "[" + string(bytes.Join(values, []byte(", "))) + "]"
}
