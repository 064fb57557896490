package advice

import "strings"

// prepositions go with the detail after them: "in Leeds", "für Nordlicht".
const prepositions = " in at on near from for with by about of to around outside im am bei aus für mit von nach zu zum zur um à au aux chez dans de du des en pour avec sur " +
	"con para por desde di da a al del della nel nella presso per voor met van uit op bij naar te "

// LeaveOut takes a span out of a draft with the preposition and article that would be left hanging, and
// keeps the spaces and the punctuation around it right.
func LeaveOut(draft string, s Span) string {
	start, end := s.Start, s.End
	// "a large bakery" keeps its article; "met in the north." and "with a bakery in Leeds" do not.
	if next := strings.TrimLeft(draft[end:], " "); next == "" || strings.ContainsRune(".,;:!?)\n", rune(next[0])) || joins(next) {
		start = without(draft[:start], determiners)
	}
	if !determined(draft[:start]) {
		start = without(draft[:start], prepositions)
	}
	before, after := strings.TrimRight(draft[:start], " "), strings.TrimLeft(draft[end:], " ")
	switch {
	case before == "" || strings.HasSuffix(before, "\n"):
		after = strings.TrimLeft(after, " ,;:-–—")
		return before + capital(after)
	case opensSentence(before):
		return before + " " + capital(strings.TrimLeft(after, ",;:-–— "))
	case after == "" || strings.ContainsRune(".,;:!?)\n", rune(after[0])):
		return strings.TrimRight(before, " ,;:-–—(") + after
	}
	return before + " " + after
}

// joiners begin what follows a noun.
const joiners = " and or but is are was were has have had that which who und oder aber ist sind war hat die et ou mais est sont qui que y o pero es son e ma è sono che en of maar zijn was heeft "

// joins says whether a text begins with a word that follows a noun.
func joins(text string) bool {
	word := text
	if i := strings.IndexAny(text, " .,;:!?)\n"); i >= 0 {
		word = text[:i]
	}
	word = " " + strings.ToLower(word) + " "
	return strings.Contains(prepositions, word) || strings.Contains(joiners, word)
}

// without gives where a text ends without its last word, when that is one of a list.
func without(text, list string) int {
	if rest, word := lastWord(text); word != "" && strings.Contains(list, " "+strings.ToLower(word)+" ") {
		return len(rest)
	}
	return len(text)
}

// LeaveOutSentence takes the sentence out in which a span stands; it gives "" when that is all there is.
func LeaveOutSentence(draft string, s Span) string {
	start, end := sentence(draft, s)
	before, after := strings.TrimRight(draft[:start], " "), strings.TrimLeft(draft[end:], " ")
	switch {
	case strings.TrimSpace(before+after) == "":
		return ""
	case before == "":
		return strings.TrimLeft(after, "\n")
	case after == "":
		return strings.TrimRight(before, " \n")
	case strings.HasSuffix(before, "\n"):
		return before + strings.TrimPrefix(after, "\n")
	case after[0] == '\n':
		return before + after
	}
	return before + " " + after
}

// sentence gives the bounds of the sentence around a span: a stop followed by space ends one, and so does a
// line.
func sentence(draft string, s Span) (start, end int) {
	for start = s.Start; start > 0; start-- {
		if draft[start-1] == '\n' || isStop(draft[start-1]) && start < len(draft) && draft[start] == ' ' {
			break
		}
	}
	for end = s.End; end < len(draft) && draft[end] != '\n'; end++ {
		if isStop(draft[end]) && (end+1 == len(draft) || draft[end+1] == ' ' || draft[end+1] == '\n') {
			end++
			break
		}
	}
	return start, end
}

func isStop(c byte) bool { return c == '.' || c == '!' || c == '?' }
