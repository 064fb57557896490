package mention

import (
	"unicode/utf8"

	"keepmum.dev/keepmum/core/text"
)

// A saying is a stretch of the draft in another script: one word, or words that may be one name.
type saying struct {
	start, end int // in the draft
	in         script
	words      int  // with space between
	shown      bool // a capital says that it is a name
}

// A hearing is a name that a saying may be.
type hearing struct {
	mention  Mention
	distance int
	weight   int
}

// An ear holds the memory that listening needs, to be used again.
type ear struct {
	voice    []byte // how a stretch of the draft is said
	heard    []byte // the same without an ending
	name     []byte // how a name is said
	ring     keyring
	hearings []hearing
	reach    []int // of each mention of a listed spelling: where it and those before it end
}

// sounded looks for names that the draft writes in another script than the list does.
func (s *Search) sounded(ix *Index, draft string) {
	words := s.folded.Words
	s.hearings = s.hearings[:0]
	for i := 0; i < len(words); {
		in := scriptOf(s.letters(i))
		switch in {
		case noScript:
			i++
		case thai:
			end := i + 1
			for end < len(words) && words[end].Before == text.Joined && scriptOf(s.letters(end)) == thai {
				end++
			}
			s.running(ix, draft, i, end)
			i = end
		default:
			s.spaced(ix, draft, i, in)
			i++
		}
	}
	s.choose()
}

// choose notes the hearings that no listed spelling and no better hearing is in the way of. They stand in
// the order in which they begin.
func (s *Search) choose() {
	if len(s.hearings) == 0 {
		return
	}
	s.arrange()
	listed := len(s.found)
	s.reach = s.reach[:0]
	far := 0
	for i := range s.found {
		far = max(far, s.found[i].End)
		s.reach = append(s.reach, far)
	}
	longest := 0
	for i := range s.hearings {
		longest = max(longest, s.hearings[i].mention.End-s.hearings[i].mention.Start)
	}
	for i := range s.hearings {
		h := &s.hearings[i]
		if s.isListed(h, listed) {
			continue
		}
		keep := true
		for k := i - 1; keep && k >= 0 && s.hearings[k].mention.Start+longest > h.mention.Start; k-- {
			other := &s.hearings[k]
			keep = !overlap(&other.mention, &h.mention) || !other.betterThan(h)
		}
		for k := i + 1; keep && k < len(s.hearings) && s.hearings[k].mention.Start < h.mention.End; k++ {
			keep = !s.hearings[k].betterThan(h)
		}
		if keep {
			s.found = append(s.found, h.mention)
		}
	}
}

// isListed says whether one of the first listed mentions, which are in order, is in the way of a hearing.
func (s *Search) isListed(h *hearing, listed int) bool {
	from, to := 0, listed // those that begin before its end are before from
	for from < to {
		if middle := (from + to) / 2; s.found[middle].Start < h.mention.End {
			from = middle + 1
		} else {
			to = middle
		}
	}
	return from > 0 && s.reach[from-1] > h.mention.Start
}

func overlap(a, b *Mention) bool { return a.Start < b.End && b.Start < a.End }

// betterThan says whether one of two hearings of the same words is the nearer one.
func (h *hearing) betterThan(other *hearing) bool {
	a, b := h.distance*other.weight, other.distance*h.weight
	return a < b || a == b && h.weight > other.weight
}

// spaced looks for a name that begins at word i, of one word or several.
func (s *Search) spaced(ix *Index, draft string, i int, in script) {
	words := s.folded.Words
	s.voice = s.voice[:0]
	say := saying{start: int(words[i].Start), in: in, words: 1}
	say.shown = words[i].Shape.Has(text.Capital) && !words[i].Shape.Has(text.Opens)
	if utf8.RuneCount(s.letters(i)) < 2 && !(i+1 < len(words) && isGeresh(draft, words, i+1)) || isAnd(s.letters(i)) {
		return
	}
	for j := i; j < len(words) && j < i+longestSpan && len(s.voice) <= longestSound; j++ {
		letters := s.letters(j)
		joins := j > i && isGeresh(draft, words, j)
		if j > i && !joins && draft[words[j-1].End:words[j].Start] != "・" && words[j].Before <= text.Break || words[j].Before == text.Dot || scriptOf(letters) != in && !words[j].Shape.Has(text.Sign) {
			return
		}
		if j > i && words[j].Before == text.Space {
			say.words++
		}
		if j > i && (isAnd(letters) || words[j].Shape.Has(text.Sign)) {
			continue
		}
		first := len(s.voice)
		if joins && first > 0 {
			switch c := &s.voice[first-1]; *c {
			case 'g', 'z':
				*c = 'J'
			case 'c':
				*c = 'C'
			}
		}
		if s.voice = soundOf(s.voice, letters, in); j+1 < len(words) && isGeresh(draft, words, j+1) {
			continue
		}
		s.voice = undoubled(s.voice, first)
		say.end = int(words[j].End)
		s.sayings(ix, &say, letters, first)
	}
}

// isAnd says whether a word joins two others in a name.
func isAnd(letters []byte) bool {
	switch string(letters) {
	case "и", "та", "энд", "енд", "και", "אנד", "و", "اند", "エンド", "アンド", "앤", "앤드", "엔드":
		return true
	}
	return false
}

// isGeresh says whether nothing but an apostrophe stands before word k. In Hebrew it changes the letter.
func isGeresh(draft string, words []text.Word, k int) bool {
	switch draft[words[k-1].End:words[k].Start] {
	case "'", "’", "׳", "´":
		return true
	}
	return false
}

// sayings looks up what s.voice says as it stands, and without what its language puts before or after a
// name. The letters of its last word begin at last.
func (s *Search) sayings(ix *Index, say *saying, letters []byte, last int) {
	s.say(ix, say, s.voice)
	n := len(s.voice)
	switch say.in {
	case cyrillic, greek:
		list := cyrillicEnds
		if say.in == greek {
			list = greekEnds
		}
		for from, to := 0, 0; to < len(list); to++ {
			if list[to] != ' ' {
				continue
			}
			if end := list[from:to]; n > len(end)+2 && string(s.voice[n-len(end):]) == end {
				s.say(ix, say, s.voice[:n-len(end)])
			}
			from = to + 1
		}
		if say.in == greek && n > 2 && isVowel(s.voice[n-1]) { // a name in -os, -is or -as without its s
			s.voice = append(s.voice, 's')
			s.say(ix, say, s.voice)
			s.voice = s.voice[:n]
		}
	case hangul:
		for cut := 3; cut <= 12 && cut+3 < len(letters); cut += 3 {
			tail := letters[len(letters)-cut:]
			if listed(hangulTails, tail) || glue.has(hash(nameSeed, tail)) {
				s.heard = append(s.heard[:0], s.voice[:last]...)
				s.heard = hangulSound(s.heard, letters[:len(letters)-cut])
				s.say(ix, say, s.heard)
			}
		}
	case hebrew, arabic:
		list := hebrewStarts
		if say.in == arabic {
			list = arabicStarts
		}
		for from, to := 0, 0; to < len(list); to++ {
			if list[to] != ' ' {
				continue
			}
			if start := list[from:to]; n > len(start)+2 && string(s.voice[:len(start)]) == start {
				s.say(ix, say, s.voice[len(start):])
			}
			from = to + 1
		}
	}
}

// What languages put after a name, and before it, as it is said.
const (
	cyrillicEnds = "ami ogo omu skoi skii ski om em am ov ev oi ei oyu a?X a u e i o "
	greekEnds    = "s u on as is "
	hebrewStarts = "h b l m S k W ?w Sh mh Wh Wb "
	hangulTails  = " " + hangulEndings
	arabicStarts = "Al l b k f W ll bAl WAl fAl kAl Wb Wl "
)

// soundOf appends how letters of a script are said.
func soundOf(sound, letters []byte, in script) []byte {
	if in == hangul {
		return hangulSound(sound, letters)
	}
	first := len(sound)
	sound = lettersSound(sound, letters)
	if in == cyrillic && len(sound) > first && sound[first] == 'g' {
		sound[first] = '9'
	}
	return sound
}

// say looks one sound up and keeps the names that it is near enough to.
func (s *Search) say(ix *Index, say *saying, said []byte) {
	if len(said) < shortest-1 || len(said) > longestSound {
		return
	}
	s.ring.of(said, say.in >= thai)
	if may, _ := ix.limits(say, 2*s.ring.classes+1); may < 0 {
		return
	}
	for _, key := range s.ring.keys[:s.ring.n] {
		key := mix(key)
		for at, end := ix.near.of(key); at < end; at++ {
			if number, ok := ix.near.entry(at, key); ok {
				s.hear(ix, ix.phrase(number), say, said)
			}
		}
	}
}

// hear keeps the client of a phrase when its name sounds like what was said.
func (s *Search) hear(ix *Index, p phrase, say *saying, said []byte) {
	stored := ix.stored(&p)
	if len(stored) < shortest || len(stored) > 2*len(said)+4 || len(said) > 3*len(stored) || p.how >= Handle || p.flags&derived != 0 {
		return
	}
	words := 1
	for _, c := range stored {
		if isBoundary(c) {
			words++
		}
	}
	s.name = latinSound(s.name[:0], stored)
	weight := soundWeight(s.name)
	may, likely := ix.limits(say, weight)
	if words < say.words { // a word of the name written as two
		may, likely = may-2, min(likely, may-4)
	}
	if may < 0 || words+1 < say.words || words < say.words && weight < 7 {
		return
	}
	distance := soundDistance(said, s.name, say.in)
	if distance > may {
		return
	}
	confidence := Unsure
	if distance <= likely && p.flags&(ordinary|ordinaryGlued) == 0 && !isCommon(stored) {
		confidence = Likely
	}
	s.hearings = append(s.hearings, hearing{Mention{Client: int(p.client), Start: say.start, End: say.end, How: p.how, Confidence: confidence}, distance, weight})
}

// soundWeight says how much a name has to be known by: its sounds, where those with few consonants count for
// fewer.
func soundWeight(name []byte) int {
	all, consonants := 0, 0
	for i, c := range name {
		switch {
		case c == '?' || c == '|' || c == 'E' || i > 0 && name[i-1] == '?':
		case isVowel(c) || c == 'h':
			all++
		default:
			all++
			consonants++
		}
	}
	return min(all, 2*consonants+1)
}

// How far from a name what is said may be, for names of weight 3 to 10 and more: to be that name, and to be
// likely that. A "-" is never. They hold for a list of a thousand names, of which one in a hundred
// ordinary sentences has one by chance, and a likely one in several hundred.
var limits = [...]struct{ may, likely string }{
	noScript: {"-12468be", "--01357a"},
	cyrillic: {"26789bej", "-2357ace"},
	greek:    {"1458behk", "--013479"},
	hebrew:   {"-012469c", "---01357"},
	arabic:   {"-012469c", "---01235"},
	thai:     {"-0123578", "---01245"},
	kana:     {"13458bdg", "-012479c"},
	hangul:   {"-23468be", "--01357a"},
}

// limits gives how far from a name of some weight what is said may be: to be that name, and to be likely.
// The longer the list, the more must agree.
func (ix *Index) limits(say *saying, weight int) (may, likely int) {
	in := say.in
	if in <= greek && !say.shown {
		in = noScript
	}
	if weight < 3 {
		return -1, -1
	}
	at := min(weight-3, 7)
	may, likely = limitOf(limits[in].may[at]), limitOf(limits[in].likely[at])
	for names := ix.clients; names > 2000; names /= 4 {
		may--
		likely -= 2
	}
	for names := ix.clients; names <= 250 && names > 0 && may >= 0; names = 4*names + 400 {
		may++
	}
	return may, likely
}

func limitOf(c byte) int {
	switch {
	case c == '-':
		return -1
	case c >= 'a':
		return int(c-'a') + 10
	}
	return int(c - '0')
}

// running looks for names in words [i, end), a stretch of Thai, which is written without spaces.
func (s *Search) running(ix *Index, draft string, i, end int) {
	words := s.folded.Words
	for from := i; from < end; from++ {
		first, _ := utf8.DecodeRuneInString(draft[words[from].Start:])
		if isThaiVowel(first) || from > i && isThaiLead(lastRune(draft, words[from-1])) {
			continue
		}
		say := saying{start: int(words[from].Start), in: thai, words: 1}
		for to := from + 3; to <= end && to <= from+24; to++ {
			if to < end {
				if next, _ := utf8.DecodeRuneInString(draft[words[to].Start:]); isThaiVowel(next) {
					continue
				}
			}
			if isThaiLead(lastRune(draft, words[to-1])) {
				continue
			}
			say.end = int(words[to-1].End)
			s.voice = undoubled(thaiSound(s.voice[:0], draft[say.start:say.end]), 0)
			s.say(ix, &say, s.voice)
		}
	}
}

// isThaiLead says whether a letter is a vowel that stands before its consonant.
func isThaiLead(r rune) bool { return r >= 'เ' && r <= 'ไ' }

func lastRune(draft string, w text.Word) rune {
	r, _ := utf8.DecodeLastRuneInString(draft[w.Start:w.End])
	return r
}
