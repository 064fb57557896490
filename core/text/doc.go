// Package text folds a draft, once, into words that remember where they came from.
//
// Folding takes away what a name may vary in and still be the same name: case, accents, compatibility
// forms (full-width, styled and circled letters, ligatures), letters of another alphabet that look Latin
// inside a Latin word, and invisible characters. What remains of a word are its folded letters; what
// stood between two words becomes a Boundary.
//
// Promises: folding never fails, whatever the bytes; it never joins two words of the draft into one (the
// letters of a dotted abbreviation, as in S.p.A., are one word); every word's span lies on rune
// boundaries of the draft; folding what was folded changes nothing.
package text

//go:generate go run -modfile=tables.mod tables_gen.go
