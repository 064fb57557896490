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

// entriesOf finds the parts in their bytes; nil when they do not fit. The index is what remains.
func entriesOf(data []byte) *entries {
	n, head, packed, ids, details := flat.U32(data[12:]), flat.U32(data[32:]), flat.U32(data[36:]), flat.U32(data[40:]), flat.U32(data[44:])
	if ids == 0 || ids&(ids-1) != 0 {
		return nil
	}
	l := &entries{n: int(n)}
	parts := flat.Parts{Rest: data[compiledHeader:]}
	l.starts = parts.Take(4 * (uint64(n) + 1))
	l.ids = parts.Take(4 * uint64(ids))
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
	from, to := flat.U32(l.starts[4*i:]), flat.U32(l.starts[4*i+4:])
	if from > to || uint64(to) > uint64(len(l.packed)) {
		return nil
	}
	return l.packed[from:to]
}

// find gives the place of the entry with an id, -1 when there is none.
func (l *entries) find(id string) int {
	at := l.slot(id)
	for range len(l.ids) / 4 {
		i := int(flat.U32(l.ids[at:])) - 1
		if i < 0 {
			return -1
		}
		if string(registry.PackedID(l.client(i))) == id {
			return i
		}
		at = (at + 4) & (len(l.ids) - 1)
	}
	return -1
}

// addID adds an entry to the table of ids; of two with one id the first is found.
func (l *entries) addID(i int) {
	at := l.slot(string(registry.PackedID(l.client(i))))
	for flat.U32(l.ids[at:]) != 0 {
		at = (at + 4) & (len(l.ids) - 1)
	}
	flat.Put32(l.ids[at:], uint32(i+1))
}

// slot is where an id is looked for first.
func (l *entries) slot(id string) int {
	h := text.Hash(text.HashSeed, []byte(id))
	return int((h^h>>32)&uint64(len(l.ids)/4-1)) * 4
}
