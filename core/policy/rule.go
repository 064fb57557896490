package policy

import (
	"keepmum.dev/keepmum/core/mention"
	"keepmum.dev/keepmum/core/registry"
)

// A Rule is one row of the table.
type Rule struct {
	ID       string
	Why      string // one sentence, in English, for the writer
	Severity Severity
	fits     func(*Case) bool
}

// Severity is how grave a rule finds what it judges.
type Severity uint8

// The ladder. Clear is what rules say that let something pass.
const (
	Clear Severity = iota
	Note
	Warn
	Hold
)

var severities = [...]string{"clear", "note", "warn", "hold"}

func (s Severity) String() string { return severities[s] }

// Judge gives the first rule that fits, and the facets it judges: those revealed and not covered. There
// always is one: the last rule fits everything.
func (c Case) Judge() (Rule, []string) {
	c.weigh()
	for _, r := range Rules {
		if r.fits(&c) {
			return r, c.rest.Words()
		}
	}
	return Rules[len(Rules)-1], c.rest.Words()
}

func covered(by cover) func(*Case) bool {
	return func(c *Case) bool { return c.rest == 0 && c.by == by }
}

func refused(why refusal) func(*Case) bool {
	return func(c *Case) bool { return c.refused == why }
}

func related(relationships ...registry.Relationship) func(*Case) bool {
	return func(c *Case) bool {
		for _, r := range relationships {
			if c.Client.Relationship == r {
				return true
			}
		}
		return false
	}
}

func all(conditions ...func(*Case) bool) func(*Case) bool {
	return func(c *Case) bool {
		for _, holds := range conditions {
			if !holds(c) {
				return false
			}
		}
		return true
	}
}

func message(c *Case) bool   { return c.Post.Audience == "message" }
func sensitive(c *Case) bool { return c.Client.Sensitivity == "high" }
func unsure(c *Case) bool    { return c.Confidence == mention.Unsure }
func always(*Case) bool      { return true }
