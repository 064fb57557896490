package restricted

import (
	"strings"

	"keepmum.dev/keepmum/core/lexicon"
	"keepmum.dev/keepmum/core/mention"
	"keepmum.dev/keepmum/core/registry"
	"keepmum.dev/keepmum/core/text"
)

// mostParts is how many words of a name count: a longer one is found by its first.
const mostParts = 5

// Before the folded letters of a handle, and of an ordinary word, which counts with a capital only.
const (
	handleSign   = '@'
	ordinarySign = '^'
)

// forms are the variants of a client's names that are hashed.
type forms struct {
	folded text.Folded
	all    map[string]bool
}

func (f *forms) client(c *registry.Client) {
	f.name(c.Name)
	for _, list := range [][]string{c.Aliases, c.Brands, c.Codenames} {
		for _, name := range list {
			f.name(name)
		}
	}
	for _, name := range c.People {
		if f.folded.Fold(name); len(f.folded.Words) > 1 {
			f.variants("", f.folded.Words)
		}
	}
	for _, domain := range c.Domains {
		f.folded.Fold(strings.TrimPrefix(domain, "www."))
		f.variants("", f.folded.Words)
	}
	for _, handles := range c.Handles {
		for _, handle := range handles {
			f.folded.Fold(strings.TrimPrefix(handle[strings.LastIndexByte(handle, '/')+1:], "@"))
			f.variants(string(handleSign), f.folded.Words)
		}
	}
}

// name adds a name as it is written and without its legal form.
func (f *forms) name(name string) {
	f.folded.Fold(name)
	f.variants("", f.folded.Words)
	f.variants("", mention.Bare(&f.folded))
}

// variants adds words as a draft may have them: apart, and written together.
func (f *forms) variants(sign string, words []text.Word) {
	for len(words) > 0 && words[0].Shape.Has(text.Sign) {
		words = words[1:]
	}
	for len(words) > 0 && words[len(words)-1].Shape.Has(text.Sign) {
		words = words[:len(words)-1]
	}
	var apart, together []byte
	parts := 1
	for i, w := range words {
		if i > 0 && !isInside(w.Before) {
			if parts++; parts <= mostParts {
				apart = append(apart, ' ')
			}
		}
		letters := f.folded.Letters[w.From:w.To]
		if parts <= mostParts {
			apart = append(apart, letters...)
		}
		together = append(together, letters...)
	}
	if len([]rune(string(together))) < 2 {
		return
	}
	if sign == "" && len(words) == 1 && isOrdinary(words[0].Hash) {
		sign = string(ordinarySign)
	}
	f.all[sign+string(apart)] = true
	f.all[sign+string(together)] = true
}

func isOrdinary(hash uint64) bool { return lexicon.OfHash(hash) != lexicon.None }

// isInside says whether a boundary is none that a reader sees a space at.
func isInside(b text.Boundary) bool { return b == text.Camel || b == text.Joined }
