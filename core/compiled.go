package core

import (
	"errors"

	"keepmum.dev/keepmum/core/clue"
	"keepmum.dev/keepmum/core/flat"
	"keepmum.dev/keepmum/core/mention"
	"keepmum.dev/keepmum/core/registry"
)

// A registry compiled, every number little-endian:
//
//	 0  "keepmumc"
//	 8  u32  format, and above its lower half the version of packed clients
//	12  u32  n: clients
//	16  u64  checksum of bytes 8 to 16 and of all between this and the index
//	24  u64  fingerprint of the names, as the index says it
//	32  u32  h: bytes of the head
//	36  u32  p: bytes of packed clients
//	40  u32  d: bytes of the details
//	44  u32  0
//	48  starts   ⌈n/16⌉ × u32: where each sixteenth client begins in the packed ones, from the first on
//	    ids      (n + ⌊n/4⌋ + 1) × u24: 1 + a client, found from the hash of its id on; 0 is free
//	    head     h bytes: the registry without clients, as JSON
//	    packed   p bytes: the clients, as registry.Pack gives them, each behind its length, seven bits a byte, the
//	             last one below 0x80
//	    details  d bytes: see clue.OpenIndex
//	    zeros    to a multiple of 16
//	    index    see mention.OpenIndex
//
// Clients are unpacked when a finding needs them: nothing is made of each when the bytes are opened.
const (
	compiledMagic  = "keepmumc"
	compiledFormat = 4 | registry.PackVersion<<16
	compiledHeader = 48
)

// Why compiled bytes cannot be used; then the registry must be compiled again.
var (
	ErrDamaged  = mention.ErrDamaged
	ErrOutdated = mention.ErrOutdated
)

// A Compilation makes a registry ready to judge drafts, in steps, for a host that shows how far it is and
// may give it up.
type Compilation struct {
	registry registry.Registry
	names    *mention.Compilation
	details  *clue.Builder
	packed   []byte
	starts   []uint32
	begun    int // clients that are packed
	one      []byte
}

// Begin begins to compile a registry, which must not be changed until it is done.
func Begin(reg registry.Registry) *Compilation {
	return &Compilation{registry: reg, names: mention.Begin(reg), details: clue.NewBuilder(reg.Policy)}
}

// Some goes on by about n clients and says how much of the whole is done.
func (c *Compilation) Some(n int) (done, total int) {
	for end := min(c.begun+n, len(c.registry.Clients)); c.begun < end; c.begun++ {
		if c.begun%together == 0 {
			c.starts = append(c.starts, uint32(len(c.packed)))
		}
		client := &c.registry.Clients[c.begun]
		c.one = registry.Pack(c.one[:0], *client)
		c.packed = addEntry(c.packed, c.one)
		c.details.Add(client)
	}
	return c.names.Some(n)
}

// Bytes does what is left to do and gives what Open reads.
func (c *Compilation) Bytes() []byte {
	c.Some(len(c.registry.Clients))
	index := c.names.Index()
	head := c.registry
	head.Clients = nil
	document := registry.Write(head, nil)
	details := c.details.Bytes()
	size := compiledHeader + 4*len(c.starts) + 3*int(idSlots(uint64(c.begun))) + len(document) + len(c.packed) + len(details)
	size += -size & 15
	data := make([]byte, size, size+len(index.Bytes()))
	copy(data, compiledMagic)
	for at, v := range map[int]int{8: compiledFormat, 12: c.begun, 32: len(document), 36: len(c.packed), 40: len(details)} {
		flat.Put32(data[at:], uint32(v))
	}
	flat.Put64(data[24:], index.Source())
	l := entriesOf(data)
	for i, at := range c.starts {
		flat.Put32(l.starts[4*i:], at)
	}
	copy(l.head, document)
	copy(l.packed, c.packed)
	copy(l.details, details)
	for i := range c.begun {
		l.addID(i)
	}
	flat.Put64(data[16:], l.sum())
	return append(data, index.Bytes()...)
}

// Open makes a Checker of what Bytes gave. It keeps data, which must not be changed afterwards.
func Open(data []byte) (*Checker, error) { return openRuled(data, false) }

// OpenSealed is Open for bytes that were kept under a seal which no changed byte passes, such as AES-GCM makes. They
// are not summed up, so that to open a list costs the same whatever its length.
func OpenSealed(data []byte) (*Checker, error) { return openRuled(data, true) }

func openRuled(data []byte, isSealed bool) (*Checker, error) {
	c, err := open(data, isSealed)
	if err != nil {
		return nil, err
	}
	reg, problems := registry.Read(c.entries.head)
	if registry.Fatal(problems) {
		return nil, ErrDamaged
	}
	c.rule(reg)
	return c, nil
}

// open is openRuled without the rules, which are in the head.
func open(data []byte, isSealed bool) (*Checker, error) {
	if len(data) < compiledHeader || string(data[:len(compiledMagic)]) != compiledMagic {
		return nil, ErrDamaged
	}
	if flat.U32(data[8:]) != compiledFormat {
		return nil, ErrOutdated
	}
	l := entriesOf(data)
	if l == nil || !isSealed && flat.U64(data[16:]) != l.sum() {
		return nil, ErrDamaged
	}
	openIndex := mention.OpenIndex
	if isSealed {
		openIndex = mention.OpenSealedIndex
	}
	index, err := openIndex(l.rest)
	if err != nil {
		return nil, err
	}
	if index.Clients() != l.n || index.Source() != flat.U64(data[24:]) {
		return nil, errForeign
	}
	details := clue.OpenIndex(l.details)
	if details == nil {
		return nil, ErrDamaged
	}
	c := &Checker{entries: l, index: index, details: details}
	c.workspaces.New = func() any {
		w := &workspace{details: details}
		w.may = w.mayHave
		w.search.Watch(details.Opens())
		return w
	}
	return c, nil
}

var errForeign = errors.New("the index is of another registry")
