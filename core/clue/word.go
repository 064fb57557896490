package clue

import "keepmum.dev/keepmum/core/text"

// idBits are those of a hash by which details are known: as many as a number of JavaScript holds exactly.
const idBits = 1<<53 - 1

// carry carries a hash on over a word and its end.
func carry(h uint64, letters []byte) uint64 { return text.Hash(text.Hash(h, letters), space) }

var space = []byte{' '}

// wordAt gives the letters of a word by which details are compared: without the plural's and the
// possessive's s, so that "bakeries in Leeds" has the detail "bakery". It is nil for what is no word of its
// own: the s after an apostrophe, "&".
func wordAt(f *text.Folded, i int) []byte {
	w := f.Words[i]
	letters := f.Letters[w.From:w.To]
	if w.Shape.Has(text.Sign) || w.Before == text.Apostrophe && len(letters) == 1 {
		return nil
	}
	return letters[:len(letters)-len(ending(letters))]
}

// endings are those that words are compared without, and none.
var endings = [...][]byte{nil, []byte("s"), []byte("y"), []byte("ies")}

// ending is what a word is compared without: one of endings.
func ending(letters []byte) []byte {
	n := len(letters)
	switch {
	case n > 4 && string(letters[n-3:]) == "ies":
		// "bakeries" and "bakery" meet in "baker", which no other word of a list is likely to be.
		return letters[n-3:]
	case n > 4 && letters[n-1] == 'y', n > 3 && letters[n-1] == 's' && letters[n-2] != 's':
		return letters[n-1:]
	}
	return nil
}
