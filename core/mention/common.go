package mention

import "keepmum.dev/keepmum/core/lexicon"

// isCommon says whether letters are one of the most usual English words, as it stands or with a usual
// ending. It is wrong about one uncommon word in a hundred, which then is not looked at for a name
// written otherwise than listed.
func isCommon(letters []byte) bool {
	return isCommonHashed(hash(nameSeed, letters), letters)
}

// isCommonHashed is isCommon for letters whose hash is h.
func isCommonHashed(h uint64, letters []byte) bool { return lexicon.OfHashed(h, letters).IsUsual() }

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
