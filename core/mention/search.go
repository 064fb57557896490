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
	prior    int       // what is added for it as it is
	asName   bool      // it has capitals
	isBrand  bool      // it is a brand that most know
	isPerson bool      // it is a given name or surname
	doubts   []doubt   // what may yet be likely, in the order of their places

	asked      int  // the last token that was asked for, of those a slip may be in
	small      bool // a name was not taken because what may be it has no capital
	respelling bool // other is being searched, for names with a changed word

	watched bool // see Watched

	network, said string // the network last asked about, as registries write it and as it was said
}

// Find gives the mentions in a text, in order. Those that share a span are different clients. The slice
// is valid until the next call.
func (s *Search) Find(ix *Index, draft, network string) []Mention {
	s.found, s.zones, s.doubts = s.found[:0], s.zones[:0], s.doubts[:0]
	s.folded.Fold(draft)
	s.watched = ix.count == 0 // then no word is looked at
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

// Watch has every Find from now on say whether the draft has a word of those watched for. It looks at few: most words
// of a draft are remembered, and a watched one never is.
func (s *Search) Watch(words *text.Sieve) { s.memory = memory{watched: *words} }

// Watched says whether the draft of the last Find may have a watched word.
func (s *Search) Watched() bool { return s.watched }

// Folded is the draft of the last Find as it was folded. It is valid until the next call.
func (s *Search) Folded() *text.Folded { return &s.folded }

func (s *Search) letters(i int) []byte {
	w := s.folded.Words[i]
	return s.folded.Letters[w.From:w.To]
}

// words looks for the longest phrase at each word, and goes on after it.
func (s *Search) words(ix *Index, draft string) {
	words := s.folded.Words
	z, changed, looked := 0, 0, 0
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
		pair := uint64(0)
		if !s.respelling {
			end := len(draft)
			if z < len(s.zones) {
				end = s.zones[z].start
			}
			if looked < i {
				s.look(words[looked:i])
			}
			if i = s.skip(i, end); i == len(words) {
				return
			}
			looked = i
			if int(words[i].Start) < end && s.isByItself(i) {
				if to := s.pass(ix, draft, i, s.zones[z:]); to > 0 {
					i = to
					continue
				}
				pair = s.pair(i, end)
				s.asked = 0
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
			had, to := len(s.found), s.otherwise(ix, i, in, s.zones[z:])
			if pair != 0 && to == i+1 && len(s.found) == had {
				s.remember(ix, i, pair)
			}
			i = to
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
	if !s.respelling {
		s.look(words[looked:])
	}
}

// look notes whether one of the words, which the memory did not hold, is watched.
func (s *Search) look(words []text.Word) {
	for i := range words {
		if s.memory.watched.Has(words[i].Hash) {
			s.watched = true
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
