package facet

import (
	"slices"
	"strings"
	"unicode/utf8"

	"keepmum.dev/keepmum/core/text"
)

// A raw token is a word of the draft, or a mention as a whole, before it is known in which language it is.
type raw struct {
	start, end int32
	mention    int32  // the first of the mentions it is, -1 for a word
	word       uint16 // its number in the lexicon
	parting    parting
	quoted     bool
	extra      uint8 // bits of the computed classes, from numClass on
}

// A span is the words of a sentence.
type span struct {
	from, to int32 // among the folded words
	first    int32 // of its raw tokens
	after    int32 // the last of them
	begin    place // at its first word
	parting  parting
	mentions bool
	asked    bool // a question mark stands behind it
	quoted   bool // some of it is somebody else's
	wakes    bool // it may have a word that matters without a mention
	wanted   bool // it has a mention, or is near one
	read     bool // it has raw tokens
}

// A place is how far a draft has been read.
type place struct {
	quotes
	mention int // the first that is not behind
	next    int // where it begins
	end     int // of the token before
}

// A parting is what stands between a token and the one before it.
type parting uint8

const (
	none parting = iota
	soft         // a comma, a colon, a dash, a new line
	hard         // the end of a sentence, a semicolon, an empty line
)

// scan cuts the draft into spans.
func (r *Reading) scan(f *text.Folded, draft string, quoted bool) {
	r.spans = r.spans[:0]
	at := place{quotes: quotes{all: quoted, inside: quoted}, next: r.mentions[0].Start}
	if len(f.Words) > 0 && string(letters(f, 0)) == "rt" && strings.HasPrefix(strings.TrimLeft(draft[f.Words[0].End:], " "), "@") {
		at.all, at.inside = true, true
	}
	wakes := &r.lexicon.wakes
	woken := uint64(0)
	s := span{}
	for i := range f.Words {
		w := &f.Words[i]
		start, until, mention := int(w.Start), int(w.End), -1
		if start < at.end {
			continue // inside a mention that is a token already
		}
		if start >= at.next {
			mention, start, until = r.meet(&at, w, len(draft))
		}
		apart := none
		if start != at.end+1 || draft[at.end] != ' ' {
			asked := false
			apart, asked = at.between(draft[at.end:start], w.Before == text.Space && mention < 0)
			s.asked = s.asked || asked
			if apart == hard && i > int(s.from) {
				s.to, s.wakes = int32(i), woken&1 != 0
				r.spans = append(r.spans, s)
				s, woken = span{from: s.to}, 0
			}
			s.quoted = s.quoted || at.inside
		}
		if i == int(s.from) {
			s.begin, s.parting, s.quoted = at, apart, at.inside
		}
		s.mentions = s.mentions || mention >= 0
		at.end = until
		h := wakeBit(w.Hash)
		woken |= wakes[h>>6] >> (h & 63)
	}
	_, asked := at.between(draft[at.end:], false)
	s.to, s.asked, s.wakes = int32(len(f.Words)), s.asked || asked, woken&1 != 0
	r.spans = append(r.spans, s)
}

// shortSpan is how many words may all be such as are left out, so that they are no sentence.
const shortSpan = 2

// want marks the spans that are read: those with a mention, the one before each, and as many behind it as
// "they" reaches.
func (r *Reading) want() {
	for i := range r.spans {
		if !r.spans[i].mentions {
			continue
		}
		r.spans[i].wanted = true
		r.wantSome(i, -1, 1)
		r.wantSome(i, 1, reach)
	}
}

// wantSome marks spans on one side of a mention, as far as the next mention.
func (r *Reading) wantSome(i, step, sentences int) {
	for i += step; sentences > 0 && i >= 0 && i < len(r.spans) && !r.spans[i].mentions; i += step {
		s := &r.spans[i]
		s.wanted = true
		if s.to-s.from > shortSpan {
			sentences--
		}
	}
}

// meet gives the mention that a word begins, -1 for none, and where it or else the word stands.
func (r *Reading) meet(at *place, w *text.Word, size int) (mention, start, end int) {
	start, end = int(w.Start), int(w.End)
	for at.mention < len(r.mentions) && r.mentions[at.mention].End <= start {
		at.mention++
	}
	at.next = size
	if at.mention == len(r.mentions) {
		return -1, start, end
	}
	if at.next = r.mentions[at.mention].Start; start < at.next {
		return -1, start, end
	}
	end = r.mentions[at.mention].End
	for _, other := range r.mentions[at.mention:] {
		if other.Start >= end {
			break
		}
		end = max(end, other.End)
	}
	return at.mention, at.next, end
}

// enoughWords tell the language for sure, so that no others need be looked up.
const enoughWords = 12

// lookUp reads the spans that say something, and counts the words of each language: those with a mention, and
// those near one that have a word which matters without. When these are few words, more are read for their
// language alone.
func (r *Reading) lookUp(f *text.Folded, draft string) {
	r.scores, r.score, r.words = [languageCount]int{}, 0, 0
	r.raws = slices.Grow(r.raws[:0], len(f.Words))
	r.want()
	for i := range r.spans {
		if s := &r.spans[i]; s.wanted && (s.mentions || s.wakes || s.to-s.from <= shortSpan) {
			r.read(s, f, draft)
		}
	}
	for _, wanted := range [...]bool{true, false} {
		for i := range r.spans {
			if r.words >= enoughWords {
				break
			}
			if s := &r.spans[i]; !s.read && s.wanted == wanted {
				r.read(s, f, draft)
			}
		}
	}
	r.spill()
}

func letters(f *text.Folded, i int) []byte { return f.Letters[f.Words[i].From:f.Words[i].To] }

// read makes raw tokens of a span, and looks its words up.
func (r *Reading) read(s *span, f *text.Folded, draft string) {
	x := r.lexicon
	at, raws := s.begin, r.raws
	s.first, s.read = int32(len(raws)), true
	for i := s.from; i < s.to; i++ {
		w := &f.Words[i]
		start, until, mention := int(w.Start), int(w.End), -1
		if start < at.end {
			continue
		}
		if start >= at.next {
			mention, start, until = r.meet(&at, w, len(draft))
		}
		apart := none
		if i == s.from {
			apart = s.parting
		} else if start != at.end+1 || draft[at.end] != ' ' {
			apart, _ = at.between(draft[at.end:start], w.Before == text.Space && mention < 0)
		}
		at.end = until
		raws = raws[:len(raws)+1]
		t := &raws[len(raws)-1] // field by field, which is twice as fast as the whole of it
		t.start, t.end, t.mention = int32(start), int32(until), int32(mention)
		t.word, t.parting, t.quoted, t.extra = uint16(unknown), apart, at.inside, 0
		if mention >= 0 {
			continue
		}
		r.words++
		if c := f.Letters[w.From]; c >= '0' && c <= '9' {
			t.number(draft)
			continue
		}
		n := x.word(w.Hash)
		t.word = uint16(n)
		r.score += x.scores[x.knows[n]] + x.scores[x.tells[n]]
		if r.words%mostScored == 0 {
			r.spill()
		}
	}
	s.after, r.raws = int32(len(raws)), raws
}

// number sees what a number counts.
func (t *raw) number(draft string) {
	t.extra = 1
	after := strings.TrimLeft(draft[t.end:], " \u00a0\u202f")
	if strings.HasPrefix(after, "%") {
		t.extra |= 1 << (pctClass - numClass)
	}
	before, _ := utf8.DecodeLastRuneInString(strings.TrimRight(draft[:t.start], " "))
	first, _ := utf8.DecodeRuneInString(after)
	if before == '£' || before == '$' || before == '€' || first == '€' || first == '£' {
		t.extra |= 1 << (moneyClass - numClass)
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

// quotes remembers whether the words are somebody else's: between quotation marks, on a line that begins
// with ">", or all of them.
type quotes struct{ all, inside, line bool }

// between reads what stands between two tokens.
func (q *quotes) between(gap string, plain bool) (p parting, asked bool) {
	if gap == " " {
		return none, false
	}
	lines := 0
	for i, c := range gap {
		switch c {
		case '.', '!', '…', ';', '?', '¿', '¡', '。', '！', '？':
			if c == '?' || c == '？' {
				asked = true
			}
			if !plain && (c != '.' || len(gap) > 1) {
				p = hard
			}
		case ',', ':', '(', ')', '–', '—', '|', '•', '/':
			p = max(p, soft)
		case '-':
			if len(gap) > 1 {
				p = max(p, soft)
			}
		case '\n':
			lines++
			p = max(p, soft)
			if q.line {
				q.line, q.inside = false, q.all
			}
			if lines > 1 {
				p, q.inside = hard, q.all
			}
		case '>':
			if lines > 0 || i == 0 {
				q.line, q.inside = true, true
			}
		case '"', '“', '«', '»':
			q.inside = !q.inside || q.all
			p = max(p, soft)
		case '„':
			q.inside = true
			p = max(p, soft)
		case '”':
			q.inside = q.all
			p = max(p, soft)
		}
	}
	return p, asked
}
