package facet

import (
	"slices"
	"strings"
	"unicode/utf8"

	"keepmum.dev/keepmum/core/text"
)

// enoughWords tell the language for sure, so that no others need be looked up.
const enoughWords = 12

// lookUp reads the spans that say something, and counts the words of each language: those with a mention, and
// those near one that have a word which matters without. When these are few words, more are read for their
// language alone.
func (r *Reading) lookUp(f *text.Folded, draft string) {
	r.scores, r.score, r.words = [languageCount]int{}, 0, 0
	r.numbers = slices.Grow(r.numbers[:0], len(f.Words))[:len(f.Words)]
	r.want()
	met := false
	for i := range r.spans {
		s := &r.spans[i]
		met = met || s.mentions
		if s.wanted && (s.mentions || s.to-s.from <= shortSpan || r.lexicon.stirs(f.Words[s.from:s.to], met)) {
			r.read(s, f, draft)
		}
	}
	for _, wanted := range [...]bool{true, false} {
		for i := range r.spans {
			if r.words >= enoughWords {
				break
			}
			if s := &r.spans[i]; !s.read && s.wanted == wanted {
				r.tell(f.Words[s.from:s.to])
			}
		}
	}
	r.spill()
}

func letters(f *text.Folded, i int) []byte { return f.Letters[f.Words[i].From:f.Words[i].To] }

// read looks the words of a span up. What is no word of the lexicon's is unknown there: numbers, mentions and
// what is inside them.
func (r *Reading) read(s *span, f *text.Folded, draft string) {
	x := r.lexicon
	at := s.begin
	s.read = true
	words := f.Words[s.from:s.to]
	numbers := r.numbers[s.from:s.to][:len(words)]
	met, score, left := 0, r.score, mostScored-r.words%mostScored
	for i := range words {
		w := &words[i]
		numbers[i] = uint16(unknown)
		if start := int(w.Start); start < at.end {
			s.beyond = s.from + int32(i) + 1
			continue
		} else if start >= at.next {
			if mention, _, until := r.meet(&at, w, len(draft)); mention >= 0 {
				at.end = until
				s.who, s.beyond = s.from+int32(i), s.from+int32(i)+1
				met++
				continue
			}
		}
		r.words++
		if isNumber(f, w) {
			s.extra |= counts(draft, w.Start, w.End)
			continue
		}
		n := x.word(w.Hash)
		numbers[i] = uint16(n)
		known := &x.words[n]
		score += x.scores[known.knows] + x.scores[known.tells]
		if left--; left <= 0 {
			r.score = score
			r.spill()
			score, left = 0, mostScored
		}
	}
	if r.score = score; met > 1 {
		s.who = -1
	}
}

// isNumber says whether a word begins with a figure.
func isNumber(f *text.Folded, w *text.Word) bool {
	c := f.Letters[w.From]
	return c >= '0' && c <= '9'
}

// counts sees what a number counts: bits of the computed classes, from numClass on.
func counts(draft string, start, end int32) uint8 {
	extra := uint8(1)
	after := strings.TrimLeft(draft[end:], " \u00a0\u202f")
	if strings.HasPrefix(after, "%") {
		extra |= 1 << (pctClass - numClass)
	}
	before, _ := utf8.DecodeLastRuneInString(strings.TrimRight(draft[:start], " "))
	first, _ := utf8.DecodeRuneInString(after)
	if before == '£' || before == '$' || before == '€' || first == '€' || first == '£' {
		extra |= 1 << (moneyClass - numClass)
	}
	return extra
}

// tell counts words for their language alone, as few as it takes. None of them is in a mention.
func (r *Reading) tell(words []text.Word) {
	x := r.lexicon
	for i := range words {
		if r.words == enoughWords {
			return
		}
		r.words++
		known := &x.words[x.word(words[i].Hash)]
		r.score += x.scores[known.knows] + x.scores[known.tells]
	}
}

// mostScored is how many words can be counted before a byte of the score may be full.
const mostScored = 127

// spill adds up what the last words told of their language.
func (r *Reading) spill() {
	for l := range r.scores {
		r.scores[l] += int(r.score >> (8 * l) & 0xFF)
	}
	r.score = 0
}
