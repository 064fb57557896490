package policy

import (
	"slices"

	"keepmum.dev/keepmum/core/facet"
	"keepmum.dev/keepmum/core/registry"
)

// teamRule makes a row of one of the team's own rules. Its id gets "team/" in front, so that it is never
// taken for one that is built in.
func teamRule(r registry.Rule) Rule {
	w := r.When
	facets := facet.All
	if len(w.Facets) > 0 {
		facets = facet.Listed(w.Facets)
	}
	fits := func(c *Case) bool {
		p := &c.judge.post
		switch {
		case c.by != byNothing && !r.EvenPermitted,
			c.facet&facets == 0,
			!among(w.Relationships, string(relationship(c.client))),
			!among(w.Sensitivities, sensitivity(c.client)),
			!among(w.Clients, c.client.ID),
			!known(w.Networks, p.Network),
			!among(w.Audiences, audience(p)),
			!among(w.Accounts, c.judge.kind()),
			w.Reply != "" && (w.Reply == "true") != (p.ReplyTo != ""):
			return false
		}
		return true
	}
	return Rule{ID: "team/" + r.ID, Why: r.Why, Severity: severityOf(r.Severity), fits: fits}
}

// among says whether a condition allows a value; an empty one allows all.
func among(list []string, value string) bool { return len(list) == 0 || slices.Contains(list, value) }

// known is among for networks. A draft whose network is not known could be going to any of them.
func known(list []string, network string) bool { return network == "" || among(list, network) }

// audience is the audience of a post; one that is not known is the most public there is.
func audience(p *Post) string {
	if p.Audience == "" {
		return "public"
	}
	return p.Audience
}

func relationship(c *registry.Client) registry.Relationship {
	if c.Relationship == "" {
		return registry.RelClient
	}
	return c.Relationship
}

func sensitivity(c *registry.Client) string {
	if c.Sensitivity == "" {
		return "normal"
	}
	return c.Sensitivity
}
