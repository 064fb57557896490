package mention

import (
	"keepmum.dev/keepmum/core/lexicon"
	"keepmum.dev/keepmum/core/text"
)

// neighbours notes what stands right before and after the name.
func (s *Search) neighbours(i, j int) {
	words := s.folded.Words
	draft := s.draft
	start, end := int(words[i].Start), int(words[j-1].End)
	before, after := byte(0), byte(0)
	if start > 0 {
		before = draft[start-1]
	}
	if end < len(draft) {
		after = draft[end]
	}
	switch {
	case isQuote(before) && isQuote(after):
		s.feature(quoted)
	case isQuote(before):
		s.feature(quoteBefore)
	case isQuote(after):
		s.feature(quoteAfter)
	}
	switch {
	case before == '$':
		s.feature(cashtag)
	case s.isCheckedIn(i):
		s.feature(checkedIn)
		if after == ',' && j < len(words) && lexicon.OfHash(words[j].Hash).IsPlace() && words[j].Shape.Has(text.Capital) {
			s.feature(checkedInPlace)
		}
		if j == len(words) || words[j].Before == text.Break || classOf(words[j].Hash) == in {
			s.feature(checkedInAlone)
		}
		if j < len(words) && words[j].Before == text.Space && words[j].Shape.Has(text.Capital) && classOf(words[j].Hash) != in {
			s.feature(checkedInLonger)
		}
		if s.isBrand {
			s.feature(checkedInFirm)
		}
	case s.isInCheckIn(i):
		s.feature(insideCheckIn)
	}

	switch {
	case i == 0 || words[i].Before == text.Break:
		s.feature(nothingBefore)
		if i > 0 && before == ' ' && start > 1 && draft[start-2] == ',' && words[i-1].Shape.Has(text.Capital) {
			s.feature(listBefore)
		}
	case words[i].Before == text.Hyphen:
		s.feature(hyphenBefore)
	case s.inZone(int(words[i-1].Start)):
		s.feature(handleBefore)
	default:
		s.neighbour(i-1, nameBefore)
		if before := words[i-1]; s.asName && before.Shape.Has(text.Capital) && !before.Shape.Has(text.Opens) && classOf(before.Hash) == article {
			s.feature(theBefore)
		}
	}

	k := j
	if k < len(words) && words[k].Before == text.Apostrophe && string(s.letters(k)) == "s" {
		k++
		f := feature(possessive)
		if k < len(words) && words[k].Before == text.Space && words[k].Shape.Has(text.Capital) {
			f = possessiveName
		}
		s.feature(f)
	}
	switch {
	case k == len(words) || words[k].Before == text.Break:
		s.feature(nothingAfter)
		if k < len(words) && after == ',' && words[k].Shape.Has(text.Capital) {
			s.feature(listAfter)
			if lexicon.OfHash(words[k].Hash).IsPlace() {
				s.feature(placeNext)
			}
		}
	case words[k].Before == text.Hyphen:
		s.feature(hyphenAfter)
	case s.inZone(int(words[k].Start)):
		s.feature(handleAfter)
	default:
		s.neighbour(k, nameAfter)
		if s.isPerson && s.asName && k == j && words[k].Shape.Has(text.Capital) && !words[k].Shape.Has(text.Upper) && classOf(words[k].Hash) == noClass {
			s.feature(fullName)
		}
		if k > j || k+2 > len(words) {
			break
		}
		if isNumber(s.letters(k)) && k+1 < len(words) && words[k+1].Before == text.Hyphen && isNumber(s.letters(k+1)) {
			s.feature(score)
		}
	}
}

// isInCheckIn says whether word i is a later one of where a program says the writer is: "@ Tiffany's on Vine".
func (s *Search) isInCheckIn(i int) bool {
	words := s.folded.Words
	for k := i - 1; k >= max(0, i-5) && words[k+1].Before != text.Break; k-- {
		if s.isCheckedIn(k) {
			return true
		}
	}
	return false
}

// neighbour notes what word k is: nameBefore for the word before the name, nameAfter for the one after,
// and the features that follow them two by two.
func (s *Search) neighbour(k int, side feature) {
	w := s.folded.Words[k]
	letters := s.letters(k)
	c := classOf(w.Hash)
	switch {
	case isNumber(letters):
		s.feature(side - nameBefore + numberBefore)
		if side == nameBefore && len(letters) == 4 && (letters[0] == '1' || letters[0] == '2') {
			s.feature(yearBefore)
		}
		return
	case side == nameAfter && w.Shape.Has(text.Upper) && k+1 < len(s.folded.Words) && isNumber(s.letters(k+1)) && s.folded.Words[k+1].Before >= text.Hyphen:
		s.feature(modelAfter)
		return
	case w.Shape.Has(text.Upper) && len(letters) > 1 && (c == noClass || c > and):
		s.feature(side - nameBefore + shoutBefore)
		return
	case c != noClass:
		return
	case !w.Shape.Has(text.Capital):
		s.feature(side - nameBefore + smallBefore)
		if lexicon.OfHash(w.Hash).IsUsual() {
			s.feature(side - nameBefore + wordBefore)
		}
		if side == nameAfter && len(letters) > 3 {
			switch letters[len(letters)-1] {
			case 's', 'd', 'g':
				s.feature(verbAfter)
			case 'y':
				if letters[len(letters)-2] == 'l' {
					s.feature(adverbAfter)
				}
			}
		}
		return
	}
	sense := lexicon.OfHash(w.Hash)
	switch {
	case side == nameBefore && w.Shape.Has(text.Opens) && !sense.IsPerson():
		if sense.IsUsual() {
			return // a capital that says nothing
		}
		s.feature(openingBefore)
	case sense.IsPerson() && side == nameBefore:
		s.feature(personBefore)
	case sense.IsPerson():
		s.feature(personAfter)
	case sense.IsPlace() && side == nameAfter:
		s.feature(placeAfter)
	default:
		s.feature(side)
	}
}
