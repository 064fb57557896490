package sound

import "unicode/utf8"

// How the three parts of a Korean syllable are said, in the order of Unicode. A last s is a t; eu fills a gap.
const (
	firsts  = "g k n d t ?l m b p s s - J J C k t p h "
	middles = "a e ya ye V e yV ye o ?wa ?we ?we yo u ?wV ?we ?wi yu U i i "
	lasts   = "- k k k n n n t l k m p l l p l m p p t t N t t k t p t "
)

// SayHangul appends how Korean syllables are said.
func SayHangul(sound, letters []byte) []byte {
	for i := 0; i < len(letters); {
		r, size := utf8.DecodeRune(letters[i:])
		i += size
		if r -= 0xAC00; r < 0 || r >= 19*21*28 {
			continue
		}
		first, middle := r/(21*28), r/28%21
		if first == 5 && middle != 18 { // l before a vowel that is said
			sound = part(sound, "l ", 0)
		} else {
			sound = part(sound, firsts, first)
		}
		sound = part(sound, middles, middle)
		sound = part(sound, lasts, r%28)
	}
	return sound
}

// part appends number n of a list.
func part(sound []byte, list string, n rune) []byte {
	at := 0
	for ; n > 0; at++ {
		if list[at] == ' ' {
			n--
		}
	}
	for ; list[at] != ' '; at++ {
		if n := len(sound); list[at] != '-' && (n == 0 || sound[n-1] != list[at]) {
			sound = append(sound, list[at])
		}
	}
	return sound
}
