package mention

// Seeds keep names, handles and domains apart in the one table.
const (
	nameSeed   uint64 = 0xcbf29ce484222325
	handleSeed uint64 = 0x9e3779b97f4a7c15
	domainSeed uint64 = 0xc2b2ae3d27d4eb4f
)

// hash is FNV-1a, which can be carried on from word to word.
func hash(h uint64, letters []byte) uint64 {
	for _, c := range letters {
		h = (h ^ uint64(c)) * 0x100000001b3
	}
	return h
}

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
