package advice

import (
	"strings"
	"unicode/utf8"
)

// A Span is half-open, in bytes of a draft.
type Span struct{ Start, End int }

// Describe puts a description ("a retail client") where a draft names a client. Spans must be in order and
// apart. What belongs to the name goes with it ("our client Tesco"), and the article fits what is left
// ("the Tesco team" becomes "the retail client team").
func Describe(draft string, spans []Span, description string) string {
	var b strings.Builder
	at := 0
	for _, s := range spans {
		if s.Start < at {
			continue // the words before it already took it in
		}
		from, words := s.Start, description
		if before, ok := clientNoun(draft[at:s.Start]); ok {
			from = at + before
		}
		if determined(draft[at:from]) {
			words = withoutArticle(words)
		}
		if opensSentence(draft[:from]) {
			words = capital(words)
		}
		b.WriteString(draft[at:from])
		b.WriteString(words)
		at = s.End
	}
	b.WriteString(draft[at:])
	return b.String()
}

// clientNouns say of the name after them what the description says too.
const clientNouns = " client clients customer kunde kunden kundin mandant mandanten klient cliente clienti klant opdrachtgever "

// determiners stand before a noun and take the place of an article.
const determiners = " the a an our my your their his her its this that these those der die das den dem des ein eine einen einem einer unser unsere " +
	"unseren unserem unserer mein meine meinen meinem le la les un une notre nos mon ma mes el los las una nuestro nuestra mi il lo gli nostro nostra mio mia het een de onze ons mijn "

// clientNoun says where "our client" begins, when a text ends with it.
func clientNoun(text string) (int, bool) {
	rest, noun := lastWord(text)
	if noun == "" || !strings.Contains(clientNouns, " "+strings.ToLower(noun)+" ") {
		return 0, false
	}
	start := len(strings.TrimRight(text, " ")) - len(noun)
	if _, word := lastWord(rest); word != "" && strings.Contains(determiners, " "+strings.ToLower(word)+" ") {
		start = len(strings.TrimRight(rest, " ")) - len(word)
	}
	return start, true
}

// determined says whether a text ends with an article or the like.
func determined(text string) bool {
	_, word := lastWord(text)
	return word != "" && strings.Contains(determiners, " "+strings.ToLower(word)+" ")
}

// lastWord cuts the last word off a text that ends with it and spaces; the word is empty when something
// else stands there.
func lastWord(text string) (rest, word string) {
	trimmed := strings.TrimRight(text, " ")
	if len(trimmed) == len(text) {
		return text, ""
	}
	at := strings.LastIndexAny(trimmed, " \n\t") + 1
	word = trimmed[at:]
	if strings.ContainsAny(word, ".,;:!?()\"#@/") {
		return text, ""
	}
	return trimmed[:at], word
}

func withoutArticle(words string) string {
	first, rest, ok := strings.Cut(words, " ")
	if ok && strings.Contains(determiners, " "+strings.ToLower(first)+" ") {
		return rest
	}
	return words
}

// opensSentence says whether what follows a text begins a sentence.
func opensSentence(text string) bool {
	trimmed := strings.TrimRight(text, " \t\"'“‘„«(¡¿")
	return trimmed == "" || strings.ContainsRune(".!?\n…。", lastRune(trimmed))
}

func lastRune(text string) rune {
	r, _ := utf8.DecodeLastRuneInString(text)
	return r
}

// capital makes the first letter of words a capital; what is not ASCII stays, for a description seldom
// begins with it and the tables for it are large.
func capital(words string) string {
	if words != "" && words[0] >= 'a' && words[0] <= 'z' {
		return string(words[0]-'a'+'A') + words[1:]
	}
	return words
}
