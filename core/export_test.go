package core

import "keepmum.dev/keepmum/core/facet"

// ExplainSaying is Explain for a draft whose words reveal facets besides, of everybody it mentions.
func (c *Checker) ExplainSaying(draft Draft, says []string) (Verdict, []Decision) {
	w := c.workspace()
	w.says = facet.Listed(says)
	defer func() { w.says = 0; c.workspaces.Put(w) }()
	var all []Decision
	v := w.judge(c, &draft, func(d Decision) { all = append(all, d) })
	return v, all
}

// Mentions only finds the mentions of a text, with the memory of the last one.
func (c *Checker) Mentions(text, network string) int {
	w := c.workspace()
	n := len(w.search.Find(c.index, text, network))
	c.workspaces.Put(w)
	return n
}

// Reveals finds the mentions of a text, and reads what is said of them.
func (c *Checker) Reveals(text, network string) {
	w := c.workspace()
	w.reading.Read(w.search.Folded(), text, "text", w.search.Find(c.index, text, network))
	c.workspaces.Put(w)
}
