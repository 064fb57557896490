package mention

import "math/bits"

// manyClients is the length of a list from which on chance counts.
const manyClients = 4096

// chance is what evidence must outweigh on a long list, in the measure of weights.go: the more names there are,
// the more ordinary words are one of them and the less a word alone says. It is seven tenths of a logarithm
// for each doubling beyond 4,096 clients, as many more names a word may be.
func (ix *Index) chance() int {
	if n := ix.Clients(); n > manyClients {
		return 7 * bits.Len(uint(n/manyClients))
	}
	return 0
}

// isShort says whether letters so few are, on a long list, some name by chance where nothing in the draft's
// writing sets them apart.
func (ix *Index) isShort(letters int) bool { return letters <= shortName && ix.Clients() > manyClients }
