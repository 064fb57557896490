package json

import (
	"strings"
	"unicode/utf8"
)

// said is what a string says.
func said(raw string) string {
	if len(raw) < 2 || raw[len(raw)-1] != '"' {
		return ""
	}
	raw = raw[1 : len(raw)-1]
	escape := strings.IndexByte(raw, '\\')
	if escape < 0 {
		return raw
	}
	b := append(make([]byte, 0, len(raw)), raw[:escape]...)
	for i := escape; i < len(raw); i++ {
		if raw[i] != '\\' {
			b = append(b, raw[i])
			continue
		}
		if i++; i == len(raw) {
			break
		}
		switch c := raw[i]; c {
		case 'b':
			b = append(b, '\b')
		case 'f':
			b = append(b, '\f')
		case 'n':
			b = append(b, '\n')
		case 'r':
			b = append(b, '\r')
		case 't':
			b = append(b, '\t')
		case 'u':
			r := unit(raw[i+1:])
			i += 4
			if r >= 0xD800 && r < 0xDC00 && strings.HasPrefix(raw[min(i+1, len(raw)):], `\u`) {
				if low := unit(raw[i+3:]); low >= 0xDC00 && low < 0xE000 {
					r = 0x10000 + (r-0xD800)<<10 + low - 0xDC00
					i += 6
				}
			}
			b = utf8.AppendRune(b, r) // half of a pair becomes U+FFFD
		default:
			b = append(b, c)
		}
	}
	return string(b)
}

// unit reads four digits.
func unit(text string) (r rune) {
	for i := range min(4, len(text)) {
		r <<= 4
		switch c := text[i]; {
		case c >= '0' && c <= '9':
			r |= rune(c - '0')
		case c|0x20 >= 'a' && c|0x20 <= 'f':
			r |= rune(c|0x20-'a') + 10
		}
	}
	return r
}

// AppendString writes a string, in quotes. What is no UTF-8 becomes U+FFFD.
func AppendString(to []byte, text string) []byte {
	const hex = "0123456789abcdef"
	to = append(to, '"')
	for _, r := range text {
		switch {
		case r == '"' || r == '\\':
			to = append(to, '\\', byte(r))
		case r == '\n':
			to = append(to, '\\', 'n')
		case r == '\t':
			to = append(to, '\\', 't')
		case r < ' ' || r == 0x7F || r == 0x2028 || r == 0x2029: // the last two once ended a line of JavaScript
			to = append(to, '\\', 'u', hex[r>>12&15], hex[r>>8&15], hex[r>>4&15], hex[r&15])
		default:
			to = utf8.AppendRune(to, r)
		}
	}
	return append(to, '"')
}
