package registry

import (
	"bytes"
	"strings"
	"unicode/utf8"
)

// plainText gives the file as text without a byte order mark, or notes why it is none: too large,
// empty, or not UTF-8. Columns are counted without the mark, as editors do.
func plainText(data []byte, f *found) (text string, ok bool) {
	switch {
	case len(data) > MaxBytes:
		f.on(0, 0, Error, "too-large", "The file is larger than 64 MiB (67108864 bytes), the most a client list may be.")
	case bytes.HasPrefix(data, []byte("PK\x03\x04")):
		f.on(1, 1, Error, "encoding", "This is a spreadsheet workbook, not text; save it as CSV UTF-8 and choose that file.")
	case looksUTF16(data):
		f.on(1, 1, Error, "encoding", "The file is in UTF-16; save it again as UTF-8 (in a spreadsheet: CSV UTF-8).")
	default:
		text = string(bytes.TrimPrefix(data, []byte("\xef\xbb\xbf")))
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
	return "", false
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
