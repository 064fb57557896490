package mention

import (
	"unicode/utf8"

	"keepmum.dev/keepmum/core/text"
)

// A token is a run of the draft with the hashes of the halves it would share with a name that it is but
// for one slip.
type token struct {
	word, end int32 // words [word, end) of the draft
	n         int32 // its letters
	rare      bool  // may be a misspelt name
	halves    [swapped + 1]uint64
}

// The halves of a token: which half each may be of a name of how many letters more. The last is the first
// half of a name whose two letters in the middle have changed places.
var slips = [...]struct{ more, which int }{{0, 0}, {0, 1}, {1, 0}, {1, 1}, {-1, 0}, {-1, 1}, swapped: {0, 0}}

const swapped = 6

// span fills s.tokens with the tokens from word i on that may be one name: those with nothing but a space,
// a hyphen or the like between, before the first of these zones. Where no name of several words begins
// with the first token as it stands, the others must be words of a name after its first.
func (s *Search) span(ix *Index, i int, begins bool, zones []zone) {
	words := s.folded.Words
	s.tokens = s.tokens[:0]
	after := nameSeed
	for j := i; len(s.tokens) < longestSpan && j < len(words); {
		if j > i && (words[j].Before == text.Break || words[j].Shape.Has(text.Solo)) {
			return
		}
		for len(zones) > 0 && zones[0].end <= int(words[j].Start) {
			zones = zones[1:]
		}
		if len(zones) > 0 && zones[0].start <= int(words[j].Start) {
			return
		}
		t := token{word: int32(j), end: int32(s.tokenEnd(j))}
		letters := s.spelling(&t)
		if j > i && !begins {
			after = hashWord(after, letters)
			if !ix.near.surrounds(context(nameSeed, after)) {
				return
			}
		}
		if j == i || begins {
			t.rare = len(letters) >= 2 && !words[j].Shape.Has(text.Sign) && hasLetter(letters) && !s.isUsualToken(j, int(t.end))
		}
		if t.rare {
			t.halve(letters)
		}
		s.tokens = append(s.tokens, t)
		j = int(t.end)
	}
}

func (s *Search) spelling(t *token) []byte {
	return s.folded.Letters[s.folded.Words[t.word].From:s.folded.Words[t.end-1].To]
}

func hasLetter(letters []byte) bool {
	for _, c := range letters {
		if !isDigit(c) {
			return true
		}
	}
	return false
}

// halve fills in the hashes of a token: of first halves from the beginning, of second ones from the end.
func (t *token) halve(letters []byte) {
	n := 0
	for _, c := range letters {
		if isStart(c) {
			n++
		}
	}
	t.n = int32(n)
	half, more, less := n/2, (n+1)/2, (n-1)/2 // of a name as long, one that lost a letter, one that got one
	h, r := nameSeed, 0
	for i := 0; r <= more; r++ {
		if r == half-1 {
			t.halves[swapped] = h
		}
		if r == half {
			t.halves[0] = h
		}
		if r == more {
			t.halves[2] = h
		}
		if r == less {
			t.halves[4] = h
		}
		for first := true; i < len(letters) && (first || !isStart(letters[i])); i++ {
			first = false
			h = hash(h, letters[i:i+1])
			if r == half {
				t.halves[swapped] = hash(t.halves[swapped], letters[i:i+1])
			}
		}
	}
	h, r = nameSeed, 0
	for i := len(letters) - 1; r <= n+1-more; r++ {
		if r == n-half {
			t.halves[1] = h
		}
		if r == n+1-more {
			t.halves[3] = h
		}
		if r == n-1-less {
			t.halves[5] = h
		}
		for last := false; i >= 0 && !last; i-- {
			h, last = hash(h, letters[i:i+1]), isStart(letters[i])
		}
	}
}

// isStart says whether a byte begins a letter.
func isStart(c byte) bool { return c&0xC0 != 0x80 }

// typo looks for the longest name that begins at word i and has one slip, and gives the word after it, 0
// when there is none. Only where word i begins a name of several words may the slip be in a later one.
func (s *Search) typo(ix *Index, i int, begins bool, zones []zone) int {
	if ix.near.count == 0 || !begins && s.isUsualToken(i, s.tokenEnd(i)) {
		return 0
	}
	s.span(ix, i, begins, zones)
	span, last := s.tokens, 0 // last: after the last rare one
	for k := range span {
		if span[k].rare {
			last = k + 1
		}
	}
	n := len(span)
	if last == 0 {
		return 0
	}
	for ; n > 0; n-- {
		found := false
		for k := range min(n, last) {
			if span[k].rare && s.slip(ix, span[:n], k) {
				found = true
			}
		}
		if found {
			return int(span[n-1].end)
		}
	}
	return 0
}

// slip notes the clients with a name that the span is but for one slip in its token k.
func (s *Search) slip(ix *Index, span []token, k int) bool {
	before, after := nameSeed, nameSeed
	for other := range span {
		switch {
		case other < k:
			before = hashWord(before, s.spelling(&span[other]))
		case other > k:
			after = hashWord(after, s.spelling(&span[other]))
		}
	}
	around := context(before, after)
	if len(span) > 1 && !ix.near.surrounds(around) {
		return false
	}
	t := &span[k]
	found := false
	for which, slip := range slips {
		if t.n < 3 && slip.more < 1 {
			continue
		}
		key := side(around, t.halves[which], int(t.n)+slip.more, slip.which)
		for at, end := ix.near.of(key); at < end; at++ {
			if number, ok := ix.near.entry(at, key); ok && s.takeTypo(ix, number, span) {
				found = true
			}
		}
	}
	return found
}

// takeTypo notes the client of a phrase when the span is one slip away from it.
func (s *Search) takeTypo(ix *Index, number uint32, span []token) bool {
	p := ix.phrase(number)
	words := s.folded.Words
	first, last := words[span[0].word], words[span[len(span)-1].end-1]
	s.trial = appendLetters(s.trial[:0], ix.stored(&p))
	if p.n == 0 || !isSlip(s.folded.Letters[first.From:last.To], s.trial) {
		return false
	}
	s.found = append(s.found, Mention{int(p.client), int(first.Start), int(last.End), Typo, Unsure})
	return true
}

// isSlip says whether one of two spellings is the other but for one letter that is missing, another, or in
// its neighbour's place.
func isSlip(a, b []byte) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	from := 0
	for from < len(a) && a[from] == b[from] {
		from++
	}
	for from > 0 && from < len(a) && !isStart(a[from]) { // to the beginning of the letter
		from--
	}
	a, b = a[from:], b[from:]
	same := 0
	for same < len(a) && a[len(a)-1-same] == b[len(b)-1-same] {
		same++
	}
	for same > 0 && !isStart(b[len(b)-same]) {
		same--
	}
	a, b = a[:len(a)-same], b[:len(b)-same]
	_, inA := utf8.DecodeRune(a)
	_, inB := utf8.DecodeRune(b)
	return len(b) > 0 && len(a) <= inA && len(b) <= inB ||
		len(a) == len(b) && len(a) == inA+inB && string(a[:inA]) == string(b[inB:]) && string(a[inA:]) == string(b[:inB])
}
