package policy

import (
	"slices"

	"keepmum.dev/keepmum/core/registry"
)

// A Table is the rules in force: those that are built in, as the preset weighs them, under the team's own.
// It does not change, and may be used by many at once.
type Table struct {
	rules       []Rule // about mentions; the last one fits everything that nothing covers
	posts       []postRule
	connections []connectionRule
	policy      registry.Policy
	accounts    []registry.Account
	unsure      int // the row for what may not be meant
	ties        bool
	idle        bool // a rule may speak up about a draft that mentions nobody
}

// NewTable makes the table that a registry's policy asks for.
func NewTable(p registry.Policy, accounts []registry.Account) *Table {
	t := &Table{policy: p, accounts: accounts, ties: p.Preset != "personal"}
	for _, r := range p.Rules {
		if r.EvenPermitted {
			t.rules = append(t.rules, teamRule(r))
		}
	}
	for _, r := range mentionRules {
		r.Severity = weighed(p.Preset, r)
		t.rules = append(t.rules, r)
		if r.ID == "own-account" {
			for _, own := range p.Rules {
				if !own.EvenPermitted {
					t.rules = append(t.rules, teamRule(own))
				}
			}
		}
	}
	for i, r := range t.rules {
		if r.ID == "unsure-mention" {
			t.unsure = i
		}
	}
	for _, r := range postRules {
		if r.reminder && !slices.Contains(p.Remind, r.ID) && !slices.Contains(presetReminders(p.Preset), r.ID) {
			continue
		}
		r.Severity = weighed(p.Preset, r.Rule)
		t.posts = append(t.posts, r)
	}
	t.connections = connectionRules
	t.idle = len(p.Away) > 0 || t.Reminds()
	for _, a := range accounts {
		t.idle = t.idle || a.Until != ""
	}
	return t
}

// Rules lists the table from the top: rules about mentions, about posts, about connections.
func (t *Table) Rules() []Rule {
	rules := slices.Clone(t.rules)
	for _, r := range t.posts {
		rules = append(rules, r.Rule)
	}
	for _, r := range t.connections {
		rules = append(rules, r.Rule)
	}
	return rules
}

// Rules lists every rule that is built in, with the reminders that have to be switched on.
func Rules() []Rule {
	rules := slices.Clone(mentionRules)
	for _, r := range postRules {
		rules = append(rules, r.Rule)
	}
	for _, r := range connectionRules {
		rules = append(rules, r.Rule)
	}
	return rules
}
