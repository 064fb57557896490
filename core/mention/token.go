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
