package mention

import (
	"keepmum.dev/keepmum/core/lexicon"
	"keepmum.dev/keepmum/core/text"
)

// about notes what the words around name i are about: the trade of the firm, or what else the name means. For a
// name that is not renowned only brands and stock tickers are looked for.
func (s *Search) about(i int) {
	const near, far = 6, 24 // words on either side
	const most = 3          // that are told apart
	words := s.folded.Words
	r := renownOf(words[i].Hash)
	isRenowned := r.name != 0
	var firms, others, eithers, named [2]int // near, farther
	ticker, tickerNext := false, false
	balance := 0
	last := min(len(words), i+far+1)
	for k := max(0, i-far); k < last; {
		to, in, isTicker := s.topicsOf(k, last)
		if k <= i && i < to {
			k = to
			continue
		}
		where, isNext := 1, to == i || k == i+1
		if to > i-near && k <= i+near {
			where = 0
		}
		if isTicker {
			ticker, tickerNext = true, tickerNext || isNext
		}
		if in&brands != 0 {
			named[where]++
			switch {
			case to == i:
				s.feature(brandBefore)
			case k == i+1:
				s.feature(brandAfter)
			case to == i-1 && s.joins(i-1):
				s.feature(brandAndBefore)
			case k == i+2 && s.joins(i+1):
				s.feature(brandAndAfter)
			}
		}
		if isRenowned {
			firm, other := in&r.firm != 0, in&r.other != 0
			switch {
			case firm && other:
				eithers[where]++
			case firm:
				firms[where]++
				balance++
				if isNext {
					s.feature(besideOf(to == i, topicBefore))
				}
			case other:
				others[where]++
				balance--
				if isNext {
					s.feature(besideOf(to == i, otherTopicBefore))
				}
			}
		}
		k = to
	}
	if ticker {
		s.feature(tickerToo)
		if sense := lexicon.OfHash(words[i].Hash); sense == lexicon.Word4 || sense == lexicon.Word5 {
			s.feature(tickerOfUsual)
		}
	}
	if tickerNext {
		s.feature(tickerBeside)
	}
	s.count(brandNear, 2, named[0])
	s.count(brandFar, 2, named[1])
	if !isRenowned {
		return
	}
	s.count(topicNear, 3, firms[0])
	s.count(topicFar, 3, firms[1])
	s.count(otherTopicNear, 3, others[0])
	s.count(otherTopicFar, 3, others[1])
	s.count(eitherNear, 2, eithers[0])
	s.count(eitherFar, 2, eithers[1])
	balance = max(-most, min(most, balance)) + most
	s.feature(balanced + feature(balance))
	if s.asName {
		s.feature(renowned)
		s.prior = int(r.prior[1])
		return
	}
	s.feature(renownedSmall)
	s.feature(balancedSmall + feature(balance))
	s.prior = int(r.prior[0])
}

// count notes one feature for each of so many, as far as there are features.
func (s *Search) count(first feature, most, n int) {
	for k := range min(n, most) {
		s.feature(first + feature(k))
	}
}

// topicsOf gives the word after the token that begins at word k (a handle or a tag of several words is one), its
// topics, and whether it is a stock ticker.
func (s *Search) topicsOf(k, last int) (to int, in topics, isTicker bool) {
	words := s.folded.Words
	to, in = k+1, topicSlotOf(words[k].Hash).in
	for to < last && words[to].Before == text.Camel {
		in |= topicSlotOf(words[to].Hash).in
		to++
	}
	if to > k+1 {
		in |= topicSlotOf(s.hashLetters(nameSeed, k, to)).in
	}
	start := int(words[k].Start)
	isTicker = start > 0 && s.draft[start-1] == '$' && !isNumber(s.letters(k))
	return to, in, isTicker
}

// joins says whether word k stands between things of one kind: Visa and Mastercard.
func (s *Search) joins(k int) bool {
	switch classOf(s.folded.Words[k].Hash) {
	case and, with, to, from:
		return true
	}
	return false
}

// besideOf is the first of two features for a word before the name, the second for one after it.
func besideOf(before bool, first feature) feature {
	if before {
		return first
	}
	return first + 1
}
