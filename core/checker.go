package core

import (
	"cmp"
	"slices"
	"sync"

	"keepmum.dev/keepmum/core/facet"
	"keepmum.dev/keepmum/core/mention"
	"keepmum.dev/keepmum/core/policy"
	"keepmum.dev/keepmum/core/registry"
)

// A Checker is a registry made ready to judge drafts. It does not change, and may be used by many at once.
type Checker struct {
	registry registry.Registry
	index    *mention.Index
	byID     map[string]int
	searches sync.Pool // of *mention.Search
}

// New makes a Checker of a registry, which must not be changed afterwards.
func New(reg registry.Registry) *Checker {
	c := &Checker{registry: reg, index: mention.NewIndex(reg), byID: make(map[string]int, len(reg.Clients))}
	c.searches.New = func() any { return new(mention.Search) }
	for i, client := range slices.Backward(reg.Clients) {
		c.byID[client.ID] = i
	}
	return c
}

// Client gives the entry of the registry with an id.
func (c *Checker) Client(id string) (registry.Client, bool) {
	i, ok := c.byID[id]
	if !ok {
		return registry.Client{}, false
	}
	return c.registry.Clients[i], true
}

// Check judges a draft. It never fails.
func (c *Checker) Check(draft Draft) Verdict {
	v := Verdict{Outcome: Clear}
	search := c.searches.Get().(*mention.Search)
	c.surface(&v, search, &draft, -1, "text", draft.Text)
	for i, m := range draft.Media {
		c.surface(&v, search, &draft, i, m.Surface, m.Text)
	}
	c.searches.Put(search)
	arrange(v.Findings)
	for _, f := range v.Findings {
		if gravity(f.Severity) > gravity(v.Outcome) {
			v.Outcome = f.Severity
		}
	}
	return v
}

// arrange puts findings in the order of their surfaces, their places there, and their severity. They come
// almost in that order, and the general sort is eleven thousand bytes of the browser's program.
func arrange(findings []Finding) {
	before := func(a, b *Finding) bool {
		return cmp.Or(cmp.Compare(a.Surface, b.Surface), cmp.Compare(a.Media, b.Media), cmp.Compare(a.Start, b.Start), cmp.Compare(gravity(b.Severity), gravity(a.Severity))) < 0
	}
	for i := range findings {
		to := i
		for to > 0 && before(&findings[i], &findings[to-1]) {
			to--
		}
		if to < i {
			f := findings[i]
			copy(findings[to+1:i+1], findings[to:i])
			findings[to] = f
		}
	}
}

// surface adds the findings of one text.
func (c *Checker) surface(v *Verdict, search *mention.Search, draft *Draft, media int, surface, text string) {
	for _, m := range search.Find(c.index, text, draft.Network) {
		client := &c.registry.Clients[m.Client]
		rule, facets := policy.Case{
			Client:     client,
			Revealed:   facet.Of(m.How),
			Confidence: m.Confidence,
			Post:       policy.Post{Network: draft.Network, Account: draft.Account, Audience: draft.Audience, ReplyTo: draft.ReplyTo, Day: draft.Day},
			Policy:     c.registry.Policy,
			Accounts:   c.registry.Accounts,
		}.Judge()
		if rule.Severity == policy.Clear {
			continue
		}
		v.Findings = append(v.Findings, Finding{
			Client: client.ID, Surface: surface, Media: media, Start: m.Start, End: m.End, How: m.How.String(), Facets: facets,
			Confidence: m.Confidence.String(), Severity: Outcome(rule.Severity.String()), Rule: rule.ID, Why: rule.Why,
		})
	}
}

// gravity is the place of an outcome on the ladder.
func gravity(o Outcome) int { return slices.Index([]Outcome{Clear, Note, Warn, Hold}, o) }
