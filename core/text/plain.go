package text

import "unicode/utf8"

// plain adds the word at i when it is what most words are: ASCII letters, small after one small or capital
// letter or all of them capitals, or ASCII digits. Unless the word may belong to an abbreviation, it goes
// on with words of that kind that follow after one space each. It gives the end of the last, 0 when there
// is none. It does what cut would do, in a fraction of the time.
func (f *Folded) plain(s string, i int, before Boundary, opens bool) int {
	letters, words := f.Letters, f.Words
	last := 0
	for {
		c := s[i]
		w := Word{Start: int32(i), From: int32(len(letters)), Before: before, Shape: Cased}
		end := i + 1
		h := HashSeed
		switch {
		case c-'0' <= 9:
			w.Shape = 0
			h = (h ^ uint64(c)) * hashPrime
			letters = append(letters, c)
			for ; end < len(s) && s[end]-'0' <= 9; end++ {
				h = (h ^ uint64(s[end])) * hashPrime
				letters = append(letters, s[end])
			}
		case c-'A' <= 'Z'-'A' && end < len(s) && s[end]-'A' <= 'Z'-'A':
			w.Shape = Cased | Capital | Upper
			h = (h ^ uint64(c|0x20)) * hashPrime
			letters = append(letters, c|0x20)
			for ; end < len(s) && s[end]-'A' <= 'Z'-'A'; end++ {
				h = (h ^ uint64(s[end]|0x20)) * hashPrime
				letters = append(letters, s[end]|0x20)
			}
		default:
			if c-'A' <= 'Z'-'A' {
				w.Shape = Cased | Capital
				c |= 0x20
			} else if c-'a' > 'z'-'a' {
				goto done
			}
			h = (h ^ uint64(c)) * hashPrime
			letters = append(letters, c)
			for ; end < len(s) && s[end]-'a' <= 'z'-'a'; end++ {
				h = (h ^ uint64(s[end])) * hashPrime
				letters = append(letters, s[end])
			}
			if w.Shape&Capital != 0 && end == i+1 {
				w.Shape |= Upper
			}
		}
		if end < len(s) && !endsPlain(s[end]) {
			break
		}
		if end > i+1 || w.Shape == 0 {
			f.row = 0
		} else if f.row++; f.row == 4 {
			f.Dressed = true
		}
		if opens {
			w.Shape |= Opens
		}
		w.End, w.To, w.Hash = int32(end), int32(len(letters)), h
		words = append(words, w)
		last = end
		if end+1 >= len(s) || s[end] != ' ' || before == Dot || before == Break {
			break
		}
		i, before, opens = end+1, Space, false
	}
done:
	if last > 0 {
		f.Words = words
		f.Letters = letters[:words[len(words)-1].To]
	}
	return last
}

// endsPlain says whether a plain word before this byte is the whole of its run.
func endsPlain(c byte) bool {
	if c == ' ' {
		return true
	}
	if c >= utf8.RuneSelf {
		return false
	}
	switch ascii[c].class {
	case letter, digit, solo, mark, invisible:
		return false
	}
	return true
}
