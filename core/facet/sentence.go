package facet

// A token is a word with what it is in one language, or a mention.
type token struct {
	start, end int32
	set        *classSet // of the word
	computed   uint32    // those of its classes that it has by where it stands, of the first 32
	group      int32     // which mentions it is; -1 for a word
	parting    parting
	quoted     bool
}

func (t *token) is(c class) bool {
	return c < 32 && t.computed&(1<<c) != 0 || t.set.has(c)
}

// A sentence is a run of tokens.
type sentence struct {
	from, to int
	set      classSet // of all its words
	asks     bool
	mentions bool // it holds one, by name and not as "they"
	points   bool // it holds one, in either way
}

// reach is how many sentences on "they" may still mean who was mentioned.
const reach = 2

// sentences makes tokens of the raw ones, as a language reads them. Names that are joined, as in "Tesserae
// and Velora", are one token.
func (r *Reading) sentences(language int) {
	r.tokens, r.cut = r.tokens[:0], r.cut[:0]
	groups := int32(0)
	last, age := int32(-1), 0 // who "they" are, and for how many sentences
	s := sentence{}
	var pending parting
	asked := false
	finish := func(asks bool) {
		s.to = len(r.tokens)
		if s.to > s.from {
			first := &r.tokens[s.from]
			s.asks = asks && first.is(askClass)
			r.cut = append(r.cut, s)
			if s.mentions {
				age = 0
			} else {
				age++
			}
		}
		s = sentence{from: len(r.tokens)}
	}
	for i := range r.raws {
		raw := &r.raws[i]
		pending = max(pending, raw.parting)
		asked = asked || raw.asked
		set := r.lexicon.set(int(raw.word), language)
		if raw.mention < 0 && set.has(skipClass) {
			continue
		}
		if pending == hard {
			finish(asked)
			asked = false
		}
		t := token{start: raw.start, end: raw.end, set: &noSet, group: -1, parting: pending, quoted: raw.quoted}
		n := len(r.tokens)
		switch {
		case raw.mention >= 0:
			if n > s.from && r.tokens[n-1].group >= 0 && !r.tokens[n-1].stands() && !(n > s.from+1 && r.tokens[n-2].is(unlikeClass)) {
				r.tokens[n-1].end = t.end // next to another
			} else if n > s.from+1 && r.tokens[n-1].is(andClass) && r.tokens[n-2].group >= 0 {
				r.tokens = r.tokens[:n-1]
				r.tokens[n-2].end = t.end
			} else {
				t.group = groups
				groups++
				r.tokens = append(r.tokens, t)
			}
			last = groups - 1
			s.mentions, s.points = true, true
			r.join(raw, last)
			pending = none
			continue
		case set.has(theyClass) && last >= 0 && age < reach:
			t.group = last
			t.computed = 1 << theyClass
			s.points = true
		default:
			t.set = set
			t.computed = uint32(raw.extra) << numClass
			if set.has(crewClass) && n > s.from && r.tokens[n-1].is(ourClass) {
				t.computed |= 1 << weClass
			}
		}
		s.set.join(t.set)
		for c := class(0); t.computed>>c != 0; c++ {
			if t.computed>>c&1 != 0 {
				s.set.add(c)
			}
		}
		r.tokens = append(r.tokens, t)
		pending = none
	}
	finish(asked || r.asks)
}

// stands says whether a token stands for a mention: "they".
func (t *token) stands() bool { return t.is(theyClass) }

// join notes to which group the mentions of a token belong.
func (r *Reading) join(raw *raw, group int32) {
	for m := raw.mention; int(m) < len(r.groups) && r.mentions[m].Start < int(raw.end); m++ {
		r.groups[m] = group
	}
}
