package mention

import "keepmum.dev/keepmum/core/text"

// Names begin with words that everybody writes: "A", "The", "New", "Open". Of such a word a memory cannot hold
// that no name begins with it. It holds that none does when a certain word follows, where nothing further on was
// asked.

// pair is what a memory knows word i and the one after it by, with all that a search asks of the two but where a
// sentence begins. It is 0 where more than the two may count. No zone begins before end.
func (s *Search) pair(i, end int) uint64 {
	words := s.folded.Words
	if i+1 >= len(words) {
		return 0
	}
	w, next := &words[i], &words[i+1]
	if w.Shape&(text.Sign|text.Solo|text.Dotted) != 0 || next.Shape&(text.Sign|text.Solo|text.Dotted|text.Upper) != 0 ||
		int(next.Start) >= end || !s.isByItself(i) || !s.isByItself(i+1) {
		return 0
	}
	shapes := uint64(w.Shape&^text.Opens)<<16 | uint64(next.Shape&^text.Opens)<<8 | uint64(next.Before)
	return mixed((w.Hash*0x9e3779b97f4a7c15 ^ next.Hash) + shapes<<40)
}

// remember holds that nothing was found at word i, which is a pair with the one after it, when that was asked of
// no word after them.
func (s *Search) remember(ix *Index, i int, pair uint64) {
	if s.asked > 1 || ix.begins(s.hashLetters(nameSeed, i, i+2)) {
		return
	}
	if w := &s.folded.Words[i]; w.Shape.Has(text.Upper) && ix.mayName(w.Hash) {
		return // initials, unless the word before is in capitals too
	}
	if !s.memory.watched.Has(s.folded.Words[i].Hash) {
		s.memory.keep(pair, 0)
	}
}
