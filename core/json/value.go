// Package json takes values out of JSON text and writes strings into it. It copies nothing that it need
// not, and knows where in the text each value stands.
//
// It trusts that the text is sound, which its callers check with better messages than it could give. Of a
// text that is not, it makes something; it never panics.
//
// It is written here because the packages there are bring into the browser's program what it has no use
// for, a tenth of its size: numbers with fractions, times, and paths to search for.
package json

import "strings"

// Type is what a value is.
type Type uint8

// The types. A value that is not there is Null too; Exists tells them apart.
const (
	Null Type = iota
	False
	True
	Number
	String
	Object
	Array
)

// A Value is a value as it stands in a text.
type Value struct {
	Type  Type
	Raw   string // as it is written
	Str   string // of a String, what it says
	Index int    // where it begins in the text that was parsed first
}

// Parse gives the value that a text is.
func Parse(text string) Value {
	return at(text, space(text, 0), 0)
}

// Exists says whether there is a value.
func (v Value) Exists() bool { return v.Raw != "" }

// IsObject says whether it is an object.
func (v Value) IsObject() bool { return v.Type == Object }

// IsArray says whether it is an array.
func (v Value) IsArray() bool { return v.Type == Array }

// IsBool says whether it is true or false.
func (v Value) IsBool() bool { return v.Type == True || v.Type == False }

// ForEach gives the members of an object or the elements of an array, which have no key, until each says
// false. Of another value it gives the value itself.
func (v Value) ForEach(each func(key, value Value) bool) {
	switch {
	case !v.Exists():
		return
	case v.Type != Object && v.Type != Array:
		each(Value{}, v)
		return
	}
	for i := 1; ; {
		i = space(v.Raw, i)
		if i < len(v.Raw) && v.Raw[i] == ',' {
			i = space(v.Raw, i+1)
		}
		var key Value
		if v.Type == Object {
			if key = at(v.Raw, i, v.Index); key.Type != String {
				return
			}
			if i = space(v.Raw, i+len(key.Raw)); i == len(v.Raw) || v.Raw[i] != ':' {
				return
			}
			i = space(v.Raw, i+1)
		}
		value := at(v.Raw, i, v.Index)
		if !value.Exists() || !each(key, value) {
			return
		}
		i += len(value.Raw)
	}
}

// Get gives the first member of an object with a key.
func (v Value) Get(key string) (found Value) {
	if v.Type == Object {
		v.ForEach(func(k, value Value) bool {
			if k.Str == key {
				found = value
			}
			return k.Str != key
		})
	}
	return found
}

// Array gives the elements of an array. Another value is one element, and null is none.
func (v Value) Array() (all []Value) {
	if v.Type != Null {
		if v.Type != Array {
			return []Value{v}
		}
		v.ForEach(func(_, value Value) bool {
			all = append(all, value)
			return true
		})
	}
	return all
}

// at gives the value that begins at byte i of a text, which itself begins at byte index of another.
func at(text string, i, index int) Value {
	if i >= len(text) {
		return Value{}
	}
	v := Value{Index: index + i}
	switch c := text[i]; {
	case c == '"':
		v.Type, v.Raw = String, text[i:stringEnd(text, i)]
		v.Str = said(v.Raw)
	case c == '{':
		v.Type, v.Raw = Object, text[i:closed(text, i)]
	case c == '[':
		v.Type, v.Raw = Array, text[i:closed(text, i)]
	case c == '-' || c >= '0' && c <= '9':
		end := i + 1
		for end < len(text) && strings.IndexByte("0123456789+-.eE", text[end]) >= 0 {
			end++
		}
		v.Type, v.Raw = Number, text[i:end]
	default:
		for _, word := range [...]struct {
			text string
			is   Type
		}{{"null", Null}, {"true", True}, {"false", False}} {
			if strings.HasPrefix(text[i:], word.text) {
				v.Type, v.Raw = word.is, word.text
			}
		}
	}
	return v
}

func space(text string, i int) int {
	for i < len(text) && (text[i] == ' ' || text[i] == '\n' || text[i] == '\r' || text[i] == '\t') {
		i++
	}
	return i
}

// closed is where the object or array that begins at byte i ends.
func closed(text string, i int) int {
	for depth := 0; i < len(text); {
		switch text[i] {
		case '"':
			i = stringEnd(text, i)
			continue
		case '{', '[':
			depth++
		case '}', ']':
			if depth--; depth == 0 {
				return i + 1
			}
		}
		i++
	}
	return len(text)
}

// stringEnd is where the string that begins at byte i ends.
func stringEnd(text string, i int) int {
	for i++; i < len(text); i++ {
		switch text[i] {
		case '"':
			return i + 1
		case '\\':
			i++
		}
	}
	return len(text)
}
