package intake

import (
	"fmt"
	"strings"
	"testing"

	"keepmum.dev/keepmum/core/registry"
)

func canonical(t testing.TB, document string) []byte {
	t.Helper()
	if document == "" {
		return nil
	}
	reg, problems := registry.Read([]byte(document))
	if registry.Fatal(problems) {
		t.Fatal(problems)
	}
	return registry.Write(reg, []byte(document))
}

// summary is what an intake says, on one line.
func summary(in *Intake) string {
	var b strings.Builder
	for _, e := range in.Added {
		fmt.Fprintf(&b, "+%s ", e.ID)
	}
	for _, e := range in.Removed {
		fmt.Fprintf(&b, "-%s ", e.ID)
	}
	for _, c := range in.Changed {
		fmt.Fprintf(&b, "~%s(%s) ", c.ID, strings.Join(c.Keys, ","))
	}
	fmt.Fprintf(&b, "=%d", in.Unchanged)
	if len(in.Other) > 0 {
		fmt.Fprintf(&b, " list(%s)", strings.Join(in.Other, ","))
	}
	for _, g := range in.Duplicates {
		fmt.Fprint(&b, " twice")
		for _, e := range g.Entries {
			fmt.Fprintf(&b, " %s", e.ID)
		}
		fmt.Fprintf(&b, " by %s", strings.Join(g.Share, "+"))
	}
	if in.Joined > 0 {
		fmt.Fprintf(&b, " joined %d", in.Joined)
	}
	for _, n := range in.Noisy {
		fmt.Fprintf(&b, " noisy %s %d", n.Name, n.PerThousand)
	}
	return b.String()
}

const inForce = `{"keepmum": 1, "name": "Nine", "clients": [
	{"id": "c-1", "name": "Alderfield", "aliases": ["Alder"], "handles": {"x": ["alderx"]}, "crm": 4.10, "permissions": [{"facets": ["name"], "letter": 7}]},
	{"id": "c-2", "name": "Birchwater", "relationship": "supplier", "until": "2024-05-01"}],
	"accounts": [{"network": "x", "handle": "me"}], "later": [1]}`

func TestTake(t *testing.T) {
	for _, c := range []struct {
		name, current, file string
		options             Options
		want                string
		holds, lacks        []string
	}{
		{"the first list", "", `{"keepmum": 1, "clients": [{"name": "Alderfield"}, {"name": "Next"}]}`, Options{JSON: true},
			"+alderfield +next =0 noisy Next 3", nil, nil},
		{"the same again", inForce, inForce, Options{JSON: true}, "=2", nil, nil},
		{"JSON replaces all of it", inForce, `{"keepmum": 1, "clients": [{"id": "c-1", "name": "Alderfield Ltd"}, {"name": "Cedarholt"}]}`, Options{JSON: true},
			"+cedarholt -c-2 ~c-1(name,aliases,handles,permissions,crm) =0 list(name,accounts,later)", nil, []string{"Nine", "4.10"}},
		{"JSON without ids knows clients by name", inForce, `{"keepmum": 1, "clients": [{"name": "ALDERFIELD"}]}`, Options{JSON: true},
			"-c-2 ~c-1(name,aliases,handles,permissions,crm) =0 list(name,accounts,later)", []string{`"id": "c-1"`}, nil},
		{"a written id is another client", inForce, `{"keepmum": 1, "clients": [{"id": "new", "name": "Alderfield"}]}`, Options{JSON: true},
			"+new -c-1 -c-2 =0 list(name,accounts,later)", nil, nil},
		{"a table changes what it has columns for", inForce, "name,twitter,website\nAlderfield,alder2,alder.example\nBirchwater,,\n", Options{},
			"~c-1(handles,domains) =1", []string{`"crm": 4.10`, `"letter": 7`, `"aliases": ["Alder"]`, `{"x": ["alder2"]}`, `"accounts"`, `"later"`, `"name": "Nine"`, `"supplier"`}, []string{"alderx"}},
		{"an empty cell empties", inForce, "name,aliases\nAlderfield,\nBirchwater,Birch\n", Options{}, "~c-1(aliases) ~c-2(aliases) =0", nil, nil},
		{"what a table does not list is removed", inForce, "name\nAlderfield\n", Options{}, "-c-2 =1", nil, nil},
		{"cards", inForce, "BEGIN:VCARD\nORG:Birchwater\nFN:Ann Example\nEND:VCARD\n", Options{}, "-c-1 ~c-2(people) =0", nil, nil},
		{"adding", inForce, "name\nCedarholt\n", Options{Add: true}, "+cedarholt =2", nil, nil},
		{"adding what is there", inForce, "name,aliases\nalderfield,Alder\nBirchwater,\n", Options{Add: true}, "+alderfield =2 twice c-1 alderfield by name", nil, nil},
		{"adding what is there to the letter", inForce, "name,aliases\nAlderfield,Alder\nBirchwater,\n", Options{Add: true}, "=2", nil, nil},
		{"adding more of what is there", inForce, "name,aliases\nAlderfield,Fieldholm\n", Options{Add: true},
			"+alderfield =2 twice c-1 alderfield by name", nil, nil},
		{"joining it", inForce, "name,aliases\nAlderfield,Fieldholm\n", Options{Add: true, Join: []string{"c-1"}},
			"~c-1(aliases) =1 joined 1", []string{`["Alder", "Fieldholm"]`, `"crm": 4.10`}, nil},
		{"a written id adds to the client", inForce, "id,name,aliases\nc-1,Alder Ltd,Fieldholm\n", Options{Add: true},
			"~c-1(aliases) =1", []string{`["Alder", "Fieldholm", "Alder Ltd"]`, `"relationship": "client"`}, nil},
		{"adding JSON keeps what the list says of itself", inForce, `{"keepmum": 1, "name": "Ten", "clients": [], "policy": {"preset": "strict"}}`, Options{JSON: true, Add: true},
			"=2 list(policy)", []string{`"name": "Nine"`}, nil},
		{"duplicates by name, handle and domain", "", "name,twitter,website\nAlderfield Ltd,a,\nAlderfield,,b.example\nBirch,,b.example\nCedar,c,\nDogwood,C,\n", Options{},
			"+alderfield-ltd +alderfield +birch +cedar +dogwood =0 twice alderfield-ltd alderfield birch by name+domain twice cedar dogwood by handle", nil, nil},
		{"one group joined", "", "name,twitter,website,type\nAlderfield Ltd,a,,supplier\nAlderfield,,b.example,client\nCedar,c,,\nDogwood,C,,\n", Options{Join: []string{"alderfield-ltd"}},
			"+alderfield-ltd +cedar +dogwood =0 twice cedar dogwood by handle joined 1", []string{`"aliases": ["Alderfield"]`, `"relationship": "client"`, `"domains": ["b.example"]`}, []string{"supplier"}},
		{"all joined", "", "name,twitter\nAlderfield Ltd,\nAlderfield,\nCedar,c\nDogwood,C\n", Options{JoinAll: true},
			"+alderfield-ltd +cedar =0 joined 2", nil, nil},
		{"the same id twice over", `{"keepmum": 1, "clients": [{"id": "alderfield", "name": "Other"}]}`, "name\nAlderfield\n", Options{Add: true}, "+alderfield-2 =1", nil, nil},
		{"no header", "", "Alderfield\nBirchwater\n", Options{Table: registry.TableOptions{NoHeader: true, Meanings: []string{"name"}}}, "+alderfield +birchwater =0", nil, nil},
		{"columns by hand", "", "Konto,Was\nAlderfield,Alder;Fieldholm\n", Options{Table: registry.TableOptions{Meanings: []string{"name", "aliases"}}},
			"+alderfield =0", []string{`["Alder", "Fieldholm"]`}, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			in := Take(canonical(t, c.current), []byte(c.file), c.options)
			if got := summary(in); got != c.want {
				t.Errorf("got  %s\nwant %s\n%s", got, c.want, in.Document)
			}
			for _, part := range c.holds {
				if !strings.Contains(string(in.Document), part) {
					t.Errorf("%s is missing in\n%s", part, in.Document)
				}
			}
			for _, part := range c.lacks {
				if strings.Contains(string(in.Document), part) {
					t.Errorf("%s is still in\n%s", part, in.Document)
				}
			}
			if again := Take(in.Document, in.Document, Options{JSON: true}); again.Unchanged != len(in.Registry.Clients) || len(again.Other) > 0 || len(again.Registry.Clients) != again.Unchanged {
				t.Errorf("taken again: %s", summary(again))
			}
		})
	}
}

func TestAFileThatCannotBeRead(t *testing.T) {
	in := Take(canonical(t, inForce), []byte("phone,town\n1,Leeds\n"), Options{})
	if in.Document != nil || !registry.Fatal(in.File.Problems) || in.File.Table == nil || len(in.File.Table.Columns) != 2 {
		t.Errorf("%+v", in)
	}
}
