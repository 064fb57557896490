package facet

import (
	"bytes"

	"keepmum.dev/keepmum/core/text"
)

// nearWords is how far from a mention one of the client's listed services is still said of it.
const nearWords = 20

// Services looks near mention i for the services that are listed for its client.
func (r *Reading) Services(i int, listed []string) {
	for _, service := range listed {
		r.service.Fold(service)
		if first, last, ok := r.spoken(r.folded, r.mentions[i].Start); ok {
			r.note(i, Service, int(r.folded.Words[first].Start), int(r.folded.Words[last].End))
		}
	}
}

// spoken looks for the words of r.service near a place in the draft.
func (r *Reading) spoken(f *text.Folded, place int) (first, last int, ok bool) {
	n := len(r.service.Words)
	if n == 0 {
		return 0, 0, false
	}
	at := 0
	for step := len(f.Words); step > 0; { // the first word at or after the place
		if half := step / 2; int(f.Words[at+half].Start) < place {
			at += half + 1
			step -= half + 1
		} else {
			step = half
		}
	}
	for i := max(0, at-nearWords-n); i+n <= min(len(f.Words), at+nearWords+n); i++ {
		k := 0
		for k < n && bytes.Equal(letters(f, i+k), letters(&r.service, k)) {
			k++
		}
		if k == n {
			return i, i + n - 1, true
		}
	}
	return 0, 0, false
}
