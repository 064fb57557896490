package mention

import (
	"keepmum.dev/keepmum/core/lexicon"
	"keepmum.dev/keepmum/core/text"
)

// confidence says how surely words [i, j) mean the client whose phrase they are. A name that is nothing
// else is sure. One that is something else too (an ordinary word, a given name, a place) needs evidence:
// its legal form, what the draft says around it (evidence.go), a word listed with the client (context.go),
// or the same client elsewhere in the draft (doubt.go).
func (s *Search) confidence(ix *Index, p *phrase, i, j int, apart, joined, form bool, in *zone) Confidence {
	if p.flags&derived != 0 || in != nil && in.kind == linkZone && p.n < shortName && !s.isOfHost(j) {
		return Unsure
	}
	if (form || p.flags&withForm != 0) && !(p.flags&ordinary != 0 && s.isPartOfName(j, form)) {
		if s.endsAnother(i) {
			return Unsure
		}
		return Sure
	}
	words := s.folded.Words[i:j]
	switch {
	case apart && !capitalised(words):
		return Unsure // "hub spot" for HubSpot may be two words
	case joined && p.flags&ordinaryGlued != 0:
		return Unsure
	case p.flags&ordinary == 0:
		return s.confidenceOfPlain(ix, p, i, j, in)
	case in != nil && in.kind == linkZone:
		return Unsure // a word of an address
	case j == i+2 && words[1].Before == text.Apostrophe && listed(" ll ve re m d ", s.letters(i+1)):
		return Unsure // "I'll" for Ill
	case (p.how == Codename || p.how == Person) && s.isWrittenAsName(i, j):
		return Likely // whoever lists a code name or a person means it
	}
	sum := s.weigh(p, i, j, in) - ix.chance()
	if s.isCalledClient(i) {
		sum += calledClient
	}
	if sum < 0 && s.isDealtWith(i, j) {
		sum += dealtWith
	}
	if sum < 0 && sum+contextWord >= 0 && s.isHinted(ix, ix.client(p), i, j) {
		sum += contextWord
	}
	if sum >= 0 {
		return Likely
	}
	if in != nil && in.kind == tagZone {
		sum += tagElsewhere
	}
	s.doubts = append(s.doubts, doubt{words[0].Start, ix.client(p), sum})
	return Unsure
}

// isCalledClient says whether word i comes after words that say what it is to the writer: "our client Square".
func (s *Search) isCalledClient(i int) bool {
	words := s.folded.Words
	return s.asName && i > 1 && words[i].Before == text.Space && words[i-1].Before == text.Space && classOf(words[i-2].Hash) == own &&
		listed(" client clients customer supplier partner employer sponsor ", s.letters(i-1))
}

// confidenceOfPlain is confidence for a name that is nothing else. A short one in small letters may still be, and
// on a long list some name is nearly every short word: those need evidence too.
func (s *Search) confidenceOfPlain(ix *Index, p *phrase, i, j int, in *zone) Confidence {
	words := s.folded.Words[i:j]
	isUpper, isShort := words[0].Shape.Has(text.Upper), p.n <= shortName
	isCased, isSmall := words[0].Shape.Has(text.Cased), !capitalised(words)
	chance := ix.chance()
	if isShort && !isUpper {
		chance *= 2 // there are as many such words as such names
	}
	if p.flags&(single|capitals) == single|capitals && p.n <= 3 && !isUpper { // "bp" for BP
		if chance == 0 || in != nil && in.kind == linkZone || s.weigh(p, i, j, in) >= chance {
			return Likely
		}
		return Unsure
	}
	switch {
	case p.flags&single != 0 && isShort && isCased && isSmall && s.weigh(p, i, j, in) < 0:
		return Unsure
	case p.flags&single != 0 && p.how <= Brand && in == nil && s.isOfAnother(i, j):
		return Unsure
	case in != nil && in.kind == tagZone && ix.isShort(int(p.n)) && !isUpper && !s.isWhole(i, j, in):
		return Unsure
	case chance > 0 && in == nil && isCased && (isSmall || isShort) && s.weigh(p, i, j, in) < chance:
		return Unsure
	}
	return Sure
}

// isOfHost says whether a dot follows word j-1: of an address, it is a part of the host then, and not its end.
func (s *Search) isOfHost(j int) bool {
	end := int(s.folded.Words[j-1].End)
	return end < len(s.draft) && s.draft[end] == '.'
}

// endsAnother says whether what stands before word i makes a name with a legal form the end of another: Halden & Vine LLC.
func (s *Search) endsAnother(i int) bool {
	words := s.folded.Words
	return i > 1 && words[i-1].Shape.Has(text.Sign) && words[i-2].Shape.Has(text.Capital) && words[i].Before != text.Break && words[i-1].Before != text.Break
}

// isPartOfName says whether the legal form before word j, or after it, is not the end of the name: Target Corp
// of Ohio.
func (s *Search) isPartOfName(j int, form bool) bool {
	words := s.folded.Words
	for form && j < len(words) && isForm(s.letters(j)) {
		j++
	}
	return j+1 < len(words) && words[j].Before == text.Space && classOf(words[j].Hash) == of && words[j+1].Shape.Has(text.Capital)
}

// isOfAnother says whether words [i, j), a name that is nothing else, are part of somebody else's: of a person's
// (Annie Oakley), a place's (Northgate Street Methodist Church) or a team's in a score (Northgate 2-2 Wickham).
func (s *Search) isOfAnother(i, j int) bool {
	words := s.folded.Words
	if !words[i].Shape.Has(text.Capital) || words[i].Shape.Has(text.Upper) {
		return false
	}
	if i > 0 && words[i].Before == text.Space && words[i-1].Shape.Has(text.Capital) && !words[i-1].Shape.Has(text.Upper) {
		if sense := lexicon.OfHash(words[i-1].Hash); sense == lexicon.Person1 || sense == lexicon.Person2 {
			return true
		}
	}
	for k := j; k < min(j+4, len(words)) && words[k].Before == text.Space && words[k].Shape.Has(text.Capital) && !words[k].Shape.Has(text.Upper); k++ {
		if classOf(words[k].Hash) == landmark {
			return true
		}
	}
	isScore := func(k int) bool { // of two numbers from word k on
		return k >= 0 && k+1 < len(words) && isNumber(s.letters(k)) && isNumber(s.letters(k+1)) && words[k+1].Before == text.Hyphen && words[k+1].End-words[k+1].Start < 4
	}
	return words[j-1].End < int32(len(s.draft)) && isScore(j) && words[j].Before == text.Space && j+2 < len(words) && words[j+2].Shape.Has(text.Capital) ||
		isScore(i-2) && words[i].Before == text.Space && i > 2 && words[i-3].Shape.Has(text.Capital)
}

func capitalised(words []text.Word) bool {
	for _, w := range words {
		if w.Shape.Has(text.Cased) && !w.Shape.Has(text.Capital) && w.Before != text.Apostrophe {
			return false
		}
	}
	return true
}

// isWrittenAsName says whether words [i, j) are written as a name is: with capitals where the words around
// them have none, and not where a usual word would have one too.
func (s *Search) isWrittenAsName(i, j int) bool {
	words := s.folded.Words[i:j]
	first := words[0].Shape
	if !first.Has(text.Cased) || !capitalised(words) {
		return false
	}
	return !s.shouted(i, j) && (!first.Has(text.Opens) || !lexicon.Of(s.letters(i)).IsUsual())
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
