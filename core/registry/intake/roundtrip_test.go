package intake

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"keepmum.dev/keepmum/core/registry"
)

// A list goes out as JSON and as a table, is edited, goes out and comes in again: every key that this version knows
// and every key that it does not know comes back as it was.
func TestRoundTrip(t *testing.T) {
	rnd := rand.New(rand.NewPCG(3, 5))
	for round := range 150 {
		list := canonical(t, random(rnd))
		reg, _ := registry.Read(list)
		table := registry.WriteCSV(reg, list)
		for what, file := range map[string]struct {
			data []byte
			json bool
		}{"JSON": {list, true}, "a table": {table, false}} {
			in := Take(list, file.data, Options{JSON: file.json})
			if in.Unchanged != len(reg.Clients) || summary(in) != fmt.Sprintf("=%d", in.Unchanged) {
				t.Fatalf("round %d, %s: %s\n%s\nbecame\n%s\nthrough\n%s", round, what, summary(in), list, in.Document, file.data)
			}
			fresh := Take(nil, file.data, Options{JSON: file.json})
			if back := Take(list, fresh.Document, Options{JSON: true}); back.Unchanged != len(reg.Clients) || len(back.Added)+len(back.Removed)+len(back.Changed) > 0 {
				t.Fatalf("round %d, %s into nothing: %s\n%s\nbecame\n%s\nthrough\n%s", round, what, summary(back), list, fresh.Document, file.data)
			}
		}
		edited := strings.Replace(string(table), ",client,", ",former,", 1)
		in := Take(list, []byte(edited), Options{})
		if changes := len(in.Changed); edited != string(table) && changes != 1 || len(in.Added)+len(in.Removed) > 0 {
			t.Fatalf("round %d: an edit in a table gave %s", round, summary(in))
		}
		out := registry.WriteCSV(in.Registry, in.Document)
		if back := Take(in.Document, out, Options{}); back.Unchanged != len(reg.Clients) {
			t.Fatalf("round %d: %s\nbecame\n%s", round, in.Document, back.Document)
		}
	}
}

// random is a list with anything in it that a list may hold.
func random(rnd *rand.Rand) string {
	some := func(options ...string) string { return options[rnd.IntN(len(options))] }
	word := func() string {
		return some("Alder", "Birch & Co", "=Cedar", "'+Dog", "Elm; Fir", "G|H", `I\J`, `K \"L\"`, "Mühle", "日本", "-x", "@y", "＝z", "a, b", "true", "7") + some("", " One", " Two")
	}
	words := func() string {
		var all []string
		for range 1 + rnd.IntN(3) {
			all = append(all, `"`+word()+`"`)
		}
		return "[" + strings.Join(all, ", ") + "]"
	}
	json := func() string {
		return some("1.10", "12345678901234567890", "null", `"text"`, `{"b": 1, "a": [true, null]}`, "[]", `"=1+1"`, "-0.0", `"a\nb"`, "false", `"ü\u2028"`)
	}
	var clients []string
	for i := range rnd.IntN(5) {
		members := []string{fmt.Sprintf(`"id": "c%d", "name": "N%d %s"`, i, i, word())}
		for _, key := range []string{"aliases", "brands", "people", "codenames", "context", "services", "competitors"} {
			if rnd.IntN(3) == 0 {
				members = append(members, fmt.Sprintf("%q: %s", key, strings.ReplaceAll(words(), `\J`, `\\J`)))
			}
		}
		members[0] = strings.ReplaceAll(members[0], `\J`, `\\J`)
		for key, value := range map[string]string{
			"relationship": some(`"former"`, `"own"`), "sensitivity": `"high"`, "handles": `{"x": ["a` + fmt.Sprint(i) + `"], "mastodon": ["b` + fmt.Sprint(i) + `@social.example"]}`,
			"domains": `["d` + fmt.Sprint(i) + `.example"]`, "describe_as": `"a ` + some("firm", "shop; two") + `"`, "attributes": `{"sector": ["Retail"], "floor: no": ["3", "4"]}`,
			"connect": `{"facebook": "decline"}`, "since": `"2025-01-02"`, "until": `"2026-01-02"`, "competitive": "true", "deceased": "true",
			"permissions": `[{"facets": ["name"], "networks": ["x"], "letter": ` + json() + `}, {"facets": ["tag"], "evidence": "\"a\", b"}]`,
			"crm":         json(), "x=y, z": json(), "Größe: m²": json(), "é": json(),
		} {
			if rnd.IntN(3) == 0 {
				members = append(members, fmt.Sprintf("%q: %s", key, value))
			}
		}
		clients = append(clients, "{"+strings.Join(members, ", ")+"}")
	}
	return `{"keepmum": 1, "name": "Nine", "clients": [` + strings.Join(clients, ", ") + `], "accounts": [{"network": "x", "handle": "me", "colour": 1.0}], "policy": {"preset": "strict", "mood": 2.50}, "later": {"n": 1e3}}`
}
