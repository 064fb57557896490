package core

import "keepmum.dev/keepmum/core/facet"

// ExplainSaying is Explain for a draft whose words reveal facets besides, of everybody it mentions.
func (c *Checker) ExplainSaying(draft Draft, says []string) (Verdict, []Decision) {
	b := c.bench()
	b.says = facet.Listed(says)
	defer func() { b.says = 0; c.benches.Put(b) }()
	var all []Decision
	v := b.judge(c, &draft, func(d Decision) { all = append(all, d) })
	return v, all
}

// Mentions only finds the mentions of a text, with the memory of the last one.
func (c *Checker) Mentions(text, network string) int {
	b := c.bench()
	n := len(b.search.Find(c.index, text, network))
	c.benches.Put(b)
	return n
}

// Reveals finds the mentions of a text, and reads what is said of them.
func (c *Checker) Reveals(text, network string) {
	b := c.bench()
	b.reading.Read(b.search.Folded(), text, "text", b.search.Find(c.index, text, network))
	c.benches.Put(b)
}
