package facet

import (
	"slices"
	"strings"
	"unicode/utf8"

	"keepmum.dev/keepmum/core/mention"
	"keepmum.dev/keepmum/core/text"
)

// A raw token is a word of the draft, or a mention as a whole, before it is known in which language it is.
type raw struct {
	start, end int32
	mention    int32  // the first of the mentions it is, -1 for a word
	at         int32  // its place among the folded words
	word       uint16 // its number in the lexicon, once it is looked up
	parting    parting
	quoted     bool
	extra      uint8 // bits of the computed classes, from numClass on
}

// A span is the raw tokens of a sentence.
type span struct {
	from, to int32
	mentions bool
	asked    bool // a question mark stands behind it
	quoted   bool // some of it is somebody else's
	wanted   bool // it is read: it has a mention, or is near one
}

// A parting is what stands between a token and the one before it.
type parting uint8

const (
	none parting = iota
	soft         // a comma, a colon, a dash, a new line
	hard         // the end of a sentence, a semicolon, an empty line
)

// scan makes raw tokens of the folded draft, in spans.
func (r *Reading) scan(f *text.Folded, draft string, mentions []mention.Mention, quoted bool) {
	raws, n := slices.Grow(r.raws[:0], len(f.Words))[:len(f.Words)], 0
	r.spans = r.spans[:0]
	q := quotes{all: quoted, inside: quoted}
	if len(f.Words) > 0 && string(letters(f, 0)) == "rt" && strings.HasPrefix(strings.TrimLeft(draft[f.Words[0].End:], " "), "@") {
		q.all, q.inside = true, true
	}
	s := span{}
	m, next, end := 0, mentions[0].Start, 0
	for i := range f.Words {
		w := &f.Words[i]
		start, until := int(w.Start), int(w.End)
		if start < end {
			continue // inside a mention that is a token already
		}
		mention := -1
		if start >= next {
			for m < len(mentions) && mentions[m].End <= start {
				m++
			}
			next = len(draft)
			if m < len(mentions) {
				next = mentions[m].Start
			}
			if start >= next {
				mention, start, until = m, next, mentions[m].End
				for _, other := range mentions[m:] {
					if other.Start >= until {
						break
					}
					until = max(until, other.End)
				}
			}
		}
		apart := none
		if start != end+1 || draft[end] != ' ' {
			asked := false
			apart, asked = q.between(draft[end:start], w.Before == text.Space && mention < 0)
			s.asked = s.asked || asked
			if apart == hard && n > int(s.from) {
				s.to = int32(n)
				r.spans = append(r.spans, s)
				s = span{from: s.to}
			}
		}
		s.mentions, s.quoted = s.mentions || mention >= 0, s.quoted || q.inside
		end = until
		t := &raws[n] // field by field, which is twice as fast as the whole of it
		t.start, t.end, t.mention, t.at = int32(start), int32(until), int32(mention), int32(i)
		t.word, t.parting, t.quoted, t.extra = uint16(unknown), apart, q.inside, 0
		n++
	}
	raws = raws[:n]
	_, asked := q.between(draft[end:], false)
	s.to, s.asked = int32(n), s.asked || asked
	r.raws, r.spans = raws, append(r.spans, s)
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

// enoughWords tell the language for sure, so that no others need be looked up.
const enoughWords = 20

// lookUp looks the words up that are read, and counts those of each language.
func (r *Reading) lookUp(f *text.Folded, draft string) {
	r.scores, r.score, r.words = [languageCount]int{}, 0, 0
	r.want()
	for _, wanted := range [...]bool{true, false} {
		for i := range r.spans {
			if s := &r.spans[i]; s.wanted == wanted && (wanted || r.words < enoughWords) {
				r.read(r.raws[s.from:s.to], f, draft)
			}
		}
	}
	r.spill()
}

func letters(f *text.Folded, i int) []byte { return f.Letters[f.Words[i].From:f.Words[i].To] }

// read looks words up.
func (r *Reading) read(raws []raw, f *text.Folded, draft string) {
	x := r.lexicon
	for i := range raws {
		t := &raws[i]
		if t.mention >= 0 {
			continue
		}
		r.words++
		w := &f.Words[t.at]
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
