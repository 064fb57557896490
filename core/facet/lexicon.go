package facet

import (
	"sync"
)

//go:generate go run phrases_gen.go

// Classes the code knows by number; phrases_gen.go has their names in this order.
const (
	skipClass   = iota // left out of the reading: articles, degrees, adverbs
	smallClass         // tells the language
	notClass           // what follows is denied
	ifClass            // what follows is not so, or not yet: would, if, wish
	askClass           // at the beginning of a sentence with a question mark it asks
	theyClass          // stands for who was mentioned last
	butClass           // another thought begins
	unlikeClass        // sets who follows against who came before
	andClass           // joins names
	weClass            // the writer and theirs
	ourClass           // belonging to them
	crewClass          // with our before it, is as good as we
	amClass            // may stand between we and what we are
	numClass           // computed: a number
	pctClass           // computed: a number with % after it
	moneyClass         // computed: a number with a currency
	timeClass          // at about this time
)

// A class is the number of a kind of words.
type class uint16

// classCount is how many classes a language may have.
const classCount = 512

// A classSet is a set of classes.
type classSet [setWords]uint64

const setWords = classCount / 64

func (s *classSet) add(c class) { s[c/64%setWords] |= 1 << (c % 64) }

func (s *classSet) has(c class) bool { return s[c/64%setWords]>>(c%64)&1 != 0 }

// meets says whether the two have a class in common.
func (s *classSet) meets(other *classSet) bool {
	common := uint64(0)
	for i := range s {
		common |= s[i] & other[i]
	}
	return common != 0
}

// languageCount counts the languages of the table; the last one stands for all that there are no phrases for.
const languageCount = len(packedPhrases)

// languages are their names, as a verdict says them.
var languages = [languageCount]string{"en", "de", "fr", "es", "nl", "it", ""}

// A lexicon is the table, unpacked when a first mention is read. A word is known by its hash alone: of the
// words it does not know, one in three hundred is taken for one that it does.
type lexicon struct {
	first     [1<<12 + 1]uint16          // of the words with this upper part of the hash
	words     [unknown + 1]entry         // the last is for unknown ones
	scores    [1 << languageCount]uint64 // for some languages, a byte with 1 for each
	languages [languageCount]tongue

	// wakes has a bit for each word that means something in a sentence without a mention, in some language: the
	// first for sentences behind one, where "they" does. They are few, and most sentences have none.
	wakes [2][wakeBits / 64]uint64
}

// An entry is a word of the lexicon.
type entry struct {
	rest  uint8 // the lower part of its hash
	knows uint8 // the languages that know it
	tells uint8 // the languages that it tells, see smallClass
}

// A tongue is a language.
type tongue struct {
	in    [unknown + 1]uint16 // the place of each word's classes in sets; 0 when it is no word of the language
	sets  []classSet          // the first has none
	tied  phrases             // those with the client in them
	loose phrases
}

// set gives the classes of a word.
func (x *tongue) set(word uint16) *classSet { return &x.sets[x.in[word]] }

// unknown is the number of all words that no language knows.
const unknown = len(wordLanguages)

var (
	loading sync.Once
	loaded  lexicon
)

func load() {
	x := &loaded
	for i := range hashCounts {
		x.first[i+1] = x.first[i] + uint16(hashCounts[i])
	}
	p := packed{packedSets, 0}
	for l := range x.languages {
		sets := make([]classSet, 1+p.number())
		for i := range sets[1:] {
			n, c := int(p.next()), class(0)
			for end := p.at + n; p.at < end; {
				c += class(p.number())
				sets[i+1].add(c)
			}
		}
		x.languages[l].sets = sets
	}
	p = packed{wordSets, 0}
	for k := range unknown {
		w := &x.words[k]
		w.rest, w.knows = hashRests[k], wordLanguages[k]
		for l := range x.languages {
			if w.knows>>l&1 != 0 {
				one := &x.languages[l]
				one.in[k] = 1 + p.number()
				if one.set(uint16(k)).has(smallClass) {
					w.tells |= 1 << l
				}
			}
		}
	}
	for all := range x.scores {
		for l := range languageCount {
			x.scores[all] |= uint64(all>>l&1) << (8 * l)
		}
	}
	for i := range packedPhrases {
		x.languages[i].tied.sort(packedPhrases[i], true)
		x.languages[i].loose.sort(packedPhrases[i], false)
	}
	x.wake()
}

// wake sets the bits of the words that can be without a mention.
func (x *lexicon) wake() {
	for upper := range 1 << 12 {
		for k := x.first[upper]; k < x.first[upper+1]; k++ {
			for l := range x.languages {
				one := &x.languages[l]
				h := (uint64(upper)<<8 | uint64(x.words[k].rest)) >> (20 - wakeLog)
				set := one.set(k)
				says := set.meets(&one.loose.keys)
				if says || set.has(theyClass) {
					x.wakes[0][h>>6] |= 1 << (h & 63)
				}
				if says {
					x.wakes[1][h>>6] |= 1 << (h & 63)
				}
			}
		}
	}
}

// packed is a table of bytes being read.
type packed struct {
	bytes string
	at    int
}

func (p *packed) more() bool { return p.at < len(p.bytes) }

func (p *packed) next() byte {
	p.at++
	return p.bytes[p.at-1]
}

func (p *packed) number() uint16 {
	n := uint16(p.next())
	if n >= 128 {
		n = n&127 | uint16(p.next())<<7
	}
	return n
}

// word gives the number of the word with a hash, or unknown.
func (x *lexicon) word(hash uint64) int {
	h := hash * (hashFactor + 2*hashSeed) >> 44
	for k, to := int(x.first[h>>8]), int(x.first[h>>8+1]); k < to; k++ {
		if x.words[k].rest == byte(h) {
			return k
		}
	}
	return unknown
}

// hashFactor and twice the seed make 20 bits of the hash that a folded word has.
const hashFactor = 0x9e3779b97f4a7c15

// wakeBit is the place of a hash in wakes.
func wakeBit(hash uint64) uint64 { return hash * (hashFactor + 2*hashSeed) >> (64 - wakeLog) }

const (
	wakeLog  = 14
	wakeBits = 1 << wakeLog
)

// noSet is the classes of what is no word of a language.
var noSet classSet
