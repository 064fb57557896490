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

// A sentence is a run of tokens. It has none when it mentions nobody and no phrase can be in it.
type sentence struct {
	from, to int
	asks     bool
	mentions bool // it holds one, by name and not as "they"
	plain    bool // nothing in it denies, asks or quotes
}

// reach is how many sentences on "they" may still mean who was mentioned.
const reach = 2

// A try is a phrase whose words are all in a sentence.
type try struct {
	phrase   *phrase
	sentence int
}

// sentences makes tokens of the raw ones, as a language reads them, and finds which phrases to try.
func (r *Reading) sentences(language int) {
	r.tokens, r.cut, r.tries = r.tokens[:0], r.cut[:0], r.tries[:0]
	x := &r.lexicon.languages[language]
	who := they{last: -1}
	var set classSet
	for i := range r.spans {
		s := &r.spans[i]
		if !s.wanted {
			continue
		}
		if !s.read {
			r.cut = append(r.cut, sentence{})
			who.age++
			continue
		}
		raws := r.raws[s.first:s.after]
		if some := x.together(raws, &set); !s.mentions && !some {
			if n := len(r.cut) - 1; n >= 0 && s.asked {
				r.cut[n].plain = false
				r.ask(&r.cut[n])
			}
			continue
		}
		tries, n := len(r.tries), len(r.cut)
		if s.mentions || set.has(theyClass) && who.last >= 0 && who.age < reach {
			r.keyed(&x.tied, &set, n)
		}
		r.keyed(&x.loose, &set, n)
		r.cut = append(r.cut, sentence{from: len(r.tokens), mentions: s.mentions})
		if s.mentions || len(r.tries) > tries {
			r.tokenize(raws, x, &who)
		}
		cut := &r.cut[n]
		cut.to = len(r.tokens)
		if s.asked {
			r.ask(cut)
		}
		cut.plain = !s.asked && !s.quoted && !set.has(notClass) && !set.has(ifClass)
		if who.age++; s.mentions {
			who.age = 0
		}
	}
}

// ask notes that a question mark stands behind a sentence.
func (r *Reading) ask(s *sentence) {
	s.asks = s.to > s.from && r.tokens[s.from].is(askClass)
}

// they is who "they" are.
type they struct {
	groups int32 // so far
	last   int32 // -1 for nobody
	age    int   // for how many sentences
}

// together adds up the classes of all the words, and a few more that they may have by where they stand; some
// is whether there are words that are not left out.
func (x *tongue) together(raws []raw, set *classSet) (some bool) {
	var a, b, c, d, e, f, g, h uint64 // set, written out: this is done for each word
	extra, skips := uint8(0), ^uint64(0)
	for i := range raws {
		t := &raws[i]
		one := x.set(t.word)
		a |= one[0]
		b |= one[1]
		c |= one[2]
		d |= one[3]
		e |= one[4]
		f |= one[5]
		g |= one[6]
		h |= one[7]
		skips &= one[0]
		extra |= t.extra
	}
	*set = classSet{a | uint64(extra)<<numClass, b, c, d, e, f, g, h}
	if set.has(crewClass) && set.has(ourClass) {
		set.add(weClass)
	}
	return skips>>skipClass&1 == 0
}

// tokenize adds the tokens of a sentence. Names that are joined, as in "Tesserae and Velora", are one token.
func (r *Reading) tokenize(raws []raw, x *tongue, who *they) {
	from := len(r.tokens)
	var pending parting
	for i := range raws {
		raw := &raws[i]
		pending = max(pending, raw.parting)
		set := x.set(raw.word)
		if raw.mention < 0 && set.has(skipClass) {
			continue
		}
		t := token{start: raw.start, end: raw.end, set: &noSet, group: -1, parting: pending, quoted: raw.quoted}
		pending = none
		n := len(r.tokens)
		switch {
		case raw.mention >= 0:
			if n > from && r.tokens[n-1].group >= 0 && !r.tokens[n-1].stands() && !(n > from+1 && r.tokens[n-2].is(unlikeClass)) {
				r.tokens[n-1].end = t.end // next to another
			} else if n > from+1 && r.tokens[n-1].is(andClass) && r.tokens[n-2].group >= 0 {
				r.tokens = r.tokens[:n-1]
				r.tokens[n-2].end = t.end
			} else {
				t.group = who.groups
				who.groups++
				r.tokens = append(r.tokens, t)
			}
			who.last, who.age = who.groups-1, 0
			r.join(raw, who.last)
			continue
		case set.has(theyClass) && who.last >= 0 && who.age < reach:
			t.group = who.last
			t.computed = 1 << theyClass
		default:
			t.set = set
			t.computed = uint32(raw.extra) << numClass
			if set.has(crewClass) && n > from && r.tokens[n-1].is(ourClass) {
				t.computed |= 1 << weClass
			}
		}
		r.tokens = append(r.tokens, t)
	}
}

// stands says whether a token stands for a mention: "they".
func (t *token) stands() bool { return t.is(theyClass) }

// join notes to which group the mentions of a token belong.
func (r *Reading) join(raw *raw, group int32) {
	for m := raw.mention; int(m) < len(r.groups) && r.mentions[m].Start < int(raw.end); m++ {
		r.groups[m] = group
	}
}
