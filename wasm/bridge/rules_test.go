package bridge

import (
	"encoding/json"
	"os"
	"slices"
	"testing"

	"keepmum.dev/keepmum/core"
	"keepmum.dev/keepmum/core/story"
)

// The cases of the rules, through the bridge: the same rules decide.
func TestRuleCases(t *testing.T) {
	cases, err := story.ReadRules(os.DirFS("../../core/testdata/policy"))
	if err != nil {
		t.Fatal(err)
	}
	clear := map[string]bool{}
	for _, r := range core.Rules() {
		clear[r.ID] = r.Severity == core.Clear
	}
	loaded, tried := "", 0
	var b Bridge
	for _, c := range cases {
		if c.Says != nil {
			continue // only the core can be told what words reveal
		}
		if list := string(c.List); list != loaded {
			ask(t, &b, Load, list)
			loaded = list
		}
		tried++
		var got []string
		wanted := c.Wanted
		if c.Connection != nil {
			in, _ := json.Marshal(map[string]string{"network": c.Connection.Network, "who": c.Connection.Who, "action": c.Connection.Action, "account": c.Connection.Account})
			var a struct{ Rule string }
			if err := json.Unmarshal(b.Handle(CheckConnection, in), &a); err != nil {
				t.Fatal(err)
			}
			got = []string{a.Rule}
		} else {
			for _, f := range ask(t, &b, Check, asked(c.Draft)).Findings {
				if !slices.Contains(got, f.Rule) {
					got = append(got, f.Rule)
				}
			}
			wanted = slices.DeleteFunc(slices.Clone(wanted), func(rule string) bool { return clear[rule] })
		}
		slices.Sort(got)
		if wanted = slices.Sorted(slices.Values(wanted)); !slices.Equal(got, wanted) {
			t.Errorf("%s:%d: found %v, want %v", c.File, c.Line, got, wanted)
		}
	}
	if tried < 700 {
		t.Errorf("only %d cases", tried)
	}
}
