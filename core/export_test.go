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
