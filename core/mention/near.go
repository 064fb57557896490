package mention

import (
	"math/bits"

	"keepmum.dev/keepmum/core/flat"
)

// A near finds names by what one slip of the fingers leaves of them. A slip falls into one word, and into
// one half of it: so every word of a name is stored by its first half and by its second, with its length
// and the words around it. A name of several words is stored as one too. An entry is the number of a phrase
// and, in the bits that leaves, those of its key after its place; who finds it compares.
type near struct {
	filter  []byte
	blocks  uint64 // of filter
	places  []byte // where the entries of each place begin
	shift   uint   // of a key, what is left is its place
	entries []byte
	count   uint32 // of entries
	size    uint32 // bytes of an entry
	split   uint   // bits of a number in it
}

const (
	shortestNear = 6  // letters of a name in which a slip is looked for
	shortestWord = 3  // letters of the word it is in
	longestNear  = 24 // letters of a name of several words that is stored as one
	mostNear     = 64 // how many names of one half are compared
	numbered     = 1 << 24
	nearInPlace  = 16 // entries of a place, at most on average: the filter lets few hashes come to it
)

// context is the hash of the words around a word.
func context(before, after uint64) uint64 { return before*0x9e3779b97f4a7c15 ^ after }

// side is the key of one half of a word of n letters; which is 0 for the first half.
func side(context, half uint64, n, which int) uint32 {
	return mix(context ^ half*0xc2b2ae3d27d4eb4f ^ uint64(2*n+which)*0xd6e8feb86659fd93)
}

func mix(h uint64) uint32 {
	h = (h ^ h>>29) * 0xbf58476d1ce4e5b9
	return uint32(h >> 32)
}

// hashWord carries a hash on over a word and its end.
func hashWord(h uint64, letters []byte) uint64 { return hash(h, letters)*0x100000001b3 ^ ' ' }

// of gives the entries [from, to) of the place of a key, others among them: entry tells them apart.
func (n *near) of(key uint32) (from, to uint32) {
	if !n.has(key) {
		return 0, 0
	}
	place := 4 * (uint64(key) >> n.shift)
	return flat.U32(n.places[place:]), min(flat.U32(n.places[place+4:]), n.count)
}

// entry gives the phrase of an entry, when it may be the key's.
func (n *near) entry(at, key uint32) (number uint32, ok bool) {
	e := flat.U24(n.entries[n.size*at:])
	if n.size == 4 {
		e |= uint32(n.entries[4*at+3]) << 24
	}
	return e & (1<<n.split - 1), e>>n.split == n.tag(key)
}

// tag is what an entry keeps of its key beside its place.
func (n *near) tag(key uint32) uint32 {
	return key << (32 - n.shift) >> (32 - 8*n.size + uint32(n.split))
}

// number lays an entry out for numbers below count: three bytes where they leave at least four for the key.
func (n *near) number(count uint32) {
	n.split, n.size = uint(bits.Len32(count)), 3
	if n.split > 20 {
		n.split, n.size = 24, 4
	}
}

// surrounds says whether some name has a word with these around it. Of a few in a hundred it says so wrongly.
func (n *near) surrounds(context uint64) bool { return n.has(mix(context)) }

// has says whether the filter holds a key.
func (n *near) has(key uint32) bool {
	at, bits := n.block(key)
	return flat.U64(n.filter[at:])&bits == bits
}

// block gives where the block of a key is in the filter, and its bits there.
func (n *near) block(key uint32) (at, bits uint64) {
	return uint64(key) * n.blocks >> 32 << 3, 1<<(key&63) | 1<<(key>>6&63)
}
