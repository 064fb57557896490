package text

// A gap is what was seen since the last word.
type gap struct {
	spaces, lines, signs int
	kind                 gapKind // of the last sign
	at                   int32   // where it stood
	opens                bool    // a sentence may begin here
	whole                bool    // nothing came before: the draft begins
}

type gapKind uint8

const (
	gapNone gapKind = iota
	gapDot
	gapHyphen
	gapApostrophe
	gapOther
)

func (g *gap) see(class uint8, i int) {
	if g.signs < 2 {
		g.signs++
	}
	g.at = int32(i)
	switch class {
	case dot:
		g.kind, g.opens = gapDot, true
	case stop:
		g.kind, g.opens = gapOther, true
	case hyphen:
		g.kind = gapHyphen
	case apostrophe:
		g.kind = gapApostrophe
	default:
		g.kind = gapOther
	}
}

// boundary says what the gap comes to, for the word that ends it.
func (g *gap) boundary(f *Folded) Boundary {
	switch {
	case g.whole || g.lines > 1 || g.signs > 1:
		return Break
	case g.signs == 0 && g.spaces > 0:
		return Space
	case g.signs == 0:
		return Joined
	case g.spaces > 0:
		if g.kind == gapDot && g.lines == 0 && f.abbreviated() {
			g.opens = false
			return Space
		}
		return Break
	case g.kind == gapDot:
		g.opens = false
		return Dot
	case g.kind == gapHyphen:
		return Hyphen
	case g.kind == gapApostrophe:
		return Apostrophe
	}
	return Break
}

// abbreviated says whether the last word is one that a dot follows inside a name: "St. James", "J. Example".
func (f *Folded) abbreviated() bool {
	if len(f.Words) == 0 {
		return false
	}
	w := f.Words[len(f.Words)-1]
	if w.Shape.Has(Sign) {
		return false
	}
	if w.Shape.Has(Dotted|Upper) && w.To-w.From == 2 { // J.P. Example
		return true
	}
	switch string(f.Letters[w.From:w.To]) {
	case "st", "dr", "mr", "mrs", "ms", "jr", "sr", "ft", "mt", "co", "inc", "ltd", "corp", "bros":
		return true
	}
	return w.To-w.From == 1 && w.Shape.Has(Capital)
}
