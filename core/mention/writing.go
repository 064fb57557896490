package mention

import (
	"keepmum.dev/keepmum/core/lexicon"
	"keepmum.dev/keepmum/core/text"
)

// A casing is how a whole draft is written.
type casing uint8

const (
	unknownCasing casing = iota
	sentenceCasing
	smallCasing // no capitals but "I"
	titleCasing // Most Words Begin With One
	upperCasing // MOST ARE NOTHING ELSE
)

// writing notes how the name is written and what else it is.
func (s *Search) writing(p *phrase, i, j int, in *zone) {
	kind := feature(aWord)
	words := s.folded.Words[i:j]
	isOne, areUsual := true, true
	for k, w := range words {
		isOne = isOne && (k == 0 || w.Before == text.Camel || w.Before == text.Apostrophe)
		each := lexicon.OfHash(w.Hash)
		areUsual = areUsual && (each == lexicon.Word4 || each == lexicon.Word5 || w.To-w.From < 2)
	}
	sense := lexicon.OfHash(s.together(i, j))
	if j == i+1 {
		sense = lexicon.Of(s.letters(i))
	}
	name := s.folded.Words[i].Hash
	isKnown := j == i+1 && knownWords.has(name)
	isFirm := j == i+1 && knownFirms.has(name)
	s.isBrand = isFirm || j == i+1 && knownBrands.has(name)
	switch {
	case s.isBrand: // whatever else it is, that is not what it means most often
	case !isOne && areUsual:
		kind = usualWords
	case !isOne:
		kind = severalWords
	case sense == lexicon.Calendar:
		kind = aCalendar
	case sense == lexicon.Word4 || sense == lexicon.Word5:
		kind = aUsualWord
	case sense == lexicon.PersonAndPlace || sense.IsPerson() && !sense.IsWord() || p.how == Person:
		kind = aPerson
	case sense.IsPlace():
		kind = aPlace
	case sense == lexicon.Word1:
		kind = aRareWord
	case sense == lexicon.None && p.n <= shortName:
		kind = aShortName
	case sense == lexicon.None:
		kind = aFreeName
	}
	f := small
	if s.casing == unknownCasing {
		s.casing = s.casingOf()
	}
	switch {
	case !capitalised(words):
		if s.casing == smallCasing {
			f = smallThroughout
		}
	case words[0].Shape.Has(text.Upper) && words[0].To-words[0].From > 1:
		switch {
		case s.shouted(i, j) || s.casing == upperCasing:
			f = shoutedAmong
		case p.flags&capitals != 0:
			f = listedSo
		default:
			f = shoutedAlone
		}
	case words[0].Shape.Has(text.Opens):
		f = capitalOpening
	case s.casing == titleCasing || s.casing == upperCasing:
		f = capitalAmong
	default:
		f = capitalWithin
	}
	s.feature(kind + f)
	s.isPerson = kind == aPerson || sense == lexicon.WordAndPerson
	s.asName = f != small && f != smallThroughout
	switch {
	case isKnown:
		s.feature(aKnownWord + f)
	case isFirm:
		s.feature(aKnownFirm + f)
	case s.isBrand:
		s.feature(aKnownBrand + f)
	}
	if in != nil && in.kind == tagZone {
		f := feature(insideTag)
		if s.isWhole(i, j, in) {
			f = inTag
		}
		s.feature(f)
	}
}

// isWhole says whether words [i, j) are all of a hashtag.
func (s *Search) isWhole(i, j int, in *zone) bool {
	words := s.folded.Words
	return int(words[i].Start) == in.start+1 && int(words[j-1].End) == in.end
}

// together is the hash of the letters of words [i, j). They need not stand together: a respelled word has
// its own somewhere else.
func (s *Search) together(i, j int) uint64 {
	h := nameSeed
	for k := i; k < j; k++ {
		h = hash(h, s.letters(k))
	}
	return h
}

func (s *Search) casingOf() casing {
	smalls, titles, uppers, opens := 0, 0, 0, 0
	for i := range s.folded.Words {
		w := &s.folded.Words[i]
		if !w.Shape.Has(text.Cased) || w.Before == text.Camel || w.Before == text.Apostrophe || w.To-w.From < 2 {
			continue
		}
		switch {
		case w.Shape.Has(text.Upper):
			uppers++
		case !w.Shape.Has(text.Capital):
			smalls++
		case w.Shape.Has(text.Opens):
			opens++
		default:
			titles++
		}
	}
	switch {
	case uppers > smalls+titles:
		return upperCasing
	case titles > 2*smalls && titles > 2:
		return titleCasing
	case uppers+titles+opens == 0:
		return smallCasing
	}
	return sentenceCasing
}
