package sound

// A Script is one whose letters say much the same as Latin ones.
type Script uint8

// The scripts. In those from Thai on nobody tells r from l.
const (
	None Script = iota
	Cyrillic
	Greek
	Hebrew
	Arabic
	Thai
	Katakana
	Hangul
)

// ScriptOf gives the script of folded letters; None for those that are not listened to.
func ScriptOf(letters []byte) Script {
	if len(letters) < 2 || letters[0] < 0xCD {
		return None
	}
	switch c := letters[0]; {
	case c <= 0xCF:
		return Greek
	case c <= 0xD3:
		return Cyrillic
	case c == 0xD7:
		return Hebrew
	case c >= 0xD8 && c <= 0xDB:
		return Arabic
	case c >= 0xEA && c <= 0xED:
		return Hangul
	case c == 0xE0 && letters[1]>>1 == 0xB8>>1:
		return Thai
	case c == 0xE3 && (letters[1] == 0x82 && len(letters) > 2 && letters[2] >= 0xA1 || letters[1] == 0x83):
		return Katakana
	}
	return None
}

// Eastern says whether nobody tells r from l in a script.
func (s Script) Eastern() bool { return s >= Thai }

// abjad says whether a script leaves short vowels out.
func (s Script) abjad() bool { return s == Hebrew || s == Arabic }
