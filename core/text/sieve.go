package text

import "math/bits"

// A Sieve knows words by their hashes. While these are a few thousand, it takes one in some ten thousand others for one
// of them; the more there are, the more it lets through. Empty, it knows none.
type Sieve struct {
	bits []uint64 // a power of two of them
	mask uint64
}

// The sizes of a Sieve, as powers of two: bits for each word, and the most in all, so that they stay at hand while
// drafts are read.
const (
	sieveLog     = 8
	mostSieveLog = 19
)

// NewSieve makes room for so many words.
func NewSieve(words int) Sieve {
	size := min(bits.Len(uint(words))+sieveLog, mostSieveLog)
	return Sieve{make([]uint64, 1<<size/64), 1<<size - 1}
}

// Add has a word known.
func (s *Sieve) Add(word uint64) {
	for _, at := range [...]uint64{s.first(word), s.second(word)} {
		s.bits[at/64] |= 1 << (at % 64)
	}
}

// Has says whether a word may be known: always of one that is.
func (s *Sieve) Has(word uint64) bool {
	at := s.first(word)
	return len(s.bits) > 0 && s.bits[at/64]>>(at%64)&1 != 0 && s.has(s.second(word))
}

func (s *Sieve) has(at uint64) bool { return s.bits[at/64]>>(at%64)&1 != 0 }

// first and second are the bits of a word, of whose hash only the last 53 need be known.
func (s *Sieve) first(word uint64) uint64  { return word >> 30 & s.mask }
func (s *Sieve) second(word uint64) uint64 { return word >> 11 & s.mask }
