package bridge

import "unicode/utf8"

// units turns byte offsets of a text into UTF-16 units, walking the text once for spans in the order of
// their starts. A byte that is no UTF-8 counts as the one unit of U+FFFD.
type units struct {
	text     string
	at, unit int
}

func (u *units) span(start, end int) (from, to int) {
	if start < u.at {
		u.at, u.unit = 0, 0
	}
	u.unit += count(u.text[u.at:start])
	u.at = start
	return u.unit, u.unit + count(u.text[start:end])
}

func count(s string) int {
	n := 0
	for i := 0; i < len(s); {
		if s[i] < utf8.RuneSelf {
			i++
			n++
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		i += size
		n++
		if r > 0xFFFF {
			n++
		}
	}
	return n
}
