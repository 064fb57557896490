// Package facet says what a draft reveals about a client it mentions.
//
// A mention alone names the client or links to it. The rest stands in the words around it: a Reading cuts the
// draft into sentences (scan.go, sentence.go), picks the language that knows most of the words around the
// mentions (language.go), and looks for that language's phrases, which have a place for the client in them (lexicon.go, match.go). So
// each facet is tied to the client it is said of, and comes with the words that show it. What is denied,
// wished, asked or quoted shows nothing. "They" stands for who was mentioned last, for two sentences.
//
// A draft without a mention costs nothing. In a language without phrases only names and links are judged,
// and the reading says so.
//
// The phrases of a language are a file for people to read, phrases/<language>.txt; phrases/README.md tells its
// form, and phrases_gen.go packs them.
package facet

import (
	"math/bits"
	"strings"

	"keepmum.dev/keepmum/core/mention"
)

// Set is a set of facets.
type Set uint16

// The facets. A mention alone reveals the first two; the words around it reveal the rest.
const (
	Name         Set = 1 << iota // names the client
	Tag                          // links to the client, so that a reader is one click away from it
	Relationship                 // says that there is a relationship
	Future                       // announces work before it is public
	Service                      // says what is done for the client
	Result                       // says how it went
	Complaint                    // speaks ill of the client, or embarrasses it
	Promotion                    // advertises the client
	Place                        // says where and when the writer or the client is
	Image                        // shows the client
	Clues                        // names nobody, and its details fit few clients
)

// Count is how many facets there are.
const Count = len(names)

// All is every facet there is, those of later too.
const All = ^Set(0)

// names are the facets' words in a registry, in the order of their bits.
var names = [...]string{"name", "tag", "relationship", "future", "service", "result", "complaint", "promotion", "place", "image", "clues"}

// Of is what a mention reveals by being there. A hashtag names, and links to all who use it.
func Of(how mention.How) Set {
	switch how {
	case mention.Handle, mention.Link, mention.Domain:
		return Tag
	case mention.Hashtag:
		return Name | Tag
	}
	return Name
}

// Listed is the set that a registry's words say; words of no facet known here are passed over.
func Listed(words []string) Set {
	var s Set
	for _, word := range words {
		s |= listed(word)
	}
	return s
}

// listed is the set of one word, which nearly always is written as it should be.
func listed(word string) Set {
	for i, name := range names {
		if word == name {
			return 1 << i
		}
	}
	for i, name := range names {
		if strings.EqualFold(word, name) {
			return 1 << i
		}
	}
	return 0
}

// Place is the place of the bit of a set of one facet.
func (s Set) Place() int { return bits.TrailingZeros16(uint16(s)) }

// Words are the facets of the set, as a registry writes them.
func (s Set) Words() []string {
	words := make([]string, 0, bits.OnesCount16(uint16(s)))
	for i, name := range names {
		if s&(1<<i) != 0 {
			words = append(words, name)
		}
	}
	return words
}
