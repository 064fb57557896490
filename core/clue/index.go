package clue

import (
	"maps"
	"slices"

	"keepmum.dev/keepmum/core/flat"
	"keepmum.dev/keepmum/core/registry"
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
//	16  slots  s × u64: the hash of a value, or of words that one begins with (the top bit is set)
//	    which  s × u32: 1 + the number of the value with that hash; 0 when it is only a beginning
//	    starts (v + 1) × u32: where the clients of each value begin in have, and where they end
//	    have   h × u32: clients, in order
//
// An index without details is no bytes at all.
type Index struct {
	slots, which, starts, have []byte
}

const (
	header    = 16
	beginning = 1 << 63 // of a slot: a longer value begins with these words
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
	at := uint64(header)
	part := func(size uint64) []byte {
		at += size
		return data[at-size : at]
	}
	ix := &Index{slots: part(8 * s), which: part(4 * s), starts: part(4 * (v + 1)), have: part(4 * h)}
	free := false
	for i := 0; i < len(ix.which); i += 4 {
		free = free || flat.U64(ix.slots[2*i:]) == 0
		if uint64(flat.U32(ix.which[i:])) > v {
			return nil
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
		if there&^beginning == h {
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

// A Builder collects the details of clients.
type Builder struct {
	private  bool // suppliers' details count
	folded   text.Folded
	known    map[uint64]int // by hash: the number of the value
	hashes   []uint64
	prefixes []uint64
	clients  [][]uint32
	n        uint32
}

// longestValue is the most words of a detail that count: of a longer one the first are enough.
const longestValue = 6

// NewIndex collects the attributes and services of a registry.
func NewIndex(reg registry.Registry) *Index { return OpenIndex(NewBuilder(reg.Policy).All(reg)) }

// NewBuilder makes a Builder for a registry with this policy.
func NewBuilder(p registry.Policy) *Builder {
	return &Builder{private: p.SuppliersPrivate, known: map[uint64]int{}}
}

// All gives the bytes of the index of a whole registry.
func (b *Builder) All(reg registry.Registry) []byte {
	for i := range reg.Clients {
		b.Add(&reg.Clients[i])
	}
	return b.Bytes()
}

// Add takes the next client of the registry.
func (b *Builder) Add(c *registry.Client) {
	number := b.n
	b.n++
	switch c.Relationship {
	case registry.RelOwn:
		return
	case registry.RelSupplier, registry.RelPartner:
		if !b.private {
			return
		}
	}
	if len(c.Attributes) > 0 {
		for _, key := range slices.Sorted(maps.Keys(c.Attributes)) {
			for _, v := range c.Attributes[key] {
				b.detail(number, v)
			}
		}
	}
	for _, v := range c.Services {
		b.detail(number, v)
	}
}

// detail notes that a client has one. The same words under another key are the same detail: a draft does
// not say which is meant.
func (b *Builder) detail(client uint32, detail string) {
	b.folded.Fold(detail)
	h, n := seed, 0
	var prefixes []uint64
	for i := range b.folded.Words {
		letters := wordAt(&b.folded, i)
		if letters == nil || n == longestValue {
			continue
		}
		if n++; n > 1 {
			prefixes = append(prefixes, h)
		}
		h = carry(h, letters)
	}
	if n == 0 {
		return
	}
	number, ok := b.known[h&idBits]
	if !ok {
		number = len(b.clients)
		b.known[h&idBits] = number
		b.clients = append(b.clients, nil)
		b.hashes = append(b.hashes, h&idBits)
		b.prefixes = append(b.prefixes, prefixes...)
	}
	list := b.clients[number]
	if len(list) == 0 || list[len(list)-1] != client {
		b.clients[number] = append(list, client)
	}
}

// Bytes gives the index of the clients added.
func (b *Builder) Bytes() []byte {
	if len(b.hashes) == 0 {
		return nil
	}
	s, h := 16, 0
	for s < 2*(len(b.hashes)+len(b.prefixes)) {
		s *= 2
	}
	for _, list := range b.clients {
		h += len(list)
	}
	data := make([]byte, header+12*s+4*(len(b.hashes)+1)+4*h)
	for i, n := range [...]int{s, len(b.hashes), h, int(b.n)} {
		flat.Put32(data[4*i:], uint32(n))
	}
	slots := data[header : header+8*s]
	which := data[header+8*s : header+12*s]
	starts := data[header+12*s:]
	have := starts[4*(len(b.hashes)+1):]
	claim := func(h uint64) int {
		h &= idBits
		at := int((h ^ h>>32) & uint64(s-1))
		for there := flat.U64(slots[8*at:]); there != 0 && there&^beginning != h; there = flat.U64(slots[8*at:]) {
			at = (at + 1) & (s - 1)
		}
		flat.Put64(slots[8*at:], flat.U64(slots[8*at:])|h)
		return at
	}
	from := 0
	for number, h := range b.hashes {
		flat.Put32(which[4*claim(h):], uint32(number+1))
		flat.Put32(starts[4*number:], uint32(from))
		for _, client := range b.clients[number] {
			flat.Put32(have[4*from:], client)
			from++
		}
	}
	flat.Put32(starts[4*len(b.hashes):], uint32(from))
	for _, h := range b.prefixes {
		at := claim(h)
		flat.Put64(slots[8*at:], flat.U64(slots[8*at:])|beginning)
	}
	return data
}
