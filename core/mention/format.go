package mention

import (
	"errors"

	"keepmum.dev/keepmum/core/flat"
)

// An index as bytes, every number little-endian:
//
//	 0  "keepmumi"
//	 8  u32  format
//	12  u32  1 when some domain has letters beyond ASCII, and 2 when some name is found by how it is said in Latin letters
//	16  u64  checksum of all else after the first eight bytes
//	24  u64  fingerprint of what shaped it: folding, word lists, the way names are taken apart (shape.go)
//	32  u64  fingerprint of the names it was made from
//	40  u32  clients of its registry
//	44  u32  bytes of letters in the longest name
//	48  u32  b: blocks of the filter
//	52  u32  k: a place is the first k bits of a spread hash
//	56  u32  p: phrases
//	60  u32  l: bytes of letters
//	64  u32  c: blocks of the filter of near names
//	68  u32  j: a place of near names is the first j bits of their key
//	72  u32  e: entries of near names
//	76  u32  0
//	80  filter      b × (u64 for phrases, u64 for beginnings of phrases): Bloom filters, two bits a hash
//	    near filter c × u64: the same for the keys of near names and of the words around a word
//	    places      (2^k + 1) × u32: the number of the first phrase of each place, and the number of all
//	    near places (2^j + 1) × u32: the same for entries
//	    phrases     p × u64, in the order of their hashes. From the lowest bit: 32 for where its letters begin,
//	                8 for how many bytes they are, the 12 bits of its hash after its place, 4 for how, 8 flags
//	    firsts      clients × u32: where the letters of each begin, which is how the client of a phrase is found
//	    owners      (⌊l/256⌋ + 2) × u32: the client whose letters stand at each 256th byte, from the first on, and
//	                the last client
//	    near        e × u24, with more than a million phrases e × u32: in the lowest bits the number of a phrase,
//	                as many as the highest number takes, 24 of 32; above it the bits of a key after its place
//	    letters     l bytes: stored forms, those of one name often within each other. What is 255 bytes or more
//	                says 255, and how many in the two bytes before it
//
// The filters come first and are small, so that the words of a draft that are no names are turned away by
// memory that stays near the processor. Nothing is made of the bytes when they are opened: they are summed up
// once, unless a seal has told already that they are whole, and then read where they lie. An index of another
// program or of other names is refused, and made again by whoever holds the registry.

const (
	magic      = "keepmumi"
	format     = 2
	headerSize = 80
	mostBits   = 24 // of a place
	tagBits    = 12 // of a hash after its place
	kept       = 0xFF
	// ownedTogether is how many letters are searched for the client whose they are.
	ownedTogether = 256
	long          = 0xFF // bytes of a stored form that says so before its letters
)

// Why an index cannot be used.
var (
	ErrDamaged  = errors.New("the index is damaged")
	ErrOutdated = errors.New("the index was made by another version of the program")
)

// Bytes is the index as OpenIndex reads it. It must not be changed.
func (ix *Index) Bytes() []byte { return ix.data }

// Source is a fingerprint of the names, handles and domains that the index was made from.
func (ix *Index) Source() uint64 { return flat.U64(ix.data[32:]) }

// OpenIndex reads what Bytes gave. It keeps data, which must not be changed afterwards.
func OpenIndex(data []byte) (*Index, error) { return openIndex(data, false) }

// OpenSealedIndex is OpenIndex for bytes that were kept under a seal which no changed byte passes. They are not
// summed up, so that to open an index costs the same whatever its size.
func OpenSealedIndex(data []byte) (*Index, error) { return openIndex(data, true) }

func openIndex(data []byte, isSealed bool) (*Index, error) {
	if len(data) < headerSize || string(data[:len(magic)]) != magic {
		return nil, ErrDamaged
	}
	if flat.U32(data[8:]) != format {
		return nil, ErrOutdated
	}
	if !isSealed && flat.U64(data[16:]) != sum(data) {
		return nil, ErrDamaged
	}
	if flat.U64(data[24:]) != shape() {
		return nil, ErrOutdated
	}
	ix := viewOf(data)
	if ix == nil {
		return nil, ErrDamaged
	}
	return ix, nil
}

// sum is the checksum of an index.
func sum(data []byte) uint64 { return mixed(flat.Sum(data[24:]) ^ flat.U64(data[8:])) }

// viewOf finds the parts of an index in its bytes; nil when they do not fit.
func viewOf(data []byte) *Index {
	ix := &Index{
		data: data, wide: flat.U32(data[12:])&1 != 0, foreign: flat.U32(data[12:])&2 != 0, clients: flat.U32(data[40:]), longest: int(flat.U32(data[44:])),
		blocks: uint64(flat.U32(data[48:])), count: flat.U32(data[56:]),
	}
	ix.near.blocks, ix.near.count = uint64(flat.U32(data[64:])), flat.U32(data[72:])
	bits, nearBits := flat.U32(data[52:]), flat.U32(data[68:])
	if bits > mostBits || nearBits > mostBits || ix.blocks == 0 || ix.near.blocks == 0 {
		return nil
	}
	if ix.clients == 0 && ix.count > 0 {
		return nil
	}
	ix.shift, ix.near.shift = 64-uint(bits), 32-uint(nearBits)
	ix.near.number(ix.count)
	parts := flat.Parts{Rest: data[headerSize:]}
	ix.filter = parts.Take(16 * ix.blocks)
	ix.near.filter = parts.Take(8 * ix.near.blocks)
	ix.places = parts.Take(4 * (1<<bits + 1))
	ix.near.places = parts.Take(4 * (1<<nearBits + 1))
	ix.phrases = parts.Take(8 * uint64(ix.count))
	ix.firsts = parts.Take(4 * uint64(ix.clients))
	ix.owners = parts.Take(4 * uint64(flat.U32(data[60:])/ownedTogether+2))
	ix.near.entries = parts.Take(uint64(ix.near.size) * uint64(ix.near.count))
	ix.letters = parts.Take(uint64(flat.U32(data[60:])))
	if parts.Lack || len(parts.Rest) > 0 {
		return nil
	}
	return ix
}
