// Package lexicon knows what else a word of a name may be: an ordinary English word, and how usual one, a
// month or a day, a given name or surname, a place. A name that is one of them needs evidence before a
// draft that holds it is taken to mean the client (core/mention), and is likely to be noisy (PerThousand).
//
// The table holds no words. A word, as its hash, points at three cells of fourteen bits; their exclusive or is
// ten bits of the word's fingerprint and four of its sense. Pairs of words lie in the same table (Beside). A
// word that is not in it has another fingerprint but for one time in 1,024, so one word in a thousand is taken
// for one that it is not; such a name then needs evidence like an ordinary word. table_gen.go makes the table
// and names its sources.
package lexicon

//go:generate go run table_gen.go /usr/share/dict/scowl language-en/src city-timezones/data

// A Sense is what else a word may be.
type Sense uint8

// The senses. Ordinary words come in five bands, the rarest first.
const (
	None           Sense = iota
	Word1                // known to most readers, and rare
	Word2                // usual
	Word3                // among the four thousand most usual
	Word4                // among the thousand most usual
	Word5                // among the two hundred most usual
	Calendar             // a month or a day of the week
	Person1              // a given name or surname
	Person2              // one of the most usual
	Place1               // a town, province or country
	Place2               // one that most readers know
	WordAndPerson        // an ordinary word that is a given name or surname too: Rose, Grace, Walker
	PersonAndPlace       // Jordan, Austin, Georgia
	besideFirm           // of a pair of words: see Beside
	besideOther
)

// IsWord says whether a word with this sense is ordinary when it is written small.
func (s Sense) IsWord() bool { return s >= Word1 && s <= Calendar || s == WordAndPerson }

// IsUsual says whether it is one of the most usual words, names and places.
func (s Sense) IsUsual() bool { return s >= Word2 && s != Person1 && s != Place1 }

// IsPerson says whether it is a given name or surname.
func (s Sense) IsPerson() bool {
	return s == Person1 || s == Person2 || s == WordAndPerson || s == PersonAndPlace
}

// IsPlace says whether it is a place.
func (s Sense) IsPlace() bool { return s == Place1 || s == Place2 || s == PersonAndPlace }

// hashSeed and hashPrime are those of FNV-1a.
const (
	hashSeed  uint64 = 0xcbf29ce484222325
	hashPrime uint64 = 0x100000001b3
	mixing    uint64 = 0x9e3779b97f4a7c15
)

// OfHash gives the sense of the word with a hash (FNV-1a over its folded letters), as it stands.
func OfHash(h uint64) Sense {
	if s := find(h); s < besideFirm {
		return s
	}
	return None
}

// KeepsCompany says whether it is known what words stand near the name with a hash when a firm is meant, and
// near the same word when it is not. The names are those of well-known firms; company.txt lists them.
func KeepsCompany(name uint64) bool { return find(name*mixing^name) == besideFirm }

// Beside says whether the word with a hash stands near a firm of a name that keeps company, or near what else
// the name means. Most words do neither.
func Beside(name, word uint64) (firm, other bool) {
	s := find(name*mixing ^ word)
	return s == besideFirm, s == besideOther
}

func find(h uint64) Sense {
	h = (h ^ h>>32 ^ tableSeed) * mixing
	h ^= h >> 29
	v := cell(h&0x1FFFFF*segment>>21) ^ cell(segment+h>>21&0x1FFFFF*segment>>21) ^ cell(2*segment+h>>42&0x1FFFFF*segment>>21)
	if v>>4&0x3FF != uint32(h*mixing>>54) {
		return None
	}
	return Sense(v & 0xF)
}

// cell is the nth of the table, with higher bits that belong to the next.
func cell(n uint64) uint32 {
	at := n * 14
	low := at >> 3
	return (uint32(cells[low]) | uint32(cells[low+1])<<8 | uint32(cells[low+2])<<16) >> (at & 7)
}

// Of gives the sense of a word, as it stands or, for an ordinary one, with a usual ending.
func Of(letters []byte) Sense { return OfHashed(hash(letters), letters) }

// OfHashed is Of for letters whose hash is h.
func OfHashed(h uint64, letters []byte) Sense {
	n := len(letters)
	if n < 2 || letters[0] >= 0x80 {
		return None
	}
	if s := OfHash(h); s != None || n < 4 {
		return s
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
	for _, length := range [...]int{stem, also} {
		if length == 0 {
			break
		}
		if s := OfHash(hash(letters[:length])); s.IsWord() && s != Calendar {
			return s
		}
	}
	return None
}

func hash(letters []byte) uint64 {
	h := hashSeed
	for _, c := range letters {
		h = (h ^ uint64(c)) * hashPrime
	}
	return h
}

// PerThousand says how many of a thousand ordinary posts hold a word of this sense, on average and rounded;
// 0 for fewer than one. The figures are of 80,200 English posts (TweetEval), counted for each band; the
// bands come from how usual words are in subtitles.
func (s Sense) PerThousand() int {
	switch s {
	case Word5:
		return 19
	case Word4:
		return 3
	case Word3, Calendar, WordAndPerson, Place2:
		return 1
	}
	return 0
}
