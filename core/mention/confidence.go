package mention

import (
	"keepmum.dev/keepmum/core/lexicon"
	"keepmum.dev/keepmum/core/text"
)

// confidence says how surely words [i, j) mean the client whose phrase they are. A name that is no
// ordinary word is sure. One that is needs evidence: its legal form, or the writing of a name where an
// ordinary word would not have it, which a capital at the beginning of a sentence or among capitals is not.
func (s *Search) confidence(p *phrase, i, j int, apart, joined, form bool) Confidence {
	if p.flags&derived != 0 {
		return Unsure
	}
	if form || p.flags&withForm != 0 {
		return Sure
	}
	words := s.folded.Words[i:j]
	switch {
	case apart && !capitalised(words):
		return Unsure // "hub spot" for HubSpot may be two words
	case joined && p.flags&ordinaryGlued != 0:
		return Unsure
	case p.flags&ordinary == 0:
		if p.flags&(single|capitals) == single|capitals && p.n <= 3 && !words[0].Shape.Has(text.Upper) {
			return Likely // "bp" for BP
		}
		return Sure
	case s.writtenAsName(p, i, j):
		return Likely
	}
	return Unsure
}

func capitalised(words []text.Word) bool {
	for _, w := range words {
		if w.Shape.Has(text.Cased) && !w.Shape.Has(text.Capital) && w.Before != text.Apostrophe {
			return false
		}
	}
	return true
}

func (s *Search) writtenAsName(p *phrase, i, j int) bool {
	words := s.folded.Words[i:j]
	first := words[0].Shape
	if !first.Has(text.Cased) || !capitalised(words) {
		return false
	}
	if first.Has(text.Upper) {
		return p.flags&capitals != 0 && !s.shouted(i, j)
	}
	// A code name or a person at the beginning of a sentence is more likely that than an ordinary word.
	return !first.Has(text.Opens) || len(words) > 1 || p.how == Codename && !lexicon.Of(s.letters(i)).IsUsual() || p.how == Person
}

// inCapitals says whether words [i, j) are written in capitals, and what is around them is not.
func (s *Search) inCapitals(i, j int) bool {
	for _, w := range s.folded.Words[i:j] {
		if w.Shape&(text.Upper|text.Sign) == 0 {
			return false
		}
	}
	return !s.shouted(i, j)
}

// shouted says whether a neighbour of words [i, j), with nothing but space between, is in capitals too.
func (s *Search) shouted(i, j int) bool {
	upper := func(k int) bool {
		if k < 0 || k >= len(s.folded.Words) {
			return false
		}
		w := s.folded.Words[k]
		return w.Shape.Has(text.Upper) && w.To-w.From > 1
	}
	return s.folded.Words[i].Before != text.Break && upper(i-1) || j < len(s.folded.Words) && s.folded.Words[j].Before != text.Break && upper(j)
}
