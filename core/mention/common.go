package mention

//go:generate go run common_gen.go /usr/share/dict/scowl

// isCommon says whether letters are one of the most usual English words, as it stands or with a usual
// ending. It is wrong about two uncommon words in a hundred, which then are not looked at for a name
// written otherwise than listed.
func isCommon(letters []byte) bool {
	return isCommonHashed(hash(nameSeed, letters), letters)
}

// isCommonHashed is isCommon for letters whose hash is h.
func isCommonHashed(h uint64, letters []byte) bool {
	n := len(letters)
	if n == 0 || letters[0] >= 0x80 {
		return false
	}
	if inFilter(h) {
		return true
	}
	if n < 4 {
		return false
	}
	stem, also := 0, 0 // letters without a usual ending
	switch last, second := letters[n-1], letters[n-2]; {
	case last == 's', last == 'd':
		if stem = n - 1; second == 'e' && n > 4 {
			also = n - 2
		}
	case second == 'l' && last == 'y', second == 'e' && last == 'r':
		if n > 4 {
			stem = n - 2
		}
	case n > 5 && letters[n-3] == 'i' && second == 'n' && last == 'g':
		stem = n - 3
	}
	return stem > 0 && inFilter(hash(nameSeed, letters[:stem])) || also > 0 && inFilter(hash(nameSeed, letters[:also]))
}

// inFilter says whether the filter holds a hash.
func inFilter(h uint64) bool {
	h ^= h >> 32
	for range commonProbes {
		if commonBits[h%(8*uint64(len(commonBits)))/8]&(1<<(h%8)) == 0 {
			return false
		}
		h = h * 0x9e3779b97f4a7c15 >> 7
	}
	return true
}

// A wordSet is a set of short words that can be asked by hash while a word is walked through.
type wordSet struct {
	hashes  []uint64    // open addressing; 0 is free
	first   [256]uint64 // a bit for each hash: what is asked for is seldom in the set
	longest int         // bytes of its longest word
}

// wordSetOf makes a set of the words in lists, which stand between spaces.
func wordSetOf(lists ...string) wordSet {
	count := 0
	for _, list := range lists {
		for i := range len(list) {
			if list[i] == ' ' {
				count++
			}
		}
	}
	size := 16
	for size < 3*count {
		size *= 2
	}
	set := wordSet{hashes: make([]uint64, size)}
	for _, list := range lists {
		h, n := nameSeed, 0
		for i := 0; i <= len(list); i++ {
			if i < len(list) && list[i] != ' ' {
				h, n = (h^uint64(list[i]))*0x100000001b3, n+1
				continue
			}
			if n > 0 && !set.has(h) {
				at := set.at(h)
				for set.hashes[at] != 0 {
					at = (at + 1) % len(set.hashes)
				}
				set.hashes[at] = h
				set.first[h>>40&255] |= 1 << (h >> 48 & 63)
				set.longest = max(set.longest, n)
			}
			h, n = nameSeed, 0
		}
	}
	return set
}

func (s *wordSet) at(h uint64) int { return int((h ^ h>>32) & uint64(len(s.hashes)-1)) }

// has says whether a word with this hash, begun at nameSeed, is in the set.
func (s *wordSet) has(h uint64) bool {
	return s.first[h>>40&255]>>(h>>48&63)&1 != 0 && s.holds(h)
}

func (s *wordSet) holds(h uint64) bool {
	for at := s.at(h); s.hashes[at] != 0; at = (at + 1) & (len(s.hashes) - 1) {
		if s.hashes[at] == h {
			return true
		}
	}
	return false
}
