package mention

import (
	"unicode/utf8"

	"keepmum.dev/keepmum/core/sound"
)

// A slipTable collects what an index will hold of its names for those with a slip in them.
type slipTable struct {
	entries []uint64 // a key, and below it the number of a phrase
	around  []uint32 // keys of the words around a word
	bits    uint     // of a place, once they are sorted
	keyed   int      // how many keys the sorted entries have
	from    []uint32 // where each place begins
	letters []byte
	ends    []int  // of words in letters
	said    []byte // how a name is said
	keys    sound.Keys
	foreign bool // some name in another script has keys
}

// phrase adds a phrase by its number.
func (n *slipTable) phrase(b *builder, number int) {
	p := &b.found[number].phrase
	if !p.mayVary() || p.flags&noSlips != 0 || number >= numbered {
		return
	}
	n.letters, n.ends = n.letters[:0], append(n.ends[:0], 0)
	for _, c := range b.letters[p.at:][:p.n] {
		switch c {
		case '~':
		case ' ', ',':
			n.ends = append(n.ends, len(n.letters))
		default:
			n.letters = append(n.letters, c)
		}
	}
	letters, ends := n.letters, append(n.ends, len(n.letters))
	n.ends = ends
	count := utf8.RuneCount(letters)
	if count < shortestNear {
		return
	}
	words := len(ends) - 1
	if words > 1 && count <= longestNear {
		n.word(letters, nameSeed, nameSeed, number)
	}
	for k := 0; words <= longestSpan && k < words; k++ {
		before, after := nameSeed, nameSeed
		for other := range words {
			word := letters[ends[other]:ends[other+1]]
			switch {
			case other < k:
				before = hashWord(before, word)
			case other > k:
				after = hashWord(after, word)
				if k == 0 { // also where the words after are not yet all
					n.around = append(n.around, mix(context(nameSeed, after)))
				}
			}
		}
		n.word(letters[ends[k]:ends[k+1]], before, after, number)
	}
}

// word adds a word of a phrase.
func (n *slipTable) word(letters []byte, before, after uint64, phrase int) {
	count := utf8.RuneCount(letters)
	if count < shortestWord {
		return
	}
	half := 0
	for range count / 2 {
		_, size := utf8.DecodeRune(letters[half:])
		half += size
	}
	second := nameSeed
	for i := len(letters) - 1; i >= half; i-- {
		second = hash(second, letters[i:i+1])
	}
	c := context(before, after)
	n.entries = append(n.entries,
		uint64(side(c, hash(nameSeed, letters[:half]), count, 0))<<32|uint64(phrase),
		uint64(side(c, second, count, 1))<<32|uint64(phrase))
	if before != nameSeed {
		n.around = append(n.around, mix(c))
	}
}

// sort puts the entries into their places, of which there are 2^bits. Of those with one key it keeps as many
// as are compared.
func (n *slipTable) sort(bits uint) {
	shift := 64 - bits
	from := make([]uint32, 1<<bits+1) // before any entry is left out
	for _, e := range n.entries {
		from[e>>shift+1]++
	}
	for i := 1; i < len(from); i++ {
		from[i] += from[i-1]
	}
	laid := make([]uint64, len(n.entries))
	to := make([]uint32, 1<<bits)
	copy(to, from)
	for _, e := range n.entries {
		place := e >> shift
		same := 0
		for _, other := range laid[from[place]:to[place]] {
			if other>>32 == e>>32 {
				same++
				if other == e {
					same = mostNear
				}
			}
		}
		if same == 0 {
			n.keyed++
		}
		if same < mostNear {
			laid[to[place]] = e
			to[place]++
		}
	}
	kept := uint32(0)
	for place := range to {
		first := kept
		kept += uint32(copy(laid[kept:], laid[from[place]:to[place]]))
		from[place] = first
	}
	from[len(to)] = kept
	n.entries, n.bits, n.from = laid[:kept], bits, from
}
