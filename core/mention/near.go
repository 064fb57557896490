package mention

import "unicode/utf8"

// A near finds names by what one slip of the fingers leaves of them. A slip falls into one word, and into
// one half of it: so every word of a name is stored by its first half and by its second, with its length
// and the words around it. A name of several words is stored as one too. An entry of the table is
// a number: the upper 32 bits are of a hash, the lower the number of a phrase.
type near struct {
	entries []uint64
	at      []uint32 // entries whose hash begins with the bits b are [at[b], at[b+1])
	shift   uint
}

const (
	shortestNear = 6  // letters of a name in which a slip is looked for
	shortestWord = 3  // letters of the word it is in
	longestNear  = 24 // letters of a name of several words that is stored as one
	around       = 0xFFFFFFFF
	mostNear     = 64 // how many names of one half are compared
)

// context is the hash of the words around a word.
func context(before, after uint64) uint64 { return before*0x9e3779b97f4a7c15 ^ after }

// side is the key of one half of a word of n letters; which is 0 for the first half.
func side(context, half uint64, n, which int) uint32 {
	return mix(context ^ half*0xc2b2ae3d27d4eb4f ^ uint64(2*n+which)*0xd6e8feb86659fd93)
}

func mix(h uint64) uint32 {
	h = (h ^ h>>29) * 0xbf58476d1ce4e5b9
	return uint32(h >> 32)
}

// nearOf makes the table of an index.
func nearOf(ix *Index) near {
	var n near
	var ends []int
	var letters []byte
	for number := range ix.phrases {
		p := &ix.phrases[number]
		if !p.mayVary() || p.flags&derived != 0 {
			continue
		}
		letters, ends = letters[:0], append(ends[:0], 0)
		for _, c := range ix.stored(p) {
			switch c {
			case '~':
			case ' ', ',':
				ends = append(ends, len(letters))
			default:
				letters = append(letters, c)
			}
		}
		ends = append(ends, len(letters))
		count := utf8.RuneCount(letters)
		if count < shortestNear {
			continue
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
						n.entries = append(n.entries, uint64(mix(context(nameSeed, after)))<<32|around)
					}
				}
			}
			n.word(letters[ends[k]:ends[k+1]], before, after, number)
		}
	}
	n.lay()
	return n
}

// hashWord carries a hash on over a word and its end.
func hashWord(h uint64, letters []byte) uint64 { return hash(h, letters)*0x100000001b3 ^ ' ' }

// word adds a word of a phrase.
func (n *near) word(letters []byte, before, after uint64, phrase int) {
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
		n.entries = append(n.entries, uint64(mix(c))<<32|around)
	}
}

// lay sorts the entries into places, one for two to four of them. Of those with one key it keeps as many as
// are compared, and once that there are words around.
func (n *near) lay() {
	bits := uint(4)
	for 1<<bits < len(n.entries)/2 {
		bits++
	}
	n.shift = 64 - bits
	from := make([]uint32, 1<<bits+1) // where each place begins, before any entry is left out
	for _, e := range n.entries {
		from[e>>n.shift+1]++
	}
	for i := 1; i < len(from); i++ {
		from[i] += from[i-1]
	}
	laid := make([]uint64, len(n.entries))
	to := make([]uint32, 1<<bits)
	copy(to, from)
	for _, e := range n.entries {
		b := e >> n.shift
		same := 0
		for _, other := range laid[from[b]:to[b]] {
			if other>>32 == e>>32 {
				same++
				if other == e {
					same = mostNear
				}
			}
		}
		if same < mostNear {
			laid[to[b]] = e
			to[b]++
		}
	}
	kept := uint32(0)
	for b := range to {
		first := kept
		for _, e := range laid[from[b]:to[b]] {
			laid[kept] = e
			kept++
		}
		from[b] = first
	}
	from[len(to)] = kept
	n.entries, n.at = laid[:kept:kept], from
}

// of gives the entries of the place of a key, others among them.
func (n *near) of(key uint32) []uint64 {
	b := uint64(key) << 32 >> n.shift
	return n.entries[n.at[b]:n.at[b+1]]
}

// surrounds says whether some name has a word with these around it.
func (n *near) surrounds(context uint64) bool {
	key := mix(context)
	for _, e := range n.of(key) {
		if e == uint64(key)<<32|around {
			return true
		}
	}
	return false
}
