package mention

import (
	"keepmum.dev/keepmum/core/registry"
	"keepmum.dev/keepmum/core/text"
)

// A Search holds the memory that searching needs, to be used again for the next draft. It is for one
// caller at a time.
type Search struct {
	folded text.Folded
	zones  []zone
	found  []Mention

	network, said string // the network last asked about, as registries write it and as it was said
}

// Find gives the mentions in a text, in order. Those that share a span are different clients. The slice
// is valid until the next call.
func (s *Search) Find(ix *Index, draft, network string) []Mention {
	s.found, s.zones = s.found[:0], s.zones[:0]
	if len(ix.phrases) == 0 {
		return s.found
	}
	if network != s.said {
		s.network, s.said = registry.NetworkName(network), network
	}
	s.folded.Fold(draft)
	s.addresses(ix, draft, s.network)
	s.words(ix, draft)
	s.settle()
	return s.found
}

func (s *Search) letters(i int) []byte {
	w := s.folded.Words[i]
	return s.folded.Letters[w.From:w.To]
}

// words looks for the longest phrase at each word, and goes on after it.
func (s *Search) words(ix *Index, draft string) {
	words := s.folded.Words
	z := 0
	for i := 0; i < len(words); {
		for z < len(s.zones) && s.zones[z].end <= int(words[i].Start) {
			z++
		}
		var in *zone
		if z < len(s.zones) && s.zones[z].start <= int(words[i].Start) {
			in = &s.zones[z]
		}
		if in != nil && in.kind == handleZone {
			i++
			continue
		}
		inTag := in != nil && in.kind == tagZone
		if !s.canBegin(i, inTag) {
			i++
			continue
		}
		j := s.longest(ix, i, inTag, in)
		if j == 0 {
			i++
			continue
		}
		n := s.form(draft, j)
		s.take(ix, i, j, j+n, in)
		i = j + n
	}
}

// canBegin says whether a name may begin at word i. After an apostrophe it may only when that is an
// elision, as in d'Orange.
func (s *Search) canBegin(i int, inTag bool) bool {
	switch s.folded.Words[i].Before {
	case text.Camel:
		return inTag
	case text.Apostrophe:
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

// longest gives the end of the longest phrase that begins at word i, 0 when none does.
func (s *Search) longest(ix *Index, i int, inTag bool, in *zone) int {
	words := s.folded.Words
	h, size, best := nameSeed, 0, 0
	for j := i; j < len(words); j++ {
		letters := s.letters(j)
		if size += len(letters); size > ix.longest {
			break
		}
		h = hash(h, letters)
		slot := ix.find(h)
		inTag := inTag && int(words[j].End) <= in.end
		if slot != nil && slot.first != 0 && s.canEnd(j+1, inTag) {
			for k := range ix.of(slot) {
				if ok, _, _ := s.compare(ix, &ix.phrases[int(slot.first)-1+k], i, j+1); ok {
					best = j + 1
					break
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
			if slot == nil || !slot.prefix {
				return best
			}
		}
	}
	return best
}

// compare says whether words [i, j) of the draft are the phrase. apart: words of the name that it writes
// together are apart here; joined: words that it writes apart are together here.
func (s *Search) compare(ix *Index, p *phrase, i, j int) (ok, apart, joined bool) {
	if p.how >= Handle {
		return false, false, false
	}
	stored := ix.stored(p)
	at, size := 0, 0
	for k := i; k < j; k++ {
		letters := s.letters(k)
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
				if !isBoundary(c) && (string(letters) != "s" || size < 4) {
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

// take notes every client whose phrase words [i, j) are; the legal form after them ends at word to.
func (s *Search) take(ix *Index, i, j, to int, in *zone) {
	h := nameSeed
	for k := i; k < j; k++ {
		h = hash(h, s.letters(k))
	}
	words := s.folded.Words
	start, end := int(words[i].Start), int(words[to-1].End)
	slot := ix.find(h)
	for k := range ix.of(slot) {
		p := &ix.phrases[int(slot.first)-1+k]
		ok, apart, joined := s.compare(ix, p, i, j)
		if !ok {
			continue
		}
		m := Mention{Client: int(p.client), Start: start, End: end, How: p.how}
		m.Confidence = s.confidence(p, i, j, apart, joined, to > j)
		if in != nil && in.kind == tagZone {
			m.Start, m.End = in.start, max(in.end, end)
			if m.End == in.end {
				m.How = Hashtag
				m.Confidence = max(m.Confidence, Likely)
			}
		}
		s.found = append(s.found, m)
	}
}
