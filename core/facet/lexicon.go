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
type classSet [classCount / 64]uint64

func (s *classSet) add(c class) { s[c>>6] |= 1 << (c & 63) }

func (s *classSet) has(c class) bool { return s[c>>6]&(1<<(c&63)) != 0 }

// holds says whether all the classes are in s.
func (s *classSet) holds(all []class) bool {
	for _, c := range all {
		if !s.has(c) {
			return false
		}
	}
	return true
}

// The operations of an element.
const (
	opWord    = iota // a word of a class
	opMention        // the client
	opGap            // up to two words, and with opGap+1 four, opGap+2 eight
	_
	opFar
	opStart // a thought of the writer's begins here

	opOptional = 8
)

// An element is a part of a phrase.
type element struct {
	op      uint8
	n       uint8 // of its classes: a word of any of them is meant
	classes [4]class
}

// A phrase is what shows facets: words in order, around the client or near it.
type phrase struct {
	facets    Set
	unguarded bool    // holds when it is denied, asked or quoted too
	mention   int     // the place of the client in elements; -1 for a phrase that stands near one
	needs     []class // other than its key, and but for elements of several classes
	elements  []element
}

// languageCount counts the languages of the table; the last one stands for all that there are no phrases for.
const languageCount = len(packedPhrases)

// languages are their names, as a verdict says them.
var languages = [languageCount]string{"en", "de", "fr", "es", "nl", "it", ""}

// A lexicon is the table, unpacked when a first mention is read. A word is known by its hash alone: of the
// words it does not know, one in three hundred is taken for one that it does.
type lexicon struct {
	first     [1<<12 + 1]uint16          // of the words with this upper part of the hash
	knows     [unknown + 1]uint8         // the languages that know each word; the last is for unknown ones
	tells     [unknown + 1]uint8         // the languages that each word tells, see smallClass
	scores    [1 << languageCount]uint64 // for some languages, a byte with 1 for each
	languages [languageCount]tongue

	// wakes has a bit for each word that means something in a sentence without a mention, in some language.
	// They are few, and most sentences have none.
	wakes [wakeBits / 64]uint64
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

// phrases are kept by the class that each cannot be without and that is in the fewest drafts.
type phrases struct {
	keys  classSet
	first [classCount + 1]uint16
	all   []phrase
}

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
		x.knows[k] = wordLanguages[k]
		for l := range x.languages {
			if x.knows[k]>>l&1 != 0 {
				one := &x.languages[l]
				one.in[k] = 1 + p.number()
				if one.set(uint16(k)).has(smallClass) {
					x.tells[k] |= 1 << l
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
				set := one.set(k)
				wakes := set.has(theyClass)
				for i := range set {
					wakes = wakes || set[i]&one.loose.keys[i] != 0
				}
				if wakes {
					h := (uint64(upper)<<8 | uint64(hashRests[k])) >> (20 - wakeLog)
					x.wakes[h>>6] |= 1 << (h & 63)
				}
			}
		}
	}
}

// sort reads the packed phrases that have the client in them, or those that have not. The packer has put
// them in the order of their keys; one with a key of several classes is there for each of them.
func (s *phrases) sort(bytes string, tied bool) {
	last := class(0)
	for p := (packed{bytes, 0}); p.more(); {
		f, key := p.phrase()
		if f.mention >= 0 != tied {
			continue
		}
		for ; last < key; last++ {
			s.first[last+1] = uint16(len(s.all))
		}
		s.keys.add(key)
		s.all = append(s.all, f)
	}
	for ; last < classCount; last++ {
		s.first[last+1] = uint16(len(s.all))
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

// phrase reads a phrase and its key.
func (p *packed) phrase() (f phrase, key class) {
	key = class(p.number())
	f = phrase{facets: Set(p.number()), unguarded: p.next() != 0, mention: -1}
	f.elements = make([]element, p.next())
	for i := range f.elements {
		op := p.next()
		e := &f.elements[i]
		e.op = op & 15
		switch {
		case e.op == opMention:
			f.mention = i
		case e.op&^opOptional == opWord:
			for e.n = 0; e.n <= op>>4; e.n++ {
				e.classes[e.n] = class(p.number())
			}
			if e.op == opWord && e.n == 1 && e.classes[0] != key {
				f.needs = append(f.needs, e.classes[0])
			}
		}
	}
	return f, key
}

// word gives the number of the word with a hash, or unknown.
func (x *lexicon) word(hash uint64) int {
	h := hash * (hashFactor + 2*hashSeed) >> 44
	for k := x.first[h>>8]; k < x.first[h>>8+1]; k++ {
		if hashRests[k] == byte(h) {
			return int(k)
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
