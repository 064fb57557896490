package mention

import "keepmum.dev/keepmum/core/registry"

// An Index is the compiled form of the names of a registry. It does not change and may be searched by
// many at once.
type Index struct {
	slots   []slot   // open addressing; the length is a power of two
	phrases []phrase // those of one hash stand together
	letters []byte   // the stored form of every phrase, one after the other
	longest int      // bytes of letters in the longest name
	wide    bool     // some domain has letters beyond ASCII
	near    near     // where a name with a slip in it is found
}

// A slot is empty when it has neither a first phrase nor is a prefix.
type slot struct {
	hash   uint64
	first  uint32 // 1 + the number of the first phrase with this hash; 0 when it is only a prefix
	prefix bool   // a longer phrase begins with the words of this hash
}

type phrase struct {
	at     uint32 // where its stored form begins in letters
	n      uint32
	client uint32
	how    How
	flags  flag
	last   bool // of those with its hash
}

type flag uint8

const (
	ordinary      flag = 1 << iota // is also an ordinary word: only evidence makes it a name
	ordinaryGlued                  // is one when its words are written together
	capitals                       // the name is written in capitals throughout
	withForm                       // holds its legal form
	single                         // is one word
	derived                        // initials that nobody listed: only capitals are they
)

// NewIndex compiles the names, handles and domains of a registry.
func NewIndex(reg registry.Registry) *Index {
	b := builder{seen: map[string]bool{}}
	for i := range reg.Clients {
		b.client(uint32(i), &reg.Clients[i])
	}
	return b.index()
}

func (ix *Index) find(h uint64) *slot {
	if len(ix.slots) == 0 {
		return nil
	}
	mask := uint64(len(ix.slots) - 1)
	for at := (h ^ h>>32) & mask; ; at = (at + 1) & mask {
		s := &ix.slots[at]
		if s.first == 0 && !s.prefix {
			return nil
		}
		if s.hash == h {
			return s
		}
	}
}

// of gives the phrases that share the hash of a slot.
func (ix *Index) of(s *slot) []phrase {
	if s == nil || s.first == 0 {
		return nil
	}
	from := int(s.first - 1)
	to := from
	for !ix.phrases[to].last {
		to++
	}
	return ix.phrases[from : to+1]
}

func (ix *Index) stored(p *phrase) []byte { return ix.letters[p.at : p.at+p.n] }

// index lays the collected phrases out.
func (b *builder) index() *Index {
	b.sort()
	b.dropShared()
	ix := &Index{letters: b.letters, longest: b.longest, wide: b.wide}
	size := 16
	for size < 2*(len(b.found)+len(b.prefixes)) {
		size *= 2
	}
	ix.slots = make([]slot, size)
	ix.phrases = make([]phrase, len(b.found))
	for i, f := range b.found {
		ix.phrases[i] = f.phrase
		ix.phrases[i].last = i+1 == len(b.found) || b.found[i+1].hash != f.hash
		if i == 0 || b.found[i-1].hash != f.hash {
			ix.claim(f.hash).first = uint32(i + 1)
		}
	}
	for _, h := range b.prefixes {
		ix.claim(h).prefix = true
	}
	ix.near = nearOf(ix)
	return ix
}

// sort puts the collected phrases in the order of their hashes, and those of one hash in the order they
// came in. It goes through them once for every byte of the hash: a sort that compares takes more room in
// the browser's program.
func (b *builder) sort() {
	other := make([]hashed, len(b.found))
	for shift := 0; shift < 64; shift += 8 {
		var at [257]int
		for i := range b.found {
			at[b.found[i].hash>>shift&0xFF+1]++
		}
		for i := 1; i < len(at); i++ {
			at[i] += at[i-1]
		}
		for i := range b.found {
			to := &at[b.found[i].hash>>shift&0xFF]
			other[*to] = b.found[i]
			*to++
		}
		b.found, other = other, b.found
	}
}

// claim gives the slot of a hash, an empty one if it has none yet.
func (ix *Index) claim(h uint64) *slot {
	mask := uint64(len(ix.slots) - 1)
	at := (h ^ h>>32) & mask
	for ix.slots[at].hash != h && (ix.slots[at].first != 0 || ix.slots[at].prefix) {
		at = (at + 1) & mask
	}
	ix.slots[at].hash = h
	return &ix.slots[at]
}
