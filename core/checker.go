package core

import (
	"cmp"
	"slices"
	"sync"

	"keepmum.dev/keepmum/core/mention"
	"keepmum.dev/keepmum/core/policy"
	"keepmum.dev/keepmum/core/registry"
)

// A Checker is a registry made ready to judge drafts. It does not change, and may be used by many at once.
type Checker struct {
	registry registry.Registry
	index    *mention.Index
	table    *policy.Table
	byID     map[string]int
	benches  sync.Pool // of *bench
}

// New makes a Checker of a registry, which must not be changed afterwards.
func New(reg registry.Registry) *Checker {
	c := &Checker{registry: reg, index: mention.NewIndex(reg), table: policy.NewTable(reg.Policy, reg.Accounts), byID: make(map[string]int, len(reg.Clients))}
	c.benches.New = func() any { return new(bench) }
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
	b := c.benches.Get().(*bench)
	v := b.judge(c, &draft, nil)
	c.benches.Put(b)
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

// gravity is the place of an outcome on the ladder.
func gravity(o Outcome) int { return slices.Index([]Outcome{Clear, Note, Warn, Hold}, o) }
