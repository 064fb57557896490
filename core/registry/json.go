package registry

import (
	"slices"
	"unicode/utf8"
)

// appendString writes a JSON string with the fewest escapes: files are read by people too. U+2028 and
// U+2029 are escaped for JavaScript, what is not UTF-8 becomes U+FFFD.
func appendString(b []byte, s string) []byte {
	const hex = "0123456789abcdef"
	b = append(b, '"')
	for _, r := range s {
		switch {
		case r == '"' || r == '\\':
			b = append(b, '\\', byte(r))
		case r == '\n':
			b = append(b, '\\', 'n')
		case r == '\t':
			b = append(b, '\\', 't')
		case r < ' ' || r == 0x7F || r == 0x2028 || r == 0x2029:
			b = append(b, '\\', 'u', hex[r>>12&15], hex[r>>8&15], hex[r>>4&15], hex[r&15])
		default:
			b = utf8.AppendRune(b, r)
		}
	}
	return append(b, '"')
}

func jsonString(s string) []byte { return appendString(nil, s) }

// jsonStrings is a list of texts on one line.
func jsonStrings(texts []string) []byte {
	b := []byte{'['}
	for i, text := range texts {
		if i > 0 {
			b = append(b, ", "...)
		}
		b = appendString(b, text)
	}
	return append(b, ']')
}

// jsonMap is an object on one line, its keys in order.
func jsonMap[V any](m map[string]V, value func(V) []byte) []byte {
	var o object
	for _, key := range sortedKeys(m) {
		o = append(o, member{jsonString(key), value(m[key])})
	}
	return o.inline()
}

func sortedKeys[V any](m map[string]V) []string {
	keys := make([]string, 0, len(m))
	for key := range m {
		keys = append(keys, key)
	}
	slices.Sort(keys)
	return keys
}

// object is a JSON object on its way out: its members in order, written already.
type object []member

type member struct{ key, value []byte }

func (o *object) set(key string, value []byte) { *o = append(*o, member{jsonString(key), value}) }

// setText and setTexts leave out what is empty.
func (o *object) setText(key, text string) {
	if text != "" {
		o.set(key, jsonString(text))
	}
}

func (o *object) setTrue(key string, value bool) {
	if value {
		o.set(key, []byte("true"))
	}
}

func (o *object) setTexts(key string, texts []string) {
	if len(texts) > 0 {
		o.set(key, jsonStrings(texts))
	}
}

func (o object) inline() []byte {
	b := []byte{'{'}
	for i, m := range o {
		if i > 0 {
			b = append(b, ", "...)
		}
		b = append(append(append(b, m.key...), ": "...), m.value...)
	}
	return append(b, '}')
}

// lines is the object with one member a line.
func (o object) lines(indent string) []byte {
	if len(o) == 0 {
		return []byte("{}")
	}
	b := []byte{'{'}
	for i, m := range o {
		if i > 0 {
			b = append(b, ',')
		}
		b = append(append(b, '\n'), indent...)
		b = append(append(append(append(b, "  "...), m.key...), ": "...), m.value...)
	}
	b = append(append(b, '\n'), indent...)
	return append(b, '}')
}

// jsonList is a list with one value a line.
func jsonList(values [][]byte, indent string) []byte {
	if len(values) == 0 {
		return []byte("[]")
	}
	b := []byte{'['}
	for i, value := range values {
		if i > 0 {
			b = append(b, ',')
		}
		b = append(append(b, '\n'), indent...)
		b = append(append(b, "  "...), value...)
	}
	b = append(append(b, '\n'), indent...)
	return append(b, ']')
}
