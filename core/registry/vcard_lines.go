package registry

import "strings"

// property is one line of a vCard: its name in capitals, without group and parameters, and its value.
type property struct {
	name, value string
	raw         string // the value before its escapes were taken away
	line        int
}

// parts are the components of a value, which semicolons separate.
func (p property) parts() []string {
	var parts []string
	from := 0
	for i := 0; i < len(p.raw); i++ {
		switch p.raw[i] {
		case '\\':
			i++
		case ';':
			parts = append(parts, unescaped(p.raw[from:i]))
			from = i + 1
		}
	}
	return append(parts, unescaped(p.raw[from:]))
}

// propertiesOf reads the lines of vCards, with long ones put together again: a line that begins with a
// space goes on with the one before, and so does one after "=" in the quoted-printable text of vCard 2.1.
func propertiesOf(text string) []property {
	var all []property
	lines := strings.Split(strings.ReplaceAll(strings.ReplaceAll(text, "\r\n", "\n"), "\r", "\n"), "\n")
	for i := 0; i < len(lines); i++ {
		line, number := lines[i], i+1
		printable := strings.Contains(strings.ToUpper(line), "QUOTED-PRINTABLE")
		for !printable && i+1 < len(lines) && lines[i+1] != "" && (lines[i+1][0] == ' ' || lines[i+1][0] == '\t') {
			i++
			line += lines[i][1:]
		}
		head, value, ok := cutValue(line)
		if !ok {
			continue
		}
		head = strings.ToUpper(head)
		if printable {
			for strings.HasSuffix(value, "=") && i+1 < len(lines) {
				i++
				value = value[:len(value)-1] + lines[i]
			}
			value = fromQuotedPrintable(value)
		}
		name, _, _ := strings.Cut(head, ";")
		name = name[strings.LastIndexByte(name, '.')+1:]
		all = append(all, property{name: name, value: unescaped(value), raw: value, line: number})
	}
	return all
}

// cutValue cuts a line at the first colon that is not inside quotation marks.
func cutValue(line string) (head, value string, ok bool) {
	quoted := false
	for i := range len(line) {
		switch line[i] {
		case '"':
			quoted = !quoted
		case ':':
			if !quoted {
				return line[:i], line[i+1:], true
			}
		}
	}
	return "", "", false
}

// unescaped takes the backslashes away; a line break becomes a space.
func unescaped(value string) string {
	if strings.IndexByte(value, '\\') < 0 {
		return value
	}
	var b strings.Builder
	for i := 0; i < len(value); i++ {
		if value[i] == '\\' && i+1 < len(value) {
			i++
			if value[i] == 'n' || value[i] == 'N' {
				b.WriteByte(' ')
				continue
			}
		}
		b.WriteByte(value[i])
	}
	return b.String()
}

func fromQuotedPrintable(value string) string {
	digit := func(c byte) int { return strings.IndexByte("0123456789ABCDEF", c&^(c>>6&1<<5)) }
	var b strings.Builder
	for i := 0; i < len(value); i++ {
		if value[i] == '=' && i+2 < len(value) {
			if high, low := digit(value[i+1]), digit(value[i+2]); high >= 0 && low >= 0 {
				b.WriteByte(byte(high<<4 | low))
				i += 2
				continue
			}
		}
		b.WriteByte(value[i])
	}
	return strings.ToValidUTF8(b.String(), "\uFFFD")
}
