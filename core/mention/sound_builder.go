package mention

import "keepmum.dev/keepmum/core/sound"

// sounds adds a phrase, by its number, under the keys of how it is said: a name in Latin letters for drafts
// in another script, and one in another script for drafts in Latin letters. Of names with figures, and of
// those with their legal form, there are none.
func (n *slipTable) sounds(b *builder, number int) {
	p := &b.found[number].phrase
	if p.how >= Handle || p.flags&(derived|withForm) != 0 || number >= numbered {
		return
	}
	stored := b.letters[p.at:][:p.n]
	for _, c := range stored {
		if isDigit(c) {
			return
		}
	}
	in := sound.ScriptOf(stored)
	n.said = sound.Name(n.said[:0], stored)
	if len(n.said) < 3 || len(n.said) > sound.Longest || in == sound.None && stored[0] >= 0x80 || in == sound.Thai {
		return
	}
	n.foreign = n.foreign || in != sound.None
	for _, round := range [...]bool{false, true} {
		if in != sound.None && round != in.Eastern() {
			continue
		}
		n.keys.Of(n.said, 1<<len(n.said), round)
		for _, key := range n.keys.Hashes[:n.keys.N] {
			n.entries = append(n.entries, uint64(mix(key))<<32|uint64(number))
		}
	}
}
