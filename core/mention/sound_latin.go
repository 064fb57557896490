package mention

import "bytes"

// latinSound appends how a name in Latin letters is said. The letters are those of a stored form, with its
// boundaries.
func latinSound(sound, stored []byte) []byte {
	for from := 0; from < len(stored); {
		to := from
		for to < len(stored) && !isBoundary(stored[to]) {
			to++
		}
		if word := stored[from:to]; string(word) != "and" {
			if len(sound) > 0 {
				sound = append(sound, '|')
			}
			if len(word) == 1 && word[0] == 's' { // McDonald's
				sound = append(sound, '?')
			}
			sound = latinWord(sound, word)
		}
		from = to + 1
	}
	return sound
}

func isLatinVowel(c byte) bool {
	return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y'
}

// spellings are letters of Latin scripts that are said otherwise than one by one: what is written, and after
// ">" how it is said. "<" before one stands for the beginning of a word, ">>" for its end. The first that
// fits is taken.
const spellings = "ault>>o eot>>o eaux>>o eau>>o aux>>o <kn>n <mc>mak <st>>sent <eu>e1 <au>a1 <wr>r <x>s <ps>s <gn>n <gh>g tsch>C sch>S tch>C sh>S " +
	"que>>k sce>se sci>si zh>Z cqu>k chr>kr chl>kl ch>H ck>k cz>C cce>kse cci>ksi cc>k c>k dge>J dgi>Ji dg>J dj>J dt>t " +
	"ght>t ghe>ge ghi>gi gha>ga gho>go gh> gue>>gE gue>ge gui>gi gg>g kh>?X ph>f pf>f qu>kw q>k rh>r " +
	"sz>s sc>sk ss>s tion>Sion th>T tz>c ts>c mb>>m wh>w zz>c x>ks ee>i ea>e?a oo>u ou>?ou ij>ei ll>l tt>t " +
	"bb>b dd>d ff>f mm>m nn>n pp>p rr>r ae>?ae oe>o?e "

// latinWord appends how one word is said.
func latinWord(sound, word []byte) []byte {
	first := len(sound)
	for i := 0; i < len(word); {
		c := word[i]
		next := byte(0)
		if i+1 < len(word) {
			next = word[i+1]
		}
		soft := next == 'e' || next == 'i' || next == 'y'
		switch {
		case c >= 0x80:
			i++
			continue
		case c == 'c' && soft:
			sound = append(sound, 's')
		case c == 'g' && soft:
			sound = append(sound, 'G')
		case c == 'e' && next == 0 && i > 1 && !isLatinVowel(word[i-1]) && bytes.ContainsAny(word[:i-1], "aeiouy"):
			sound = append(sound, 'E')
		case c == 'h' && i > 0 && (next == 0 || !isLatinVowel(next)):
			// only draws the vowel before it out
		case c == 'w' && !isLatinVowel(next) && next != 'h' && next != 'r':
			sound = append(sound, 'u')
		case c == 'y':
			if sound = append(sound, 'i'); isLatinVowel(next) {
				sound[len(sound)-1] = 'y'
			}
		default:
			n := 0
			if sound, n = spelled(sound, word, i); n > 0 {
				i += n
				continue
			}
			sound = append(sound, c)
		}
		i++
	}
	return undoubled(sound, first)
}

// spelled appends how the letters at i are said when they are one of spellings, and says how many they are.
func spelled(sound, word []byte, i int) ([]byte, int) {
	if word[i] < 'a' || word[i] > 'z' {
		return sound, 0
	}
	for _, s := range spellingsOf[word[i]-'a'] {
		n := len(s.letters)
		if i+n <= len(word) && string(word[i:i+n]) == s.letters && (!s.begins || i == 0) && (!s.ends || i+n == len(word)) {
			return append(sound, s.sound...), n
		}
	}
	return sound, 0
}

// A spelling is one entry of spellings.
type spelling struct {
	letters, sound string
	begins, ends   bool // only where a word begins, or ends
}

// spellingsOf has the entries that begin with each letter.
var spellingsOf = readSpellings()

func readSpellings() (of ['z' - 'a' + 1][]spelling) {
	for at := 0; at < len(spellings); {
		var s spelling
		if s.begins = spellings[at] == '<'; s.begins {
			at++
		}
		to := at
		for spellings[to] != '>' {
			to++
		}
		s.letters = spellings[at:to]
		if to++; spellings[to] == '>' {
			s.ends = true
			to++
		}
		at = to
		for spellings[to] != ' ' {
			to++
		}
		s.sound = spellings[at:to]
		of[s.letters[0]-'a'] = append(of[s.letters[0]-'a'], s)
		at = to + 1
	}
	return of
}

// undoubled makes one of two that are the same, from first on.
func undoubled(sound []byte, first int) []byte {
	kept := first
	for i := first; i < len(sound); i++ {
		if i > first && sound[i] == sound[i-1] && sound[i] != '?' {
			continue
		}
		sound[kept] = sound[i]
		kept++
	}
	return sound[:kept]
}
