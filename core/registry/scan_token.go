package registry

// str accepts one JSON string.
func (s *scanner) str() bool {
	for s.i++; s.i < len(s.text); s.i++ {
		switch c := s.text[s.i]; {
		case c == '"':
			s.i++
			return true
		case c == '\n' || c == '\r':
			return s.fault(`The line ends inside text; a closing " may be missing, or write the line break as \n.`)
		case c < ' ':
			return s.fault(`A control character stands inside text; write a tab as \t, or remove it.`)
		case c == '\\':
			if !s.escape() {
				return false
			}
		}
	}
	return s.fault("")
}

// escape accepts what follows a backslash and stops on its last byte.
func (s *scanner) escape() bool {
	backslash := s.i
	s.i++
	switch s.next() {
	case '"', '\\', '/', 'b', 'f', 'n', 'r', 't':
		return true
	case 'u':
		for range 4 {
			s.i++
			c := s.next()
			if !(c >= '0' && c <= '9' || c|0x20 >= 'a' && c|0x20 <= 'f') {
				if s.i < len(s.text) {
					s.i = backslash
				}
				return s.fault(`\u needs four digits of 0-9 and a-f after it.`)
			}
		}
		return true
	}
	if s.i < len(s.text) {
		s.i = backslash
	}
	return s.fault(`This backslash starts nothing that is known; write \\ for a backslash.`)
}

// number accepts one JSON number.
func (s *scanner) number() bool {
	start := s.i
	if s.next() == '-' {
		s.i++
	}
	whole := s.i
	ok := s.digits() && (s.text[whole] != '0' || s.i == whole+1)
	if ok && s.next() == '.' {
		s.i++
		ok = s.digits()
	}
	if ok && s.next()|0x20 == 'e' {
		s.i++
		if c := s.next(); c == '+' || c == '-' {
			s.i++
		}
		ok = s.digits()
	}
	if !ok {
		if s.i < len(s.text) {
			s.i = start
		}
		return s.fault("This is not a number as JSON writes them; put text in double quotes.")
	}
	return true
}

// digits accepts one digit or more.
func (s *scanner) digits() bool {
	start := s.i
	for c := s.next(); c >= '0' && c <= '9'; c = s.next() {
		s.i++
	}
	return s.i > start
}
