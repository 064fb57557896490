package core

import (
	"keepmum.dev/keepmum/core/flat"
	"keepmum.dev/keepmum/core/registry"
	"keepmum.dev/keepmum/core/text"
)

// entries are the clients of a compiled registry, where compiled.go says they lie.
type entries struct {
	data    []byte // all but the index
	n       int
	starts  []byte
	ids     []byte
	head    []byte
	packed  []byte
	details []byte
	rest    []byte // the index
}

// together is how many clients share a start: those before one of them are passed over by their lengths.
const together = 16

// startsOf is how many starts n clients have.
func startsOf(n uint64) uint64 { return (n + together - 1) / together }

// idSlots is how many slots the table of ids has for n clients, a fifth of them free.
func idSlots(n uint64) uint64 { return n + n/4 + 1 }

// entriesOf finds the parts in their bytes; nil when they do not fit. The index is what remains.
func entriesOf(data []byte) *entries {
	n, head, packed, details := flat.U32(data[12:]), flat.U32(data[32:]), flat.U32(data[36:]), flat.U32(data[40:])
	l := &entries{n: int(n)}
	parts := flat.Parts{Rest: data[compiledHeader:]}
	l.starts = parts.Take(4 * startsOf(uint64(n)))
	l.ids = parts.Take(3 * idSlots(uint64(n)))
	l.head = parts.Take(uint64(head))
	l.packed = parts.Take(uint64(packed))
	l.details = parts.Take(uint64(details))
	parts.Take(uint64(-(len(data) - len(parts.Rest)) & 15))
	if parts.Lack {
		return nil
	}
	l.data, l.rest = data[:len(data)-len(parts.Rest)], parts.Rest
	return l
}

func (l *entries) sum() uint64 { return flat.Sum(l.data[24:]) ^ flat.U64(l.data[8:]) }

// client gives an entry by its place, in packed form.
func (l *entries) client(i int) []byte {
	if i < 0 || i >= l.n {
		return nil
	}
	parts := flat.Parts{Rest: l.packed}
	parts.Take(uint64(flat.U32(l.starts[4*(i/together):])))
	for range i % together {
		parts.Take(length(&parts))
	}
	return parts.Take(length(&parts))
}

// length takes the length before an entry.
func length(parts *flat.Parts) uint64 {
	n := uint64(0)
	for shift := 0; shift < 32; shift += 7 {
		one := parts.Take(1)
		if one == nil {
			return 0
		}
		n |= uint64(one[0]&0x7F) << shift
		if one[0] < 0x80 {
			break
		}
	}
	return n
}

// addEntry appends the packed form of a client behind its length.
func addEntry(packed, entry []byte) []byte {
	n := len(entry)
	for ; n >= 0x80; n >>= 7 {
		packed = append(packed, byte(n)|0x80)
	}
	return append(append(packed, byte(n)), entry...)
}

// find gives the place of the entry with an id, -1 when there is none.
func (l *entries) find(id string) int {
	at := l.slot([]byte(id))
	for range len(l.ids) / 3 {
		i := int(flat.U24(l.ids[at:])) - 1
		if i < 0 {
			return -1
		}
		if string(registry.PackedID(l.client(i))) == id {
			return i
		}
		at = l.after(at)
	}
	return -1
}

// addID adds an entry to the table of ids; of two with one id the first is found.
func (l *entries) addID(i int) {
	at := l.slot(registry.PackedID(l.client(i)))
	for flat.U24(l.ids[at:]) != 0 {
		at = l.after(at)
	}
	flat.Put24(l.ids[at:], uint32(i+1))
}

// slot is where an id is looked for first.
func (l *entries) slot(id []byte) int {
	h := text.Hash(text.HashSeed, id) * 0x9e3779b97f4a7c15
	return int(h>>32*uint64(len(l.ids)/3)>>32) * 3
}

// after is where it is looked for next.
func (l *entries) after(at int) int {
	if at += 3; at == len(l.ids) {
		return 0
	}
	return at
}
