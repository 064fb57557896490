package mention

import "keepmum.dev/keepmum/core/text"

// What languages glue on to a name, folded: cases, plurals and possessives. Each is written as what
// stands in the draft and, after ">", what stands in the name instead. An ending of one letter is taken
// off only where a name of five letters and more remains, a longer one where four do. An s may be taken off
// a name of four that has a capital, which is unsure then.
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

// endingLists is every list above, one after the other.
const endingLists = latinEndings + cyrillicEndings + greekEndings + hangulEndings

// An ending is taken off a word, and something put on instead, which follows in endingLists after a ">".
type ending struct {
	at       uint16 // where it stands in endingLists
	off, on  uint8  // its bytes, and those of what is put on
	shortest uint8  // the fewest bytes of a name it may leave
	next     uint16 // the one before of the same chain, 0 when there is none
}

// endings are numbered from 1 on. Those of one byte are in a chain for that byte, the others in one for
// their last two.
var (
	endings                  = make([]ending, 1, 400)
	shortEndings, twoEndings [256]uint16
)

// chain is the number of the chain for the last two bytes of an ending.
func chain(second, last byte) byte { return second*31 + last }

func init() {
	from, start := 0, 0
	for _, script := range [...]struct {
		list           string
		letter, fewest int // bytes of a letter; letters of a name
	}{{latinEndings, 1, 4}, {cyrillicEndings, 2, 4}, {greekEndings, 2, 4}, {hangulEndings, 3, 1}} {
		middle := -1
		for i := start; i < start+len(script.list); i++ {
			switch endingLists[i] {
			case '>':
				middle = i
			case ' ':
				if middle < from {
					middle = i
				}
				e := ending{at: uint16(from), off: uint8(middle - from), on: uint8(max(i-middle-1, 0)), shortest: uint8(script.fewest * script.letter)}
				if int(e.off) == script.letter {
					e.shortest += uint8(script.letter)
				}
				last := &shortEndings[endingLists[middle-1]]
				if e.off > 1 {
					last = &twoEndings[chain(endingLists[middle-2], endingLists[middle-1])]
				}
				e.next, *last = *last, uint16(len(endings))
				endings = append(endings, e)
				from = i + 1
			}
		}
		start += len(script.list)
	}
}

// inflected looks for words [i, j) with an ending taken off the last of them, which s.trial then holds.
// before is the hash of the words before that one.
func (s *Search) inflected(ix *Index, before uint64, i, j int) slot {
	letters := s.letters(j - 1)
	n := len(letters)
	// What is written in capitals shows where its ending begins: NATOs, IBMille. Its last capital is read as
	// the first letter of the word after.
	shown := j-1 > i && s.folded.Words[j-1].Before == text.Camel && s.folded.Words[j-2].Shape.Has(text.Upper)
	if n < 4 && !(shown && n > 1) {
		return slot{}
	}
	short, two := shortEndings[letters[n-1]], twoEndings[chain(letters[n-2], letters[n-1])]
	hungarian := n > 6 && letters[n-1] == 'l' && (letters[n-2] == 'a' || letters[n-2] == 'e') && letters[n-3] == letters[n-4]
	if short|two == 0 && !hungarian {
		return slot{}
	}
	size := int(s.folded.Words[j-1].To-s.folded.Words[i].From) - n
	var stems [longestEnding + 1]uint64 // hashes without the last bytes
	from := max(n-longestEnding, 0)
	h := hash(before, letters[:from])
	for k, c := range letters[from:] {
		stems[n-from-k] = h
		h = (h ^ uint64(c)) * 0x100000001b3
	}
	for short|two != 0 { // the one that is listed last comes first
		at := max(short, two)
		e := &endings[at]
		if at == short {
			short = e.next
		} else {
			two = e.next
		}
		stem := n - int(e.off)
		isShort := stem < 2 || size+stem+int(e.on) < int(e.shortest)
		if isShort && !(shown && stem > 0 && size+stem+int(e.on) > 2) && !(size+stem == 4 && e.off == 1 && letters[stem] == 's') {
			continue
		}
		if string(letters[stem:]) != endingLists[e.at:][:e.off] {
			continue // the chain is of other endings too
		}
		h, on := stems[e.off], ""
		if e.on > 0 {
			on = endingLists[int(e.at)+int(e.off)+1:][:e.on]
			for k := range len(on) {
				h = (h ^ uint64(on[k])) * 0x100000001b3
			}
		}
		if !ix.mayName(h) {
			continue
		}
		if isShort && !shown && !s.folded.Words[j-1].Shape.Has(text.Capital) {
			s.small = true
			continue
		}
		if slot := s.withLast(ix, h, letters[:stem], on, i, j); slot.to > 0 {
			return slot
		}
	}
	// Hungarian doubles the last consonant: Siemensszel, Orlennel.
	if hungarian && ix.mayName(stems[3]) {
		return s.withLast(ix, stems[3], letters[:n-3], "", i, j)
	}
	return slot{}
}

// withLast looks for words [i, j) with stem and end for the last of them; h is the hash of them all.
func (s *Search) withLast(ix *Index, h uint64, stem []byte, end string, i, j int) slot {
	s.trial = append(append(s.trial[:0], stem...), end...)
	at := ix.find(h)
	for n := at.from; n < at.to; n++ {
		p := ix.phrase(n)
		if ok, _, _ := s.compare(ix, &p, i, j, s.trial); ok && s.mayBeVaried(&p, i, j) {
			return at
		}
	}
	return slot{}
}
