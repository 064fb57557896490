package policy

import (
	"strings"

	"keepmum.dev/keepmum/core/facet"
	"keepmum.dev/keepmum/core/registry"
)

// A Table is the rules in force: those that are built in, as the preset weighs them, under the team's own.
// It does not change, and may be used by many at once.
type Table struct {
	rules    []Rule                              // about mentions; the last one fits everything that nothing covers
	all      []int32                             // the places of all rules
	plain    [relationships][facet.Count][]int32 // see findPlain
	plainly  [relationships]decided              // the only one of those
	none     *decided
	posts    []postRule
	behind   Rule // about names behind a wall
	policy   registry.Policy
	accounts []registry.Account
	unsure   int // the row for what may not be meant
	ties     bool
	idle     bool // a rule may speak up about a draft that mentions nobody
}

// decided is the rule that decides about each facet, -1 where it takes a closer look.
type decided [facet.Count]int32

// NewTable makes the table that a registry's policy asks for.
func NewTable(p registry.Policy, accounts []registry.Account) *Table {
	t := &Table{policy: p, accounts: accounts, ties: p.Preset != "personal"}
	own := func(evenPermitted bool) {
		for i := range p.Rules {
			if p.Rules[i].EvenPermitted == evenPermitted {
				t.rules = append(t.rules, teamRule(i, &p.Rules[i]))
			}
		}
	}
	own(true)
	preset := presetOf(p.Preset)
	for i := range mentionRules {
		if mentionRules[i].ID == "unsure-mention" {
			t.unsure = len(t.rules)
		}
		t.rules = append(t.rules, mentionRules[i])
		preset.weigh(&t.rules[len(t.rules)-1])
		if i == 0 {
			own(false) // one's own names need no rules
		}
	}
	for i := range t.rules {
		t.all = append(t.all, int32(i))
	}
	t.findPlain()
	for _, r := range postRules {
		if !r.reminder || contains(p.Remind, r.ID) || strings.Contains(preset.remind, " "+r.ID+" ") {
			preset.weigh(&r.Rule)
			t.posts = append(t.posts, r)
		}
	}
	t.behind = restrictedRule
	preset.weigh(&t.behind)
	t.idle = len(p.Away) > 0 || t.Reminds()
	for i := range accounts {
		t.idle = t.idle || accounts[i].Until != ""
	}
	return t
}

// findPlain finds the rules that may decide a case nothing is special about, which nearly all are, for each
// relationship and facet: none of the built-in ones after the first that does.
func (t *Table) findPlain() {
	t.none = new(decided)
	for f := range t.none {
		t.none[f] = -1
	}
	for w := range t.plain {
		for f := range t.plain[w] {
			c := Case{facet: 1 << f, who: 1 << w}
			for i := range t.rules {
				if r := &t.rules[i]; r.when.fits(&c) {
					t.plain[w][f] = append(t.plain[w][f], int32(i))
					if r.team == 0 && r.Weight == Own {
						break
					}
				}
			}
			t.plainly[w][f] = -1
			if fit := t.plain[w][f]; len(fit) == 1 && t.rules[fit[0]].team == 0 && t.rules[fit[0]].Weight == Own {
				t.plainly[w][f] = fit[0]
			}
		}
	}
}

// Rules lists the table from the top: rules about mentions, about posts, about connections.
func (t *Table) Rules() []Rule { return joined(t.rules, t.behind, t.posts) }

// Rules lists every rule that is built in, with the reminders that have to be switched on.
func Rules() []Rule { return joined(mentionRules, restrictedRule, postRules) }

func joined(mentions []Rule, behind Rule, posts []postRule) []Rule {
	rules := append(append([]Rule(nil), mentions...), behind)
	for i := range posts {
		rules = append(rules, posts[i].Rule)
	}
	for i := range connectionRules {
		rules = append(rules, connectionRules[i].Rule)
	}
	return rules
}
