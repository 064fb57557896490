package bridge

import (
	"strconv"
	"strings"

	"keepmum.dev/keepmum/core"
)

// clear is the answer most drafts get. A host may compare bytes instead of reading JSON.
var clear = []byte(`{"ok":true,"outcome":"clear","findings":[]}`)

// check judges a draft, with advice when it is asked for: that takes several checks more.
func (b *Judge) check(in []byte, advise bool) []byte {
	draft, ok := readDraft(in)
	if !ok {
		return refuse("draft-unreadable") // an unread draft must not come out clear
	}
	verdict := b.checker.Check(draft)
	if verdict.Outcome == core.Clear && len(verdict.Findings)+len(verdict.Details)+len(verdict.Promotes) == 0 {
		return clear
	}
	if advise {
		b.checker.Advise(draft, &verdict)
	}
	var at units
	o := object{b: b.room}
	o.open()
	o.truth("ok", true)
	o.text("outcome", string(verdict.Outcome))
	o.key("findings")
	o.b = append(o.b, '[')
	for i := range verdict.Findings {
		f := &verdict.Findings[i]
		text := draft.Text
		if f.Media >= 0 {
			text = draft.Media[f.Media].Text
		}
		if i == 0 || f.Media != verdict.Findings[i-1].Media {
			at = units{text: text}
		}
		o.comma(i)
		o.finding(f, &at, draft.Text)
	}
	o.b = append(o.b, ']')
	if verdict.FacetsLimited {
		o.truth("facetsLimited", true)
	}
	if len(verdict.Details) > 0 {
		o.list("details", len(verdict.Details), func(i int) { o.b = strconv.AppendUint(o.b, verdict.Details[i], 10) })
	}
	if verdict.Promotes != "" {
		o.text("promotes", verdict.Promotes)
	}
	out := o.close()
	if cap(out) <= kept {
		b.room = out[:0]
	}
	return out
}

// kept is how much room for an answer is kept for the next one.
const kept = 16 << 10

// finding writes a finding in a text that was walked up to at; post is the text of the draft.
func (o *object) finding(f *core.Finding, at *units, post string) {
	start, end := at.span(f.Start, f.End)
	o.open()
	o.text("client", f.Client)
	o.text("clientName", f.ClientName)
	o.text("relationship", string(f.Relationship))
	o.text("surface", f.Surface)
	o.number("start", start)
	o.number("end", end)
	o.text("how", f.How)
	o.list("facets", len(f.Facets), func(i int) { o.string(f.Facets[i]) })
	o.text("confidence", f.Confidence)
	o.text("severity", string(f.Severity))
	o.text("rule", f.Rule)
	if strings.HasPrefix(f.Rule, "team/") {
		o.text("why", f.Why) // the texts have the sentences of the other rules
	}
	if len(f.Evidence) > 0 {
		o.evidence(f.Evidence, at.text)
	}
	if f.Clues != nil {
		o.clues(f.Clues, post)
	}
	o.list("fixes", len(f.Fixes), func(i int) {
		o.open()
		o.text("kind", f.Fixes[i].Kind)
		o.text("label", f.Fixes[i].Label)
		o.text("text", f.Fixes[i].Text)
		o.close()
	})
	o.close()
}

// evidence writes which words show which facet.
func (o *object) evidence(all []core.Evidence, text string) {
	at := units{text: text}
	o.list("evidence", len(all), func(i int) {
		start, end := at.span(all[i].Start, all[i].End)
		o.open()
		o.text("facet", all[i].Facet.Words()[0])
		o.number("start", start)
		o.number("end", end)
		o.close()
	})
}

// clues writes how few clients the details of a text fit.
func (o *object) clues(c *core.Clues, text string) {
	at := units{text: text}
	o.key("clues")
	o.open()
	o.number("fits", c.Fits)
	o.number("of", c.Of)
	o.list("details", len(c.Details), func(i int) {
		d := c.Details[i]
		start, end := at.span(d.Start, d.End)
		o.open()
		o.number("start", start)
		o.number("end", end)
		o.number("without", d.Without)
		o.truth("earlier", d.Earlier)
		o.close()
	})
	o.close()
}
