package core

// A Decision is what became of one facet that a mention reveals, findings and what passed alike.
type Decision struct {
	Client     string
	Surface    string
	Media      int
	Start, End int
	How        string
	Facet      string
	Rule       string
	Why        string
	Severity   Outcome
}

// Explain is Check with the rule that decided about every facet of every mention.
func (c *Checker) Explain(draft Draft) (Verdict, []Decision) {
	w := c.workspace()
	var all []Decision
	v := w.judge(c, &draft, func(d Decision) { all = append(all, d) })
	c.workspaces.Put(w)
	return v, all
}
