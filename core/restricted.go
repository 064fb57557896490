package core

import (
	"keepmum.dev/keepmum/core/facet"
	"keepmum.dev/keepmum/core/mention"
	"keepmum.dev/keepmum/core/policy"
)

// restricted adds the names behind walls that stand in the text that was searched last.
func (w *workspace) restricted(c *Checker, v *Verdict, each func(Decision), media int, surface string) {
	for _, found := range w.behind.Find(c.restricted, w.search.Folded()) {
		at := policy.Place{Media: media, Start: found.Start, End: found.End, Confidence: mention.Likely}
		if found.Unsure {
			at.Confidence = mention.Unsure
		}
		rule, severity := c.table.Restricted(found.Unsure)
		if each != nil {
			each(Decision{"", surface, media, found.Start, found.End, mention.Name.String(), facet.Name.Words()[0], rule.ID, rule.Why, Outcome(severity.String())})
		}
		f := w.add(v, surface, &at, facet.Name, rule, severity)
		f.How, f.Ask = mention.Name.String(), found.Ask
		if found.Ask != "" {
			f.Why = "This name is restricted in your team: ask " + found.Ask + " before you post it."
		}
	}
}
