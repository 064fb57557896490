// Package sound compares names with words in another script by what both say.
//
// A sound is a row of bytes, one for each letter that is said:
//
//	p b f v t d k g m n r l w y h s z   as in English
//	S Z C J c X T N                     sh, zh, ch, dj, ts, kh, th, ng
//	a e i o u                           vowels
//	G H j                               Latin g before e and i, ch, and j, which languages say in two ways
//	V                                   the vowel of Seoul's first half
//	Q Y W A                             Arabic jim; letters that are a consonant or a vowel: yod, waw, alef
//	7                                   chi and tsu, which Japanese also writes for ti and tu
//	9 1                                 Slavic g where others say h; u where Slavs and Greeks say v
//	U O E                               vowels that only fill a gap or are written and not said
//	?                                   the next one may be missing
//	|                                   the end of a word of a name
//
// A name in another script is found in two steps. The keys of a sound (keys.go) are the row of its
// consonants, in seven classes that no script tells apart further. Names are listed under their keys, and
// words are looked up under theirs. Then the two sounds are laid beside each other (distance.go), and that
// decides.
//
// How letters are said stands in letters.go, as lists: they are the romanisations that newspapers and firms
// use, made by hand.
package sound

// Longest is the most bytes of a sound that can be looked up.
const Longest = 48
