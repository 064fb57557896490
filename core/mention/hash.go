package mention

import "keepmum.dev/keepmum/core/text"

// Seeds keep names, handles and domains apart in the one table.
const (
	nameSeed          = text.HashSeed
	handleSeed uint64 = 0x9e3779b97f4a7c15
	domainSeed uint64 = 0xc2b2ae3d27d4eb4f
)

// hash carries a hash on over letters, from word to word too.
func hash(h uint64, letters []byte) uint64 { return text.Hash(h, letters) }

// hashLower is hash over s with ASCII capitals made small.
func hashLower(h uint64, s string) uint64 {
	for i := range len(s) {
		h = (h ^ uint64(lower(s[i]))) * 0x100000001b3
	}
	return h
}

func lower(c byte) byte {
	if c >= 'A' && c <= 'Z' {
		return c + 'a' - 'A'
	}
	return c
}

// equalLower says whether s, with ASCII capitals made small, is stored.
func equalLower(s string, stored []byte) bool {
	if len(s) != len(stored) {
		return false
	}
	for i := range stored {
		if lower(s[i]) != stored[i] {
			return false
		}
	}
	return true
}

// mixed spreads a hash over all its bits; no two hashes become one.
func mixed(h uint64) uint64 {
	h = (h ^ h>>29) * 0xbf58476d1ce4e5b9
	return h ^ h>>32
}

// spread makes the first bits of a hash depend on all of it, at the price of one multiplication.
func spread(h uint64) uint64 { return h * 0x9e3779b97f4a7c15 }

// bitsOf are the bits that a hash which was spread has in its block of a filter.
func bitsOf(m uint64) uint64 { return 1<<(m>>26&63) | 1<<(m>>20&63) }
