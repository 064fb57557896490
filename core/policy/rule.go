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
	Weight   Weight
	About    About
	fits     func(*Case) bool
}

// Weight says where the severity of a rule about mentions comes from.
type Weight uint8

// The weights.
const (
	Own         Weight = iota // its own
	AsBelow                   // that of the next rule that fits: this one only says why it could not be helped
	AtMostBelow               // its own, or that of the next rule that fits when it is calmer
)

// About says what a rule judges.
type About uint8

// What rules are about.
const (
	Mentions    About = iota // one facet of one mention: the first that fits decides
	Posts                    // the whole draft: each that fits adds a finding
	Connections              // friending, following and the like: the first that fits decides
)

var abouts = [...]string{"mention", "post", "connection"}

func (a About) String() string { return abouts[a] }

func covered(by cover) func(*Case) bool {
	return func(c *Case) bool { return c.by == by }
}

func refused(why refusal) func(*Case) bool {
	return func(c *Case) bool { return c.refused == why && c.by == byNothing }
}

func related(relationships ...registry.Relationship) func(*Case) bool {
	return func(c *Case) bool {
		for _, r := range relationships {
			if c.client.Relationship == r {
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

// clientOnly says whether the duty to keep quiet is owed: to clients, former ones and prospects. An entry
// whose relationship is not known counts as a client.
func clientOnly(c *Case) bool {
	switch c.client.Relationship {
	case registry.RelOwn, registry.RelSupplier, registry.RelPartner:
		return false
	}
	return true
}

func uncovered(c *Case) bool { return c.by == byNothing }
func message(c *Case) bool   { return c.by == byNothing && c.judge.post.Audience == "message" }
func sensitive(c *Case) bool { return c.by == byNothing && c.client.Sensitivity == "high" }
func unsure(c *Case) bool    { return c.by == byNothing && c.confidence == mention.Unsure }
func always(c *Case) bool    { return c.by == byNothing }
