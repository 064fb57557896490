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
	halved    bool  // n and halves are known
	halves    [swapped + 1]uint64
}

// The halves of a token: which half each may be of a name of how many letters more. The last is the first
// half of a name whose two letters in the middle have changed places.
var slips = [...]struct{ more, which int }{{0, 0}, {0, 1}, {1, 0}, {1, 1}, {-1, 0}, {-1, 1}, swapped: {0, 0}}

const swapped = 6

// follows says whether a token begins at word j that may belong to one name with those before it: there is
// nothing but a space, a hyphen or the like between, and none of these zones begins.
func (s *Search) follows(j int, zones []zone) bool {
	words := s.folded.Words
	if j == len(words) || words[j].Before == text.Break || words[j].Shape.Has(text.Solo) {
		return false
	}
	for len(zones) > 0 && zones[0].end <= int(words[j].Start) {
		zones = zones[1:]
	}
	return len(zones) == 0 || zones[0].start > int(words[j].Start)
}

// goesOn says whether a name of several words may begin with the token at word i, which is misspelt.
func (s *Search) goesOn(ix *Index, i int, zones []zone) bool {
	j := s.tokenEnd(i)
	return s.follows(j, zones) && ix.near.surrounds(context(nameSeed, s.hashToken(nameSeed, j, s.tokenEnd(j))))
}

// hashToken is hashWord for words [i, j), one token.
func (s *Search) hashToken(h uint64, i, j int) uint64 {
	return s.hashLetters(h, i, j)*0x100000001b3 ^ ' '
}

// hashLetters carries a hash on over the letters of words [i, j).
func (s *Search) hashLetters(h uint64, i, j int) uint64 {
	w := &s.folded.Words[i]
	if h == nameSeed && j == i+1 {
		return w.Hash
	}
	return hash(h, s.folded.Letters[w.From:s.folded.Words[j-1].To])
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
	t.n, t.halved = int32(n), true
	half, less := n/2, (n-1)/2 // letters of the first half of a name as long, and of one that got a letter
	// In half of them the middle lies between two letters, else the one in the middle is in either half.
	first, i := carryOn(nameSeed, letters, 0, less)
	t.halves[4] = first
	second, j := carryBack(nameSeed, letters, len(letters), n-1-less)
	t.halves[5] = second
	if half == less { // an odd number
		t.halves[0] = first
		t.halves[2], _ = carryOn(first, letters, i, 1)
		second, _ = carryBack(second, letters, j, 1)
		t.halves[1], t.halves[3] = second, second
	} else {
		t.halves[1] = second
		t.halves[3], _ = carryBack(second, letters, j, 1)
		first, _ = carryOn(first, letters, i, 1)
		t.halves[0], t.halves[2] = first, first
	}
	t.halves[swapped] = nameSeed
	if half > 0 {
		before, i := carryOn(nameSeed, letters, 0, half-1)
		_, i = carryOn(0, letters, i, 1)
		t.halves[swapped], _ = carryOn(before, letters, i, 1)
	}
}

// carryOn carries a hash on over n letters from byte i on, and gives the byte after them.
func carryOn(h uint64, letters []byte, i, n int) (uint64, int) {
	for ; n > 0 && i < len(letters); n-- {
		h = (h ^ uint64(letters[i])) * 0x100000001b3
		for i++; i < len(letters) && !isStart(letters[i]); i++ {
			h = (h ^ uint64(letters[i])) * 0x100000001b3
		}
	}
	return h, i
}

// carryBack carries a hash back over n letters before byte i, and gives the byte where they begin.
func carryBack(h uint64, letters []byte, i, n int) (uint64, int) {
	for ; n > 0 && i > 0; n-- {
		for i--; i > 0 && !isStart(letters[i]); i-- {
			h = (h ^ uint64(letters[i])) * 0x100000001b3
		}
		h = (h ^ uint64(letters[i])) * 0x100000001b3
	}
	return h, i
}

// isStart says whether a byte begins a letter.
func isStart(c byte) bool { return c&0xC0 != 0x80 }

// typo looks for the longest name that begins at word i and has one slip, and gives the word after it, 0
// when there is none. The slip may be in a later word only where names begin with those before it. With
// isNoName, it is known that word i alone is no name with a slip. Only names that end after word least count.
func (s *Search) typo(ix *Index, i, least int, isNoName bool, zones []zone) int {
	if ix.near.count == 0 {
		return 0
	}
	end := s.tokenEnd(i)
	begins := ix.begins(s.hashLetters(nameSeed, i, end))
	if !begins && s.isUsualToken(i, end) {
		return 0
	}
	// Of each number of tokens, in which of them the slip may be, and what is around it then.
	var where [longestSpan + 1]uint8
	var arounds [longestSpan][longestSpan + 1]uint64
	s.tokens = append(s.tokens[:0], token{word: int32(i), end: int32(end)})
	before, letters := nameSeed, nameSeed
	most := 0
	for k := 0; k < longestSpan && s.token(k, zones); k++ {
		if s.isRare(k) {
			after := nameSeed
			for n := k + 1; ; n++ {
				around := context(before, after)
				if n == 1 && !isNoName || n > 1 && ix.near.surrounds(around) {
					where[n] |= 1 << k
					arounds[k][n] = around
					most = max(most, n)
				} else if k == 0 && n > 1 {
					break // of the words after the first, the index knows each beginning
				}
				if n == longestSpan || !s.token(n, zones) {
					break
				}
				after = s.hashToken(after, int(s.tokens[n].word), int(s.tokens[n].end))
			}
		}
		t := &s.tokens[k]
		if letters = s.hashLetters(letters, int(t.word), int(t.end)); !ix.begins(letters) {
			break
		}
		before = s.hashToken(before, int(t.word), int(t.end))
	}
	for n := most; n > 0 && int(s.tokens[n-1].end) > least; n-- {
		had := len(s.found)
		for k := range n {
			if where[n]>>k&1 != 0 {
				s.slip(ix, s.tokens[:n], k, arounds[k][n])
			}
		}
		if len(s.found) > had {
			end := int(s.tokens[n-1].end)
			end += s.form(s.draft, end)
			for ; had < len(s.found); had++ {
				s.found[had].End = int(s.folded.Words[end-1].End)
			}
			return end
		}
	}
	return 0
}

// token says whether there is a token k after the first that may belong to one name with those before it,
// and puts it into s.tokens.
func (s *Search) token(k int, zones []zone) bool {
	s.asked = max(s.asked, k)
	if k < len(s.tokens) {
		return true
	}
	j := int(s.tokens[k-1].end)
	if !s.follows(j, zones) {
		return false
	}
	s.tokens = append(s.tokens, token{word: int32(j), end: int32(s.tokenEnd(j))})
	return true
}

// isRare says whether token k may be a misspelt word.
func (s *Search) isRare(k int) bool {
	t := &s.tokens[k]
	letters := s.spelling(t)
	return len(letters) >= 2 && !s.folded.Words[t.word].Shape.Has(text.Sign) && hasLetter(letters) && !s.isUsualToken(int(t.word), int(t.end))
}

// slip notes the clients with a name that the span is but for one slip in its token k.
func (s *Search) slip(ix *Index, span []token, k int, around uint64) {
	t := &span[k]
	if !t.halved {
		t.halve(s.spelling(t))
	}
	if len(span) == 1 && t.n+1 < shortestNear {
		return
	}
	for which, slip := range slips {
		if t.n < 3 && slip.more < 1 {
			continue
		}
		key := side(around, t.halves[which], int(t.n)+slip.more, slip.which)
		for at, end := ix.near.of(key); at < end; at++ {
			if number, ok := ix.near.entry(at, key); ok {
				s.takeTypo(ix, number, span)
			}
		}
	}
}

// takeTypo notes the client of a phrase when the span is one slip away from it.
func (s *Search) takeTypo(ix *Index, number uint32, span []token) {
	p := ix.phrase(number)
	words := s.folded.Words
	first, last := words[span[0].word], words[span[len(span)-1].end-1]
	s.trial = appendLetters(s.trial[:0], ix.stored(&p))
	// An entry may be of a name that is not looked for with a slip, see sounds.
	if utf8.RuneCount(s.trial) < shortestNear || !isSlip(s.folded.Letters[first.From:last.To], s.trial) || !s.mayBeVaried(&p, int(span[0].word), int(span[len(span)-1].end)) {
		return
	}
	s.found = append(s.found, Mention{int(ix.client(&p)), int(first.Start), int(last.End), Typo, Unsure})
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
