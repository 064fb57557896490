package mention

// A memory holds, of words that were looked at lately, that a name is in none of them: a draft is searched
// again at each pause in typing, and most of its words are as they were. A word is known by its hash, and
// takes the place of another when there are many.
type memory struct {
	index *Index // that it was searched in
	words [1 << memoryBits]uint64
}

const memoryBits = 10

// What a memory holds of a word that stands by itself, in the last bit beside its hash.
const (
	isNoName    = 0 // nothing needs to be looked for where it stands
	isNoneAlone = 1 // a name of several words may begin with it, misspelt
)

// of forgets what is not of an index.
func (m *memory) of(ix *Index) {
	if m.index != ix {
		*m = memory{index: ix}
	}
}

// holds says whether there is a word with a hash, and what was put there with it.
func (m *memory) holds(h uint64) (what uint64, ok bool) {
	held := m.words[spot(h)]
	return held & 1, held|1 == h|1
}

func (m *memory) put(h, what uint64) { m.words[spot(h)] = h&^1 | what }

func spot(h uint64) uint64 { return h * 0x9e3779b97f4a7c15 >> (64 - memoryBits) }
