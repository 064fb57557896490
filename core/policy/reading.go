package policy

import (
	"strings"

	"keepmum.dev/keepmum/core/text"
)

// A reading is a draft as the rules read it: folded once, when the first rule asks for its words.
type reading struct {
	source string
	folded text.Folded
	phrase text.Folded
	done   bool
	rated  bool
	rating refusal
}

func (r *reading) reset(source string) {
	r.source, r.done, r.rated = source, false, false
}

func (r *reading) words() []text.Word {
	if !r.done {
		r.folded.Fold(r.source)
		r.done = true
	}
	return r.folded.Words
}

func (r *reading) word(i int) []byte {
	w := r.folded.Words[i]
	return r.folded.Letters[w.From:w.To]
}

// says tells whether the draft has a phrase, however it is written.
func (r *reading) says(phrase string) bool {
	_, _, ok := r.saidAs(phrase)
	return ok
}

// saidAs gives the first span of the draft that says a phrase in its words, however they are written.
func (r *reading) saidAs(phrase string) (start, end int, ok bool) {
	r.phrase.Fold(phrase)
	wanted, words := r.phrase.Words, r.words()
	for i := 0; len(wanted) > 0 && i+len(wanted) <= len(words); i++ {
		same := 0
		for same < len(wanted) && string(r.word(i+same)) == string(r.phrase.Letters[wanted[same].From:wanted[same].To]) {
			same++
		}
		if same == len(wanted) {
			return int(words[i].Start), int(words[i+same-1].End), true
		}
	}
	return 0, 0, false
}

// at says how many words a phrase of a packed list takes from word i on: the longest that stands there, 0
// when none does. The list holds folded phrases with '|' between and around them, their words with a space.
func (r *reading) at(list string, i int) int {
	first := r.word(i)
	longest := 0
	for from := 0; ; {
		hit := strings.Index(list[from:], string(first))
		if hit < 0 {
			return longest
		}
		start := from + hit
		from = start + 1
		if list[start-1] != '|' {
			continue
		}
		if n := r.phraseAt(list[start:], i); n > longest {
			longest = n
		}
	}
}

// phraseAt compares the phrase that a list begins with to the words from i on.
func (r *reading) phraseAt(list string, i int) int {
	for n := 0; ; n++ {
		if i+n >= len(r.folded.Words) {
			return 0
		}
		word := r.word(i + n)
		if len(list) <= len(word) || list[:len(word)] != string(word) {
			return 0
		}
		switch list[len(word)] {
		case '|':
			return n + 1
		case ' ':
			list = list[len(word)+1:]
		default:
			return 0
		}
	}
}

// first gives the span of the first phrase of a packed list that the draft has.
func (r *reading) first(list string) (start, end int, ok bool) {
	words := r.words()
	for i := range words {
		if n := r.at(list, i); n > 0 {
			return int(words[i].Start), int(words[i+n-1].End), true
		}
	}
	return 0, 0, false
}
