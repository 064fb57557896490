package mention

import (
	"keepmum.dev/keepmum/core/lexicon"
	"keepmum.dev/keepmum/core/text"
)

// mayVary says whether a name is looked for otherwise than as it is listed.
func (p *phrase) mayVary() bool { return p.how < Handle && p.flags&derived == 0 }

// isWords says whether a name is made of ordinary words. Those, written otherwise, are ordinary words still,
// most often: such a name is found so only where it is written as a name is, or as no word is, and is unsure.
func (p *phrase) isWords() bool { return p.flags&(fixed|ordinaryGlued) != 0 }

// mayBeVaried says whether words [i, j) may be a name written otherwise. What is small may have been a name
// had it a capital, and is not to be remembered as none.
func (s *Search) mayBeVaried(p *phrase, i, j int) bool {
	if !p.mayVary() {
		return false
	}
	if p.isWords() && !s.folded.Words[i].Shape.Has(text.Capital) {
		s.small = true
		return false
	}
	return true
}

// inverse takes a letter's step of a hash back.
const inverse uint64 = 0xce965057aff6957b

// isPlural says whether word i, a usual one that ends in s, is that for its ending only, and may be that of a name: Apples,
// Targets.
func (s *Search) isPlural(ix *Index, i int) bool {
	w := &s.folded.Words[i]
	return w.To-w.From > 4 && ix.mayName(w.Hash*inverse^'s') && lexicon.OfHash(w.Hash) == lexicon.None
}
