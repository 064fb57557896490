package core

import "keepmum.dev/keepmum/core/policy"

// A Rule is a row of the table that judges findings.
type Rule struct {
	ID       string
	Why      string  // one sentence, in English
	Severity Outcome // Clear for a rule that lets something pass
	About    string  // "mention", "post" or "connection": what it judges
}

// Rules lists every rule that is built in, as the balanced preset weighs it, from the top: the first that
// fits decides about a mention or a connection, and each that fits adds a finding about a post.
func Rules() []Rule { return listed(policy.Rules()) }

// Rules lists the table in force: the team's own rules in their place, everything as its preset weighs it,
// and no reminder that is not switched on.
func (c *Checker) Rules() []Rule { return listed(c.table.Rules()) }

func listed(all []policy.Rule) []Rule {
	rules := make([]Rule, len(all))
	for i, r := range all {
		rules[i] = Rule{r.ID, r.Why, Outcome(r.Severity.String()), r.About.String()}
	}
	return rules
}
