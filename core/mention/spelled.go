package mention

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// names adds a name as it is written, and as it is spelled where a keyboard lacks its letters.
func (b *builder) names(client uint32, how How, name string) {
	b.name(client, how, name)
	if other := initialsApart(name); other != "" && len(b.withoutForm(b.folded.Words)) > 1 {
		b.name(client, how, other)
	}
	if other := inPairs.Replace(name); other != name {
		b.name(client, how, other)
	}
	for _, and := range [...]string{"und", "n", "and"} {
		if other := otherAnd(name, and); other != "" {
			b.name(client, how, other)
		}
	}
}

// inPairs writes letters by the pairs that stand for them in German, Danish, Norwegian, Swedish and Serbian.
// Folding alone leaves the letter without its sign, which is the other way they are written.
var inPairs = strings.NewReplacer(strings.Fields(lettersInPairs)...)

const lettersInPairs = "ä ae Ä Ae ö oe Ö Oe ü ue Ü Ue ø oe Ø Oe å aa Å Aa đ dj Đ Dj"

// initialsApart writes the initials that a name begins with one by one, as in "J. P. Hadlowe" for "JP Hadlowe"; points
// and spaces between them are read alike. It is "" for a name that begins with none, or is nothing else.
func initialsApart(name string) string {
	short, rest, _ := strings.Cut(name, " ")
	letters := strings.Split(strings.ReplaceAll(short, ".", ""), "")
	if len(letters) < 2 || len(letters) > 3 || len(rest) < 3 {
		return ""
	}
	for _, letter := range letters {
		if r, _ := utf8.DecodeRuneInString(letter); !unicode.IsUpper(r) {
			return ""
		}
	}
	return strings.Join(letters, " ") + " " + rest
}

// otherAnd puts another word where a name has "&", "and" or "und" between two others: partners are joined by
// the word of the writer's language, and by "n" in haste. It is "" for a name without.
func otherAnd(name, and string) string {
	words := strings.Fields(name)
	for i := 1; i+1 < len(words); i++ {
		switch strings.ToLower(words[i]) {
		case "&", "+", "and", "und", "n", "'n'", "’n’":
			if words[i] == and || and == "and" && len(words[i]) == 1 {
				return "" // stands so already, or is read so
			}
			words[i] = and
			return strings.Join(words, " ")
		}
	}
	return ""
}
