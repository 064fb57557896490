package registry

import (
	"strconv"
	"strings"

	"github.com/tidwall/gjson"
)

// scanner checks that a text is one JSON value by RFC 8259 and nothing else, and notes keys that
// stand twice in one object. gjson takes the values out afterwards; it trusts that the text is sound.
type scanner struct {
	text  string
	i     int
	found *found
	open  []int // offsets of the brackets not yet closed
}

// scan says whether the text is sound JSON; if not, the one problem "syntax" says where and why.
func scan(text string, f *found) bool {
	s := scanner{text: text, found: f}
	s.space()
	if !s.value() {
		return false
	}
	s.space()
	if s.i < len(text) {
		return s.fault("The document ends before this; remove what follows.")
	}
	return true
}

func (s *scanner) fault(message string) bool {
	if s.i >= len(s.text) {
		message = "The file ends too early; it may not have been copied whole."
		if n := len(s.open); n > 0 {
			line := 1 + strings.Count(s.text[:s.open[n-1]], "\n")
			message = "The file ends before the " + s.text[s.open[n-1]:s.open[n-1]+1] + " of line " +
				strconv.Itoa(line) + " is closed; it may not have been copied whole."
		}
	}
	s.found.at(s.i, Error, "syntax", message)
	return false
}

func (s *scanner) space() {
	for s.i < len(s.text) {
		switch s.text[s.i] {
		case ' ', '\t', '\r', '\n':
			s.i++
		default:
			return
		}
	}
}

// next is the byte that comes next, 0 at the end (where no rule of the format fits a 0 either).
func (s *scanner) next() byte {
	if s.i < len(s.text) {
		return s.text[s.i]
	}
	return 0
}

func (s *scanner) value() bool {
	switch c := s.next(); {
	case c == '{':
		return s.nested(s.object)
	case c == '[':
		return s.nested(s.array)
	case c == '"':
		return s.str()
	case c == '-' || c >= '0' && c <= '9':
		return s.number()
	}
	for _, word := range [...]string{"true", "false", "null"} {
		if strings.HasPrefix(s.text[s.i:], word) {
			s.i += len(word)
			return true
		}
	}
	return s.fault(`A value is expected here: text in double quotes, a number, true, false, null, [ or {.`)
}

func (s *scanner) nested(content func() bool) bool {
	if len(s.open) == maxDepth {
		return s.fault("The document nests too deeply here.")
	}
	s.open = append(s.open, s.i)
	s.i++
	s.space()
	if !content() {
		return false
	}
	s.open = s.open[:len(s.open)-1]
	return true
}

func (s *scanner) array() bool {
	if s.next() == ']' {
		s.i++
		return true
	}
	for {
		if !s.value() {
			return false
		}
		s.space()
		switch s.next() {
		case ']':
			s.i++
			return true
		case ',':
			comma := s.i
			s.i++
			s.space()
			if s.next() == ']' {
				s.i = comma
				return s.fault("This comma is followed by ]; remove the comma.")
			}
		default:
			return s.fault("A comma or ] is expected here.")
		}
	}
}

func (s *scanner) object() bool {
	var keys keySet
	if s.next() == '}' {
		s.i++
		return true
	}
	for {
		start := s.i
		if s.next() != '"' {
			return s.fault("A key in double quotes is expected here.")
		}
		if !s.str() {
			return false
		}
		if !keys.add(unquoted(s.text[start:s.i])) {
			s.found.at(start, Warning, "duplicate-key", "This key stands twice in one entry; the last one is used.")
		}
		s.space()
		if s.next() != ':' {
			return s.fault("A colon is expected here, after the key.")
		}
		s.i++
		s.space()
		if !s.value() {
			return false
		}
		s.space()
		switch s.next() {
		case '}':
			s.i++
			return true
		case ',':
			comma := s.i
			s.i++
			s.space()
			if s.next() == '}' {
				s.i = comma
				return s.fault("This comma is followed by }; remove the comma.")
			}
		default:
			return s.fault("A comma or } is expected here.")
		}
	}
}

// unquoted is the text of a JSON string that the scanner has accepted.
func unquoted(raw string) string {
	if strings.IndexByte(raw, '\\') < 0 {
		return raw[1 : len(raw)-1]
	}
	return gjson.Parse(raw).Str
}
