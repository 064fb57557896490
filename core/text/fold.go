package text

import "unicode/utf8"

// Folded is a draft after folding. It is used again and again: Fold keeps its memory.
type Folded struct {
	Letters []byte // the folded letters of all words, one word after the other
	Words   []Word
	Marks   []Mark // where an address, a handle or a hashtag may be, in order

	// Dressed is whether some words may be dressed up: four in a row are of one letter, a figure stands
	// inside one, or one of $@!| between two with nothing else. Letters drawn out do not count.
	Dressed bool

	// Wide is whether some letter is beyond ASCII.
	Wide bool

	row int // how many words of one letter come before the one that is read
}

// A Mark is a place in the draft where something other than plain words may stand.
type Mark struct {
	Start, End int32 // the span of the sign itself
	Kind       MarkKind
}

// MarkKind says which sign a Mark is.
type MarkKind uint8

// The kinds of marks.
const (
	AtMark   MarkKind = iota // "@"
	HashMark                 // "#"
	DotMark                  // a dot with a word on either side
)

// Fold replaces what f holds with the folded form of s.
func (f *Folded) Fold(s string) { f.fold(s, true) }

// fold folds s. With plain, words of plain letters are read the short way, which changes nothing.
func (f *Folded) fold(s string, plain bool) {
	f.Letters, f.Words, f.Marks = f.Letters[:0], f.Words[:0], f.Marks[:0]
	f.Dressed, f.Wide, f.row = false, false, 0
	g := gap{opens: true, whole: true}
	for i := 0; i < len(s); {
		if s[i] == ' ' {
			g.spaces++
			i++
			continue
		}
		e, size := next(s, i)
		switch e.class {
		case letter, digit, solo:
			if g.kind == gapDot && len(f.Words) > 0 && g.signs == 1 && g.spaces == 0 {
				f.Marks = append(f.Marks, Mark{g.at, int32(i), DotMark})
			}
			i = f.run(s, i, &g, plain)
			continue
		case mark, invisible:
		case space:
			g.spaces++
		case newline:
			g.spaces++
			if s[i] != '\r' || i+1 >= len(s) || s[i+1] != '\n' {
				g.lines++
			}
			g.opens = true
		case soft:
			g.spaces++
		case and:
			f.sign(i, size, &g)
		default:
			g.see(e.class, i)
			switch e.class {
			case at:
				f.Marks = append(f.Marks, Mark{int32(i), int32(i + size), AtMark})
			case hash:
				f.Marks = append(f.Marks, Mark{int32(i), int32(i + size), HashMark})
			}
		}
		i += size
	}
}

// sign adds the word "and" for "&" or "+".
func (f *Folded) sign(i, size int, g *gap) {
	from := int32(len(f.Letters))
	f.Letters = append(f.Letters, "and"...)
	f.Words = append(f.Words, Word{Start: int32(i), End: int32(i + size), From: from, To: from + 3, Hash: hashOfAnd, Before: g.boundary(f), Shape: Sign})
	f.row = 0
	*g = gap{}
}

func next(s string, i int) (*entry, int) {
	if c := s[i]; c < utf8.RuneSelf {
		return &ascii[c], 1
	}
	r, size := utf8.DecodeRuneInString(s[i:])
	return look(r), size
}

// run adds the words of the letters and digits that begin at i, and returns where they end. With plain, it
// may go on to further words.
func (f *Folded) run(s string, i int, g *gap, plain bool) int {
	words, letters := len(f.Words), len(f.Letters)
	before, opens := g.boundary(f), g.opens
	if before == Break && words > 0 && g.signs == 1 && g.spaces == 0 {
		switch s[i-1] {
		case '$', '@', '!', '|':
			f.Dressed = true
		}
	}
	*g = gap{}
	if plain {
		if end := f.plain(s, i, before, opens); end > 0 {
			if before == Dot || before == Break {
				f.mergeDotted(s, words)
			}
			return end
		}
	}
	wide := f.Wide
	end, latin, foreign := f.cut(s, i, before, opens, false)
	if latin && foreign {
		// Latin with look-alikes among it, unless a letter of the other alphabet looks like none.
		f.Words, f.Letters, f.Wide = f.Words[:words], f.Letters[:letters], wide
		if _, _, foreign = f.cut(s, i, before, opens, true); foreign {
			f.Words, f.Letters = f.Words[:words], f.Letters[:letters]
			f.cut(s, i, before, opens, false)
		}
	}
	f.mergeDotted(s, words)
	return end
}

// mergeDotted makes one word of the letters of an abbreviation: "S.p.A." is "spa", "I.B.M." is "ibm", and so
// is the Nordic "A/S" "as".
func (f *Folded) mergeDotted(s string, first int) {
	if first == 0 || len(f.Words) != first+1 {
		return
	}
	w, prev := f.Words[first], &f.Words[first-1]
	slashed := w.Shape.Has(Upper) && prev.Shape.Has(Upper) && s[prev.End:w.Start] == "/"
	if w.Before != Dot && !slashed {
		return
	}
	single := func(w Word) bool { return w.To-w.From == 1 && w.Shape&(Sign|Solo) == 0 }
	if !single(w) || !single(*prev) && !prev.Shape.Has(Dotted) || prev.Before == Camel {
		return
	}
	prev.End, prev.To = w.End, w.To
	prev.Hash = Hash(prev.Hash, f.Letters[w.From:w.To])
	prev.Shape |= Dotted
	if !w.Shape.Has(Upper) {
		prev.Shape &^= Upper
	}
	f.Words = f.Words[:first]
}

// dress sees whether a word that was cut out, and what follows, are dressed up.
func (f *Folded) dress(w *Word, next Boundary) {
	first, size := f.Letters[w.From], w.To-w.From
	if w.Shape&Solo == 0 && (size == 1 && !isFigure(first) || size <= 4 && first >= utf8.RuneSelf) {
		f.row++
	} else {
		f.row = 0
	}
	if f.row == 4 || w.Before == Camel && isFigure(first) || next == Camel && isFigure(f.Letters[w.To-1]) {
		f.Dressed = true
	}
}

func isFigure(c byte) bool { return c-'0' <= 9 }

// How the letter before was written, to find the parts of HubSpot, BBCNews and Web2.
const (
	none = iota
	small
	capital
	numeral
	caseless
)

// cut adds the words of the run at i. With mapped, look-alikes become the Latin letters they look like.
// It returns the end of the run, whether it has Latin letters, and whether it has letters that look Latin
// (with mapped: letters that are not Latin after all).
func (f *Folded) cut(s string, i int, before Boundary, opens, mapped bool) (end int, latin, foreign bool) {
	w := Word{Start: int32(i), From: int32(len(f.Letters)), Before: before}
	if opens {
		w.Shape = Opens
	}
	smalls, capitals := false, false
	finish := func(wordEnd, lettersEnd int, next Boundary) {
		w.End, w.To = int32(wordEnd), int32(lettersEnd)
		w.Hash = Hash(HashSeed, f.Letters[w.From:w.To])
		if capitals || smalls {
			w.Shape |= Cased
		}
		if capitals && !smalls {
			w.Shape |= Upper
		}
		f.Words = append(f.Words, w)
		f.dress(&w, next)
		w = Word{Start: int32(wordEnd), From: int32(lettersEnd), Before: next}
		smalls, capitals = false, false
	}
	was, wasWas := none, none
	lastStart, lastFrom := i, len(f.Letters)
	end = i
	wasSolo := false
	for i < len(s) {
		e, size := next(s, i)
		if e.class == mark || e.class == invisible {
			i += size
			if e.class == mark {
				end = i
			}
			continue
		}
		if e.class != letter && e.class != digit && e.class != solo {
			break
		}
		from := len(f.Letters)
		twin, cased := byte(0), true
		if s[i] >= utf8.RuneSelf {
			r, _ := utf8.DecodeRuneInString(s[i:])
			if twin = lookalike(r); twin == 0 && e.n > 0 {
				r, _ := utf8.DecodeRune(targets[e.at:])
				twin = lookalike(r)
			}
			cased = e.n > 0 || twin != 0 || r < 0x590 // the scripts with two cases, near enough
		}
		is := caseless
		switch {
		case e.class == digit:
			is = numeral
		case e.upper:
			is = capital
		case e.class == letter && cased:
			is = small
		}
		switch {
		case was == none:
		case e.class == solo || wasSolo:
			finish(end, from, Joined)
			w.Start = int32(i)
		case is == capital && was == small, is == numeral && was != numeral, was == numeral && is != numeral:
			finish(end, from, Camel)
			w.Start = int32(i)
		case is == small && was == capital && wasWas == capital && lastFrom > int(w.From):
			finish(lastStart, lastFrom, Camel)
			capitals = true
			w.Shape |= Capital
		}
		if int(w.From) == from && is == capital {
			w.Shape |= Capital
		}
		if e.class == solo {
			w.Shape |= Solo
		}
		switch is {
		case small:
			smalls = true
		case capital:
			capitals = true
		}
		switch {
		case mapped && twin != 0:
			f.Letters = append(f.Letters, twin)
		case e.n > 0:
			f.Letters = append(f.Letters, targets[e.at:e.at+uint32(e.n)]...)
		default:
			f.Letters = append(f.Letters, s[i:i+size]...)
		}
		f.Wide = f.Wide || f.Letters[from] >= utf8.RuneSelf
		if is != numeral && e.class != solo {
			plain := f.Letters[from] < utf8.RuneSelf
			latin = latin || plain && twin == 0
			if mapped {
				foreign = foreign || !plain
			} else {
				foreign = foreign || twin != 0
			}
		}
		wasWas, was, wasSolo = was, is, e.class == solo
		lastStart, lastFrom = i, from
		i += size
		end = i
	}
	finish(end, len(f.Letters), Break)
	return i, latin, foreign
}
