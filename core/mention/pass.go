package mention

import "keepmum.dev/keepmum/core/text"

// skip gives the first word from i on that is not known to be in no name, or begins at or after end.
func (s *Search) skip(i, end int) int {
	words := s.folded.Words
	for i < len(words) {
		w := &words[i]
		if int(w.Start) >= end || w.Before == text.Camel || w.Before == text.Apostrophe {
			return i
		}
		bits, ok := s.memory.holds(w.Hash)
		if !ok {
			pair := s.pair(i, end)
			if pair == 0 {
				return i
			}
			if _, ok := s.memory.holds(pair); !ok {
				return i
			}
			i++
			continue
		}
		if i+1 == len(words) {
			return i + 1
		}
		next := &words[i+1]
		switch next.Before {
		case text.Camel, text.Apostrophe, text.Hyphen:
			return i
		case text.Break:
		default:
			if bits&rareWord == 0 {
				break
			}
			if bits, ok := s.memory.holds(next.Hash); !ok || bits&laterWord != 0 || i+2 < len(words) && words[i+2].Before == text.Camel {
				return i
			}
		}
		i++
	}
	return i
}

// pass does for word i, which stands by itself in no zone, what longest and otherwise would do, when no name
// begins with the word as it stands. It gives the word to go on at, and 0 when a name may begin so.
func (s *Search) pass(ix *Index, draft string, i int, zones []zone) int {
	w := &s.folded.Words[i]
	bits, known := s.memory.holds(w.Hash)
	switch {
	case known && (bits&rareWord == 0 || !s.goesOn(ix, i, zones)):
		return i + 1
	case !known && ix.mayBegin(w.Hash) && (ix.begins(w.Hash) || ix.lists(w.Hash, s.letters(i))):
		return 0
	case w.Shape&(text.Sign|text.Solo) != 0:
		return i + 1
	case !known && s.isUsual(i) && (s.folded.Letters[w.To-1] != 's' || !s.isPlural(ix, i)):
		s.memory.put(ix, w.Hash, false)
		return i + 1
	}
	s.small = false
	if !known {
		if slot := s.inflected(ix, nameSeed, i, i+1); slot.to > 0 {
			s.last, s.trial = s.trial, s.last
			n := s.form(draft, i+1)
			s.take(ix, i, reading{end: i + 1, slot: slot, ending: true}, i+1+n, nil)
			return s.beyond(ix, i, i+1+n, zones)
		}
		if s.mayBeGlued(i, i+1) && s.takeGlued(ix, i, i+1, nil) {
			return i + 1
		}
	}
	if !s.isUsual(i) {
		if to := s.typo(ix, i, i, known, zones); to > 0 {
			return to
		}
	}
	if !s.small {
		s.memory.put(ix, w.Hash, !s.isUsual(i))
	}
	return i + 1
}

// isByItself says whether word i is a token, with a space or the like on either side.
func (s *Search) isByItself(i int) bool {
	words := s.folded.Words
	if b := words[i].Before; b == text.Camel || b == text.Apostrophe {
		return false
	}
	if i+1 == len(words) {
		return true
	}
	b := words[i+1].Before
	return b != text.Camel && b != text.Apostrophe && b != text.Hyphen
}
