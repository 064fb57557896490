package json

// Int gives a number when it is a whole one of at most nine digits, however it is written: 10, 1e1, 10.0.
func (v Value) Int() (n int, ok bool) {
	if v.Type != Number {
		return 0, false
	}
	text, negative := v.Raw, false
	if text[0] == '-' {
		text, negative = text[1:], true
	}
	i, places, fraction, zeros := 0, 0, false, 0 // zeros: at the end, not yet in n
	for ; i < len(text) && text[i]|0x20 != 'e'; i++ {
		switch c := text[i]; {
		case c == '.':
			fraction = true
			continue
		case c < '0' || c > '9':
			return 0, false
		case c == '0':
			zeros = min(zeros+1, tooMany)
		default:
			for ; zeros > 0 && n > 0 && n <= most; zeros-- {
				n *= 10
			}
			zeros = 0
			if n = n*10 + int(c-'0'); n > most {
				return 0, false
			}
		}
		if fraction {
			places++
		}
	}
	exponent := 0
	if i++; i < len(text) {
		sign := 1
		if text[i] == '-' {
			sign = -1
		}
		if text[i] == '-' || text[i] == '+' {
			i++
		}
		for ; i < len(text); i++ {
			if text[i] < '0' || text[i] > '9' {
				return 0, false
			}
			exponent = min(exponent*10+int(text[i]-'0'), tooMany)
		}
		exponent *= sign
	}
	if n == 0 {
		return 0, true
	}
	for exponent += zeros - places; exponent > 0; exponent-- {
		if n *= 10; n > most {
			return 0, false
		}
	}
	if negative {
		n = -n
	}
	return n, exponent == 0
}

const (
	most    = 999_999_999
	tooMany = 1 << 20
)
