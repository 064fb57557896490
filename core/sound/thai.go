package sound

import "unicode/utf8"

// SayThai appends how a stretch of Thai is said that begins where a word may. It gives where the sound may
// be cut at the end of a word, as bits, and sets ends to where in the letters each of these cuts is. Vowels
// that are written before a consonant are said after it; a letter under the sign of silence may not be said,
// nor an r or l after a consonant and such a vowel, which may be said between the two.
func SayThai(sound, letters []byte, ends *[Longest + 1]uint8) ([]byte, uint64) {
	var lead []byte
	last, cluster, cuts := -1, false, uint64(0)
	for i := 0; i < len(letters) && len(sound) < Longest-3; {
		r, size := utf8.DecodeRune(letters[i:])
		one := letters[i : i+size]
		i += size
		next, _ := utf8.DecodeRune(letters[i:])
		switch {
		case r >= 'เ' && r <= 'ไ':
			lead = one
			continue
		case r == '์':
			if last >= 0 {
				sound = append(sound, 0)
				copy(sound[last+1:], sound[last:])
				sound[last] = '?'
			}
			last = -1
		case r > 'ฮ':
			sound = Say(sound, one)
		default:
			if r == 'ว' || cluster {
				sound = append(sound, '?')
				last = -1
			} else {
				last = len(sound)
			}
			sound = Say(sound, one)
			if cluster = !cluster && lead != nil && (next == 'ร' || next == 'ล') && r != 'ร' && r != 'ล'; cluster {
				continue
			}
			if n := len(sound); n > 2 && r == 'ย' && string(sound[n-3:]) == "eiy" {
				sound = append(sound[:n-3], 'i', 'a') // one vowel written with three signs
			}
			if lead != nil {
				sound = Say(sound, lead)
				lead = nil
			}
		}
		if !IsThaiVowel(next) {
			cuts |= 1 << len(sound)
			ends[len(sound)] = uint8(i)
		}
	}
	return sound, cuts
}

// IsThaiVowel says whether a sign stands after, over or under the letter before it.
func IsThaiVowel(r rune) bool { return r >= 'ะ' && r <= 'ู' || r >= '็' && r <= '๎' }
