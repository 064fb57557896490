package mention

import (
	"keepmum.dev/keepmum/core/flat"
	"keepmum.dev/keepmum/core/registry"
)

// An Index is the compiled form of the names of a registry. It lies in one run of bytes (format.go), does
// not change and may be searched by many at once.
type Index struct {
	data    []byte
	filter  []byte // what most words of a draft are turned away by
	blocks  uint64 // of filter
	places  []byte // where the phrases of each place begin
	shift   uint   // of a mixed hash, what is left is its place
	phrases []byte
	count   uint32 // of phrases
	letters []byte // the stored forms
	firsts  []byte // where those of each client begin
	owners  []byte // whose letters stand at the beginning of each stretch of them
	clients uint32
	longest int  // bytes of letters in the longest name
	wide    bool // some domain has letters beyond ASCII
	foreign bool // some name is found by how it is said in Latin letters
	near    near // where a name with a slip in it is found
}

// A slot is the phrases [from, to) that may have a hash: who compares decides.
type slot struct{ from, to uint32 }

// A phrase is one way to write one client's name, handle or domain.
type phrase struct {
	at    uint32 // where its stored form begins in the letters
	n     uint16 // bytes of its stored form; 0 for none
	flags flag
	how   How
}

type flag uint16

const (
	ordinary      flag = 1 << iota // is something else too: only evidence makes it a name
	ordinaryGlued                  // is one when its words are written together
	capitals                       // the name is written in capitals throughout
	withForm                       // holds its legal form
	single                         // is one word
	derived                        // initials that nobody listed: only capitals are they
	fixed                          // is an ordinary word, which written otherwise is one still
	named                          // while building: is a name, whatever its words are
	noSlips                        // while building: with a slip it is found without its legal form
)

// NewIndex compiles the names, handles and domains of a registry. A name of more than 65,535 bytes is left
// out.
func NewIndex(reg registry.Registry) *Index { return Begin(reg).Index() }

// Clients is the number of clients of the registry that the index was made from.
func (ix *Index) Clients() int { return int(ix.clients) }

func (ix *Index) find(h uint64) slot {
	m := spread(h)
	if bits := bitsOf(m); flat.U64(ix.filter[m>>32*ix.blocks>>32<<4:])&bits != bits {
		return slot{}
	}
	return ix.run(m)
}

// begins says whether a longer phrase begins with the words of a hash. Of a few in a hundred it says so
// wrongly.
func (ix *Index) begins(h uint64) bool {
	m := spread(h)
	bits := bitsOf(m)
	return flat.U64(ix.filter[m>>32*ix.blocks>>32<<4+8:])&bits == bits
}

// run gives the phrases whose hash begins as m does.
func (ix *Index) run(m uint64) slot {
	place := 4 * (m >> ix.shift)
	from, end := flat.U32(ix.places[place:]), min(flat.U32(ix.places[place+4:]), ix.count)
	tag := ix.tag(m)
	for from < end && ix.tagOf(from) < tag {
		from++
	}
	to := from
	for to < end && ix.tagOf(to) == tag {
		to++
	}
	return slot{from, to}
}

// tag is what a phrase keeps of its hash beside its place.
func (ix *Index) tag(m uint64) uint32 { return uint32(m>>(ix.shift-tagBits)) & (1<<tagBits - 1) }

func (ix *Index) tagOf(number uint32) uint32 {
	return flat.U32(ix.phrases[8*int(number)+4:]) >> 8 & (1<<tagBits - 1)
}

// phrase gives a phrase by its number. One that cannot be, in an index that somebody made up, is empty.
func (ix *Index) phrase(number uint32) phrase {
	if number >= ix.count {
		return phrase{}
	}
	record := flat.U64(ix.phrases[8*int(number):])
	p := phrase{at: uint32(record), n: uint16(record >> 32 & 0xFF), how: How(record >> 52 & 0xF), flags: flag(record >> 56)}
	if p.n == long && p.at >= 2 && int(p.at) <= len(ix.letters) {
		p.n = flat.U16(ix.letters[p.at-2:])
	}
	if p.how > hint || uint64(p.at)+uint64(p.n) > uint64(len(ix.letters)) {
		return phrase{}
	}
	return p
}

// client gives the client of a phrase: the last one whose letters begin where those of the phrase do, or before.
func (ix *Index) client(p *phrase) uint32 {
	stretch := 4 * int(p.at/ownedTogether)
	from, to := flat.U32(ix.owners[stretch:]), flat.U32(ix.owners[stretch+4:])
	if to = min(to, ix.clients-1) + 1; from >= to {
		return 0 // in an index that somebody made up
	}
	for to-from > 1 {
		if middle := (from + to) / 2; flat.U32(ix.firsts[4*int(middle):]) <= p.at {
			from = middle
		} else {
			to = middle
		}
	}
	return from
}

func (ix *Index) stored(p *phrase) []byte { return ix.letters[p.at:][:p.n] }
