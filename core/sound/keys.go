package sound

// classes has, for each byte of a sound, its class in a key and after it the other that it may be; '-' is
// none.
const classes = "pP bP fP vP wP tT dT kK gK mM nN rL lL sS zS SS ZS CS JS cS XK TT NN GKS HSK jS- QSK 7ST 9K- 1-P "

var (
	classOf [128]byte
	otherOf [128]byte
	vowels  [128]bool
)

func init() {
	for i := 0; i < len(classes); i++ {
		c := classes[i]
		classOf[c] = classes[i+1]
		if i += 2; classes[i] != ' ' {
			otherOf[c] = classes[i]
			i++
		}
	}
	for _, c := range "aeiouyUOVYWA1" {
		vowels[c] = true
	}
}

// Keys are those of one sound.
type Keys struct {
	Hashes [32]uint64
	N      int
	Most   int // classes of the longest key

	sound   []byte
	cuts    uint64
	round   bool
	choices int // of this time: bit by bit whether the first or the other is taken
	asked   int
}

// Seeds of keys with every consonant, and of those for scripts that say no r, and often no l, but before a
// vowel.
const (
	fullSeed  uint64 = 0x8f1bbcdc6ed9eba1
	roundSeed uint64 = 0x5a827999ca62c1d6
)

// Of fills in the keys of a sound that may be cut at these places. A name is under both kinds of keys; which
// one a word is looked up by depends on its script. What may be said in two ways makes two keys, for the
// first three times.
func (k *Keys) Of(sound []byte, cuts uint64, round bool) {
	k.N, k.Most = 0, 0
	k.sound, k.cuts, k.round = sound, cuts, round
	for k.choices = 0; k.choices < 8; k.choices++ {
		k.run()
		if k.choices+1 >= 1<<min(k.asked, 3) {
			return
		}
	}
}

// other says whether to take the other of two.
func (k *Keys) other() bool {
	k.asked++
	return k.asked <= 3 && k.choices>>(k.asked-1)&1 != 0
}

func (k *Keys) run() {
	h := fullSeed
	if k.round {
		h = roundSeed
	}
	k.asked = 0
	count, last, begun := 0, byte(0), false
	sound := k.sound
	for i := 0; i < len(sound); i++ {
		class := k.class(i, last)
		c := sound[i]
		if c == '?' || c == '|' {
			switch class {
			case '?': // the next one is missing
				i++
			case '|': // the two around it are said as two
				last = 0
			}
		} else {
			if class == 0 || class == '-' {
				if last = 0; !begun {
					h = (h ^ 'A') * 0x100000001b3
				}
				begun = true
			} else if class != '+' {
				begun = true
				if class != last {
					h = (h ^ uint64(class)) * 0x100000001b3
					last = class
					count++
				}
			}
		}
		if k.cuts>>(i+1)&1 != 0 && count > 0 && k.choices < 1<<min(k.asked, 3) {
			k.add(h, count)
		}
	}
}

// class gives the class of place i: 0 for a vowel, '+' for what is left out of keys.
func (k *Keys) class(i int, last byte) byte {
	c, next := k.sound[i], byte(0)
	if i+1 < len(k.sound) {
		next = k.sound[i+1]
	}
	class := classOf[c]
	switch {
	case c == '?':
		if k.other() {
			class = '?'
		}
	case c == '|':
		if classOf[next] == last && last != 0 && k.other() {
			class = '|'
		}
	case c == 'T' && k.round && k.other():
		class = 'S' // Smith is said with an s
	case otherOf[c] != 0 && k.other():
		class = otherOf[c]
	case c == 'n' && classOf[next] == 'P':
		class = 'M'
	}
	switch {
	case (c == 'v' || c == 'w') && last == 'K', // qu
		class == 'K' && last == 'N' && (c == 'g' || c == 'G' || c == 'Q'),
		class == 'L' && k.round && (next == 0 || !vowels[next] && next != 'E' || (next == 'E' || k.cuts>>(i+1)&1 != 0) && k.other()):
		return '+'
	}
	return class
}

func (k *Keys) add(h uint64, count int) {
	for _, known := range k.Hashes[:k.N] {
		if known == h {
			return
		}
	}
	if k.N < len(k.Hashes) {
		k.Hashes[k.N] = h
		k.N++
	}
	k.Most = max(k.Most, count)
}

// Shape is what decides which keys a name has.
const Shape = rules + classes
