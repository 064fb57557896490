package mention

// What languages glue on to a name, folded: cases, plurals and possessives. Each is written as what
// stands in the draft and, after ">", what stands in the name instead. An ending of one letter is taken
// off only where a name of five letters and more remains, a longer one where four do.
const (
	latinEndings = "" +
		// English, German, French, Spanish, the Scandinavian languages
		"s es en et ens ets er erna arna " +
		// Finnish and Estonian
		"n in on an un yn hin seen iin a ia ssa issa sta ista lla illa lta ilta lle ille na ina ksi iksi tta itta kin lainen laiset sse st le lt ga ks " +
		// Hungarian
		"t ot at k ok ak ek ban ben nak nek val vel tol rol bol hoz hez nal nel ra re ba be ert ig kent nk ja je os as es i ek ul " +
		// Turkish, without its apostrophe
		"da de ta te dan den tan ten nin nun in un yi yu ya ye la le yla yle lar ler u ca ce daki deki taki teki " +
		// Polish, Czech, Slovak, Croatian
		"e y ow owi ovi em iem ie om ami ach ech ze owe owy owa owego owej ou ova uv ovo " +
		"i>a y>a e>a u>a o>a ou>a om>a ce>ka dze>ga cie>ta rze>ra ie>a ej>a em>o u>o a>o ie>o owi>o em>e " +
		// Romanian, Albanian
		"ul ului ei ii "
	cyrillicEndings = "" +
		"а у ю я ом ем е и ы ов ев ам ами ах ям ями ях ои ою ск скии ская ского ском скую скои овскии евскии овская " +
		"и>а ы>а е>а у>а ои>а ою>а ам>а ами>а ах>а ом>о а>о у>о е>о и>я ю>я е>я еи>я и>ь ю>ь я>ь ем>ь е>ь ью>ь а>и я>и ю>и ем>и е>и і>а ою>а ові еві і "
	greekEndings  = "ου>οσ ο>οσ ε>οσ ων>οσ ου>ο α>ο ων>ο ασ>α ησ>η "
	hangulEndings = "은 는 이 가 을 를 의 에 로 으로 와 과 도 만 에서 에게 부터 까지 이나 처럼 보다 하고 이랑 랑 한테 께서 입니다 이다 "
)

// longestEnding is the most bytes by which a word may be longer than the name in it.
const longestEnding = 16

// An ending is taken off a word, and instead put on; shortest is the fewest bytes of a name it may leave.
type ending struct {
	off, on  string
	shortest int
	next     int // the one before with the same last byte, 0 when there is none
}

// endings are numbered from 1 on; endingsAt has the last one of each last byte.
var endings, endingsAt = readEndings()

func readEndings() (all []ending, at [256]int) {
	all = make([]ending, 1)
	for _, script := range [...]struct {
		list           string
		letter, fewest int // bytes of a letter; letters of a name
	}{{latinEndings, 1, 4}, {cyrillicEndings, 2, 4}, {greekEndings, 2, 4}, {hangulEndings, 3, 1}} {
		from, middle := 0, -1
		for i := range len(script.list) {
			switch script.list[i] {
			case '>':
				middle = i
			case ' ':
				if middle < from {
					middle = i
				}
				e := ending{off: script.list[from:middle], on: script.list[min(middle+1, i):i], shortest: script.fewest * script.letter}
				if len(e.off) == script.letter {
					e.shortest += script.letter
				}
				last := &at[script.list[middle-1]]
				e.next, *last = *last, len(all)
				all = append(all, e)
				from = i + 1
			}
		}
	}
	return all, at
}

// inflected looks for words [i, j) with an ending taken off the last of them, which s.trial then holds.
// before is the hash of the words before that one.
func (s *Search) inflected(ix *Index, before uint64, i, j int) slot {
	letters := s.letters(j - 1)
	n := len(letters)
	if n < 4 {
		return slot{}
	}
	size := int(s.folded.Words[j-1].To-s.folded.Words[i].From) - n
	for at := endingsAt[letters[n-1]]; at != 0; {
		e := &endings[at]
		at = e.next
		stem := n - len(e.off)
		if stem < 2 || size+stem+len(e.on) < e.shortest || string(letters[stem:]) != e.off {
			continue
		}
		if slot := s.withLast(ix, before, letters[:stem], e.on, i, j); slot.to > 0 {
			return slot
		}
	}
	// Hungarian doubles the last consonant: Siemensszel, Orlennel.
	if c := letters[n-3]; n > 6 && letters[n-1] == 'l' && (letters[n-2] == 'a' || letters[n-2] == 'e') && c == letters[n-4] {
		return s.withLast(ix, before, letters[:n-3], "", i, j)
	}
	return slot{}
}

// withLast looks for words [i, j) with stem and end for the last of them.
func (s *Search) withLast(ix *Index, before uint64, stem []byte, end string, i, j int) slot {
	s.trial = append(append(s.trial[:0], stem...), end...)
	at := ix.find(hash(before, s.trial))
	for n := at.from; n < at.to; n++ {
		p := ix.phrase(n)
		if !p.mayVary() || p.flags&derived != 0 {
			continue
		}
		if ok, _, _ := s.compare(ix, &p, i, j, s.trial); ok {
			return at
		}
	}
	return slot{}
}
