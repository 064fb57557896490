package core_test

import (
	"os"
	"slices"
	"testing"

	"keepmum.dev/keepmum/core"
	"keepmum.dev/keepmum/core/story"
)

func ruleCases(t testing.TB) []story.RuleCase {
	t.Helper()
	cases, err := story.ReadRules(os.DirFS("testdata/policy"))
	if err != nil {
		t.Fatal(err)
	}
	return cases
}

// decided gives the rules that found something, and for each rule that spoke at all how grave it was.
func decided(t testing.TB, checkers map[string]*core.Checker, c story.RuleCase) (found []string, spoke map[string]core.Outcome) {
	t.Helper()
	made := checkers[string(c.List)]
	if made == nil {
		made = checker(t, c.List)
		checkers[string(c.List)] = made
	}
	spoke = map[string]core.Outcome{}
	if c.Connection != nil {
		a := made.CheckConnection(*c.Connection)
		spoke[a.Rule] = a.Severity
		return []string{a.Rule}, spoke
	}
	v, decisions := made.ExplainSaying(c.Draft, c.Says)
	for _, d := range decisions {
		if d.Severity == core.Clear {
			spoke[d.Rule] = d.Severity
		}
	}
	for _, f := range v.Findings {
		spoke[f.Rule] = f.Severity
		if !slices.Contains(found, f.Rule) {
			found = append(found, f.Rule)
		}
	}
	slices.Sort(found)
	return found, spoke
}

func TestRuleCases(t *testing.T) {
	checkers := map[string]*core.Checker{}
	for _, c := range ruleCases(t) {
		found, spoke := decided(t, checkers, c)
		wanted := slices.Sorted(slices.Values(c.Wanted))
		severity, fired := spoke[c.Rule]
		if severity == core.Clear && c.Connection == nil && c.Fires {
			wanted = slices.DeleteFunc(wanted, func(rule string) bool { return rule == c.Rule })
		}
		switch {
		case fired != c.Fires:
			t.Errorf("%s:%d: %s decided: %v, want %v; found %v", c.File, c.Line, c.Rule, fired, c.Fires, found)
		case fired && c.Severity != "" && string(severity) != c.Severity:
			t.Errorf("%s:%d: %s is %s, want %s", c.File, c.Line, c.Rule, severity, c.Severity)
		case !slices.Equal(found, wanted):
			t.Errorf("%s:%d: found %v, want %v", c.File, c.Line, found, wanted)
		}
	}
}

// Every rule has at least five cases in which it decides, and five in which it keeps quiet.
func TestEveryRuleHasItsCases(t *testing.T) {
	fires, passes := map[string]int{}, map[string]int{}
	for _, c := range ruleCases(t) {
		if c.Fires {
			fires[c.Rule]++
		} else {
			passes[c.Rule]++
		}
	}
	for _, r := range core.Rules() {
		if fires[r.ID] < 5 || passes[r.ID] < 5 {
			t.Errorf("%s decides in %d cases and keeps quiet in %d, want five of each", r.ID, fires[r.ID], passes[r.ID])
		}
	}
}
