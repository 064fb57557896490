package mention

// A sound is how a name or a word is said, letter by letter, whatever script it is written in. It is a row
// of bytes:
//
//	p b f v t d k g m n r l w y h s z   as in English
//	S Z C J c X T N                     sh, zh, ch, dj, ts, kh, th, ng
//	a e i o u                           vowels
//	G H j                               Latin g before e and i, ch, and j, which languages say in two ways
//	V                                   the vowel of Seoul's first half
//	Q Y W A                             Arabic jim; letters that are a consonant or a vowel: yod, waw, alef
//	t̲ is '7'                            chi and tsu, which Japanese also writes for ti and tu
//	U O E                               vowels that only fill a gap or are written and not said
//	9 1                                 Slavic g where others say h; u where Slavs and Greeks say v
//	?                                   the next one may be missing
//	|                                   the end of a word of a name
//
// Names in another script are found in two steps. A key of a sound is the row of its consonants in seven
// classes that no script tells apart further, with an A before it when the sound does not begin with one of
// them. Every name is in the index under its keys (keysOf); a word of a draft in another script is looked
// up under its own. Then the two sounds are laid beside each other (soundDistance), which decides.
//
// Japanese, Korean and Thai say no r before a consonant, and often no l: for them names have a second key
// without.

// Kinds of keys: the seeds of their hashes.
const (
	fullSeed  uint64 = 0x8f1bbcdc6ed9eba1 // every consonant
	roundSeed uint64 = 0x5a827999ca62c1d6 // no r or l but before a vowel
)

const (
	mostKeys     = 8  // keys of one sound
	longestSound = 48 // bytes of a sound that is looked at
	shortest     = 3  // sounds of a name that is looked for in another script
)

// soundClasses has, for each byte of a sound, its class in a key and after it the other that it may be; '-' is
// none.
const soundClasses = "pP bP fP vP wP tT dT kK gK mM nN rL lL sS zS SS ZS CS JS cS XK TT NN GKS HSK jS- QSK 7ST 9K- 1-P "

var soundClass = readClasses(soundClasses)

func readClasses(list string) (all [128][2]byte) {
	for i := 0; i < len(list); i++ {
		c := list[i]
		all[c][0] = list[i+1]
		if i += 2; list[i] != ' ' {
			all[c][1] = list[i]
			i++
		}
	}
	return all
}

func isVowel(c byte) bool {
	switch c {
	case 'a', 'e', 'i', 'o', 'u', 'y', 'U', 'O', 'V', 'Y', 'W', 'A', '1':
		return true
	}
	return false
}

// A keyring is the keys of a sound. The memory is its own, to be used again.
type keyring struct {
	keys    [mostKeys]uint64
	n       int
	classes int // of the longest key
}

// of fills the ring. What may be said in two ways makes two keys, as long as there is room.
func (k *keyring) of(sound []byte, round bool) {
	k.n, k.classes = 0, 0
	for choices := 0; choices < mostKeys; choices++ {
		h, count, asked := k.key(sound, round, choices)
		if choices >= 1<<asked {
			return
		}
		if count == 0 {
			continue
		}
		known := false
		for _, other := range k.keys[:k.n] {
			known = known || other == h
		}
		if !known {
			k.keys[k.n] = h
			k.n++
		}
		k.classes = max(k.classes, count)
	}
}

// key gives the key that a row of choices leads to, how many classes it has and how often was chosen.
func (k *keyring) key(sound []byte, round bool, choices int) (h uint64, count, asked int) {
	h = fullSeed
	if round {
		h = roundSeed
	}
	last, begun := byte(0), false
	put := func(class byte) {
		h = (h ^ uint64(class)) * 0x100000001b3
	}
	other := func() bool {
		asked++
		return asked <= 3 && choices>>(asked-1)&1 != 0
	}
	for i := 0; i < len(sound); i++ {
		c := sound[i]
		if c == '|' { // two that are the same may be said as one or two
			if i+1 < len(sound) && soundClass[sound[i+1]][0] == last && last != 0 && other() {
				last = 0
			}
			continue
		}
		if c == '?' {
			if i++; i == len(sound) {
				break
			}
			if other() {
				continue
			}
			c = sound[i]
		}
		class := soundClass[c][0]
		switch {
		case class == 0:
			if !begun {
				put('A')
			}
			last, begun = 0, true
			continue
		case c == 'T' && round:
			if other() {
				class = 'S' // Smith is said with an s
			}
		case soundClass[c][1] != 0:
			if other() {
				class = soundClass[c][1]
			}
		case (c == 'v' || c == 'w') && last == 'K':
			continue // qu
		case class == 'L' && round && (i+1 == len(sound) || !isVowel(sound[i+1])):
			if i+1 == len(sound) || sound[i+1] != 'E' || other() {
				continue
			}
		case c == 'n' && i+1 < len(sound) && soundClass[sound[i+1]][0] == 'P':
			class = 'M'
		}
		if class == '-' {
			if !begun {
				put('A')
			}
			last, begun = 0, true
			continue
		}
		begun = true
		if class == last || class == 'K' && last == 'N' && (c == 'g' || c == 'G' || c == 'Q') {
			continue
		}
		put(class)
		last = class
		count++
	}
	return h, count, min(asked, 3)
}
