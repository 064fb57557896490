package registry

import (
	"maps"
	"slices"

	"github.com/tidwall/gjson"
)

// A Change is what became of one entry between two registries.
type Change struct {
	Kind   string   // "added", "removed", "changed"
	ID     string   // the client's id; "" for the registry itself
	Name   string   // the client's name, the newer one
	Fields []string // the keys whose values differ; for "changed" only
}

// Diff says what makes the newer registry out of the older one: the registry itself first, then what
// was removed, then what was added or changed in the newer one's order. Clients are the same when
// their ids are.
func Diff(older, newer Registry) []Change {
	var changes []Change
	if fields := documentFields(older, newer); fields != nil {
		changes = append(changes, Change{Kind: "changed", Fields: fields})
	}
	before, after := byID(older.Clients), byID(newer.Clients)
	for _, c := range older.Clients {
		if _, ok := after[c.ID]; !ok {
			changes = append(changes, Change{Kind: "removed", ID: c.ID, Name: c.Name})
		}
	}
	for _, c := range newer.Clients {
		was, ok := before[c.ID]
		if !ok {
			changes = append(changes, Change{Kind: "added", ID: c.ID, Name: c.Name})
		} else if fields := clientFields(was, c); fields != nil {
			changes = append(changes, Change{"changed", c.ID, c.Name, fields})
		}
	}
	return changes
}

func byID(clients []Client) map[string]Client {
	m := make(map[string]Client, len(clients))
	for _, c := range clients {
		m[c.ID] = c
	}
	return m
}

func documentFields(a, b Registry) []string {
	return differing(
		field{"name", a.Name == b.Name},
		field{"accounts", slices.Equal(a.Accounts, b.Accounts)},
		field{"policy", samePolicy(a.Policy, b.Policy)},
		field{"walls", string(writeWalls(a.Walls)) == string(writeWalls(b.Walls))})
}

func clientFields(a, b Client) []string {
	return differing(
		field{"name", a.Name == b.Name},
		field{"relationship", a.Relationship == b.Relationship},
		field{"sensitivity", a.Sensitivity == b.Sensitivity},
		field{"aliases", slices.Equal(a.Aliases, b.Aliases)},
		field{"handles", sameLists(a.Handles, b.Handles)},
		field{"domains", slices.Equal(a.Domains, b.Domains)},
		field{"brands", slices.Equal(a.Brands, b.Brands)},
		field{"people", slices.Equal(a.People, b.People)},
		field{"codenames", slices.Equal(a.Codenames, b.Codenames)},
		field{"describe_as", a.DescribeAs == b.DescribeAs},
		field{"context", slices.Equal(a.Context, b.Context)},
		field{"attributes", sameLists(a.Attributes, b.Attributes)},
		field{"services", slices.Equal(a.Services, b.Services)},
		field{"permissions", slices.EqualFunc(a.Permissions, b.Permissions, samePermission)},
		field{"connect", maps.Equal(a.Connect, b.Connect)},
		field{"competitors", slices.Equal(a.Competitors, b.Competitors)},
		field{"competitive", a.Competitive == b.Competitive},
		field{"deceased", a.Deceased == b.Deceased},
		field{"since", a.Since == b.Since},
		field{"until", a.Until == b.Until},
		field{"wall", a.Wall == b.Wall})
}

// field is a key and whether its values are the same.
type field struct {
	key  string
	same bool
}

func differing(fields ...field) []string {
	var keys []string
	for _, f := range fields {
		if !f.same {
			keys = append(keys, f.key)
		}
	}
	return keys
}

func sameLists(a, b map[string][]string) bool { return maps.EqualFunc(a, b, slices.Equal[[]string]) }

func samePolicy(a, b Policy) bool {
	return string(writePolicy(a, gjson.Result{}).inline()) == string(writePolicy(b, gjson.Result{}).inline())
}

func samePermission(a, b Permission) bool {
	return string(writePermission(a).inline()) == string(writePermission(b).inline())
}
