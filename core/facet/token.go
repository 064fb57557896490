package facet

import (
	"slices"

	"keepmum.dev/keepmum/core/text"
)

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

// they is who "they" are.
type they struct {
	groups int32 // so far
	last   int32 // -1 for nobody
	age    int   // for how many sentences
}

// tokenize makes the tokens of the sentences, as a language reads them.
func (r *Reading) tokenize(language int, draft string) {
	r.tokens, r.clients = r.tokens[:0], r.clients[:0]
	who := they{last: -1}
	for n := range r.cut {
		s := &r.cut[n]
		s.from, s.first = len(r.tokens), len(r.clients)
		if s.span != nil {
			who.age = s.age
			r.tokens = slices.Grow(r.tokens, int(s.span.to-s.span.from))
			r.sentence(s.span, draft, &r.lexicon.languages[language], &who)
		}
		s.to, s.last = len(r.tokens), len(r.clients)
		s.asks = s.asked && s.to > s.from && r.tokens[s.from].is(askClass)
	}
}

// sentence adds the tokens of a sentence. Names that are joined, as in "Tesserae and Velora", are one token.
func (r *Reading) sentence(s *span, draft string, x *tongue, who *they) {
	from, at, f := len(r.tokens), s.begin, r.folded
	pending := s.parting
	for i := s.from; i < s.to; i++ {
		w := &f.Words[i]
		start, until, mention := int(w.Start), int(w.End), -1
		if start < at.end {
			continue
		}
		// What goes on behind a space, as nearly all words do, is parted by nothing.
		if i > s.from && (start != at.end+1 || draft[at.end] != ' ') || start >= at.next {
			if start >= at.next {
				mention, start, until = r.meet(&at, w, len(draft))
			}
			if i > s.from {
				apart, _ := at.between(draft[at.end:start], w.Before == text.Space && mention < 0)
				pending = max(pending, apart)
			}
		}
		at.end = until
		set := x.set(r.numbers[i])
		if mention < 0 && set.has(skipClass) {
			continue
		}
		n := len(r.tokens)
		if mention >= 0 {
			switch {
			case n > from && r.tokens[n-1].group >= 0 && !r.tokens[n-1].stands() && !(n > from+1 && r.tokens[n-2].is(unlikeClass)):
				r.tokens[n-1].end = int32(until) // next to another
			case n > from+1 && r.tokens[n-1].is(andClass) && r.tokens[n-2].group >= 0:
				r.tokens = r.tokens[:n-1]
				r.tokens[n-2].end = int32(until)
			default:
				t := r.token(start, until, pending, at.inside)
				t.group = who.groups
				who.groups++
				r.clients = append(r.clients, int32(n))
			}
			pending = none
			who.last, who.age = who.groups-1, 0
			r.join(mention, until, who.last)
			continue
		}
		t := r.token(start, until, pending, at.inside)
		pending = none
		if set.has(theyClass) && who.last >= 0 && who.age < reach {
			t.group = who.last
			t.computed = 1 << theyClass
			r.clients = append(r.clients, int32(n))
			continue
		}
		t.set = set
		if s.extra != 0 && isNumber(f, w) {
			t.computed = uint32(counts(draft, w.Start, w.End)) << numClass
		}
		if set.has(crewClass) && n > from && r.tokens[n-1].is(ourClass) {
			t.computed |= 1 << weClass
		}
	}
}

// token adds one of no class. There is room for it.
func (r *Reading) token(start, end int, apart parting, quoted bool) *token {
	r.tokens = r.tokens[:len(r.tokens)+1]
	t := &r.tokens[len(r.tokens)-1] // field by field, which is twice as fast as the whole of it
	t.start, t.end, t.set, t.computed, t.group, t.parting, t.quoted = int32(start), int32(end), &noSet, 0, -1, apart, quoted
	return t
}

// stands says whether a token stands for a mention: "they".
func (t *token) stands() bool { return t.is(theyClass) }

// join notes to which group the mentions of a token belong.
func (r *Reading) join(first, end int, group int32) {
	for m := first; m < len(r.groups) && r.mentions[m].Start < end; m++ {
		r.groups[m] = group
	}
}
