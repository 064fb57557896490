package mention

import (
	"maps"
	"slices"

	"keepmum.dev/keepmum/core/lexicon"
	"keepmum.dev/keepmum/core/registry"
)

// hint is the kind of a phrase that is no name: a word that, near an ambiguous name of its client, says
// that the client is meant. It is stored only for clients that have such a name.
const hint = Domain + 1

// hintSeed is where the hash of a hint of a client begins.
func hintSeed(client uint32) uint64 { return (uint64(client) + 1) * 0xd6e8feb86659fd93 }

// hints stores the words that a registry lists as a client's context, its services and attributes.
func (b *builder) hints(number uint32, c *registry.Client) {
	for _, words := range c.Context {
		b.hint(number, words)
	}
	for _, words := range c.Services {
		b.hint(number, words)
	}
	for _, attribute := range slices.Sorted(maps.Keys(c.Attributes)) {
		for _, words := range c.Attributes[attribute] {
			b.hint(number, words)
		}
	}
}

func (b *builder) hint(client uint32, words string) {
	b.folded.Fold(words)
	for _, w := range b.folded.Words {
		letters := b.folded.Letters[w.From:w.To]
		if len(letters) < 3 || lexicon.Of(letters) == lexicon.Word5 {
			continue
		}
		h := hash(hintSeed(client), letters)
		if !b.seen.add(h) {
			continue
		}
		at := len(b.letters)
		b.letters = append(b.letters, letters...)
		b.add(h, client, hint, 0, at)
	}
}

// isHinted says whether a word near words [i, j) is one that its registry lists with the client. A plural
// will do.
func (s *Search) isHinted(ix *Index, client uint32, i, j int) bool {
	const near = 24 // words on either side
	for k := max(0, i-near); k < min(len(s.folded.Words), j+near); k++ {
		letters := s.letters(k)
		if k >= i && k < j || len(letters) < 3 {
			continue
		}
		if ix.hasHint(client, letters) || letters[len(letters)-1] == 's' && ix.hasHint(client, letters[:len(letters)-1]) {
			return true
		}
	}
	return false
}

func (ix *Index) hasHint(client uint32, letters []byte) bool {
	slot := ix.find(hash(hintSeed(client), letters))
	for n := slot.from; n < slot.to; n++ {
		p := ix.phrase(n)
		if p.how == hint && ix.client(&p) == client && string(ix.stored(&p)) == string(letters) {
			return true
		}
	}
	return false
}
