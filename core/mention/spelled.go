package mention

import "strings"

// names adds a name as it is written, and as it is spelled where a keyboard lacks its letters.
func (b *builder) names(client uint32, how How, name string) {
	b.name(client, how, name)
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
