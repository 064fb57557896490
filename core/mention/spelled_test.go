package mention

import (
	"testing"

	"keepmum.dev/keepmum/core/registry"
)

// Initials before a name are written in four ways, whichever of them the list has.
func TestInitialsBeforeAName(t *testing.T) {
	written := []string{"QB Dastrow", "Q.B. Dastrow", "Q. B. Dastrow", "Q B Dastrow", "QB.Dastrow"}
	for _, listed := range written[:4] {
		ix := NewIndex(registry.Registry{Clients: []registry.Client{{ID: "d", Name: listed + " Ltd"}, {ID: "h", Name: "ZT Ltd"}}})
		var s Search
		for _, name := range written {
			draft := "Lunch with " + name + " again"
			found := s.Find(ix, draft, "")
			if len(found) != 1 || draft[found[0].Start:found[0].End] != name || found[0].Confidence != Sure {
				t.Errorf("%q listed: %q gives %v", listed, draft, found)
			}
		}
		// Without a name behind them, letters that stand apart are no more than that.
		for _, draft := range []string{"Lunch with Q B again", "Row Z T at the back", "Lunch with B Dastrow"} {
			if found := s.Find(ix, draft, ""); len(found) > 0 {
				t.Errorf("%q listed: %q gives %v", listed, draft, found)
			}
		}
	}
}
