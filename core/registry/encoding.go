package registry

import (
	"bytes"
	"strings"
	"unicode/utf8"
)

// plainText gives the file as text without a byte order mark, or notes why it is none: too large,
// empty, or not text. UTF-8 and UTF-16 are read. Columns are counted in UTF-8 without the mark.
func plainText(data []byte, f *found) (text string, ok bool) {
	if len(data) > MaxBytes {
		f.on(0, 0, Error, "too-large", "The file is larger than 64 MiB (67108864 bytes), the most a client list may be.")
		return "", false
	}
	if bytes.HasPrefix(data, []byte("PK\x03\x04")) {
		f.on(1, 1, Error, "encoding", "This is a spreadsheet workbook, not text; save it as CSV UTF-8 and choose that file.")
		return "", false
	}
	if looksUTF16(data) {
		text = fromUTF16(data)
	} else {
		text = string(bytes.TrimPrefix(data, []byte("\xef\xbb\xbf")))
	}
	if strings.TrimSpace(text) == "" {
		f.on(1, 1, Error, "empty", "The file is empty.")
		return "", false
	}
	if i := invalidUTF8(text); i >= 0 {
		f.at(i, Error, "encoding", "From here the file is not UTF-8; save it again as UTF-8 (in a spreadsheet: CSV UTF-8).")
		return text, false
	}
	return text, true
}

// tableText is plainText for tables. Spreadsheets still write Windows-1252 in much of Europe and America:
// what is not UTF-8 is read as that, and a warning asks to look at the accents.
func tableText(data []byte, f *found) (text string, ok bool) {
	if len(data) > MaxBytes || looksUTF16(data) || bytes.IndexByte(data, 0) >= 0 {
		return plainText(data, f)
	}
	at := invalidUTF8(string(data))
	if at < 0 {
		return plainText(data, f)
	}
	line, column := 1+bytes.Count(data[:at], []byte{'\n'}), at-bytes.LastIndexByte(data[:at], '\n')
	f.on(line, column, Warning, "guessed-encoding", "From here the file is not UTF-8; it is read as Windows-1252. If letters look wrong, save it again as CSV UTF-8.")
	return fromWindows1252(data), true
}

// windows1252 are the characters of 0x80 to 0x9F (the best fit table of Unicode's WindowsBestFit/bestfit1252);
// the rest of the bytes are the code points of the same number.
const windows1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ"

func fromWindows1252(data []byte) string {
	var upper [32]rune
	n := 0
	for _, r := range windows1252 {
		upper[n] = r
		n++
	}
	text := make([]byte, 0, len(data)+len(data)/8)
	for _, c := range data {
		r := rune(c)
		if c >= 0x80 && c < 0xA0 {
			r = upper[c-0x80]
		}
		text = utf8.AppendRune(text, r)
	}
	return string(text)
}

// fromUTF16 decodes either byte order, without the mark. Halves of characters become U+FFFD.
func fromUTF16(data []byte) string {
	high, low := 1, 0
	if data[0] == 0xFE && data[1] == 0xFF || data[0] == 0 {
		high, low = 0, 1
	}
	unit := func(i int) rune { return rune(data[i+high])<<8 | rune(data[i+low]) }
	text := make([]byte, 0, len(data))
	for i := 0; i+1 < len(data); i += 2 {
		r := unit(i)
		if r >= 0xD800 && r < 0xDC00 && i+3 < len(data) && unit(i+2)&0xFC00 == 0xDC00 {
			r = 0x10000 + (r-0xD800)<<10 + unit(i+2) - 0xDC00
			i += 2
		}
		if i == 0 && r == 0xFEFF {
			continue
		}
		text = utf8.AppendRune(text, r)
	}
	return string(text)
}

// looksUTF16 knows the two byte order marks, and ASCII characters written as two bytes without one.
func looksUTF16(data []byte) bool {
	if len(data) < 2 {
		return false
	}
	marked := data[0] == 0xFF && data[1] == 0xFE || data[0] == 0xFE && data[1] == 0xFF
	return marked || (data[0] == 0) != (data[1] == 0)
}

// invalidUTF8 is the offset of the first byte that is not UTF-8, -1 when there is none.
func invalidUTF8(text string) int {
	if utf8.ValidString(text) {
		return -1
	}
	for i, r := range text {
		if r == utf8.RuneError {
			if _, size := utf8.DecodeRuneInString(text[i:]); size == 1 {
				return i
			}
		}
	}
	return -1
}
