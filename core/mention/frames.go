package mention

import "keepmum.dev/keepmum/core/text"

// The frame of a name is what stands right before it together with what stands right after it. One says little
// without the other, and both say something else of a small name than of one with a capital, of a noun than of a
// verb: "to Target." and "to target them". So each pair has a weight of its own.

// What stands before a name.
type before uint8

const (
	nothingFirst before = iota // punctuation, or the beginning
	anArticle
	anOwner // my, their
	aPreposition
	aTo
	anOf
	aSubject // a pronoun or modal: a verb comes next
	aVerb
	anAnd
	aSmallFirst
	aNameFirst
	anotherFirst // a number, a handle
	befores
)

// What stands after it.
type after uint8

const (
	nothingNext after = iota
	aFinite           // a verb that the name may be the subject of
	aFunction         // a small word of grammar
	aThing            // what firms have: shares, stores, staff
	aSmallNext
	aNameNext
	ownedNext   // 's
	anotherNext // a number, a handle
	afters
)

// cases: small, and with a capital.
const cases = 2

// Features of the frame: the pair, then before and after by what else the name means.
const (
	pairsFirst   = aroundIt + wheres*feature(classes)
	beforesFirst = pairsFirst + cases*feature(befores)*feature(afters)
	aftersFirst  = beforesFirst + cases*feature(grammars)*feature(befores)
	features     = aftersFirst + cases*feature(grammars)*feature(afters)
)

// frame notes the frame of words [i, j).
func (s *Search) frame(i, j int) {
	capital := feature(0)
	if s.asName {
		capital = 1
	}
	b, a := feature(s.whatIsBefore(i)), feature(s.whatIsAfter(j))
	s.feature(pairsFirst + (capital*feature(befores)+b)*feature(afters) + a)
	if j > i+1 {
		return
	}
	g := capital*feature(grammars) + feature(s.grammarOf(i))
	s.feature(beforesFirst + g*feature(befores) + b)
	s.feature(aftersFirst + g*feature(afters) + a)
}

func (s *Search) whatIsBefore(i int) before {
	words := s.folded.Words
	switch {
	case i == 0 || words[i].Before == text.Break:
		return nothingFirst
	case words[i].Before == text.Hyphen || s.inZone(int(words[i-1].Start)) || isNumber(s.letters(i-1)):
		return anotherFirst
	}
	switch classOf(words[i-1].Hash) {
	case article, indefinite, these:
		return anArticle
	case own:
		return anOwner
	case at, from, in, on, with:
		return aPreposition
	case to:
		return aTo
	case of:
		return anOf
	case pronoun, modal:
		return aSubject
	case isVerb, buys, goesTo, feels, works, says, speaks:
		return aVerb
	case and:
		return anAnd
	}
	if words[i-1].Shape.Has(text.Capital) {
		return aNameFirst
	}
	return aSmallFirst
}

func (s *Search) whatIsAfter(j int) after {
	words := s.folded.Words
	if j == len(words) || words[j].Before == text.Break {
		return nothingNext
	}
	switch {
	case words[j].Before == text.Apostrophe:
		return ownedNext
	case words[j].Before == text.Hyphen || s.inZone(int(words[j].Start)) || isNumber(s.letters(j)):
		return anotherNext
	}
	switch classOf(words[j].Hash) {
	case isVerb, modal, says, speaks:
		return aFinite
	case article, indefinite, own, these, at, from, to, in, on, with, of, and, pronoun:
		return aFunction
	case shops, goods, parts, works, money, firm:
		return aThing
	}
	if words[j].Shape.Has(text.Capital) {
		return aNameNext
	}
	return aSmallNext
}
