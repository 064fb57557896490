package facet

import "slices"

// A sentence is a run of tokens. It has no span, and no tokens, when it mentions nobody and no phrase can be in
// it.
type sentence struct {
	span        *span
	from, to    int  // its tokens
	first, last int  // those of r.clients in it
	age         int  // for how many sentences "they" were not mentioned
	asked       bool // a question mark stands behind it
	asks        bool
	mentions    bool // it holds one, by name and not as "they"
	plain       bool // nothing in it denies, asks or quotes
}

// reach is how many sentences on "they" may still mean who was mentioned.
const reach = 2

// A try is a phrase whose words are all in a sentence.
type try struct {
	phrase   *phrase
	sentence int
}

// sentences adds up the words of each span, as a language reads them, and finds which phrases to try.
func (r *Reading) sentences(language int) {
	r.cut, r.tries = r.cut[:0], r.tries[:0]
	x := &r.lexicon.languages[language]
	met, age := false, 0
	in := &r.needed
	in.of(always).add(0)
	set := in.of(anywhere)
	r.cut = slices.Grow(r.cut, len(r.spans))
	for i := range r.spans {
		s := &r.spans[i]
		if !s.wanted {
			continue
		}
		if !s.read {
			r.cut = append(r.cut, sentence{})
			age++
			continue
		}
		some := x.around(in, r.numbers, s)
		if !s.mentions && !some {
			if n := len(r.cut) - 1; n >= 0 && s.asked {
				r.cut[n].asked, r.cut[n].plain = true, false
			}
			continue
		}
		tries, n := len(r.tries), len(r.cut)
		they := set.has(theyClass)
		if they || s.who < 0 {
			in.all()
		}
		if s.mentions || they && met && age < reach {
			r.keyed(&x.tied, in, n)
		}
		if set.meets(&x.loose.keys) {
			r.keyed(&x.loose, in, n)
		}
		r.cut = r.cut[:n+1]
		c := &r.cut[n] // field by field: the rest is told by tokenize
		c.span, c.age, c.asked, c.mentions = nil, age, s.asked, s.mentions
		c.plain = !s.asked && !s.quoted && !set.has(notClass) && !set.has(ifClass)
		if s.mentions || len(r.tries) > tries {
			c.span = s
		}
		if age++; s.mentions {
			met, age = true, 0
		}
	}
}

// around adds up the words of a sentence: all of them, and those on either side of its only mention, for most
// phrases want one word here and another there.
func (x *tongue) around(in *sets, numbers []uint16, s *span) (some bool) {
	all := in.of(anywhere)
	if !s.mentions || s.who < 0 {
		return x.together(numbers[s.from:s.to], s.extra, all)
	}
	before, after := in.of(wordsBefore), in.of(wordsAfter)
	x.together(numbers[s.from:s.who], s.extra, before)
	x.together(numbers[s.beyond:s.to], s.extra, after)
	for i := range all {
		all[i] = before[i] | after[i]
	}
	*in.of(nextBefore) = *x.next(numbers, s.who, s.from, -1)
	*in.of(nextAfter) = *x.next(numbers, s.beyond-1, s.to-1, 1)
	return true
}

// all makes each of the sets that of all words: a client may stand anywhere among them.
func (s *sets) all() {
	for i := range anywhere {
		*s.of(i) = *s.of(anywhere)
	}
}

// next gives the classes of the first word beyond another that is not left out, up to the last.
func (x *tongue) next(numbers []uint16, i, last, step int32) *classSet {
	for i != last {
		i += step
		if set := x.set(numbers[i]); !set.has(skipClass) {
			return set
		}
	}
	return &noSet
}

// together adds up the classes of all the words, and a few more that they may have by where they stand; some
// is whether there are words that are not left out.
func (x *tongue) together(numbers []uint16, extra uint8, set *classSet) (some bool) {
	var a, b, c, d, e, f, g, h uint64 // set, written out: this is done for each word
	skips := ^uint64(0)
	for _, n := range numbers {
		one := x.set(n)
		a |= one[0]
		b |= one[1]
		c |= one[2]
		d |= one[3]
		e |= one[4]
		f |= one[5]
		g |= one[6]
		h |= one[7]
		skips &= one[0]
	}
	*set = classSet{a | uint64(extra)<<numClass, b, c, d, e, f, g, h}
	// "Our team" is as good as "we".
	set[0] |= set[0] >> crewClass & (set[0] >> ourClass) & 1 << weClass
	return skips>>skipClass&1 == 0
}
