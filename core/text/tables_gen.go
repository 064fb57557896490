//go:build ignore

// This program writes tables.go: what folding does to every code point, as a string of records that
// table.go unpacks. Run it with `go generate ./core/text`; it takes normalisation and case folding from
// golang.org/x/text (tables.mod pins it, so that the module itself does not depend on it) and categories
// and scripts from Go's own unicode package.
package main

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"go/format"
	"log"
	"os"
	"strings"
	"unicode"

	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"
)

// The classes, in the order of the constants in table.go.
const (
	other = iota
	letter
	digit
	solo
	mark
	invisible
	space
	newline
	hyphen
	apostrophe
	and
	dot
	stop
	soft
	at
	hash
)

const (
	identity = 0 << 5 // the run folds to itself
	shifted  = 1 << 5 // the run folds to code points at one distance
	spelled  = 2 << 5 // each folds to a text of its own
	upper    = 1 << 7
)

// special are letters that Unicode does not decompose but readers do, and shapes that stand for letters.
var special = map[rune]string{
	'ø': "o", 'ł': "l", 'đ': "d", 'ð': "d", 'þ': "th", 'ħ': "h", 'ı': "i", 'ŋ': "n", 'ŧ': "t", 'æ': "ae", 'œ': "oe",
	'ß': "ss", 'ĸ': "k", 'ƀ': "b", 'ɓ': "b", 'ƈ': "c", 'ɖ': "d", 'ɗ': "d", 'ƒ': "f", 'ɠ': "g", 'ɨ': "i", 'ƙ': "k",
	'ƚ': "l", 'ɫ': "l", 'ɲ': "n", 'ƞ': "n", 'ɵ': "o", 'ƥ': "p", 'ɍ': "r", 'ƫ': "t", 'ƭ': "t", 'ʉ': "u", 'ʋ': "v",
	'ƴ': "y", 'ɏ': "y", 'ƶ': "z", 'ȥ': "z", 'ɑ': "a", 'ɡ': "g", 'ȷ': "j",
	'ᴀ': "a", 'ʙ': "b", 'ᴄ': "c", 'ᴅ': "d", 'ᴇ': "e", 'ꜰ': "f", 'ɢ': "g", 'ʜ': "h", 'ɪ': "i", 'ᴊ': "j", 'ᴋ': "k",
	'ʟ': "l", 'ᴍ': "m", 'ɴ': "n", 'ᴏ': "o", 'ᴘ': "p", 'ǫ': "q", 'ꞯ': "q", 'ʀ': "r", 'ꜱ': "s", 'ᴛ': "t", 'ᴜ': "u",
	'ᴠ': "v", 'ᴡ': "w", 'ʏ': "y", 'ᴢ': "z",
}

func init() {
	for i := range rune(26) {
		for _, first := range []rune{0x1F130, 0x1F150, 0x1F170} { // squared and circled capitals
			special[first+i] = string('a' + i)
		}
	}
}

// signs are the code points that folding treats by what they do between words.
var signs = map[rune]int{
	'-': hyphen, '_': hyphen, 0x2010: hyphen, 0x2011: hyphen, 0x2012: hyphen, 0x2013: hyphen, 0x2212: hyphen,
	0xFF0D: hyphen, 0xFE63: hyphen, 0xFF3F: hyphen, 0x30FB: hyphen, 0xFF65: hyphen, 0x2027: hyphen, 0x00B7: hyphen,
	'\'': apostrophe, 0x2018: apostrophe, 0x2019: apostrophe, 0x201B: apostrophe, 0x02BC: apostrophe,
	0x02BB: apostrophe, 0x02B9: apostrophe, '`': apostrophe, 0x00B4: apostrophe, 0x2032: apostrophe, 0xFF07: apostrophe,
	'&': and, '+': and, 0xFF06: and, 0xFF0B: and, 0xFE60: and,
	'.': dot, 0xFF0E: dot, 0x2024: dot,
	'!': stop, '?': stop, ':': stop, 0x2026: stop, 0x3002: stop, 0xFF01: stop, 0xFF1F: stop, 0xFF1A: stop, 0xFF61: stop,
	0x2022: stop, 0x00BF: stop, 0x00A1: stop, 0x203C: stop, 0x2049: stop,
	0x2122: soft, 0x00AE: soft, 0x00A9: soft, 0x2120: soft, 0x2117: soft,
	'@': at, 0xFF20: at, 0xFE6B: at, '#': hash, 0xFF03: hash, 0xFE5F: hash,
	'\t': space, 0x1F: space, '\n': newline, '\r': newline, '\v': newline, '\f': newline, 0x85: newline, 0x2028: newline, 0x2029: newline,
	0x115F: invisible, 0x1160: invisible, 0x3164: invisible, 0xFFA0: invisible, 0x0640: invisible, 0x034F: invisible,
}

// strippable says whether a combining mark is an ornament of its letter, which a name may miss. In the
// scripts of India and in kana it is not: there it makes another letter.
func strippable(r rune) bool {
	if !unicode.Is(unicode.Mn, r) {
		return r == 0x20DD || r == 0x20DE || r == 0x20E3
	}
	return unicode.In(r, unicode.Hebrew, unicode.Arabic) || r >= 0x300 && r < 0x370 || r >= 0x483 && r < 0x488 ||
		r >= 0x64B && r < 0x660 || r == 0x670 || r >= 0x1AB0 && r < 0x1B00 || r >= 0x1DC0 && r < 0x1E00 ||
		r >= 0x20D0 && r < 0x2100 || r >= 0xFE20 && r < 0xFE30
}

func isWord(r rune) bool {
	if _, ok := signs[r]; ok {
		return false
	}
	return unicode.In(r, unicode.L, unicode.N, unicode.M) && !strippable(r)
}

var caseFolder = cases.Fold()

// foldCase leaves Cherokee in capitals, where Unicode folds it to: cases.Fold swaps its two cases.
func foldCase(s string) string {
	if strings.ContainsFunc(s, func(r rune) bool { return unicode.Is(unicode.Cherokee, r) }) {
		return strings.ToUpper(s)
	}
	return caseFolder.String(s)
}

// fold is what the letters of r become; "" when nothing of a word is left.
func fold(r rune) string {
	now := string(r)
	for tries := 0; ; tries++ {
		if tries > 9 {
			log.Fatalf("%U does not come to rest: %+q", r, now)
		}
		was := now
		now = foldCase(norm.NFKC.String(now))
		var b strings.Builder
		for _, c := range norm.NFD.String(now) {
			if s, ok := special[c]; ok {
				b.WriteString(s)
			} else if isWord(c) {
				b.WriteRune(c)
			}
		}
		now = norm.NFC.String(b.String())
		if now == was {
			return now
		}
	}
}

type entry struct {
	class  int
	upper  bool
	folded string
}

func look(r rune) entry {
	if class, ok := signs[r]; ok {
		return entry{class: class}
	}
	if r >= 0xFE00 && r <= 0xFE0F || r >= 0xE0100 && r <= 0xE01EF || unicode.In(r, unicode.Cf, unicode.Cc) || unicode.Is(unicode.Other_Default_Ignorable_Code_Point, r) {
		return entry{class: invisible}
	}
	if unicode.In(r, unicode.Z) {
		return entry{class: space}
	}
	if strippable(r) {
		return entry{class: mark}
	}
	if s, ok := special[r]; ok {
		return entry{class: letter, upper: r >= 0x1F130 || unicode.IsUpper(r), folded: s}
	}
	compat := norm.NFKC.String(string(r))
	if !isWord(r) && (!unicode.Is(unicode.So, r) || compat == string(r)) {
		return entry{}
	}
	s := fold(r)
	if s == "" {
		return entry{}
	}
	class := letter
	if unicode.Is(unicode.N, r) {
		class = digit
	}
	if unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar) && !unicode.In(r, unicode.M) {
		class = solo
	}
	first := []rune(compat)[0]
	return entry{class: class, upper: unicode.IsUpper(r) || unicode.IsTitle(r) || unicode.IsUpper(first), folded: s}
}

func main() {
	var out []byte
	last := rune(0)
	put := func(start, length rune, kind int, upperFlag bool) {
		out = binary.AppendUvarint(out, uint64(start-last))
		out = binary.AppendUvarint(out, uint64(length))
		if upperFlag {
			kind |= upper
		}
		out = append(out, byte(kind))
		last = start + length
	}
	all := make([]entry, 0x110000)
	for r := range all {
		if r < 0xD800 || r > 0xDFFF {
			all[r] = look(rune(r))
		}
	}
	same := func(r rune, e entry) bool {
		f := all[r]
		return f.class == e.class && f.upper == e.upper && f.folded == string(r)
	}
	shift := func(r rune) (rune, bool) {
		to := []rune(all[r].folded)
		if len(to) != 1 {
			return 0, false
		}
		return to[0] - r, true
	}
	for r := rune(0); r < 0x110000; {
		e := all[r]
		if e.class == other {
			r++
			continue
		}
		n := rune(1)
		switch d, ok := shift(r); {
		case e.folded == "":
			for r+n < 0x110000 && all[r+n] == e {
				n++
			}
			put(r, n, identity|e.class, false)
		case ok && d == 0:
			for r+n < 0x110000 && same(r+n, e) {
				n++
			}
			put(r, n, identity|e.class, e.upper)
		case ok:
			for r+n < 0x110000 && all[r+n].class == e.class && all[r+n].upper == e.upper {
				if dn, ok := shift(r + n); !ok || dn != d {
					break
				}
				n++
			}
			put(r, n, shifted|e.class, e.upper)
			out = binary.AppendVarint(out, int64(d))
		default:
			put(r, 1, spelled|e.class, e.upper)
			out = append(out, byte(len(e.folded)))
			out = append(out, e.folded...)
		}
		r += n
	}
	var b bytes.Buffer
	fmt.Fprintf(&b, "// Code generated by tables_gen.go from Unicode %s; DO NOT EDIT.\n\npackage text\n\n// records says what folding does to each code point; table.go gives the format.\nconst records = \"\" +\n", unicode.Version)
	for len(out) > 0 {
		n := min(40, len(out))
		b.WriteString("\t\"")
		for _, c := range out[:n] {
			if c >= 0x20 && c < 0x7F && c != '"' && c != '\\' {
				b.WriteByte(c)
			} else {
				fmt.Fprintf(&b, "\\x%02x", c)
			}
		}
		b.WriteByte('"')
		if out = out[n:]; len(out) > 0 {
			b.WriteString(" +")
		}
		b.WriteByte('\n')
	}
	src, err := format.Source(b.Bytes())
	if err != nil {
		log.Fatal(err)
	}
	if err := os.WriteFile("tables.go", src, 0o644); err != nil {
		log.Fatal(err)
	}
}
