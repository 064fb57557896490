package facet

import "sync"

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

// A classSet is a set of classes. Summary has a bit for each of them, shared by several, and is what is
// compared first.
type classSet struct {
	bits    [8]uint64
	summary uint64
}

func (s *classSet) add(c class) {
	s.bits[c>>6] |= 1 << (c & 63)
	s.summary |= summaryOf(c)
}

func (s *classSet) has(c class) bool { return s.bits[c>>6]&(1<<(c&63)) != 0 }

func (s *classSet) join(o *classSet) {
	for i := range s.bits {
		s.bits[i] |= o.bits[i]
	}
	s.summary |= o.summary
}

// holds says whether everything of o is in s.
func (s *classSet) holds(o *classSet) bool {
	if o.summary&^s.summary != 0 {
		return false
	}
	missing := uint64(0)
	for i := range s.bits {
		missing |= o.bits[i] &^ s.bits[i]
	}
	return missing == 0
}

func summaryOf(c class) uint64 { return 1 << (c * 37 >> 3 & 63) }

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
	op    uint8
	class class
}

// A phrase is what shows facets: words in order, around the client or near it.
type phrase struct {
	facets    Set
	unguarded bool // holds when it is denied, asked or quoted too
	mention   int  // the place of the client in elements; -1 for a phrase that stands near one
	needs     classSet
	elements  []element
}

// languageCount counts the languages of the table; the last one stands for all that there are no phrases for.
const languageCount = len(packedPatterns)

// languages are their names, as a verdict says them.
var languages = [languageCount]string{"en", "de", "fr", "es", "nl", "it", ""}

// A lexicon is the table, unpacked when a first mention is read.
type lexicon struct {
	table   []uint16 // open hashing: the number of a word plus one
	ends    []uint16 // where each word ends in vocabulary; a space follows
	uses    []use
	sets    []classSet
	numbers []uint16 // of sets, for each word and language
	phrases [languageCount][]phrase
}

// A use says which languages know a word; the numbers of its sets are from at on.
type use struct {
	languages uint8
	at        uint16
}

var load = sync.OnceValue(func() *lexicon {
	x := &lexicon{table: make([]uint16, 1<<13)}
	start := 0
	for i := range len(vocabulary) {
		if vocabulary[i] != ' ' {
			continue
		}
		at := hashOf(vocabulary[start:i])
		for x.table[at] != 0 {
			at = (at + 1) & uint32(len(x.table)-1)
		}
		x.ends = append(x.ends, uint16(i))
		x.table[at] = uint16(len(x.ends))
		start = i + 1
	}
	for at := 0; at < len(wordSets); {
		u := use{wordSets[at], uint16(len(x.numbers))}
		at++
		for bits := u.languages; bits != 0; bits &= bits - 1 {
			x.numbers = append(x.numbers, uint16(wordSets[at])|uint16(wordSets[at+1])<<8)
			at += 2
		}
		x.uses = append(x.uses, u)
	}
	for at := 0; at < len(classSets); {
		n := int(classSets[at])
		at++
		var set classSet
		for ; n > 0; n-- {
			set.add(class(classSets[at]) | class(classSets[at+1])<<8)
			at += 2
		}
		x.sets = append(x.sets, set)
	}
	for i, packed := range packedPatterns {
		for at := 0; at < len(packed); {
			n := int(packed[at+3])
			x.phrases[i] = append(x.phrases[i], unpack(packed[at:at+4+n]))
			at += 4 + n
		}
	}
	return x
})

func unpack(packed string) phrase {
	p := phrase{facets: Set(packed[0]) | Set(packed[1])<<8, unguarded: packed[2]&1 != 0, mention: -1}
	for at := 4; at < len(packed); at++ {
		e := element{op: packed[at] & 15, class: class(packed[at]>>4) << 8}
		switch e.op {
		case opMention:
			p.mention = len(p.elements)
		case opWord, opWord | opOptional:
			at++
			e.class |= class(packed[at])
			if e.op == opWord {
				p.needs.add(e.class)
			}
		}
		p.elements = append(p.elements, e)
	}
	return p
}

func hashOf[T string | []byte](word T) uint32 {
	h := uint32(2166136261)
	for i := range len(word) {
		h = (h ^ uint32(word[i])) * 16777619
	}
	return (h ^ h>>15) & (1<<13 - 1)
}

// word gives the use of a folded word; that of no language when it is unknown.
func (x *lexicon) word(letters []byte) use {
	for at := hashOf(letters); x.table[at] != 0; at = (at + 1) & uint32(len(x.table)-1) {
		n := int(x.table[at]) - 1
		start := 0
		if n > 0 {
			start = int(x.ends[n-1]) + 1
		}
		if vocabulary[start:x.ends[n]] == string(letters) {
			return x.uses[n]
		}
	}
	return use{}
}

// set gives the classes of a word in a language.
func (x *lexicon) set(u use, language int) *classSet {
	if u.languages&(1<<language) == 0 {
		return &x.sets[0]
	}
	at := int(u.at)
	for bits := u.languages & (1<<language - 1); bits != 0; bits &= bits - 1 {
		at++
	}
	return &x.sets[x.numbers[at]]
}
