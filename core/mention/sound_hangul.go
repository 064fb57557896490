package mention

import "unicode/utf8"

// How the three parts of a Korean syllable are said, in the order of Unicode. A last s is a t; eu and, after
// a hissing sound, i fill a gap.
const (
	hangulFirst  = "g k n d t ?l m b p s s - J J C k t p h "
	hangulMiddle = "a e ya ye V e yV ye o ?wa ?we we o u ?wo ?we ?wi u U i i "
	hangulLast   = "- k k k n n n t l k m p l l p l m p p t t N t t k t p t "
)

// hangulSound appends how Korean syllables are said.
func hangulSound(sound, letters []byte) []byte {
	for i := 0; i < len(letters); {
		r, size := utf8.DecodeRune(letters[i:])
		i += size
		if r -= 0xAC00; r < 0 || r >= 19*21*28 {
			continue
		}
		first, middle, last := r/(21*28), r/28%21, r%28
		before := len(sound)
		sound = part(sound, hangulFirst, first)
		if first == 5 { // l at the beginning of a syllable is said
			sound = append(sound[:before], 'l')
			if middle == 18 {
				sound = append(sound[:before], '?', 'l')
			}
		}
		sound = part(sound, hangulMiddle, middle)
		sound = part(sound, hangulLast, last)
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
		if list[at] != '-' {
			sound = append(sound, list[at])
		}
	}
	return sound
}
