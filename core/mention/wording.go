package mention

import "keepmum.dev/keepmum/core/text"

//go:generate go run wording_gen.go

// A wording is what a word near a name is worth: for where it stands, beside or near any name, and for the name that it
// stands near. wording.txt lists them; wording_table.go is made of it. A word says the
// more the rarer it is, so most are of use to one name alone: "prime" near Amazon, "rainforest" near it.
const (
	wordingBeside = 2  // words right beside a name: where they stand counts
	wordingNear   = 10 // words on either side that say something of any name
	wordingFar    = 12 // or of this one
	wordingScale  = 5  // how many of what a wording counts in make one of what weights count in
)

// wordingAnywhere stands for a distance: anywhere near.
const wordingAnywhere = 6

// wordings gives the sum of what the words around words [i, j) are worth. Near a name a word counts once.
func (s *Search) wordings(i, j int) int {
	words := s.folded.Words
	name := uint64(0)
	if j == i+1 {
		name = words[i].Hash
	}
	if j < len(words) && words[j].Before == text.Apostrophe && string(s.letters(j)) == "s" {
		j++
	}
	from, to := max(0, i-wordingFar), min(len(words), j+wordingFar)
	sum := 0
	for k := from; k < to; k++ {
		distance := k - i
		if k >= i {
			k = max(k, j)
			if k == to {
				break
			}
			distance = k - j + 1
		}
		if words[k].Hash == name {
			continue
		}
		word := s.wordingOf(k)
		if distance >= -wordingBeside && distance <= wordingBeside {
			sum += wordingWeight(uint64(distance+wordingBeside+1), word)
		}
		if distance >= -wordingNear && distance <= wordingNear {
			if weight := wordingWeight(wordingAnywhere, word); weight != 0 && !s.wasBefore(max(0, i-wordingNear), k, i, j, word) {
				sum += weight
			}
		}
		if name == 0 {
			continue
		}
		if weight := wordingWeight(name, word); weight != 0 && !s.wasBefore(from, k, i, j, word) {
			sum += weight
		}
	}
	return sum / wordingScale
}

// wordingOf is the hash of word k. All numbers of up to three digits are one word, and all longer ones.
func (s *Search) wordingOf(k int) uint64 {
	letters := s.letters(k)
	switch {
	case !isNumber(letters):
		return s.folded.Words[k].Hash
	case len(letters) < 4:
		return hashLower(nameSeed, "0")
	}
	return hashLower(nameSeed, "0000")
}

// wasBefore says whether a word stands in [from, k) too, the name aside: a word counts once.
func (s *Search) wasBefore(from, k, i, j int, word uint64) bool {
	for n := from; n < k; n++ {
		if (n < i || n >= j) && s.wordingOf(n) == word {
			return true
		}
	}
	return false
}

// wordingTable finds what a word is worth: in each slot 24 bits of a key and the worth; open addressing, 0 is free.
var wordingTable [1 << 14]uint32

func init() {
	key, at := uint32(0), 0
	for n := range len(wordingWorths) {
		gap := uint32(0)
		for shift := 0; ; shift += 7 {
			b := wordingGaps[at]
			at++
			gap |= uint32(b&0x7f) << shift
			if b < 0x80 {
				break
			}
		}
		key += gap
		*wordingSlot(key) = key<<8 | uint32(wordingWorths[n])
	}
}

func wordingSlot(key uint32) *uint32 {
	at := key & uint32(len(wordingTable)-1)
	for wordingTable[at] != 0 && wordingTable[at]>>8 != key {
		at = (at + 1) & uint32(len(wordingTable)-1)
	}
	return &wordingTable[at]
}

// wordingWeight is what a word is worth for where it stands, or for the name that it stands near.
func wordingWeight(about, word uint64) int { return int(int8(*wordingSlot(wordingKey(about, word)))) }

// wordingKey is the key of a wording. wording_gen.go makes the same.
func wordingKey(about, word uint64) uint32 {
	return uint32((about*0x9e3779b97f4a7c15 ^ word*0xc2b2ae3d27d4eb4f) * 0xd6e8feb86659fd93 >> 40)
}
