package mention

import "keepmum.dev/keepmum/core/text"

// A memory holds, of words that were looked at lately, that no name begins with them as they stand, and
// that none is in them alone, with an ending, glued or misspelt. A draft is searched again at each pause in
// typing, and most of its words are as they were. A word is known by its hash, and takes the place of
// another when there are many: two have one place. Some words are known together with the one after, see pair.
type memory struct {
	index   *Index // that it was searched in
	words   [1 << memoryBits][2]uint64
	watched text.Sieve // those that are never held, see Search.Watch
}

const memoryBits = 9

// What a memory holds of a word in the last bits of its hash.
const (
	rareWord       = 1 << iota // a name of several words may begin with it, misspelt
	laterWord                  // and may have this one after its first
	rememberedBits = rareWord | laterWord
)

// of forgets what is not of an index.
func (m *memory) of(ix *Index) {
	if m.index != ix {
		*m = memory{index: ix, watched: m.watched}
	}
}

// holds says whether there is a word with a hash, and gives what was put there with it.
func (m *memory) holds(h uint64) (bits uint64, ok bool) {
	two := &m.words[h*0x9e3779b97f4a7c15>>(64-memoryBits)]
	if held := two[0]; held|rememberedBits == h|rememberedBits {
		return held & rememberedBits, true
	}
	held := two[1]
	return held & rememberedBits, held|rememberedBits == h|rememberedBits
}

// put holds a word with a hash, unless it is watched.
func (m *memory) put(ix *Index, h uint64, isRare bool) {
	if m.watched.Has(h) {
		return
	}
	bits := uint64(0)
	if isRare {
		bits = rareWord
	}
	if ix.near.surrounds(context(nameSeed, h*0x100000001b3^' ')) {
		bits |= laterWord
	}
	m.keep(h, bits)
}

// keep holds a hash with what is remembered of it.
func (m *memory) keep(h, bits uint64) {
	two := &m.words[h*0x9e3779b97f4a7c15>>(64-memoryBits)]
	if two[0]|rememberedBits != h|rememberedBits {
		two[1] = two[0] // the one that was put there before goes
	}
	two[0] = h&^rememberedBits | bits
}
