package core

import (
	"cmp"
	"sync"

	"keepmum.dev/keepmum/core/clue"
	"keepmum.dev/keepmum/core/mention"
	"keepmum.dev/keepmum/core/policy"
	"keepmum.dev/keepmum/core/registry"
	"keepmum.dev/keepmum/core/restricted"
)

// A Checker is a registry made ready to judge drafts. It does not change, and may be used by many at once.
type Checker struct {
	name       string
	entries    *entries
	index      *mention.Index
	details    *clue.Index
	few        int // how many clients details may fit before they are clues; below 1 is never
	second     bool
	table      *policy.Table
	restricted *restricted.Names // nil where there are none
	workspaces sync.Pool         // of *workspace
}

// New makes a Checker of a registry, which must not be changed afterwards.
func New(reg registry.Registry) *Checker {
	c, err := open(Begin(reg).Bytes(), true)
	if err != nil {
		panic("core: what was compiled cannot be opened: " + err.Error())
	}
	c.rule(reg)
	return c
}

// rule takes the name, the policy and the accounts of a registry.
func (c *Checker) rule(reg registry.Registry) {
	c.few = reg.Policy.Clues
	if c.few == 0 {
		c.few = registry.DefaultClues
	}
	c.name, c.table = reg.Name, policy.NewTable(reg.Policy, reg.Accounts)
	c.second = reg.Policy.SecondPerson
	c.restricted = restricted.Open(reg.Restricted)
}

// Clients is how many clients the registry has.
func (c *Checker) Clients() int { return c.entries.n }

// Name is the registry's name.
func (c *Checker) Name() string { return c.name }

// SecondPerson says whether the policy wants a colleague to look at what is held before it is posted.
func (c *Checker) SecondPerson() bool { return c.second }

// Client gives the entry of the registry with an id.
func (c *Checker) Client(id string) (registry.Client, bool) {
	i := c.entries.find(id)
	if i < 0 {
		return registry.Client{}, false
	}
	return registry.Unpack(c.entries.client(i)), true
}

// Check judges a draft. It never fails.
func (c *Checker) Check(draft Draft) Verdict {
	w := c.workspace()
	v := w.judge(c, &draft, nil)
	c.workspaces.Put(w)
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
func gravity(o Outcome) int {
	switch o {
	case Note:
		return 1
	case Warn:
		return 2
	case Hold:
		return 3
	}
	return 0
}
