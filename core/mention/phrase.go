package mention

import (
	"slices"

	"keepmum.dev/keepmum/core/text"
)

// A reading is where a phrase was read: the word after its last, and its slot. With an ending, the last
// word is s.last once the ending is off.
type reading struct {
	end    int
	slot   slot
	ending bool
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
		m := Mention{Client: int(ix.client(&p)), Start: start, End: end, How: p.how}
		m.Confidence = s.confidence(ix, &p, i, r.end, apart, joined, to > r.end, in)
		if isVaried {
			m.Confidence = min(m.Confidence, Likely)
			isLonger := last != nil && len(last)+1 == len(s.letters(r.end-1)) // by an s, most often
			if p.isWords() || last != nil && !isLonger && ix.isShort(int(p.n)-1) || isLonger && p.n == 4 && words[r.end-1].Before != text.Camel {
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
