package facet

import (
	"strings"

	"keepmum.dev/keepmum/core/text"
)

// A span is the words of a sentence.
type span struct {
	from, to int32 // among the folded words
	begin    place // at its first word
	parting  parting
	mentions bool
	asked    bool  // a question mark stands behind it
	quoted   bool  // some of it is somebody else's
	wanted   bool  // it has a mention, or is near one
	read     bool  // its words were looked up
	who      int32 // the first word of its mention; -1 when it has several
	beyond   int32 // the first word behind that
	extra    uint8 // bits of the computed classes that its numbers have, from numClass on
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

// scan cuts the draft into spans, up to where it says nothing of anybody any more. It goes through all of that, so that words that go on from the one
// before, behind a space or a hyphen or an apostrophe, are passed by without a look at what that was.
func (r *Reading) scan(f *text.Folded, draft string, quoted bool) {
	r.spans = r.spans[:0]
	at := place{quotes: quotes{all: quoted, inside: quoted}, next: r.mentions[0].Start}
	if len(f.Words) > 0 && string(letters(f, 0)) == "rt" && strings.HasPrefix(strings.TrimLeft(draft[f.Words[0].End:], " "), "@") {
		at.all, at.inside = true, true
	}
	s, words := span{}, f.Words
	first, behind := int32(len(words)), 0   // where the first mention's sentence begins, and how many are behind the last's
	next, closed := int32(at.next), at.line // what is asked for each word, where it is at hand
	for i := range words {
		w := &words[i]
		if w.Before != text.Break && w.Start < next && !closed {
			continue
		}
		start, until, mention := int(w.Start), int(w.End), -1
		if i > 0 {
			at.end = max(at.end, int(words[i-1].End))
			if w.Start < next && start == at.end+2 && draft[at.end] == ',' && draft[at.end+1] == ' ' && !closed {
				continue // nothing ends at a comma
			}
		}
		if start < at.end {
			continue // inside a mention that is a token already
		}
		if start >= at.next {
			mention, start, until = r.meet(&at, w, len(draft))
		}
		apart, asked := at.between(draft[at.end:start], w.Before == text.Space && mention < 0)
		s.asked = s.asked || asked
		if apart == hard && i > int(s.from) {
			s.to = int32(i)
			r.spans = append(r.spans, s)
			if s.mentions {
				first, behind = min(first, s.from), 0
			} else if s.to-s.from > shortSpan {
				behind++
			}
			if behind >= reach && s.to-first >= 2*enoughWords && at.next == len(draft) {
				return // nothing further on is said of anybody, and the language is known from what was
			}
			s = span{from: s.to}
		}
		s.quoted = s.quoted || at.inside
		if i == int(s.from) {
			s.begin, s.parting, s.quoted = at, apart, at.inside
		}
		s.mentions = s.mentions || mention >= 0
		at.end = until
		next, closed = int32(at.next), at.line
	}
	if len(words) > 0 {
		at.end = max(at.end, int(words[len(words)-1].End))
	}
	_, asked := at.between(draft[at.end:], false)
	s.to, s.asked = int32(len(f.Words)), s.asked || asked
	r.spans = append(r.spans, s)
}

// stirs says whether a span without a mention may have a word that matters there: behind a mention, or before
// the first.
func (x *lexicon) stirs(words []text.Word, behind bool) bool {
	wakes := &x.wakes[1]
	if behind {
		wakes = &x.wakes[0]
	}
	woken := uint64(0)
	for i := range words {
		h := wakeBit(words[i].Hash)
		woken |= wakes[h>>6] >> (h & 63)
	}
	return woken&1 != 0
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

// quotes remembers whether the words are somebody else's: between quotation marks, on a line that begins
// with ">", or all of them.
type quotes struct{ all, inside, line bool }

// between reads what stands between two tokens.
func (q *quotes) between(gap string, plain bool) (p parting, asked bool) {
	if len(gap) == 2 && gap[1] == ' ' { // nearly all of those that are asked about
		switch gap[0] {
		case ',':
			return soft, false
		case '.', '!':
			if !plain {
				p = hard
			}
			return p, false
		}
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
