package mention

import (
	"unicode/utf8"

	"keepmum.dev/keepmum/core/text"
)

// respelled searches the draft again with the words that are dressed up as what they may stand for:
// letters apart (T E S C O), letters drawn out (Tescooo), figures and signs for letters (T3$c0). A "1" is
// an i the first time and an l the second, drawn out letters are one and then two.
func (s *Search) respelled(ix *Index, draft string) {
	if !s.isDressed(draft) {
		return
	}
	for _, second := range [...]bool{false, true} {
		s.changed = s.changed[:0]
		if !s.respell(draft, second) {
			break
		}
		s.folded, s.other, s.respelling = s.other, s.folded, true
		s.words(ix, draft)
		s.folded, s.other, s.respelling = s.other, s.folded, false
	}
}

// isDressed says, at little cost, whether some word may be respelled.
func (s *Search) isDressed(draft string) bool {
	words := s.folded.Words
	apart := 0
	for i := range words {
		w := &words[i]
		if w.Before == text.Camel && (isDigit(s.folded.Letters[w.From]) || isDigit(s.folded.Letters[w.From-1])) || i > 0 && signBetween(draft, words, i) != 0 {
			return true
		}
		if w.To-w.From > 4 {
			apart = 0
			continue
		}
		if !s.isLetter(i) {
			apart = 0
		} else if apart++; apart == 4 {
			return true
		}
	}
	return isDrawnOut(s.folded.Letters)
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

func isSmall(c byte) bool { return c >= 'a' && c <= 'z' }

// isLetter says whether word i is one letter.
func (s *Search) isLetter(i int) bool {
	w := &s.folded.Words[i]
	if w.Shape&(text.Sign|text.Solo) != 0 || w.To-w.From > 4 {
		return false
	}
	letters := s.folded.Letters[w.From:w.To]
	return !isDigit(letters[0]) && (len(letters) == 1 || letters[0] >= utf8.RuneSelf && utf8.RuneCount(letters) == 1)
}

// signBetween is the one sign before word i that may stand for a letter of it, 0 for none.
func signBetween(draft string, words []text.Word, i int) byte {
	if at := words[i-1].End; words[i].Before == text.Break && words[i].Start == at+1 {
		switch c := draft[at]; c {
		case '$', '@', '!', '|':
			return c
		}
	}
	return 0
}

// respell puts into s.other the words of the draft, respelled where they are dressed up, and says whether
// any is.
func (s *Search) respell(draft string, second bool) bool {
	words := s.folded.Words
	s.other.Letters, s.other.Words = s.other.Letters[:0], s.other.Words[:0]
	any := false
	for i := 0; i < len(words); {
		from := len(s.other.Letters)
		end := s.apart(draft, i)
		changed := end > 0
		first := i
		if changed {
			if second && (s.letters(i)[0] == 'a' || s.letters(i)[0] == 'i') {
				first++ // "a T E S C O"
			}
			for k := first; k < end; k++ {
				s.other.Letters = append(s.other.Letters, s.letters(k)...)
			}
		} else {
			end, changed = s.plain(draft, i, second)
		}
		if !changed {
			end = i + 1
			s.other.Letters = append(s.other.Letters, s.letters(i)...)
		}
		w := words[first]
		if changed {
			w.End = words[end-1].End
		}
		w.From, w.To = int32(from), int32(len(s.other.Letters))
		s.other.Words = append(s.other.Words, w)
		s.changed = append(s.changed, changed)
		any = any || changed
		i = end
	}
	return any
}

// apart gives the end of a row of four or more letters that begins at word i, with the same between each
// and the next, 0 when there is none.
func (s *Search) apart(draft string, i int) int {
	words := s.folded.Words
	j := i
	between := ""
	for ; j < len(words) && s.isLetter(j); j++ {
		if j == i {
			continue
		}
		gap := draft[words[j-1].End:words[j].Start]
		if j == i+1 {
			between = gap
		}
		if gap != between || gap == "" || len(gap) > 3 || gap[0] == ',' {
			break
		}
	}
	if j-i < 4 {
		return 0
	}
	return j
}

// plain appends the token at word i to the letters of s.other, with letters for figures and signs and
// without what is drawn out. It gives the token's end, and whether anything was otherwise.
func (s *Search) plain(draft string, i int, second bool) (end int, changed bool) {
	words := s.folded.Words
	from := len(s.other.Letters)
	if words[i].Shape&(text.Sign|text.Solo) != 0 {
		return i + 1, false
	}
	smalls, others := 0, 0
	end = i
	for end < len(words) {
		if end > i && words[end].Before != text.Camel {
			c := signBetween(draft, words, end)
			if c == 0 {
				break
			}
			s.other.Letters = append(s.other.Letters, letterFor(c, second))
			others++
		}
		for _, c := range s.letters(end) {
			switch {
			case isDigit(c):
				others++
				c = letterFor(c, second)
			default:
				smalls++
			}
			s.other.Letters = append(s.other.Letters, c)
		}
		end++
		if len(s.other.Letters)-from > longestGlued { // no name, and every word of it would be tried
			s.other.Letters = s.other.Letters[:from]
			return i + 1, false
		}
	}
	if others > 0 && smalls < 2 || others > 0 && others+smalls < 4 || others == 0 && end > i+1 && !isDrawnOut(s.other.Letters[from:]) {
		s.other.Letters = s.other.Letters[:from]
		return i + 1, false
	}
	squeezed := s.squeeze(from, second)
	if others == 0 && !squeezed {
		s.other.Letters = s.other.Letters[:from]
		return i + 1, false
	}
	return end, true
}

// letterFor is the letter that a figure or sign stands for.
func letterFor(c byte, second bool) byte {
	switch c {
	case '0':
		return 'o'
	case '1', '!', '|':
		if second {
			return 'l'
		}
		return 'i'
	case '2':
		return 'z'
	case '3':
		return 'e'
	case '4', '@':
		return 'a'
	case '5', '$':
		return 's'
	case '6', '9':
		return 'g'
	case '7':
		return 't'
	case '8':
		return 'b'
	}
	return c
}

// isDrawnOut says whether a letter stands three times in a row.
func isDrawnOut(letters []byte) bool {
	for at := 2; at < len(letters); at++ {
		switch c := letters[at]; {
		case isSmall(c):
			if c == letters[at-1] && c == letters[at-2] {
				return true
			}
		case c >= 0x80 && at >= 5 && string(letters[at-5:at-3]) == string(letters[at-3:at-1]) && string(letters[at-3:at-1]) == string(letters[at-1:at+1]):
			return true
		}
	}
	return false
}

// squeeze leaves one letter of three and more in a row, or two, in the letters of s.other from from on,
// and says whether there were any.
func (s *Search) squeeze(from int, second bool) bool {
	letters := s.other.Letters
	if !isDrawnOut(letters[from:]) {
		return false
	}
	kept := from
	for at := from; at < len(letters); {
		_, size := utf8.DecodeRune(letters[at:])
		letter := letters[at : at+size]
		end := at + size
		for end+size <= len(letters) && string(letters[end:end+size]) == string(letter) {
			end += size
		}
		n := (end - at) / size
		if n > 2 && !isDigit(letter[0]) {
			if n = 1; second {
				n = 2
			}
		}
		kept += copy(letters[kept:], letters[at:at+n*size])
		at = end
	}
	s.other.Letters = letters[:kept]
	return true
}
