package restricted

import (
	"keepmum.dev/keepmum/core/registry"
	"keepmum.dev/keepmum/core/text"
)

// Names are the restricted names of a list, made ready to look for them. It does not change, and may be used by
// many at once.
type Names struct {
	key   []byte
	walls map[uint64]int // by hash
	asks  []string
}

// Open makes ready what a registry says of restricted names; nil where it says nothing that can be used.
func Open(r registry.Restricted) *Names {
	n := &Names{key: bytesOf(r.Key), walls: map[uint64]int{}}
	if len(n.key) != KeySize {
		return nil
	}
	for i, wall := range r.Walls {
		n.asks = append(n.asks, wall.Ask)
		for _, name := range wall.Names {
			hash := uint64(0)
			for _, b := range bytesOf(name) {
				hash = hash<<8 | uint64(b)
			}
			n.walls[hash] = i
		}
	}
	if len(n.walls) == 0 {
		return nil
	}
	return n
}

// A Found is a restricted name in a draft.
type Found struct {
	Start, End int    // half-open, in bytes
	Ask        string // who knows more
	Unsure     bool   // it may be an ordinary word
}

// mostWords is how many words a window holds at most, those of scripts without spaces among them.
const mostWords = 12

// A Search keeps the memory that looking for names takes, and what it has hashed of late: a draft is nearly the one
// before it. It is for one caller at a time.
type Search struct {
	of      *Names
	hash    *keyed
	unknown []uint64 // hashes of windows that are no name, each in the place that it begins with
	window  []byte
	tag     bool // the words that are looked at are a hashtag's
	found   []Found
}

// remembered is how many windows are remembered.
const remembered = 1 << 12

// Find gives the restricted names in a folded text. The slice is valid until the next call.
func (s *Search) Find(n *Names, folded *text.Folded) []Found {
	s.found = s.found[:0]
	if s.of != n {
		s.of, s.hash, s.unknown = n, newHash(n.key), make([]uint64, remembered)
	}
	mark := 0
	for i := 0; i < len(folded.Words); {
		first := &folded.Words[i]
		for mark < len(folded.Marks) && folded.Marks[mark].End < first.Start {
			mark++
		}
		sign := byte(0)
		if marked := mark < len(folded.Marks) && folded.Marks[mark].End == first.Start; marked || !isInside(first.Before) {
			s.tag = marked && folded.Marks[mark].Kind == text.HashMark
			if marked && folded.Marks[mark].Kind == text.AtMark {
				sign = handleSign
			}
		}
		if !s.mayPart(folded.Words, i) {
			i++
			continue
		}
		end, wall, unsure := s.longest(folded, i, sign)
		if end == 0 {
			i++
			continue
		}
		s.found = append(s.found, Found{int(first.Start), int(folded.Words[end-1].End), n.asks[wall], unsure})
		i = end
	}
	return s.found
}

// mayPart says whether a name may begin or end before word i: not within a word whose writing only shows parts,
// unless it is a hashtag.
func (s *Search) mayPart(words []text.Word, i int) bool {
	if s.tag || i == 0 || i == len(words) || !isInside(words[i].Before) {
		return true
	}
	return words[i].Before == text.Joined && (words[i].Shape|words[i-1].Shape)&text.Solo != 0
}

// longest looks for the longest name that begins at word i; end is 0 when there is none.
func (s *Search) longest(folded *text.Folded, i int, sign byte) (end, wall int, unsure bool) {
	words := folded.Words
	// The sign's place is before the letters, whether there is one or not.
	s.window = append(s.window[:0], 0)
	parts := 1
	for k := i; k < len(words) && k < i+mostWords; k++ {
		if k > i && !isInside(words[k].Before) {
			if parts++; parts > mostParts || words[k].Shape.Has(text.Opens) && words[k].Before != text.Dot {
				break
			}
			s.window = append(s.window, ' ')
		}
		s.window = append(s.window, folded.Letters[words[k].From:words[k].To]...)
		if !s.mayPart(words, k+1) {
			continue
		}
		if w, ok := s.is(s.window[1:]); ok {
			end, wall, unsure = k+1, w, false
		}
		if sign != 0 {
			s.window[0] = sign
			if w, ok := s.is(s.window); ok {
				end, wall, unsure = k+1, w, false
			}
		}
		if k == i && (words[i].Shape.Has(text.Capital) || sign != 0) && isOrdinary(words[i].Hash) {
			s.window[0] = ordinarySign
			if w, ok := s.is(s.window); ok {
				end, wall, unsure = k+1, w, sign == 0 && words[i].Shape&text.Opens != 0
			}
		}
	}
	return end, wall, unsure
}

// is says behind which wall a window is, if it is a name.
func (s *Search) is(window []byte) (wall int, ok bool) {
	seen := text.Hash(text.HashSeed, window)
	if s.unknown[seen%remembered] == seen {
		return 0, false
	}
	if wall, ok = s.of.walls[s.hash.of(window)]; !ok {
		s.unknown[seen%remembered] = seen
	}
	return wall, ok
}
