package policy

// restrictedRule judges names behind a wall, of which nothing is known here but whom to ask.
var restrictedRule = Rule{ID: "restricted-name", Why: "This name is restricted in your team: ask before you post it.", Severity: Warn}

// Restricted is the rule about names behind a wall, and how grave one is: what may be an ordinary word is never
// more than worth knowing.
func (t *Table) Restricted(unsure bool) (*Rule, Severity) {
	if unsure {
		return &t.behind, Note
	}
	return &t.behind, t.behind.Severity
}
