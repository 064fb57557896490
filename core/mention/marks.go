package mention

import "keepmum.dev/keepmum/core/text"

// marks notes the punctuation beside words [i, j), and what a program or a trader would mark a name with.
func (s *Search) marks(i, j int) {
	words, draft := s.folded.Words, s.draft
	start, end := int(words[i].Start), int(words[j-1].End)
	at := start - 1
	for at >= 0 && draft[at] == ' ' {
		at--
	}
	if at >= 0 {
		switch draft[at] {
		case ',':
			s.feature(commaBefore)
		case ':':
			s.feature(colonBefore)
		case '(', '[':
			s.feature(bracketBefore)
		case '-', '|', '/':
			s.feature(dashBefore)
		case '.', '!', '?':
			s.feature(stopBefore)
		}
	} else {
		s.feature(firstOfAll)
	}
	at = end
	for at < len(draft) && draft[at] == ' ' {
		at++
	}
	if at == len(draft) {
		s.feature(lastOfAll)
		return
	}
	switch draft[at] {
	case ':':
		s.feature(colonAfter)
	case '.':
		s.feature(stopAfter)
	case '!', '?':
		s.feature(cryAfter)
	case ')', ']', '(', '[':
		s.feature(bracketAfter)
	case '-', '|', '/':
		s.feature(dashAfter)
	case '+':
		s.feature(plusAfter)
	}
	if start > 0 && draft[start-1] == '$' && words[i].Shape.Has(text.Upper) {
		s.feature(tickerItself)
	}
}

// isCheckedIn says whether word i is where a program says that the writer is: "@ Target".
func (s *Search) isCheckedIn(i int) bool {
	start := int(s.folded.Words[i].Start)
	return start > 1 && s.draft[start-1] == ' ' && s.draft[start-2] == '@'
}
