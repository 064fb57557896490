package mention

import (
	"slices"
	"unicode/utf8"

	"keepmum.dev/keepmum/core/flat"
	"keepmum.dev/keepmum/core/text"
)

// respelled searches the draft again with the words that are dressed up as what they may stand for:
// letters apart (T E S C O), letters drawn out (Tescooo), figures and signs for letters (T3$c0). A "1" is
// an i the first time and an l the second, drawn out letters are one and then two.
func (s *Search) respelled(ix *Index, draft string) {
	drawn := drawnOut(s.folded.Letters, 0)
	if drawn == 0 && !s.folded.Dressed {
		return
	}
	s.dressed(draft, drawn)
	if len(s.stretches) == 0 {
		return
	}
	for _, second := range [...]bool{false, true} {
		if !s.respell(draft, second) {
			break
		}
		s.folded, s.other, s.respelling = s.other, s.folded, true
		s.words(ix, draft)
		s.folded, s.other, s.respelling = s.other, s.folded, false
	}
}

// A stretch is words [from, to) of the draft.
type stretch struct{ from, to int }

// dressed fills s.stretches with where words may be dressed up: rows of four letters and more, and words
// that belong together and have figures, signs or letters drawn out, the first of which end before drawn in
// the letters. Addresses are left as they are.
func (s *Search) dressed(draft string, drawn int) {
	words := s.folded.Words
	s.stretches = s.stretches[:0]
	add := func(from, to int) {
		if n := len(s.stretches); n > 0 && from < s.stretches[n-1].to {
			last := &s.stretches[n-1]
			last.from, last.to = min(last.from, from), max(last.to, to)
			return
		}
		s.stretches = append(s.stretches, stretch{from, to})
	}
	belongs := func(i int) bool { // to the word before it
		return words[i].Before == text.Camel || words[i].Before == text.Break && signBetween(draft, words, i) != 0
	}
	z, row := 0, 0
	for i := 0; i < len(words); {
		for drawn > 0 && drawn < int(words[i].From)+3 {
			drawn = drawnOut(s.folded.Letters, drawn)
		}
		if !s.folded.Dressed { // then only letters drawn out are looked for
			if drawn == 0 {
				return
			}
			for int(words[i].To) < drawn {
				i++
			}
			for i > 0 && belongs(i) {
				i--
			}
			if drawn < int(words[i].From)+3 {
				continue // they are of two words
			}
		}
		w, end := &words[i], i+1
		if row == 0 && w.To-w.From > 1 && s.folded.Letters[w.From] < utf8.RuneSelf && (drawn == 0 || drawn > int(w.To)) && (end == len(words) || words[end].Before != text.Camel && words[end].Before != text.Break) {
			i++ // most words
			continue
		}
		for end < len(words) && belongs(end) {
			end++
		}
		for k := i; k < end; k++ {
			if s.isLetter(k) {
				row++
				continue
			}
			if row >= 4 {
				add(k-row, k)
			}
			row = 0
		}
		for z < len(s.zones) && s.zones[z].end <= int(words[i].Start) {
			z++
		}
		inAddress := z < len(s.zones) && s.zones[z].start <= int(words[i].Start) && s.zones[z].kind != tagZone
		isShort := words[end-1].To-w.From <= longestGlued
		if isShort && !inAddress && (end > i+1 && s.hasFigures(i, end) || drawn > 0 && drawn <= int(words[end-1].To)) {
			add(i, end)
		}
		i = end
	}
	if row >= 4 {
		add(len(words)-row, len(words))
	}
}

// hasFigures says whether words [i, j), which belong together, have figures or signs among enough letters.
func (s *Search) hasFigures(i, j int) bool {
	words := s.folded.Words
	all, figures := int(words[j-1].To-words[i].From), 0
	for k := i; k < j; k++ {
		if words[k].Before == text.Break && k > i {
			figures++
			all++
		}
	}
	for _, c := range s.folded.Letters[words[i].From:words[j-1].To] {
		if isDigit(c) {
			figures++
		}
	}
	return figures > 0 && all >= 4 && all-figures >= 2
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
// any is. The letters of those that are stand after all others.
func (s *Search) respell(draft string, second bool) bool {
	words := s.folded.Words
	s.other.Letters, s.other.Words, s.changed = append(s.other.Letters[:0], s.folded.Letters...), s.other.Words[:0], s.changed[:0]
	any, last := false, 0
	for _, part := range s.stretches {
		// What was read as one word before may reach into this stretch.
		i := max(last, part.from)
		s.keep(last, i)
		for i < part.to {
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
				s.keep(i, i+1)
				i++
				continue
			}
			w := words[first]
			w.End = words[end-1].End
			w.From, w.To = int32(from), int32(len(s.other.Letters))
			w.Hash = hash(nameSeed, s.other.Letters[from:])
			s.other.Words = append(s.other.Words, w)
			s.changed = append(s.changed, true)
			any, i = true, end
		}
		last = i
	}
	if any {
		s.keep(last, len(words))
	}
	return any
}

// keep appends words [i, j) to s.other as they are.
func (s *Search) keep(i, j int) {
	s.other.Words = append(s.other.Words, s.folded.Words[i:j]...)
	from := len(s.changed)
	s.changed = slices.Grow(s.changed, j-i)[:from+j-i]
	clear(s.changed[from:])
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
func isDrawnOut(letters []byte) bool { return drawnOut(letters, 0) > 0 }

// drawnOut gives the end of the first three letters in a row that are the same and end after a byte; 0 when
// there are none.
func drawnOut(letters []byte, after int) int {
	const each, high = 0x0101010101010101, 0x8080808080808080
	for at := max(after, 2); at < len(letters); at += 6 { // at: where the third of three would stand
		if at+6 <= len(letters) {
			eight := flat.U64(letters[at-2:])
			// A byte of differ is 0 where a letter is as the two after it.
			differ := (eight ^ eight>>8) | (eight ^ eight>>16) | 0xFFFF<<48
			if ((differ-each)&^differ|eight)&high == 0 {
				continue
			}
		}
		for k := at; k < min(at+6, len(letters)); k++ {
			switch c := letters[k]; {
			case isSmall(c):
				if c == letters[k-1] && c == letters[k-2] {
					return k + 1
				}
			case c >= 0x80 && k >= 5 && string(letters[k-5:k-3]) == string(letters[k-3:k-1]) && string(letters[k-3:k-1]) == string(letters[k-1:k+1]):
				return k + 1
			}
		}
	}
	return 0
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
