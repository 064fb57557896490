package facet

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
	unguarded bool // holds when it is denied, asked or quoted too
	mention   int  // the place of the client in elements; -1 for a phrase that stands near one
	elements  []element
}

// plain says whether an element is a word that must be there, of one class and known by itself: one that is
// computed is known only of all words together.
func (e *element) plain() bool { return e.op == opWord && e.n == 1 && e.classes[0] > timeClass }

// phrases are kept by the class that each cannot be without and that is in the fewest drafts.
type phrases struct {
	keys  classSet
	first [classCount + 1]uint16
	needs []needs // of each phrase
	all   []phrase
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
		s.needs = append(s.needs, f.needs())
	}
	for ; last < classCount; last++ {
		s.first[last+1] = uint16(len(s.all))
	}
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
		}
	}
	return f, key
}
