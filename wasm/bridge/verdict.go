package bridge

import (
	"strings"
	"unicode/utf8"

	"keepmum.dev/keepmum/core"
	"keepmum.dev/keepmum/core/facet"
)

// A verdict is answered at every pause in the typing, and reading JSON takes a browser longer than finding a client:
// it comes as numbers, and the letters of its strings behind them. A number is seven bits a byte, the last one below
// 0x80. A string is the number of its UTF-16 units, its letters following those of the string before. A word is its
// place in the list of its kind, a facet the place of its bit, facets their bits. A span is its start and its length,
// in UTF-16 units. A list is a number, and as many of what it holds.
//
//	outcome   a word. One byte of it alone is all that a clear draft without details comes to
//	size      how many bytes of numbers follow
//	limited   1 when facets could not be told
//	promotes  a string; "" for nobody
//	details   a list of numbers
//	findings  a list of:
//	    client      three strings: id, name, rule
//	    relationship, how, confidence, severity: words
//	    surface     0 for the text, or 1 + the place of the media
//	    span
//	    facets
//	    why         a string; "" for the rules that the texts have sentences of
//	    ask         a string; "" but for a name behind a wall
//	    evidence    a list of: facet, span
//	    clues       0; or how many details plus 1, fits, of, and for each detail: span, without, 1 when it is of
//	                an earlier post
//	    fixes       a list of three strings: kind, label, text
//	letters
//
// extension/src/checker/verdict.ts reads it; testdata/verdicts.json has some for both.
var (
	outcomes      = []string{"clear", "note", "warn", "hold"}
	relationships = []string{"", "client", "prospect", "former", "supplier", "partner", "own"}
	hows          = []string{"name", "alias", "brand", "codename", "person", "initials", "typo", "handle", "hashtag", "link", "domain", "clues", "post"}
	confidences   = []string{"unsure", "likely", "sure"}
)

// clear is the answer most drafts get.
var clear = []byte{0}

// A verdictWriter keeps its memory for the next verdict.
type verdictWriter struct {
	numbers, letters, out []byte
}

// kept is how much room for an answer is kept for the next one.
const kept = 16 << 10

// write gives the bytes of a verdict, which the next one overwrites.
func (w *verdictWriter) write(v *core.Verdict, draft *core.Draft) []byte {
	if v.Outcome == core.Clear && len(v.Findings)+len(v.Details)+len(v.Promotes) == 0 && !v.FacetsLimited {
		return clear
	}
	if cap(w.out) > kept {
		*w = verdictWriter{}
	}
	w.numbers, w.letters = w.numbers[:0], w.letters[:0]
	w.truth(v.FacetsLimited)
	w.string(v.Promotes)
	w.number(uint64(len(v.Details)))
	for _, d := range v.Details {
		w.number(d)
	}
	w.number(uint64(len(v.Findings)))
	var at units
	for i := range v.Findings {
		f := &v.Findings[i]
		if i == 0 || f.Media != v.Findings[i-1].Media {
			at = units{text: draft.Text}
			if f.Media >= 0 {
				at.text = draft.Media[f.Media].Text
			}
		}
		w.finding(f, &at, draft.Text)
	}
	w.out = appendNumber(append(w.out[:0], place(outcomes, string(v.Outcome))), uint64(len(w.numbers)))
	w.out = append(append(w.out, w.numbers...), w.letters...)
	return w.out
}

// finding writes a finding in a text that was walked up to at; post is the text of the draft.
func (w *verdictWriter) finding(f *core.Finding, at *units, post string) {
	w.string(f.Client)
	w.string(f.ClientName)
	w.string(f.Rule)
	w.word(relationships, string(f.Relationship))
	w.word(hows, f.How)
	w.word(confidences, f.Confidence)
	w.word(outcomes, string(f.Severity))
	w.number(uint64(f.Media + 1))
	w.span(at, f.Start, f.End)
	w.number(uint64(facet.Listed(f.Facets)))
	if strings.HasPrefix(f.Rule, "team/") {
		w.string(f.Why)
	} else {
		w.number(0)
	}
	w.string(f.Ask)
	w.number(uint64(len(f.Evidence)))
	shown := *at
	for _, e := range f.Evidence {
		w.number(uint64(e.Facet.Place()))
		w.span(&shown, e.Start, e.End)
	}
	if f.Clues == nil {
		w.number(0)
	} else {
		w.clues(f.Clues, &units{text: post})
	}
	w.number(uint64(len(f.Fixes)))
	for i := range f.Fixes {
		w.string(f.Fixes[i].Kind)
		w.string(f.Fixes[i].Label)
		w.string(f.Fixes[i].Text)
	}
}

func (w *verdictWriter) clues(c *core.Clues, at *units) {
	w.number(uint64(len(c.Details)) + 1)
	w.number(uint64(c.Fits))
	w.number(uint64(c.Of))
	for _, d := range c.Details {
		w.span(at, d.Start, d.End)
		w.number(uint64(d.Without))
		w.truth(d.Earlier)
	}
}

func (w *verdictWriter) number(n uint64) { w.numbers = appendNumber(w.numbers, n) }

func appendNumber(b []byte, n uint64) []byte {
	for ; n >= 0x80; n >>= 7 {
		b = append(b, byte(n)|0x80)
	}
	return append(b, byte(n))
}

func (w *verdictWriter) truth(v bool) {
	if v {
		w.numbers = append(w.numbers, 1)
	} else {
		w.numbers = append(w.numbers, 0)
	}
}

func (w *verdictWriter) word(list []string, word string) {
	w.numbers = append(w.numbers, place(list, word))
}

// place is that of a word in its list. What is not there would be told as something else: it is no answer at all.
func place(list []string, word string) byte {
	for i, one := range list {
		if one == word {
			return byte(i)
		}
	}
	panic("bridge: a word that is in no list")
}

func (w *verdictWriter) span(at *units, start, end int) {
	from, to := at.span(start, end)
	w.number(uint64(from))
	w.number(uint64(to - from))
}

// string writes a string; bytes that are no UTF-8 become U+FFFD.
func (w *verdictWriter) string(s string) {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			s = strings.ToValidUTF8(s, "\ufffd")
			w.number(uint64(count(s)))
			w.letters = append(w.letters, s...)
			return
		}
	}
	w.number(uint64(len(s)))
	w.letters = append(w.letters, s...)
}
