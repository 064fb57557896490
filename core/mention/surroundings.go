package mention

import (
	"keepmum.dev/keepmum/core/lexicon"
	"keepmum.dev/keepmum/core/text"
)

// surroundings notes the classes of the words around the name.
func (s *Search) surroundings(i, j int) {
	words := s.folded.Words
	var seen [classes]bool
	note := func(c class, where feature) {
		if c != noClass {
			s.feature(aroundIt + where + feature(c))
		}
	}
	for k, distance := i-1, 1; k >= 0 && distance <= 8; k, distance = k-1, distance+1 {
		c := classOf(words[k].Hash)
		joined := distance > 2 || words[k+1].Before != text.Break && (distance == 1 || words[k+2].Before != text.Break)
		switch {
		case distance == 1 && joined && !s.asName:
			note(c, rightBeforeSmall)
		case distance == 1 && joined:
			note(c, rightBefore)
		case distance == 2 && joined:
			note(c, furtherBefore)
		case c > pronoun:
			seen[c] = true
		}
	}
	k := j
	if k < len(words) && words[k].Before == text.Apostrophe && string(s.letters(k)) == "s" {
		k++
	}
	for distance, first := 1, k; k < len(words) && distance <= 8; k, distance = k+1, distance+1 {
		c := classOf(words[k].Hash)
		joined := words[first].Before != text.Break && (distance == 1 || words[k].Before != text.Break)
		switch {
		case distance == 1 && joined && !s.asName:
			note(c, rightAfterSmall)
		case distance == 1 && joined:
			note(c, rightAfter)
		case distance == 2 && joined:
			note(c, furtherAfter)
		case c > pronoun:
			seen[c] = true
		}
	}
	for c, is := range seen {
		if is {
			note(class(c), nearby)
		}
	}
	if !s.asName {
		s.bare(i, k)
	}
}

// bare notes that a small name stands where a noun would have an article, before word k.
func (s *Search) bare(i, k int) {
	words := s.folded.Words
	before, after := noClass, noClass
	open, closed := i == 0 || words[i].Before == text.Break, k == len(words) || words[k].Before == text.Break
	if !open {
		before = classOf(words[i-1].Hash)
	}
	if !closed {
		after = classOf(words[k].Hash)
	}
	switch {
	case after == isVerb || after == modal || after == says:
		if open || before == and || before == pronoun || before == modal || before == isVerb {
			s.feature(subjectSmall)
		}
	case before == at || before == from || before == to || before == on || before == with:
		if closed || after == and || after == pronoun || after >= at && after <= with {
			s.feature(bareSmall)
		}
	}
}

// company notes the words that keep the name of a well-known firm company, or its other senses.
func (s *Search) company(i int) {
	const near, far = 6, 24 // words on either side
	words := s.folded.Words
	name := words[i].Hash
	if !lexicon.KeepsCompany(name) {
		return
	}
	s.feature(keepsCompany)
	firms, others, farFirms, farOthers := 0, 0, 0, 0
	for k := max(0, i-far); k < min(len(words), i+far+1); k++ {
		if k == i {
			continue
		}
		firm, other := lexicon.Beside(name, words[k].Hash)
		isBeside := k == i-1 && words[i].Before != text.Break || k == i+1 && words[k].Before != text.Break
		isNear := k >= i-near && k <= i+near
		switch {
		case firm && isNear:
			if firms++; isBeside {
				s.feature(firmBeside)
			}
		case other && isNear:
			if others++; isBeside {
				s.feature(otherBeside)
			}
		case firm:
			farFirms++
		case other:
			farOthers++
		}
	}
	if firms > 0 {
		s.feature(firmNear)
	}
	if firms > 1 {
		s.feature(firmsNear)
	}
	if others > 0 {
		s.feature(otherNear)
	}
	if others > 1 {
		s.feature(othersNear)
	}
	if farFirms > 0 {
		s.feature(firmFar)
	}
	if farOthers > 0 {
		s.feature(otherFar)
	}
}

// elsewhere notes how the same word stands elsewhere in the draft.
func (s *Search) elsewhere(i int) {
	const far = 40 // words on either side
	words := s.folded.Words
	var seen [smallToo - handleToo + 1]bool
	isCheckedInToo := false
	for k := max(0, i-far); k < min(len(words), i+far+1); k++ {
		if k == i || words[k].Hash != words[i].Hash {
			continue
		}
		start := int(words[k].Start)
		isCheckedInToo = isCheckedInToo || s.isCheckedIn(k)
		switch {
		case start > 0 && s.draft[start-1] == '@':
			seen[0] = true
		case start > 0 && s.draft[start-1] == '#':
			seen[tagToo-handleToo] = true
		case !s.asName && words[k].Shape.Has(text.Capital) && !words[k].Shape.Has(text.Opens):
			seen[capitalToo-handleToo] = true
		case s.asName && !words[k].Shape.Has(text.Capital):
			seen[smallToo-handleToo] = true
		}
	}
	for f, is := range seen {
		if is {
			s.feature(handleToo + feature(f))
		}
	}
	if isCheckedInToo {
		s.feature(checkedInToo)
	}
}

// inZone says whether a place is in a handle, a hashtag or an address.
func (s *Search) inZone(at int) bool {
	low, high := 0, len(s.zones)
	for low < high {
		middle := (low + high) / 2
		if s.zones[middle].end <= at {
			low = middle + 1
		} else {
			high = middle
		}
	}
	return low < len(s.zones) && s.zones[low].start <= at
}
