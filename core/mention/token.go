package mention

import "keepmum.dev/keepmum/core/text"

// longestSpan is the most tokens that are looked at together for a name not written as listed.
const longestSpan = 5

// tokenEnd gives the word after the run that begins at word i: "HubSpot" is one run of two words.
func (s *Search) tokenEnd(i int) int {
	words := s.folded.Words
	j := i + 1
	for j < len(words) && words[j].Before == text.Camel {
		j++
	}
	return j
}

// isUsual says whether word i is one of the most usual words.
func (s *Search) isUsual(i int) bool {
	if s.usual[i] == 0 {
		s.usual[i] = 1
		if isCommonHashed(s.folded.Words[i].Hash, s.letters(i)) {
			s.usual[i] = 2
		}
	}
	return s.usual[i] == 2
}

// isUsualToken says whether words [i, j), one token, are one of the most usual words.
func (s *Search) isUsualToken(i, j int) bool {
	if j == i+1 {
		return s.isUsual(i)
	}
	return isCommon(s.folded.Letters[s.folded.Words[i].From:s.folded.Words[j-1].To])
}
