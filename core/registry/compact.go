package registry

// Compact takes the spaces out of a JSON document that mean nothing. Values stay as they are written: a reader
// that turned numbers into numbers and back would change the long ones.
func Compact(document []byte) []byte {
	out := make([]byte, 0, len(document))
	quoted := false
	for i := 0; i < len(document); i++ {
		c := document[i]
		switch {
		case quoted && c == '\\' && i+1 < len(document):
			out = append(out, c)
			i++
			c = document[i]
		case c == '"':
			quoted = !quoted
		case !quoted && (c == ' ' || c == '\n' || c == '\t' || c == '\r'):
			continue
		}
		out = append(out, c)
	}
	return out
}
