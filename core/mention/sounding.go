package mention

import (
	"unicode/utf8"

	"keepmum.dev/keepmum/core/sound"
	"keepmum.dev/keepmum/core/text"
)

// A saying is a stretch of the draft in another script: one word, or words that may be one name.
type saying struct {
	start, end int // in the draft
	in         sound.Script
	words      int  // with space between
	shown      bool // a capital says that it is a name
}

// An ear holds the memory that listening needs, to be used again.
type ear struct {
	voice    []byte // how a stretch of the draft is said
	name     []byte // how a name is said
	part     []byte
	keys     sound.Keys
	ends     [sound.Longest + 1]uint8 // where cuts of the voice are in a stretch of Thai
	hearings []hearing
	reach    []int // of each mention of a listed spelling: where it and those before it end
}

// sounded looks for names that the draft writes in another script than the list does. Of its words in Latin
// letters the usual ones are not looked at.
func (s *Search) sounded(ix *Index, draft string) {
	words := s.folded.Words
	s.hearings = s.hearings[:0]
	for i := 0; i < len(words); i++ {
		if s.folded.Letters[words[i].From] < 0x80 {
			if ix.foreign && words[i].Before != text.Camel && !s.isUsual(i) {
				s.spaced(ix, draft, i, sound.None)
			}
			continue
		}
		switch in := sound.ScriptOf(s.letters(i)); in {
		case sound.None:
		case sound.Thai:
			s.thai(ix, draft, i)
		default:
			s.spaced(ix, draft, i, in)
		}
	}
	s.choose()
}

// spaced looks for a name that begins at word i, of one word or several.
func (s *Search) spaced(ix *Index, draft string, i int, in sound.Script) {
	words := s.folded.Words
	say := saying{start: int(words[i].Start), in: in, words: 1}
	say.shown = words[i].Shape.Has(text.Capital) && !words[i].Shape.Has(text.Opens)
	s.voice = s.voice[:0]
	for j := i; j < len(words) && j < i+longestSpan; j++ {
		w, letters := &words[j], s.letters(j)
		gap := ""
		if j > i {
			gap = draft[words[j-1].End:w.Start]
			if w.Before == text.Space {
				say.words++
			} else if w.Before == text.Dot || w.Before == text.Break && gap != "・" && !isGeresh(gap) {
				return
			}
		}
		if j > i && (w.Shape.Has(text.Sign) || listed(ands, letters)) {
			continue
		}
		if sound.ScriptOf(letters) != in {
			return
		}
		next := ""
		if j+1 < len(words) {
			next = draft[w.End:words[j+1].Start]
		}
		if j == i && (len(letters) < 4 && !isGeresh(next) || listed(ands, letters)) {
			return // one letter
		}
		first := len(s.voice)
		if isGeresh(gap) && first > 0 { // changes the letter before it
			switch c := &s.voice[first-1]; *c {
			case 'g', 'z':
				*c = 'J'
			case 'c':
				*c = 'C'
			}
		}
		if in == sound.Hangul {
			s.voice = sound.SayHangul(s.voice, letters)
		} else {
			s.voice = sound.Say(s.voice, letters)
		}
		if len(s.voice) > sound.Longest {
			return
		}
		if say.end = int(w.End); !isGeresh(next) {
			s.endings(ix, &say, letters, first)
		}
	}
}

// ands are words between the words of a name.
const ands = " и та энд енд και אנד و اند エンド アンド 앤 앤드 엔드 "

// isGeresh says whether an apostrophe is all there is between two words. In Hebrew it changes a letter.
//
//go:noinline
func isGeresh(gap string) bool { return gap == "'" || gap == "’" || gap == "׳" || gap == "´" }

const hangulTails = " " + hangulEndings

// endings looks up what s.voice says as it stands, and without what its language puts before or after a
// name. The sound of its last word, which has these letters, begins at first.
func (s *Search) endings(ix *Index, say *saying, letters []byte, first int) {
	n := len(s.voice)
	cuts, starts := sound.Affixes(s.voice, say.in)
	for cut := 3; say.in == sound.Hangul && cut <= 12 && cut+3 < len(letters); cut += 3 {
		at := len(letters) - cut
		if tail := letters[at:]; listed(hangulTails, tail) || glue.has(hash(nameSeed, tail)) {
			s.part = sound.SayHangul(s.part[:0], letters[:at])
			cuts |= 1 << (first + len(s.part))
		}
	}
	for start := range n {
		if starts>>start&1 != 0 {
			s.listen(ix, say, s.voice[start:], cuts>>start)
		}
	}
	if say.in == sound.Greek { // a name in -os, -is or -as without its s
		s.voice = append(s.voice, 's')
		s.listen(ix, say, s.voice, 2<<n)
		s.voice = s.voice[:n]
	}
}

// longestThai is the most words, which are letters, of a name in Thai.
const longestThai = 22

// thai looks for a name that begins at word i, a letter of Thai, which is written without spaces.
func (s *Search) thai(ix *Index, draft string, i int) {
	words := s.folded.Words
	start := int(words[i].Start)
	first, _ := utf8.DecodeRuneInString(draft[start:])
	before, _ := utf8.DecodeLastRuneInString(draft[:start])
	if sound.IsThaiVowel(first) || before >= 'เ' && before <= 'ไ' {
		return
	}
	end := i + 1
	for end < len(words) && end < i+longestThai && words[end].Before == text.Joined && sound.ScriptOf(s.letters(end)) == sound.Thai {
		end++
	}
	cuts := uint64(0)
	s.part = append(s.part[:0], draft[start:words[end-1].End]...)
	s.voice, cuts = sound.SayThai(s.voice[:0], s.part, &s.ends)
	say := saying{start: start, in: sound.Thai, words: 1}
	s.listen(ix, &say, s.voice, cuts)
}
