// Package mention finds who a draft points at.
//
// An Index holds every listed name, folded, in one run of bytes that can be stored and opened again
// (format.go): filters that turn most words away, phrases in the order of their hashes, letters. A
// Compilation makes it in steps. A Search folds a draft and looks, at each of its words, for the longest
// phrase of the index that begins there. Its cost grows with the draft, not with the list.
//
// A phrase is stored as its folded words with a sign between them that says how the name was written:
// ' ' where the draft may have a space, a hyphen or nothing, ',' where it may have punctuation too, '~'
// where the name itself has nothing and only its writing shows the parts (HubSpot). The hash of a phrase
// is that of its letters alone, so "Tesco Extra", "tesco-extra" and "#TescoExtra" meet in one slot; the
// comparison that follows decides. A boundary of the draft must be one of the name, so "no kia" is not
// Nokia; hyphens and apostrophes are forgiven as comparing says. A name inside a longer word is not a
// mention, except among the parts of a hashtag.
//
// Handles and domains lie in the same table under hashes of their own.
//
// Most words of a draft cost a look into one small table (memory.go): those that were seen lately and are
// in no name. Of the others, the filters turn away most before anything else is read (turn_away.go).
//
// Where no phrase stands as it is listed, a word that is no usual English one is looked at again:
//   - without an ending that its language glues on: Tescon, Tescoban, Tescos (endings.go);
//   - with words before or after it written on, as firms and hashtags do: @TescoUK, #lovetesco (glue.go);
//   - with one slip of the fingers taken back, which is never more than unsure (typo.go, near.go).
//
// Words in Cyrillic, Greek, Hebrew, Arabic, Thai, katakana and hangul are looked at for what they say: a name
// in Latin letters is found by its consonants, and known by how near all of its sounds are (package sound,
// sounding.go). How near they must be depends on the script, on the name's weight and on how many
// names there are; short ones and those without a capital, where the script has any, are unsure (hearing.go).
//
// Last, words that are dressed up (T E S C O, Tescooo, T3sc0) are read plain, and the names that hold them
// are searched for as listed (respell.go). A name that is ordinary words is found in these ways only where it has
// a capital, is in a hashtag or is dressed up, and is unsure then, for an ordinary word written otherwise is
// mostly one still (vary.go). Initials (P&G) are phrases of their own, made from
// names; they count only in capitals, and are never more than unsure unless they are listed (initials.go).
package mention
