package mention

import (
	"fmt"
	"strings"
	"testing"

	"keepmum.dev/keepmum/core/registry"
)

// A phrase knows its client by where its letters lie, whatever the clients before it have.
func TestPhrasesKnowTheirClients(t *testing.T) {
	var reg registry.Registry
	for i := range 2000 {
		c := registry.Client{Name: fmt.Sprintf("Marlow%d Foods Ltd", i)}
		switch i % 7 {
		case 1:
			c = registry.Client{Name: "-"} // has no letters
		case 2:
			c.Aliases = []string{strings.Repeat("Kestral Homes ", 30)}
			c.Domains, c.Handles = []string{fmt.Sprintf("marlow%d.example", i)}, map[string][]string{"x": {fmt.Sprint("marlow", i)}}
		}
		reg.Clients = append(reg.Clients, c)
	}
	ix := reopened(t, NewIndex(reg))
	var s Search
	for i := range reg.Clients {
		if i%7 == 1 {
			continue
		}
		wanted := map[string]How{fmt.Sprintf("We met Marlow%d Foods", i): Name}
		if i%7 == 2 {
			wanted[fmt.Sprintf("thanks @marlow%d", i)] = Handle
			wanted[fmt.Sprintf("read marlow%d.example", i)] = Domain
		}
		for draft, how := range wanted {
			if found := s.Find(ix, draft, "x"); len(found) != 1 || found[0].Client != i || found[0].How != how {
				t.Errorf("%q: %v, want client %d by %v", draft, found, i, how)
			}
		}
	}
}

// Names of 255 bytes and more say elsewhere how long they are.
func TestLongNames(t *testing.T) {
	for _, n := range []int{253, 254, 255, 256, 257, 1001, longestStored - 40, longestStored} {
		name := strings.Repeat("zebrafish ", n/10)
		name += strings.Repeat("q", n-len(name))
		var reg registry.Registry
		reg.Clients = append(reg.Clients, registry.Client{Name: "Marlow"}, registry.Client{Name: name, Aliases: []string{"Zebrafish Quay"}})
		ix := reopened(t, NewIndex(reg))
		var s Search
		found := s.Find(ix, "We met "+name+" today", "x")
		if len(found) != 1 || found[0].Client != 1 || found[0].End-found[0].Start != n {
			t.Errorf("%d bytes: %v", n, found)
		}
	}
}

// With a slip in it, a name is found up to the end of its legal form, with which the list need not have it.
func TestSlipBeforeLegalForm(t *testing.T) {
	ix := NewIndex(registry.Registry{Clients: []registry.Client{{Name: "Brightwater Holdings Ltd"}, {Name: "Kelpo GmbH"}, {Name: "Quellmark"}}})
	var s Search
	for draft, span := range map[string]string{
		"We met Brigthwater Holdings Ltd today": "Brigthwater Holdings Ltd",
		"We met Brigthwater Holdings today":     "Brigthwater Holdings",
		"We met Kelpp GmbH today":               "Kelpp GmbH",
		"We met Quellmrk plc today":             "Quellmrk plc",
	} {
		found := s.Find(ix, draft, "x")
		if len(found) != 1 || draft[found[0].Start:found[0].End] != span || found[0].How != Typo {
			t.Errorf("%q: %v", draft, found)
		}
	}
}
