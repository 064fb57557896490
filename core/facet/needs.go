package facet

// needs are classes that a phrase cannot be without, each with the set of a sentence that must hold it; nothing
// where there are fewer.
type needs [4]need

// A need is a class and, above it, the number of a set: of the words before the client, of those after it, of
// the one next before it, of the one next after it, of all of them.
type need uint16

// nothing is a need that is always met.
const nothing need = always * classCount

// sets are those that needs are about, one after the other, and room up to a power of two.
type sets [8 * setWords]uint64

// The numbers of the sets.
const (
	wordsBefore = iota
	wordsAfter
	nextBefore
	nextAfter
	anywhere
	always // holds one class always, for what needs nothing more
)

func (s *sets) of(number int) *classSet { return (*classSet)(s[number*setWords:]) }

// has is 1, and other bits, when what is needed is there. It is no bool: nobody can guess which of a phrase's
// needs is missing, so that several are asked for at once.
func (s *sets) has(n need) uint64 { return s[n/64%need(len(s))] >> (n % 64) }

// needs are those of its words that may be of one class only, the nearest to the client first.
func (f *phrase) needs() needs {
	n, all := 0, needs{nothing, nothing, nothing, nothing}
	add := func(i, set int) {
		if e := &f.elements[i]; e.op == opWord && e.n == 1 && n < len(all) {
			switch {
			case f.mention < 0:
				set = anywhere
			case e.plain() && (i == f.mention-1 || i == f.mention+1):
				set += nextBefore
			}
			all[n] = need(set*classCount) + need(e.classes[0])
			n++
		}
	}
	for distance := 1; distance < len(f.elements)+1; distance++ {
		if i := f.mention - distance; i >= 0 {
			add(i, wordsBefore)
		}
		if i := f.mention + distance; i < len(f.elements) {
			add(i, wordsAfter)
		}
	}
	return all
}
