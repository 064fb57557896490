package clue

import (
	"maps"
	"slices"

	"keepmum.dev/keepmum/core/registry"
	"keepmum.dev/keepmum/core/text"
)

// An Index holds the details of the clients of a registry. It does not change and may be searched by many
// at once. It leaves out names that are the writer's own, and suppliers and partners unless those are
// private too: nothing is given away by details of them.
type Index struct {
	slots  []slot // open addressing; the length is a power of two
	values []value
	have   []uint32 // for each value, one after the other, the clients that have it, in order
}

type slot struct {
	hash   uint64
	value  uint32 // 1 + the number of the value with this hash; 0 when it is only a prefix
	prefix bool   // a longer value begins with the words of this hash
}

type value struct {
	id       uint64 // see Remembered
	from, to uint32 // its clients in have
}

// longestValue is the most words of a detail that count: of a longer one the first are enough.
const longestValue = 6

// NewIndex collects the attributes and services of a registry.
func NewIndex(reg registry.Registry) *Index {
	b := builder{ix: &Index{}, known: map[string]int{}}
	for i := range reg.Clients {
		c := &reg.Clients[i]
		switch c.Relationship {
		case registry.RelOwn:
			continue
		case registry.RelSupplier, registry.RelPartner:
			if !reg.Policy.SuppliersPrivate {
				continue
			}
		}
		for _, key := range slices.Sorted(maps.Keys(c.Attributes)) {
			for _, v := range c.Attributes[key] {
				b.add(uint32(i), v)
			}
		}
		for _, v := range c.Services {
			b.add(uint32(i), v)
		}
	}
	return b.index()
}

// Empty says that no client has a detail: there is nothing to search for.
func (ix *Index) Empty() bool { return len(ix.values) == 0 }

type builder struct {
	ix       *Index
	folded   text.Folded
	known    map[string]int // by folded words: the number of the value
	hashes   []uint64
	prefixes []uint64
	clients  [][]uint32
}

// add notes that a client has a detail. The same words under another key are the same detail: a draft
// does not say which is meant.
func (b *builder) add(client uint32, detail string) {
	b.folded.Fold(detail)
	h, n := seed, 0
	var stored []byte
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
		stored = append(append(stored, letters...), ' ')
	}
	if n == 0 {
		return
	}
	number, ok := b.known[string(stored)]
	if !ok {
		number = len(b.clients)
		b.known[string(stored)] = number
		b.clients = append(b.clients, nil)
		b.hashes = append(b.hashes, h)
		b.prefixes = append(b.prefixes, prefixes...)
	}
	list := b.clients[number]
	if len(list) == 0 || list[len(list)-1] != client {
		b.clients[number] = append(list, client)
	}
}

func (b *builder) index() *Index {
	ix := b.ix
	size := 16
	for size < 2*(len(b.hashes)+len(b.prefixes)) {
		size *= 2
	}
	ix.slots = make([]slot, size)
	for number, h := range b.hashes {
		from := uint32(len(ix.have))
		ix.have = append(ix.have, b.clients[number]...)
		ix.values = append(ix.values, value{id: h & idBits, from: from, to: uint32(len(ix.have))})
		ix.claim(h).value = uint32(number + 1)
	}
	for _, h := range b.prefixes {
		ix.claim(h).prefix = true
	}
	return ix
}

func (ix *Index) claim(h uint64) *slot {
	h &= idBits
	mask := uint64(len(ix.slots) - 1)
	at := (h ^ h>>32) & mask
	for ix.slots[at].hash != h && (ix.slots[at].value != 0 || ix.slots[at].prefix) {
		at = (at + 1) & mask
	}
	ix.slots[at].hash = h
	return &ix.slots[at]
}

func (ix *Index) find(h uint64) *slot {
	h &= idBits
	mask := uint64(len(ix.slots) - 1)
	for at := (h ^ h>>32) & mask; ; at = (at + 1) & mask {
		s := &ix.slots[at]
		if s.value == 0 && !s.prefix {
			return nil
		}
		if s.hash == h {
			return s
		}
	}
}

// clientsOf are those that have a value, in order.
func (ix *Index) clientsOf(v uint32) []uint32 { return ix.have[ix.values[v].from:ix.values[v].to] }
