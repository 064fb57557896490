package clue

import (
	"keepmum.dev/keepmum/core/flat"
	"keepmum.dev/keepmum/core/text"
)

// An Index holds the details of the clients of a registry, in one run of bytes. It does not change and may
// be searched by many at once. It leaves out names that are the writer's own, and suppliers and partners
// unless those are private too: nothing is given away by details of them.
//
// The bytes, every number little-endian:
//
//	 0  u32  s: slots, a power of two
//	 4  u32  v: values
//	 8  u32  h: how often a client has a value
//	12  u32  n: clients
//	16  slots  s × u64: the hash of a value, or of words that one begins with (the top bit is set); the
//	                      bit below it is set where these are one word, with which a value begins
//	    which  s × u32: 1 + the number of the value with that hash; 0 when it is only a beginning
//	    starts (v + 1) × u32: where the clients of each value begin in have, and where they end
//	    have   h × u32: clients, in order
//
// An index without details is no bytes at all.
type Index struct {
	slots, which, starts, have []byte

	opens text.Sieve // the words that a detail may begin with
}

const (
	header    = 16
	beginning = 1 << 63 // of a slot: a longer value begins with these words
	opens     = 1 << 62 // of a slot: these are one word, with which a value begins
)

// OpenIndex takes an index from its bytes, which must not be changed afterwards. It is nil when they are
// not laid out as one; whoever keeps the bytes keeps their checksum.
func OpenIndex(data []byte) *Index {
	if len(data) == 0 {
		return &Index{}
	}
	if len(data) < header {
		return nil
	}
	s, v, h, n := uint64(flat.U32(data)), uint64(flat.U32(data[4:])), uint64(flat.U32(data[8:])), flat.U32(data[12:])
	if s == 0 || s&(s-1) != 0 || v >= s || uint64(len(data)) != header+12*s+4*(v+1)+4*h {
		return nil
	}
	parts := flat.Parts{Rest: data[header:]}
	ix := &Index{slots: parts.Take(8 * s), which: parts.Take(4 * s), starts: parts.Take(4 * (v + 1)), have: parts.Take(4 * h)}
	free, opening := false, 0
	for i := 0; i < len(ix.which); i += 4 {
		switch h := flat.U64(ix.slots[2*i:]); {
		case h == 0:
			free = true
		case h&opens != 0:
			opening++
		}
		if uint64(flat.U32(ix.which[i:])) > v {
			return nil
		}
	}
	ix.opens = text.NewSieve(opening * len(endings))
	for i := 0; i < len(ix.slots); i += 8 {
		if h := flat.U64(ix.slots[i:]); h&opens != 0 {
			ix.admit(h)
		}
	}
	before := uint32(0)
	for i := 0; i < len(ix.starts); i += 4 {
		start := flat.U32(ix.starts[i:])
		if start < before || uint64(start) > h {
			return nil
		}
		before = start
	}
	for i := 0; i < len(ix.have); i += 4 {
		if flat.U32(ix.have[i:]) >= n {
			return nil
		}
	}
	if !free {
		return nil // a search for what is not there would have no end
	}
	return ix
}

// Empty says that no client has a detail: there is nothing to search for.
func (ix *Index) Empty() bool { return len(ix.slots) == 0 }

// Opening gives the first word that a detail may begin with; the number of all words when there is none.
func (ix *Index) Opening(words []text.Word) int { return ix.next(words, 0) }

// Opens are the words that a detail may begin with.
func (ix *Index) Opens() *text.Sieve { return &ix.opens }

// Lacks says that a draft cannot have all of these words, by their hashes, when there is no Opening in it.
func (ix *Index) Lacks(words []uint64) bool {
	for i := range words {
		if ix.opens.Has(words[i]) {
			return true
		}
	}
	return false
}

// next gives the first word from i on that a detail may begin with. Nearly none does, and each word of each draft
// is asked about: nothing is looked at but the hash that it has.
func (ix *Index) next(words []text.Word, i int) int {
	for ; i < len(words) && !ix.opens.Has(words[i].Hash); i++ {
	}
	return i
}

// admit has each word known that a detail in a slot may begin with: with each ending that they are compared without.
func (ix *Index) admit(h uint64) {
	h = text.Unhash(h, space)
	for _, ending := range endings {
		ix.opens.Add(text.Hash(h, ending))
	}
}

// A slot of the table.
type slot struct {
	value     int // -1 for none
	beginning bool
}

func (ix *Index) find(h uint64) (slot, bool) {
	if ix.Empty() {
		return slot{}, false
	}
	h &= idBits
	mask := uint64(len(ix.which)/4 - 1)
	for at := (h ^ h>>32) & mask; ; at = (at + 1) & mask {
		there := flat.U64(ix.slots[8*at:])
		if there == 0 {
			return slot{}, false
		}
		if there&idBits == h {
			return slot{int(flat.U32(ix.which[4*at:])) - 1, there&beginning != 0}, true
		}
	}
}

// clientsOf are those that have a value, in order: four bytes each.
func (ix *Index) clientsOf(value int) list {
	return list(ix.have[4*flat.U32(ix.starts[4*value:]) : 4*flat.U32(ix.starts[4*value+4:])])
}

// list is a run of client numbers in order.
type list []byte

func (l list) len() int { return len(l) / 4 }

func (l list) at(i int) uint32 { return flat.U32(l[4*i:]) }

func (l list) has(client uint32) bool {
	from, to := 0, l.len()
	for from < to {
		if middle := (from + to) / 2; l.at(middle) < client {
			from = middle + 1
		} else {
			to = middle
		}
	}
	return from < l.len() && l.at(from) == client
}
