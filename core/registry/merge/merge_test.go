package merge

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"keepmum.dev/keepmum/core/registry"
)

func canonical(t testing.TB, document string) []byte {
	t.Helper()
	reg, problems := registry.Read([]byte(document))
	if registry.Fatal(problems) {
		t.Fatal(problems)
	}
	return registry.Write(reg, []byte(document))
}

func document(clients string) string {
	return `{"keepmum": 1, "name": "Nine", "clients": [` + clients + `]}`
}

func TestMerge(t *testing.T) {
	for name, c := range map[string]struct {
		base, local, remote, want string
		conflicts                 []string
	}{
		"each side edits its own client": {
			`{"id":"a","name":"A"},{"id":"b","name":"B"}`,
			`{"id":"a","name":"A2"},{"id":"b","name":"B"}`,
			`{"id":"a","name":"A"},{"id":"b","name":"B","sensitivity":"high"}`,
			`{"id":"a","name":"A2"},{"id":"b","name":"B","sensitivity":"high"}`, nil},
		"each side edits its own field": {
			`{"id":"a","name":"A","domains":["a.example.com"]}`,
			`{"id":"a","name":"A","domains":["a.example.com"],"aliases":["Ay"]}`,
			`{"id":"a","name":"A","relationship":"former"}`,
			`{"id":"a","name":"A","relationship":"former","aliases":["Ay"]}`, nil},
		"words added and removed on both sides": {
			`{"id":"a","name":"A","aliases":["one","two","three"]}`,
			`{"id":"a","name":"A","aliases":["two","three","four"]}`,
			`{"id":"a","name":"A","aliases":["one","two","five"]}`,
			`{"id":"a","name":"A","aliases":["two","four","five"]}`, nil},
		"handles by network": {
			`{"id":"a","name":"A","handles":{"x":["a"]}}`,
			`{"id":"a","name":"A","handles":{"x":["a","a2"]}}`,
			`{"id":"a","name":"A","handles":{"x":["a"],"facebook":["fa"]}}`,
			`{"id":"a","name":"A","handles":{"x":["a","a2"],"facebook":["fa"]}}`, nil},
		"both rename": {
			`{"id":"a","name":"A"}`, `{"id":"a","name":"Al"}`, `{"id":"a","name":"Ar"}`, `{"id":"a","name":"Al"}`,
			[]string{`a name "A" "Al" "Ar"`}},
		"removed here, changed there": {
			`{"id":"a","name":"A"}`, ``, `{"id":"a","name":"A","sensitivity":"high"}`, `{"id":"a","name":"A","sensitivity":"high"}`,
			[]string{`a  whole`}},
		"changed here, removed there": {
			`{"id":"a","name":"A"}`, `{"id":"a","name":"A","sensitivity":"high"}`, ``, `{"id":"a","name":"A","sensitivity":"high"}`,
			[]string{`a  whole`}},
		"removed there, unchanged here": {`{"id":"a","name":"A"}`, `{"id":"a","name":"A"}`, ``, ``, nil},
		"removed here, unchanged there": {`{"id":"a","name":"A"}`, ``, `{"id":"a","name":"A"}`, ``, nil},
		"both add the same client":      {``, `{"id":"a","name":"A","aliases":["l"]}`, `{"id":"a","name":"A","aliases":["r"]}`, `{"id":"a","name":"A","aliases":["l","r"]}`, nil},
		"unknown keys of both sides": {
			`{"id":"a","name":"A"}`, `{"id":"a","name":"A","x_crm":{"n":1}}`, `{"id":"a","name":"A","x_owner":"Ann"}`,
			`{"id":"a","name":"A","x_crm":{"n":1},"x_owner":"Ann"}`, nil},
		"permissions added on both sides": {
			`{"id":"a","name":"A"}`,
			`{"id":"a","name":"A","permissions":[{"facets":["name"],"basis":"written"}]}`,
			`{"id":"a","name":"A","permissions":[{"facets":["tag"],"basis":"written"}]}`,
			`{"id":"a","name":"A","permissions":[{"facets":["name"],"basis":"written"},{"facets":["tag"],"basis":"written"}]}`, nil},
		"one permission edited on both sides stays as it is here": {
			`{"id":"a","name":"A","permissions":[{"facets":["name","tag"],"basis":"written"}]}`,
			`{"id":"a","name":"A","permissions":[{"facets":["name"],"basis":"written"}]}`,
			`{"id":"a","name":"A","permissions":[{"facets":["tag"],"basis":"written"}]}`,
			`{"id":"a","name":"A","permissions":[{"facets":["name"],"basis":"written"}]}`,
			[]string{`a permissions whole`}},
	} {
		base, local, remote := canonical(t, document(c.base)), canonical(t, document(c.local)), canonical(t, document(c.remote))
		merged, conflicts := Merge(base, local, remote)
		if want := canonical(t, document(c.want)); string(merged) != string(want) {
			t.Errorf("%s:\n%s\nnot\n%s", name, merged, want)
		}
		var said []string
		for _, x := range conflicts {
			line := fmt.Sprintf("%s %s %s %s %s", x.Client, x.Field, x.Base, x.Local, x.Remote)
			if strings.ContainsAny(x.Local+x.Remote, "{[") {
				line = x.Client + " " + x.Field + " whole"
			}
			said = append(said, line)
		}
		if !slices.Equal(said, c.conflicts) {
			t.Errorf("%s: conflicts %q, not %q", name, said, c.conflicts)
		}
	}
}

// A path leads to the value even where keys and ids hold dots.
func TestPaths(t *testing.T) {
	list := func(theme, brand, kind string) []byte {
		return canonical(t, `{"keepmum": 1, "house.style": {"theme": "`+theme+`"},
			"clients": [{"id": "a.b", "name": "A", "x.crm": {"brand.colour": "`+brand+`"}}],
			"accounts": [{"network": "x", "handle": "me", "kind": "`+kind+`"}]}`)
	}
	_, conflicts := Merge(list("0", "0", "personal"), list("1", "1", "firm"), list("2", "2", "client"))
	var paths, said []string
	for _, c := range conflicts {
		paths = append(paths, strings.Join(c.Path, "|"))
		said = append(said, c.Client+" "+c.Field)
	}
	slices.Sort(paths)
	slices.Sort(said)
	if want := []string{"accounts|x|me|kind", "clients|a.b|x.crm|brand.colour", "house.style|theme"}; !slices.Equal(paths, want) {
		t.Errorf("paths %q, want %q", paths, want)
	}
	if want := []string{" accounts.me.kind", " house.style.theme", "a.b x.crm.brand.colour"}; !slices.Equal(said, want) {
		t.Errorf("said as %q, want %q", said, want)
	}
}

// edit changes a list at random.
func edit(rnd *rand.Rand, list []registry.Client) []registry.Client {
	list = slices.Clone(list)
	for range rnd.IntN(4) {
		switch rnd.IntN(4) {
		case 0:
			n := rnd.IntN(12)
			if !slices.ContainsFunc(list, func(c registry.Client) bool { return c.ID == fmt.Sprint("c", n) }) {
				list = append(list, registry.Client{ID: fmt.Sprint("c", n), Name: fmt.Sprint("Client ", n), Relationship: registry.RelClient})
			}
		case 1:
			if len(list) > 0 {
				i := rnd.IntN(len(list))
				list = slices.Delete(list, i, i+1)
			}
		default:
			if len(list) == 0 {
				continue
			}
			c := &list[rnd.IntN(len(list))]
			switch rnd.IntN(4) {
			case 0:
				c.Name = fmt.Sprint("Name ", rnd.IntN(5))
			case 1:
				c.Aliases = slices.Clone(c.Aliases)
				if word := fmt.Sprint("alias ", rnd.IntN(6)); !slices.Contains(c.Aliases, word) {
					c.Aliases = append(c.Aliases, word)
				} else {
					c.Aliases = slices.DeleteFunc(c.Aliases, func(s string) bool { return s == word })
				}
			case 2:
				c.Sensitivity = []string{"", "high", "normal"}[rnd.IntN(3)]
			case 3:
				c.Handles = map[string][]string{"x": {fmt.Sprint("h", rnd.IntN(4))}}
			}
		}
	}
	return list
}

func write(list []registry.Client) []byte {
	return registry.Write(registry.Registry{Name: "Nine", Clients: list}, nil)
}

// sorted is a document with everything in order: merging may not care which copy came first.
func sorted(t *testing.T, document []byte) string {
	reg, problems := registry.Read(document)
	if slices.ContainsFunc(problems, func(p registry.Problem) bool { return p.Level != registry.Note }) {
		t.Fatalf("a merged list has problems: %v\n%s", problems, document)
	}
	slices.SortFunc(reg.Clients, func(a, b registry.Client) int { return strings.Compare(a.ID, b.ID) })
	for _, c := range reg.Clients {
		slices.Sort(c.Aliases)
		slices.Sort(c.Handles["x"])
	}
	return string(registry.Write(reg, nil))
}

func TestNoEditIsLost(t *testing.T) {
	rnd := rand.New(rand.NewPCG(7, 9))
	free := 0
	for round := range 3000 {
		start := edit(rnd, edit(rnd, edit(rnd, nil)))
		base, local, remote := write(start), write(edit(rnd, start)), write(edit(rnd, start))
		merged, conflicts := Merge(base, local, remote)
		other, mirrored := Merge(base, remote, local)
		if len(conflicts) != len(mirrored) {
			t.Fatalf("round %d: %d conflicts one way, %d the other", round, len(conflicts), len(mirrored))
		}
		if len(conflicts) == 0 {
			free++
			if a, b := sorted(t, merged), sorted(t, other); a != b {
				t.Fatalf("round %d: the order of the copies matters:\n%s\n%s", round, a, b)
			}
		}
		if again, more := Merge(local, merged, local); string(again) != string(merged) || len(more) > 0 {
			t.Fatalf("round %d: merging again changes something", round)
		}
		for _, side := range []struct {
			name          string
			edited, other []byte
		}{{"local", local, remote}, {"remote", remote, local}} {
			for _, lost := range lostEdits(base, side.edited, merged) {
				if !slices.ContainsFunc(conflicts, func(c Conflict) bool { return c.Client == lost }) {
					t.Fatalf("round %d: the %s edit of %s is lost\nbase %s\nlocal %s\nremote %s\nmerged %s", round, side.name, lost, base, local, remote, merged)
				}
			}
		}
	}
	if free < 500 {
		t.Errorf("only %d rounds without a conflict", free)
	}
}

// lostEdits gives the clients of whom an edit between base and edited is not in merged.
func lostEdits(base, edited, merged []byte) (ids []string) {
	b, _ := registry.Read(base)
	e, _ := registry.Read(edited)
	m, _ := registry.Read(merged)
	find := func(r registry.Registry, id string) *registry.Client {
		for i := range r.Clients {
			if r.Clients[i].ID == id {
				return &r.Clients[i]
			}
		}
		return nil
	}
	for _, change := range registry.Diff(b, e) {
		now, was, got := find(e, change.ID), find(b, change.ID), find(m, change.ID)
		switch {
		case change.ID == "":
		case now == nil:
			if got != nil {
				ids = append(ids, change.ID)
			}
		case got == nil:
			ids = append(ids, change.ID)
		default:
			lost := false
			for _, field := range change.Fields {
				switch field {
				case "name":
					lost = lost || got.Name != now.Name
				case "sensitivity":
					lost = lost || got.Sensitivity != now.Sensitivity
				case "aliases":
					for _, a := range now.Aliases {
						lost = lost || !slices.Contains(was.Aliases, a) && !slices.Contains(got.Aliases, a)
					}
					for _, a := range was.Aliases {
						lost = lost || !slices.Contains(now.Aliases, a) && slices.Contains(got.Aliases, a)
					}
				}
			}
			if lost {
				ids = append(ids, change.ID)
			}
		}
	}
	return ids
}
