package policy

import (
	"keepmum.dev/keepmum/core/facet"
	"keepmum.dev/keepmum/core/registry"
)

// teamRule makes a row of one of the team's own rules. Its id gets "team/" in front, so that it is never
// taken for one that is built in.
func teamRule(i int, r *registry.Rule) Rule {
	row := Rule{ID: "team/" + r.ID, Why: r.Why, Severity: severityOf(r.Severity), team: i + 1}
	row.when.facets = facet.Listed(r.When.Facets)
	if r.EvenPermitted {
		row.when.by = byAnything
	}
	return row
}

// team says whether one of the team's own rules fits, its facets and cover apart.
func (t *Table) team(i int, c *Case) bool {
	w, p := &t.policy.Rules[i].When, c.judge.post
	return among(w.Relationships, relationship(c.client)) && among(w.Sensitivities, sensitivity(c.client)) && among(w.Clients, c.client.ID) &&
		known(w.Networks, p.Network) && among(w.Audiences, audience(p)) && among(w.Accounts, c.judge.kind()) &&
		(w.Reply == "" || (w.Reply == "true") == (p.ReplyTo != ""))
}

// among says whether a condition allows a value; an empty one allows all.
func among(list []string, value string) bool { return len(list) == 0 || contains(list, value) }

// known is among for networks. A draft whose network is not known could be going to any of them.
func known(list []string, network string) bool { return network == "" || among(list, network) }

// audience is the audience of a post; one that is not known is the most public there is.
func audience(p *Post) string {
	if p.Audience == "" {
		return "public"
	}
	return p.Audience
}

func relationship(c *registry.Client) string {
	if c.Relationship == "" {
		return "client"
	}
	return string(c.Relationship)
}

func sensitivity(c *registry.Client) string {
	if c.Sensitivity == "" {
		return "normal"
	}
	return c.Sensitivity
}
