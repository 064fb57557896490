package facet

import (
	"strings"
	"unicode/utf8"

	"keepmum.dev/keepmum/core/mention"
	"keepmum.dev/keepmum/core/text"
)

// A raw token is a word of the draft, or a mention as a whole, before it is known in which language it is.
type raw struct {
	start, end int32
	mention    int32  // the first of the mentions it is, -1 for a word
	word       uint16 // its number in the lexicon
	parting    parting
	asked      bool // a question mark stood before it
	quoted     bool
	extra      uint8 // bits of the computed classes, from numClass on
}

// A parting is what stands between a token and the one before it.
type parting uint8

const (
	none parting = iota
	soft         // a comma, a colon, a dash, a new line
	hard         // the end of a sentence, a semicolon, an empty line
)

// scan makes raw tokens of the folded draft and counts the words of each language.
func (r *Reading) scan(f *text.Folded, draft string, mentions []mention.Mention, quoted bool) {
	r.raws, r.scores, r.score, r.words = r.raws[:0], [languageCount]int{}, 0, 0
	r.asks = false
	q := quotes{all: quoted, inside: quoted}
	if len(f.Words) > 0 && string(letters(f, 0)) == "rt" && strings.HasPrefix(strings.TrimLeft(draft[f.Words[0].End:], " "), "@") {
		q.all, q.inside = true, true
	}
	m, end := 0, 0
	for i := range f.Words {
		w := &f.Words[i]
		for m < len(mentions) && mentions[m].End <= int(w.Start) {
			m++
		}
		if int(w.Start) < end {
			continue // inside a mention that is a token already
		}
		t := raw{start: w.Start, end: w.End, mention: -1, word: uint16(unknown)}
		if m < len(mentions) && mentions[m].Start <= int(w.Start) {
			t.mention, t.start, t.end = int32(m), int32(mentions[m].Start), int32(mentions[m].End)
			for _, other := range mentions[m:] {
				if other.Start >= int(t.end) {
					break
				}
				t.end = max(t.end, int32(other.End))
			}
		}
		t.parting, t.asked = q.between(draft[end:t.start], w.Before == text.Space && t.mention < 0)
		t.quoted = q.inside
		end = int(t.end)
		if t.mention < 0 {
			r.read(&t, letters(f, i), draft)
		}
		r.raws = append(r.raws, t)
	}
	r.spill()
	_, r.asks = q.between(draft[end:], false)
}

func letters(f *text.Folded, i int) []byte { return f.Letters[f.Words[i].From:f.Words[i].To] }

// read looks a word up.
func (r *Reading) read(t *raw, word []byte, draft string) {
	r.words++
	if word[0] >= '0' && word[0] <= '9' {
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
		return
	}
	n := r.lexicon.word(word)
	t.word = uint16(n)
	r.score += r.lexicon.score(n)
	if r.words%mostScored == 0 {
		r.spill()
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
