package core

import "keepmum.dev/keepmum/core/policy"

// A Rule is a row of the table that judges findings.
type Rule struct {
	ID       string
	Why      string  // one sentence, in English
	Severity Outcome // Clear for a rule that lets something pass
}

// Rules lists the table, from the top: the first rule that fits decides.
func Rules() []Rule {
	rules := make([]Rule, len(policy.Rules))
	for i, r := range policy.Rules {
		rules[i] = Rule{r.ID, r.Why, Outcome(r.Severity.String())}
	}
	return rules
}
