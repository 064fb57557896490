package registry

import (
	"strconv"

	"keepmum.dev/keepmum/core/lexicon"
	"keepmum.dev/keepmum/core/text"
)

// noisy notes a name that many ordinary posts hold in another sense, and how many of a thousand. The
// figure is that of the band of its word (lexicon.PerThousand), not of the word itself.
func (r *reader) noisy(at int, name string) {
	if n := perThousand(&r.folded, name); n > 0 {
		r.found.at(at, Note, "noisy-name", "This name is something else too, which about "+strconv.Itoa(n)+
			" in 1,000 ordinary posts hold. It is only a note there unless the post shows that the client is meant. "+
			"Context words, the client's handles, a longer name or the legal form help to tell.")
	}
}

// perThousand says how many of a thousand ordinary posts hold a name of one word, its legal form left out.
// Of a name of several words they hold none to speak of.
func perThousand(folded *text.Folded, name string) int {
	if len(name) > longestNoisy {
		return 0
	}
	folded.Fold(name)
	words := folded.Words
	for len(words) > 1 && isForm(folded, words[len(words)-1]) {
		words = words[:len(words)-1]
	}
	if len(words) != 1 {
		return 0
	}
	return lexicon.Of(folded.Letters[words[0].From:words[0].To]).PerThousand()
}

// longestNoisy is more bytes than a usual word with a legal form has.
const longestNoisy = 48

// isForm says whether a word is a legal form that English names usually carry.
func isForm(folded *text.Folded, w text.Word) bool {
	switch string(folded.Letters[w.From:w.To]) {
	case "plc", "ltd", "limited", "inc", "llc", "llp", "corp", "co", "gmbh", "ag", "sa":
		return true
	}
	return false
}

// A NoisyName is a name that many ordinary posts hold in another sense.
type NoisyName struct {
	Client      int // its place in the list
	Name        string
	PerThousand int // about how many of a thousand ordinary posts hold it
}

// NoisyNames lists, of a list's names that drafts are searched for, those that many ordinary posts hold.
func NoisyNames(clients []Client) []NoisyName {
	var all []NoisyName
	var folded text.Folded
	for i, c := range clients {
		one := [1]string{c.Name}
		for _, names := range [...][]string{one[:], c.Aliases, c.Brands, c.People, c.Codenames} {
			for _, name := range names {
				if n := perThousand(&folded, name); n > 0 {
					all = append(all, NoisyName{i, name, n})
				}
			}
		}
	}
	return all
}
