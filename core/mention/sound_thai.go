package mention

import "unicode/utf8"

// thaiSound appends how Thai letters are said. Vowels that are written before a consonant are said after it; a
// letter under the sign of silence may not be said.
func thaiSound(sound []byte, letters string) []byte {
	before := byte(0) // a vowel that waits for its consonant
	cluster := false  // an r or l that may be before that vowel or after it
	last := -1        // where the last consonant is in sound
	var one [utf8.UTFMax]byte
	for i := 0; i < len(letters); {
		r, size := utf8.DecodeRuneInString(letters[i:])
		copy(one[:], letters[i:i+size])
		i += size
		next, after := utf8.DecodeRuneInString(letters[i:])
		switch {
		case r == 'เ' || r == 'แ':
			before = 'e'
		case r == 'โ':
			before = 'o'
		case r == 'ไ' || r == 'ใ':
			before = 'i'
		case r == '์':
			if last >= 0 && (last == 0 || sound[last-1] != '?') {
				sound = append(sound, 0)
				copy(sound[last+1:], sound[last:])
				sound[last] = '?'
			}
			last = -1
		case r == 'อ' && (before != 0 || isThaiVowel(next)): // carries the vowel
			if before != 0 {
				sound = append(sound, thaiLead(before)...)
				before = 0
			}
		case isThaiConsonant(r):
			if r == 'ว' || cluster {
				sound = append(sound, '?')
			}
			last, cluster = len(sound), false
			sound = lettersSound(sound, one[:size])
			if before == 0 {
				continue
			}
			if (next == 'ร' || next == 'ล') && r != 'ร' && r != 'ล' && !isThaiVowel(runeAt(letters, i+after)) {
				cluster = true // the vowel is said after both
				continue
			}
			if next >= '็' && next <= '๋' { // over the consonant: a tone, or that the vowel is short
				i += after
				next, after = utf8.DecodeRuneInString(letters[i:])
			}
			switch {
			case before == 'e' && next == 'า':
				sound = append(sound, "au"...)
				i += after
			case before == 'e' && next == 'ี':
				sound = append(sound, 'i')
				if i += after; i < len(letters) {
					if next, after = utf8.DecodeRuneInString(letters[i:]); next >= '็' && next <= '๋' {
						i += after
						next, after = utf8.DecodeRuneInString(letters[i:])
					}
					if next == 'ย' {
						sound = append(sound, 'a')
						i += after
					}
				}
			case before == 'e' && (next == 'ิ' || next == 'อ'):
				sound = append(sound, 'e')
				i += after
			default:
				sound = append(sound, thaiLead(before)...)
			}
			before = 0
		default:
			sound = lettersSound(sound, one[:size])
		}
	}
	return sound
}

func isThaiConsonant(r rune) bool { return r >= 'ก' && r <= 'ฮ' }

// isThaiVowel says whether a letter is a vowel that stands after or over its consonant.
func isThaiVowel(r rune) bool { return r >= 'ะ' && r <= 'ู' || r == '็' }

// thaiLead is how a vowel that is written before its consonant is said.
func thaiLead(vowel byte) string {
	switch vowel {
	case 'e':
		return "e"
	case 'o':
		return "o"
	}
	return "ai"
}

func runeAt(s string, at int) rune {
	if at >= len(s) {
		return 0
	}
	r, _ := utf8.DecodeRuneInString(s[at:])
	return r
}
