package mention

// What people write on to a name without a space. The lists are small and closed: a name with any other
// letters around it, as in #tescopoly or @tesco_fan, is another word or another account.
const (
	// officialGlue is what firms put around their names in the names of their own accounts.
	officialGlue = " uk us usa gb eu de fr es it nl be at ch ie pl se no dk fi cz pt gr ro hu tr ru ua in cn jp kr au nz ca mx br ar za ae sg hk id th vn ph " +
		"intl global world worldwide international emea apac latam mena asia africa europe america americas north south east west northamerica latinamerica middleeast " +
		"england scotland wales britain ireland germany deutschland france spain espana italy italia netherlands nederland belgium austria switzerland schweiz " +
		"poland polska sweden sverige norway norge denmark danmark finland suomi czech portugal greece hungary romania turkey turkiye russia ukraine " +
		"india china japan korea australia newzealand canada mexico brazil brasil argentina chile colombia peru southafrica nigeria kenya egypt uae dubai " +
		"singapore hongkong malaysia indonesia thailand vietnam philippines israel saudi qatar " +
		"london leeds manchester birmingham bristol liverpool edinburgh glasgow cardiff belfast dublin cork york oxford cambridge sheffield nottingham brighton " +
		"paris lyon berlin munich muenchen hamburg frankfurt koeln cologne vienna wien zurich geneva madrid barcelona rome roma milan milano amsterdam rotterdam brussels " +
		"lisbon porto warsaw krakow prague budapest bucharest athens istanbul stockholm oslo copenhagen helsinki nyc newyork ny la losangeles sf sanfrancisco chicago boston " +
		"seattle austin dallas houston atlanta miami denver toronto montreal vancouver sydney melbourne tokyo osaka seoul beijing shanghai delhi mumbai bangalore bengaluru " +
		"the we are weare hello hey ask get try use join meet team official officials hq real go app apps help helps helpdesk care cares customercare service services support " +
		"careers career jobs job hiring recruiting talent life news press media pr newsroom blog social community events event live tv radio music sport sports studio studios " +
		"online shop shops store stores group plc inc ltd llc gmbh ag corp co company holdings tech labs lab dev devs developers engineering eng design ai data cloud research " +
		"security status api docs design business biz pro plus enterprise partners partner ventures capital invest investors ir finance bank banking pay money foundation " +
		"academy university school education learning training sales marketing deals offers food foods drinks cars motors auto energy health home homes kids pharma digital mobile games gaming "

	// otherGlue is what writers put around names in hashtags.
	otherGlue = " my and with at by for from of in on to at me you our us your this that is was not all new now next best big great good top fan fans vs " +
		"working workingwith work works worked love loves loving lovemy ilove iheart imwith iwork thanks thankyou thank proud proudto welcome introducing meeting met visit visiting visited " +
		"join joining joins joined partnership partnering collab collaboration powered poweredby presented presentedby sponsored sponsoredby by ad ads gifted paid promo campaign " +
		"launch launches launching launched day days night week weekend month year summer winter spring christmas xmas conference summit festival fest expo forum awards award " +
		"winner winners challenge giveaway competition sale offer deal code review reviews unboxing haul family crew squad friends people women men youth girls boys " +
		"story stories moments memories vibes goals style project projects client clients customer customers supplier suppliers brand brands branding rebrand product products " +
		"opening open closed closing strike boycott fail fails scam scandal gate leak leaks merger deal takeover ipo stock shares share price results earnings report reports " +
		"interview internship interns intern grad grads graduate graduates apprentice apprentices alumni staff employee employees colleagues office offices warehouse factory plant site tour trip " +
		"run running race cup league stadium arena centre center park tower house road street city town local express extra metro supermarket cafe fresh local style family future first digital global daily weekly little only ever forever always again today tomorrow tonight " +
		"website rollout audit makeover pitch workshop webinar demo beta update updates upgrade release version podcast video photo photos pics " +
		"グループ ジャパン カード ストア ショップ サービス ホールディングス モバイル アプリ ポイント キャンペーン ファン 그룹 코리아 카드 은행 "
)

var (
	official = wordSetOf(officialGlue)
	glue     = wordSetOf(officialGlue, otherGlue)
)

// The longest token that is taken apart, in bytes: no hashtag that people read is longer.
const longestGlued = 64

// A place is where a glued name may stand.
type place uint8

const (
	wordPlace place = iota
	tagPlace
	handlePlace
)

// takeGlued notes the clients with a name that words [i, j) hold with glue, in a zone or in plain text.
func (s *Search) takeGlued(ix *Index, i, j int, in *zone) bool {
	at := wordPlace
	start, end := int(s.folded.Words[i].Start), int(s.folded.Words[j-1].End)
	if in != nil {
		start, end = in.start, in.end
		if at = tagPlace; in.kind == handleZone {
			at = handlePlace
		}
	}
	from, to := s.glued(ix, i, j, at)
	if to == 0 {
		return false
	}
	base := int(s.folded.Words[i].From)
	letters := s.folded.Letters[base+from : base+to]
	for _, seed := range [...]uint64{nameSeed, anyNetwork} {
		slot := ix.find(hash(seed, letters))
		for n := slot.from; n < slot.to; n++ {
			p := ix.phrase(n)
			if !ix.hasGlued(&p, letters, at) {
				continue
			}
			m := Mention{int(ix.client(&p)), start, end, p.how, Likely}
			if p.flags&(ordinary|ordinaryGlued) != 0 || at != handlePlace && ix.isShort(to-from) {
				m.Confidence = Unsure
			}
			switch at {
			case tagPlace:
				m.How = Hashtag
			case handlePlace:
				m.How = Handle
			}
			s.found = append(s.found, m)
		}
	}
	return true
}

// mayBeGlued says whether words [i, j), one token, are long enough and no usual word.
func (s *Search) mayBeGlued(i, j int) bool {
	n := s.folded.Words[j-1].To - s.folded.Words[i].From
	return n >= 6 && n <= longestGlued && !s.isUsualToken(i, j)
}

// glued finds a name with words of glue before or after it in words [i, j), which are written as one
// (in an account's name also with signs between): the longest that begins first. It gives where the name
// stands in their letters. In an account's name all of the rest must be official glue.
func (s *Search) glued(ix *Index, i, j int, at place) (from, to int) {
	inHandle := at == handlePlace
	words := s.folded.Words
	base := words[i].From
	letters := s.folded.Letters[base:words[j-1].To]
	n := len(letters)
	if n > longestGlued {
		return 0, 0
	}
	set := &glue
	if inHandle {
		set = &official
	}
	edges := uint64(0) // where a word begins; the end is one too
	for k := i; k < j; k++ {
		edges |= 1 << (words[k].From - base)
	}
	// In a plain word a short name needs the writing to show it.
	shortest := 4
	if at == wordPlace && j == i+1 {
		shortest = 6
	}
	least := shortest
	if inHandle {
		least = 2
	}
	for p, before := 0, uint64(1); p+least <= n && before>>p != 0; p++ { // before: what glue is before
		if before>>p&1 == 0 {
			continue
		}
		h, asHandle := nameSeed, anyNetwork
		for q := p; q < n; q++ {
			h = (h ^ uint64(letters[q])) * 0x100000001b3
			size := q - p + 1
			if size <= set.longest && q+1 < n && set.has(h) {
				before |= 1 << (q + 1)
			}
			if inHandle {
				asHandle = (asHandle ^ uint64(letters[q])) * 0x100000001b3
			}
			if size < least || p == 0 && q == n-1 {
				continue
			}
			if !ix.mayName(h) && !(inHandle && ix.mayName(asHandle)) {
				continue
			}
			atEdges := edges>>p&1 != 0 && (q+1 == n || edges>>(q+1)&1 != 0)
			if size < 4 && !atEdges || at == wordPlace && size < 6 && !atEdges {
				continue
			}
			if !ix.anyGlued(h, letters[p:q+1], at) && !(inHandle && ix.anyGlued(asHandle, letters[p:q+1], at)) {
				continue
			}
			if isGlue(letters[q+1:], set) {
				from, to = p, q+1
			}
		}
		if to > 0 {
			return from, to
		}
	}
	return 0, 0
}

// isGlue says whether letters are nothing but words of a set, one after the other.
func isGlue(letters []byte, set *wordSet) bool {
	var reached [longestGlued + 1]bool
	reached[0] = true
	for p := range letters {
		if !reached[p] {
			continue
		}
		h := nameSeed
		for q := p; q < len(letters) && q-p < set.longest; q++ {
			h = (h ^ uint64(letters[q])) * 0x100000001b3
			if set.has(h) {
				reached[q+1] = true
			}
		}
	}
	return reached[len(letters)]
}

// anyNetwork is where the hash of a handle of no particular network begins.
var anyNetwork = hash(handleSeed, []byte{0})

// anyGlued says whether a phrase with this hash may be found glued and has these letters.
func (ix *Index) anyGlued(h uint64, letters []byte, at place) bool {
	slot := ix.find(h)
	for n := slot.from; n < slot.to; n++ {
		if p := ix.phrase(n); ix.hasGlued(&p, letters, at) {
			return true
		}
	}
	return false
}

// hasGlued says whether a phrase is looked for with glue around it, and has these letters. In an
// account's name or a hashtag it may be an ordinary word, in an account's name also a handle.
func (ix *Index) hasGlued(p *phrase, letters []byte, at place) bool {
	if p.how == Handle {
		stored := ix.stored(p)
		return at == handlePlace && len(stored) > 0 && stored[0] == 0 && string(stored[1:]) == string(letters)
	}
	return p.mayVary() && (at != wordPlace || !p.isWords()) && ix.spells(p, letters)
}

// spells says whether the letters of a phrase, its boundaries left out, are these.
func (ix *Index) spells(p *phrase, letters []byte) bool {
	at := 0
	for _, c := range ix.stored(p) {
		if isBoundary(c) {
			continue
		}
		if at == len(letters) || letters[at] != c {
			return false
		}
		at++
	}
	return at == len(letters)
}
