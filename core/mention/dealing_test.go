package mention

import (
	"strings"
	"testing"

	"keepmum.dev/keepmum/core/registry"
)

// What passes between a client and whoever works for it makes a name of a word that nothing else makes one of.
func TestDealing(t *testing.T) {
	var reg registry.Registry
	for _, name := range strings.Fields("Boots Signal Chase Grace May Paris Jordan Target") {
		reg.Clients = append(reg.Clients, registry.Client{ID: strings.ToLower(name), Name: name})
	}
	ix := NewIndex(reg)
	var s Search
	for draft, want := range map[string]bool{
		"Boots have been a dream client":          true,
		"Signal briefed us this morning":          true,
		"Signal have just asked for our quote":    true,
		"Signal asked for a quote":                false, // whom?
		"We met Signal, asked us nothing":         false,
		"Chase asked us to look at their payroll": true,
		"We chase clients who asked us":           false, // small
		"Grace asked us to dinner":                false, // people
		"Jordan gave us a lift home":              false,
		"May gave us a lot of rain":               false, // months
		"The plan for Paris is to eat well":       false, // places
		"Our strategy for May is simple":          false,
		"We signed up for Target practice":        false,
	} {
		likely := false
		for _, m := range s.Find(ix, draft, "x") {
			likely = likely || m.Confidence >= Likely
		}
		if likely != want {
			t.Errorf("%q: %v", draft, likely)
		}
	}
}
