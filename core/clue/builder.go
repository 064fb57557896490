package clue

import (
	"maps"
	"slices"

	"keepmum.dev/keepmum/core/flat"
	"keepmum.dev/keepmum/core/registry"
	"keepmum.dev/keepmum/core/text"
)

// A Builder collects the attributes and services of the clients of a registry.
type Builder struct {
	private  bool // suppliers' details count
	folded   text.Folded
	known    map[uint64]int // by hash: the number of the value
	hashes   []uint64
	prefixes []uint64
	firsts   []uint64
	clients  [][]uint32
	n        uint32
}

// longestValue is the most words of a detail that count: of a longer one the first are enough.
const longestValue = 6

// NewBuilder makes a Builder for a registry with this policy.
func NewBuilder(p registry.Policy) *Builder {
	return &Builder{private: p.SuppliersPrivate, known: map[uint64]int{}}
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
	h, n, opening := text.HashSeed, 0, uint64(0)
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
		if n == 1 {
			opening = h
		}
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
		b.firsts = append(b.firsts, opening)
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
		for there := flat.U64(slots[8*at:]); there != 0 && there&idBits != h; there = flat.U64(slots[8*at:]) {
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
	mark := func(hashes []uint64, bit uint64) {
		for _, h := range hashes {
			at := claim(h)
			flat.Put64(slots[8*at:], flat.U64(slots[8*at:])|bit)
		}
	}
	mark(b.prefixes, beginning)
	mark(b.firsts, opens)
	return data
}
