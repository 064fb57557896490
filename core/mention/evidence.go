package mention

import (
	"keepmum.dev/keepmum/core/lexicon"
	"keepmum.dev/keepmum/core/text"
)

// A feature is something about a draft that speaks for or against a name in it, which is something else
// too, meaning the client. weights.go says what each is worth; the sum decides. Features are, in this
// order: how the name is written, times what else it may be; what stands beside it; the classes of words
// aroundIt it (classes.go), times where they stand.
type feature uint16

// How a name is written.
const (
	small           feature = iota // small, in a draft with capitals
	smallThroughout                // small, as the whole draft is
	capitalWithin                  // with a capital, where no word needs one
	capitalOpening                 // with a capital, at the beginning of a sentence
	capitalAmong                   // with a capital, as most words of the draft have
	shoutedAlone                   // in capitals
	shoutedAmong                   // in capitals, as the words around it are
	listedSo                       // in capitals, as it is listed
	writings
)

// What else it may be.
const (
	aRareWord = iota * writings
	aWord
	aUsualWord
	aCalendar
	aPerson
	aPlace
	severalWords
	usualWords // several of the thousand most usual
	aShortName // four letters at most, and nothing that we know
	aFreeName  // nothing that we know
	aKnownWord // these two come on top of the others
	aKnownFirm
	besideIt
)

// What stands beside it.
const (
	nameBefore     = besideIt + iota // a word with a capital that is in no class
	nameAfter                        //
	shoutBefore                      // one in capitals
	shoutAfter                       //
	smallBefore                      // one that is small
	smallAfter                       //
	wordBefore                       // a small one that is among the usual words
	wordAfter                        //
	verbAfter                        // a small one with the ending of a verb or a plural
	adverbAfter                      // a small one in -ly
	numberBefore                     //
	numberAfter                      //
	nothingBefore                    // punctuation, or the beginning
	nothingAfter                     //
	handleBefore                     // a handle, hashtag or address
	handleAfter                      //
	possessive                       // 's
	possessiveName                   // 's and a word with a capital
	quoted                           // between quotation marks, alone
	quoteBefore                      //
	quoteAfter                       //
	checkedIn                        // "@ Target": where a program says the writer is
	checkedInAlone                   // and nothing or "in" after it
	yearBefore                       // "2017 Ford"
	modelAfter                       // "Ford F-150", "Model S"
	openingBefore                    // a word with a capital that begins the sentence
	cashtag                          // "$TGT"
	score                            // "Jordan 3-1 Iraq"
	hyphenBefore                     // in a compound
	hyphenAfter                      //
	listBefore                       // a comma and a name before it
	listAfter                        //
	personBefore                     // a given name with a capital
	personAfter                      // a given name or surname with a capital
	placeAfter                       // a place with a capital
	inTag                            // it is a hashtag
	insideTag                        // it is a part of one
	keepsCompany                     // it is known what stands near the firm, and near what else the name means
	firmBeside                       // one such word stands right beside it
	firmNear                         // one near it
	firmsNear                        // several
	otherBeside
	otherNear
	othersNear
	aroundIt // the classes of words begin here
)

// Where the word of a class stands.
const (
	rightBefore      = iota * feature(classes) // "at Target"
	rightAfter                                 // "Target store"
	furtherBefore                              // "work at Target"
	furtherAfter                               // "Target is hiring"
	nearby                                     // up to eight words away
	rightBeforeSmall                           // the first two again, where the name is small
	rightAfterSmall
	wheres = iota
)

// shortName is how many letters a name has that may well be another word where it is written small.
const shortName = 4

// weigh gives the sum of the evidence about words [i, j), a name that is something else too.
func (s *Search) weigh(p *phrase, i, j int, in *zone) int {
	s.features = s.features[:0]
	s.writing(p, i, j, in)
	s.neighbours(i, j)
	s.surroundings(i, j)
	if j == i+1 {
		s.company(i)
	}
	sum := bias
	for _, f := range s.features {
		sum += weightOf(f)
	}
	return sum
}

func (s *Search) feature(f feature) { s.features = append(s.features, f) }

// writing notes how the name is written and what else it is.
func (s *Search) writing(p *phrase, i, j int, in *zone) {
	kind := feature(aWord)
	words := s.folded.Words[i:j]
	isOne, areUsual := true, true
	for k, w := range words {
		isOne = isOne && (k == 0 || w.Before == text.Camel || w.Before == text.Apostrophe)
		each := lexicon.OfHash(w.Hash)
		areUsual = areUsual && (each == lexicon.Word4 || each == lexicon.Word5 || w.To-w.From < 2)
	}
	sense := lexicon.OfHash(s.together(i, j))
	if j == i+1 {
		sense = lexicon.Of(s.letters(i))
	}
	switch {
	case !isOne && areUsual:
		kind = usualWords
	case !isOne:
		kind = severalWords
	case sense == lexicon.Calendar:
		kind = aCalendar
	case sense == lexicon.Word4 || sense == lexicon.Word5:
		kind = aUsualWord
	case sense == lexicon.PersonAndPlace || sense.IsPerson() && !sense.IsWord() || p.how == Person:
		kind = aPerson
	case sense.IsPlace():
		kind = aPlace
	case sense == lexicon.Word1:
		kind = aRareWord
	case sense == lexicon.None && p.n <= shortName:
		kind = aShortName
	case sense == lexicon.None:
		kind = aFreeName
	}
	f := small
	if s.casing == unknownCasing {
		s.casing = s.casingOf()
	}
	switch {
	case !capitalised(words):
		if s.casing == smallCasing {
			f = smallThroughout
		}
	case words[0].Shape.Has(text.Upper) && words[0].To-words[0].From > 1:
		switch {
		case s.shouted(i, j) || s.casing == upperCasing:
			f = shoutedAmong
		case p.flags&capitals != 0:
			f = listedSo
		default:
			f = shoutedAlone
		}
	case words[0].Shape.Has(text.Opens):
		f = capitalOpening
	case s.casing == titleCasing || s.casing == upperCasing:
		f = capitalAmong
	default:
		f = capitalWithin
	}
	s.feature(kind + f)
	s.asName = f != small && f != smallThroughout
	if j == i+1 && knownWords.has(s.folded.Words[i].Hash) {
		s.feature(aKnownWord + f)
	}
	if j == i+1 && knownFirms.has(s.folded.Words[i].Hash) {
		s.feature(aKnownFirm + f)
	}
	if in != nil && in.kind == tagZone {
		f := feature(insideTag)
		if int(words[0].Start) == in.start+1 && int(words[len(words)-1].End) == in.end {
			f = inTag
		}
		s.feature(f)
	}
}

// together is the hash of the letters of words [i, j). They need not stand together: a respelled word has
// its own somewhere else.
func (s *Search) together(i, j int) uint64 {
	h := nameSeed
	for k := i; k < j; k++ {
		h = hash(h, s.letters(k))
	}
	return h
}

// A casing is how a whole draft is written.
type casing uint8

const (
	unknownCasing casing = iota
	sentenceCasing
	smallCasing // no capitals but "I"
	titleCasing // Most Words Begin With One
	upperCasing // MOST ARE NOTHING ELSE
)

func (s *Search) casingOf() casing {
	smalls, titles, uppers, opens := 0, 0, 0, 0
	for i := range s.folded.Words {
		w := &s.folded.Words[i]
		if !w.Shape.Has(text.Cased) || w.Before == text.Camel || w.Before == text.Apostrophe || w.To-w.From < 2 {
			continue
		}
		switch {
		case w.Shape.Has(text.Upper):
			uppers++
		case !w.Shape.Has(text.Capital):
			smalls++
		case w.Shape.Has(text.Opens):
			opens++
		default:
			titles++
		}
	}
	switch {
	case uppers > smalls+titles:
		return upperCasing
	case titles > 2*smalls && titles > 2:
		return titleCasing
	case uppers+titles+opens == 0:
		return smallCasing
	}
	return sentenceCasing
}

// neighbours notes what stands right before and after the name.
func (s *Search) neighbours(i, j int) {
	words := s.folded.Words
	draft := s.draft
	start, end := int(words[i].Start), int(words[j-1].End)
	before, after := byte(0), byte(0)
	if start > 0 {
		before = draft[start-1]
	}
	if end < len(draft) {
		after = draft[end]
	}
	switch {
	case isQuote(before) && isQuote(after):
		s.feature(quoted)
	case isQuote(before):
		s.feature(quoteBefore)
	case isQuote(after):
		s.feature(quoteAfter)
	}
	switch {
	case before == '$':
		s.feature(cashtag)
	case before == ' ' && start > 1 && draft[start-2] == '@':
		s.feature(checkedIn)
		if j == len(words) || words[j].Before == text.Break || classOf(words[j].Hash) == in {
			s.feature(checkedInAlone)
		}
	}

	switch {
	case i == 0 || words[i].Before == text.Break:
		s.feature(nothingBefore)
		if i > 0 && before == ' ' && start > 1 && draft[start-2] == ',' && words[i-1].Shape.Has(text.Capital) {
			s.feature(listBefore)
		}
	case words[i].Before == text.Hyphen:
		s.feature(hyphenBefore)
	case s.inZone(int(words[i-1].Start)):
		s.feature(handleBefore)
	default:
		s.neighbour(i-1, nameBefore)
	}

	k := j
	if k < len(words) && words[k].Before == text.Apostrophe && string(s.letters(k)) == "s" {
		k++
		f := feature(possessive)
		if k < len(words) && words[k].Before == text.Space && words[k].Shape.Has(text.Capital) {
			f = possessiveName
		}
		s.feature(f)
	}
	switch {
	case k == len(words) || words[k].Before == text.Break:
		s.feature(nothingAfter)
		if k < len(words) && after == ',' && words[k].Shape.Has(text.Capital) {
			s.feature(listAfter)
		}
	case words[k].Before == text.Hyphen:
		s.feature(hyphenAfter)
	case s.inZone(int(words[k].Start)):
		s.feature(handleAfter)
	default:
		s.neighbour(k, nameAfter)
		if k > j || k+2 > len(words) {
			break
		}
		if isNumber(s.letters(k)) && k+1 < len(words) && words[k+1].Before == text.Hyphen && isNumber(s.letters(k+1)) {
			s.feature(score)
		}
	}
}

// neighbour notes what word k is: nameBefore for the word before the name, nameAfter for the one after,
// and the features that follow them two by two.
func (s *Search) neighbour(k int, side feature) {
	w := s.folded.Words[k]
	letters := s.letters(k)
	c := classOf(w.Hash)
	switch {
	case isNumber(letters):
		s.feature(side - nameBefore + numberBefore)
		if side == nameBefore && len(letters) == 4 && (letters[0] == '1' || letters[0] == '2') {
			s.feature(yearBefore)
		}
		return
	case side == nameAfter && w.Shape.Has(text.Upper) && k+1 < len(s.folded.Words) && isNumber(s.letters(k+1)) && s.folded.Words[k+1].Before >= text.Hyphen:
		s.feature(modelAfter)
		return
	case w.Shape.Has(text.Upper) && len(letters) > 1 && (c == noClass || c > and):
		s.feature(side - nameBefore + shoutBefore)
		return
	case c != noClass:
		return
	case !w.Shape.Has(text.Capital):
		s.feature(side - nameBefore + smallBefore)
		if lexicon.OfHash(w.Hash).IsUsual() {
			s.feature(side - nameBefore + wordBefore)
		}
		if side == nameAfter && len(letters) > 3 {
			switch letters[len(letters)-1] {
			case 's', 'd', 'g':
				s.feature(verbAfter)
			case 'y':
				if letters[len(letters)-2] == 'l' {
					s.feature(adverbAfter)
				}
			}
		}
		return
	}
	sense := lexicon.OfHash(w.Hash)
	switch {
	case side == nameBefore && w.Shape.Has(text.Opens) && !sense.IsPerson():
		if sense.IsUsual() {
			return // a capital that says nothing
		}
		s.feature(openingBefore)
	case sense.IsPerson() && side == nameBefore:
		s.feature(personBefore)
	case sense.IsPerson():
		s.feature(personAfter)
	case sense.IsPlace() && side == nameAfter:
		s.feature(placeAfter)
	default:
		s.feature(side)
	}
}

// surroundings notes the classes of the words around the name.
func (s *Search) surroundings(i, j int) {
	words := s.folded.Words
	var seen [classes]bool
	note := func(c class, where feature) {
		if c != noClass {
			s.feature(aroundIt + where + feature(c))
		}
	}
	for k, distance := i-1, 1; k >= 0 && distance <= 8; k, distance = k-1, distance+1 {
		c := classOf(words[k].Hash)
		joined := distance > 2 || words[k+1].Before != text.Break && (distance == 1 || words[k+2].Before != text.Break)
		switch {
		case distance == 1 && joined && !s.asName:
			note(c, rightBeforeSmall)
		case distance == 1 && joined:
			note(c, rightBefore)
		case distance == 2 && joined:
			note(c, furtherBefore)
		case c > pronoun:
			seen[c] = true
		}
	}
	k := j
	if k < len(words) && words[k].Before == text.Apostrophe && string(s.letters(k)) == "s" {
		k++
	}
	for distance, first := 1, k; k < len(words) && distance <= 8; k, distance = k+1, distance+1 {
		c := classOf(words[k].Hash)
		joined := words[first].Before != text.Break && (distance == 1 || words[k].Before != text.Break)
		switch {
		case distance == 1 && joined && !s.asName:
			note(c, rightAfterSmall)
		case distance == 1 && joined:
			note(c, rightAfter)
		case distance == 2 && joined:
			note(c, furtherAfter)
		case c > pronoun:
			seen[c] = true
		}
	}
	for c, is := range seen {
		if is {
			note(class(c), nearby)
		}
	}
}

// company notes the words that keep the name of a well-known firm company, or its other senses.
func (s *Search) company(i int) {
	const near = 6 // words on either side
	words := s.folded.Words
	name := words[i].Hash
	if !lexicon.KeepsCompany(name) {
		return
	}
	s.feature(keepsCompany)
	firms, others := 0, 0
	for k := max(0, i-near); k < min(len(words), i+near+1); k++ {
		if k == i {
			continue
		}
		firm, other := lexicon.Beside(name, words[k].Hash)
		isBeside := k == i-1 && words[i].Before != text.Break || k == i+1 && words[k].Before != text.Break
		switch {
		case firm:
			if firms++; isBeside {
				s.feature(firmBeside)
			}
		case other:
			if others++; isBeside {
				s.feature(otherBeside)
			}
		}
	}
	if firms > 0 {
		s.feature(firmNear)
	}
	if firms > 1 {
		s.feature(firmsNear)
	}
	if others > 0 {
		s.feature(otherNear)
	}
	if others > 1 {
		s.feature(othersNear)
	}
}

// inZone says whether a place is in a handle, a hashtag or an address.
func (s *Search) inZone(at int) bool {
	low, high := 0, len(s.zones)
	for low < high {
		middle := (low + high) / 2
		if s.zones[middle].end <= at {
			low = middle + 1
		} else {
			high = middle
		}
	}
	return low < len(s.zones) && s.zones[low].start <= at
}

func isNumber(letters []byte) bool { return len(letters) > 0 && letters[0] >= '0' && letters[0] <= '9' }

// isQuote says whether a byte is, or ends or begins, a quotation mark. Apostrophes are none.
func isQuote(c byte) bool { return c == '"' || c == 0x9C || c == 0x9D }
