package core_test

import (
	"testing"

	"keepmum.dev/keepmum/core"
)

// Judging takes no memory but for what it finds.
func TestWhatPassesAllocatesNothing(t *testing.T) {
	c := checker(t, []byte(`{"keepmum": 1, "clients": [
	 {"id": "a", "name": "Alderfield", "permissions": [{"facets": ["name", "promotion"], "networks": ["x"], "until": "2026-12-31", "require": ["wording: our client Alderfield"], "basis": "written"}]},
	 {"id": "b", "name": "Dogwood Paper", "relationship": "supplier"}],
	 "accounts": [{"network": "x", "handle": "me", "kind": "firm", "until": "2027-01-01"}],
	 "policy": {"remind": ["hot-topic", "own-views"], "away": [{"from": "2026-05-01", "until": "2026-05-09"}], "rules": [{"id": "one", "when": {"facet": "result", "network": "facebook"}, "severity": "hold", "why": "So."}]}}`))
	for _, text := range []string{"Lovely weather.", "#ad Check out our client Alderfield.", "New boxes from Dogwood Paper."} {
		draft := core.Draft{Text: text, Network: "x", Account: "me", Day: "2026-05-05", Audience: "public"}
		if v := c.Check(draft); v.Outcome != core.Clear {
			t.Fatalf("%q: %+v", text, v.Findings)
		}
		if n := testing.AllocsPerRun(100, func() { c.Check(draft) }); n > 0 {
			t.Errorf("%q: %v allocations", text, n)
		}
	}
}
