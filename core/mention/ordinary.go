package mention

import (
	"slices"

	"keepmum.dev/keepmum/core/lexicon"
	"keepmum.dev/keepmum/core/text"
)

// isOrdinary says whether a name of one word is something else too: an ordinary word, a month, a given
// name or surname, a place.
func isOrdinary(letters []byte) bool { return lexicon.Of(letters) != lexicon.None }

// areOrdinary says whether the words of a name, together, are something else too, and whether they are
// ordinary words then. Two words must both be usual (Best Buy, Big Day, John Lewis), more of them very
// usual: "Juniper Lane Books" is hardly ever written for anything but a name.
func (b *builder) areOrdinary(words []text.Word) (areWords, areOther bool) {
	if len(words) > 1 && !slices.ContainsFunc(words[1:], func(w text.Word) bool { return w.Before != text.Camel && w.Before != text.Apostrophe }) {
		// NeXT and I'll
		sense := lexicon.Of(b.folded.Letters[words[0].From:words[len(words)-1].To])
		return sense.IsWord(), sense != lexicon.None
	}
	areWords = true
	for _, w := range words {
		if w.Shape.Has(text.Sign) {
			continue
		}
		letters := b.folded.Letters[w.From:w.To]
		sense := lexicon.Of(letters)
		areWords = areWords && (sense.IsWord() || isGeneric(letters))
		switch {
		case len(words) == 1:
			return areWords, sense != lexicon.None || isForm(letters) || isGeneric(letters)
		case isGeneric(letters) || sense == lexicon.Word5 || sense == lexicon.Word4 || sense == lexicon.Calendar:
		case len(words) == 2 && sense != lexicon.None && sense != lexicon.Word1 && sense != lexicon.Word2 && sense != lexicon.Person1 && sense != lexicon.Place1:
		default:
			return false, false
		}
	}
	return areWords, len(words) > 0
}
