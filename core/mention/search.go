package mention

import (
	"slices"

	"keepmum.dev/keepmum/core/registry"
	"keepmum.dev/keepmum/core/text"
)

// A Search holds the memory that searching needs, to be used again for the next draft. It is for one
// caller at a time.
type Search struct {
	folded text.Folded
	zones  []zone
	found  []Mention
	merged []Mention // what found was before its last merging

	other     text.Folded // the draft with some words read otherwise, see respelling
	changed   []bool      // of the words of other: those that are read otherwise
	stretches []stretch   // where words are to be read otherwise
	last      []byte      // the letters of a last word without its ending
	trial     []byte      // the same, while it is not known whether a name has it
	usual     []uint8     // of each word: 0 while it is not known, 1 when it is no usual word, 2 when it is
	tokens    []token     // those that are looked at together for a typo
	memory    memory
	ear

	draft    string
	casing   casing    // of the draft
	features []feature // of the name that was weighed last
	asName   bool      // it has capitals
	doubts   []doubt   // what may yet be likely, in the order of their places

	small      bool // a name was not taken because what may be it has no capital
	respelling bool // other is being searched, for names with a changed word

	network, said string // the network last asked about, as registries write it and as it was said
}

// Find gives the mentions in a text, in order. Those that share a span are different clients. The slice
// is valid until the next call.
func (s *Search) Find(ix *Index, draft, network string) []Mention {
	s.found, s.zones, s.doubts = s.found[:0], s.zones[:0], s.doubts[:0]
	s.folded.Fold(draft)
	if ix.count == 0 {
		return s.found
	}
	if network != s.said {
		s.network, s.said = registry.NetworkName(network), network
	}
	s.memory.of(ix)
	s.usual = slices.Grow(s.usual[:0], len(s.folded.Words))[:len(s.folded.Words)]
	clear(s.usual)
	s.draft, s.casing = draft, unknownCasing
	s.addresses(ix, draft, s.network)
	s.words(ix, draft)
	s.respelled(ix, draft)
	if s.folded.Wide || ix.foreign {
		s.sounded(ix, draft)
	}
	s.settle()
	return s.found
}

// Folded is the draft of the last Find as it was folded. It is valid until the next call.
func (s *Search) Folded() *text.Folded { return &s.folded }

func (s *Search) letters(i int) []byte {
	w := s.folded.Words[i]
	return s.folded.Letters[w.From:w.To]
}

// words looks for the longest phrase at each word, and goes on after it.
func (s *Search) words(ix *Index, draft string) {
	words := s.folded.Words
	z, changed := 0, 0
	for i := 0; i < len(words); {
		if s.respelling {
			for changed = max(changed, i); changed < len(words) && !s.changed[changed]; {
				changed++
			}
			if changed == len(words) {
				return
			}
			i = max(i, changed-longestSpan+1)
		}
		for z < len(s.zones) && s.zones[z].end <= int(words[i].Start) {
			z++
		}
		if !s.respelling {
			end := len(draft)
			if z < len(s.zones) {
				end = s.zones[z].start
			}
			if i = s.skip(i, end); i == len(words) {
				return
			}
			if int(words[i].Start) < end && s.isByItself(i) {
				if to := s.pass(ix, draft, i, s.zones[z:]); to > 0 {
					i = to
					continue
				}
			}
		}
		var in *zone
		if z < len(s.zones) && s.zones[z].start <= int(words[i].Start) {
			in = &s.zones[z]
		}
		if in != nil && (in.kind == handleZone || in.kind == linkZone && s.respelling) {
			i++
			continue
		}
		inTag := in != nil && in.kind == tagZone
		if !s.canBegin(i, inTag) {
			i++
			continue
		}
		r := s.longest(ix, i, inTag, in)
		if r.end == 0 {
			i = s.otherwise(ix, i, in, s.zones[z:])
			continue
		}
		n := s.form(draft, r.end)
		s.take(ix, i, r, r.end+n, in)
		if in == nil && !s.respelling {
			i = s.beyond(ix, i, r.end+n, s.zones[z:])
		} else {
			i = r.end + n
		}
	}
}

// beyond looks for a longer name with a slip where one was read that ends before word end, and gives the word to
// go on at: "Brightwater Fods" may be more than Brightwater.
func (s *Search) beyond(ix *Index, i, end int, zones []zone) int {
	if w := &s.folded.Words[i]; w.Before == text.Camel || w.Shape&(text.Sign|text.Solo) != 0 {
		return end
	}
	if !ix.begins(s.hashLetters(nameSeed, i, end)) {
		return end
	}
	return max(end, s.typo(ix, i, end, true, zones))
}

// isByItself says whether word i is a token, with a space or the like on either side.
func (s *Search) isByItself(i int) bool {
	words := s.folded.Words
	if b := words[i].Before; b == text.Camel || b == text.Apostrophe {
		return false
	}
	if i+1 == len(words) {
		return true
	}
	b := words[i+1].Before
	return b != text.Camel && b != text.Apostrophe && b != text.Hyphen
}

// skip gives the first word from i on that is not known to be in no name, or begins at or after end.
func (s *Search) skip(i, end int) int {
	words := s.folded.Words
	for i < len(words) {
		w := &words[i]
		if int(w.Start) >= end || w.Before == text.Camel || w.Before == text.Apostrophe {
			return i
		}
		bits, ok := s.memory.holds(w.Hash)
		if !ok {
			return i
		}
		if i+1 == len(words) {
			return i + 1
		}
		next := &words[i+1]
		switch next.Before {
		case text.Camel, text.Apostrophe, text.Hyphen:
			return i
		case text.Break:
		default:
			if bits&rareWord == 0 {
				break
			}
			if bits, ok := s.memory.holds(next.Hash); !ok || bits&laterWord != 0 || i+2 < len(words) && words[i+2].Before == text.Camel {
				return i
			}
		}
		i++
	}
	return i
}

// pass does for word i, which stands by itself in no zone, what longest and otherwise would do, when no name
// begins with the word as it stands. It gives the word to go on at, and 0 when a name may begin so.
func (s *Search) pass(ix *Index, draft string, i int, zones []zone) int {
	w := &s.folded.Words[i]
	bits, known := s.memory.holds(w.Hash)
	switch {
	case known && (bits&rareWord == 0 || !s.goesOn(ix, i, zones)):
		return i + 1
	case !known && ix.mayBegin(w.Hash) && (ix.begins(w.Hash) || ix.lists(w.Hash, s.letters(i))):
		return 0
	case w.Shape&(text.Sign|text.Solo) != 0:
		return i + 1
	case !known && s.isUsual(i) && (s.folded.Letters[w.To-1] != 's' || !s.isPlural(ix, i)):
		s.memory.put(ix, w.Hash, false)
		return i + 1
	}
	s.small = false
	if !known {
		if slot := s.inflected(ix, nameSeed, i, i+1); slot.to > 0 {
			s.last, s.trial = s.trial, s.last
			n := s.form(draft, i+1)
			s.take(ix, i, reading{end: i + 1, slot: slot, ending: true}, i+1+n, nil)
			return s.beyond(ix, i, i+1+n, zones)
		}
		if s.mayBeGlued(i, i+1) && s.takeGlued(ix, i, i+1, nil) {
			return i + 1
		}
	}
	if !s.isUsual(i) {
		if to := s.typo(ix, i, i, known, zones); to > 0 {
			return to
		}
	}
	if !s.small {
		s.memory.put(ix, w.Hash, !s.isUsual(i))
	}
	return i + 1
}

// otherwise looks for a name at word i where none stands as it is listed, and gives the word to go on at.
// The zones are those that do not end before it.
func (s *Search) otherwise(ix *Index, i int, in *zone, zones []zone) int {
	words := s.folded.Words
	if s.respelling || in != nil && in.kind == linkZone {
		return i + 1
	}
	if in != nil {
		if s.mayBeGlued(i, i+1) {
			s.takeGlued(ix, i, i+1, in)
		}
		return i + 1
	}
	if words[i].Before == text.Camel || words[i].Shape&(text.Sign|text.Solo) != 0 {
		return i + 1
	}
	end := s.tokenEnd(i)
	if s.mayBeGlued(i, end) && s.takeGlued(ix, i, end, nil) {
		return end
	}
	if to := s.typo(ix, i, i, false, zones); to > 0 {
		return to
	}
	return i + 1
}

// canBegin says whether a name may begin at word i. After an apostrophe it may only when that is an
// elision, as in d'Orange.
func (s *Search) canBegin(i int, inTag bool) bool {
	switch s.folded.Words[i].Before {
	case text.Camel:
		return inTag
	case text.Apostrophe:
		if i == 0 {
			return true // respelling left out what was before
		}
		switch string(s.letters(i - 1)) {
		case "l", "d", "qu", "n", "j", "s", "m", "t", "c", "dell", "all", "nell", "sull", "dall", "un", "quell":
			return true
		}
		return false
	}
	return true
}

// canEnd says whether a name may end before word j. "t" after an apostrophe belongs to the word before.
func (s *Search) canEnd(j int, inTag bool) bool {
	if j == len(s.folded.Words) {
		return true
	}
	switch s.folded.Words[j].Before {
	case text.Camel:
		return inTag
	case text.Apostrophe:
		return string(s.letters(j)) != "t"
	}
	return true
}

// A reading is where a phrase was read: the word after its last, and its slot. With an ending, the last
// word is s.last once the ending is off.
type reading struct {
	end    int
	slot   slot
	ending bool
}

// longest gives the longest phrase that begins at word i, as it is listed or with an ending. Its end is 0
// when there is none.
func (s *Search) longest(ix *Index, i int, inTag bool, in *zone) reading {
	words := s.folded.Words
	h, size, best := nameSeed, 0, reading{}
	for j := i; j < len(words); j++ {
		letters := s.letters(j)
		if size += len(letters); size > ix.longest+longestEnding {
			break
		}
		before := h
		h = hash(h, letters)
		slot := ix.find(h)
		inTag := inTag && int(words[j].End) <= in.end
		if s.canEnd(j+1, inTag) {
			found := false
			for n := slot.from; n < slot.to; n++ {
				p := ix.phrase(n)
				if found, _, _ = s.compare(ix, &p, i, j+1, nil); found {
					best.end, best.slot, best.ending = j+1, slot, false
					break
				}
			}
			if !found && !s.respelling && (j > i || !s.isUsual(i)) {
				if slot := s.inflected(ix, before, i, j+1); slot.to > 0 {
					best.end, best.slot, best.ending = j+1, slot, true
					s.last, s.trial = s.trial, s.last
				}
			}
		}
		if j+1 == len(words) {
			break
		}
		switch words[j+1].Before {
		case text.Hyphen, text.Camel, text.Apostrophe:
			// may stand inside a word of the name
		default:
			if !ix.begins(h) {
				return best
			}
		}
	}
	return best
}

// compare says whether words [i, j) of the draft are the phrase. apart: words of the name that it writes
// together are apart here; joined: words that it writes apart are together here.
func (s *Search) compare(ix *Index, p *phrase, i, j int, last []byte) (ok, apart, joined bool) {
	if p.how >= Handle || p.flags&derived != 0 && !s.inCapitals(i, j) {
		return false, false, false
	}
	stored := ix.stored(p)
	at, size := 0, 0
	for k := i; k < j; k++ {
		letters := s.letters(k)
		if k == j-1 && last != nil {
			letters = last
		}
		if k > i {
			if at == len(stored) {
				return false, false, false
			}
			c := stored[at]
			switch s.folded.Words[k].Before {
			case text.Break:
				if c != ',' {
					return false, false, false
				}
			case text.Hyphen, text.Camel:
			case text.Apostrophe:
				// Tesco's, and O'Neil where the list has ONeil.
				if !isBoundary(c) && size > 1 && (string(letters) != "s" || size < 4) {
					return false, false, false
				}
			default:
				if !isBoundary(c) {
					return false, false, false
				}
				apart = apart || c == '~'
			}
			if isBoundary(c) {
				at++
			}
		}
		for n := range letters {
			if at < len(stored) && isBoundary(stored[at]) && n > 0 {
				joined = joined || stored[at] != '~'
				at++
			}
			if at == len(stored) || stored[at] != letters[n] {
				return false, false, false
			}
			at++
		}
		size += len(letters)
	}
	return at == len(stored), apart, joined
}

// take notes every client whose phrase was read at word i; the legal form after it ends at word to.
func (s *Search) take(ix *Index, i int, r reading, to int, in *zone) {
	words := s.folded.Words
	if s.respelling && !slices.Contains(s.changed[i:r.end], true) {
		return
	}
	start, end := int(words[i].Start), int(words[to-1].End)
	var last []byte
	if r.ending {
		last = s.last
	}
	for n := r.slot.from; n < r.slot.to; n++ {
		p := ix.phrase(n)
		ok, apart, joined := s.compare(ix, &p, i, r.end, last)
		isVaried := last != nil || s.respelling
		if !ok || isVaried && !p.mayVary() || last != nil && !s.mayBeVaried(&p, i, r.end) || s.respelling && p.n < 4 {
			continue
		}
		m := Mention{Client: int(p.client), Start: start, End: end, How: p.how}
		m.Confidence = s.confidence(ix, &p, i, r.end, apart, joined, to > r.end, in)
		if isVaried {
			m.Confidence = min(m.Confidence, Likely)
			if p.isWords() || last != nil && p.n == 4 && len(last)+1 == len(s.letters(r.end-1)) && words[r.end-1].Before != text.Camel {
				m.Confidence = Unsure
			}
		}
		if in != nil && in.kind == tagZone {
			m.Start, m.End = in.start, max(in.end, end)
			if m.End == in.end {
				m.How = Hashtag
			}
		}
		s.found = append(s.found, m)
	}
}
