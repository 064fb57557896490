package facet

import "keepmum.dev/keepmum/core/text"

// nearWords is how far from a mention one of the client's listed services is still said of it.
const nearWords = 20

// A service is one that is listed for a client, with the hashes of its words.
type service struct {
	listed string
	words  []uint64
}

// mostServices is how many services are kept for the draft that comes next: it is nearly the same draft.
const mostServices = 64

// Services looks near mention i for the services that are listed for its client. may, which can be nil, says whether
// a draft may have all of these words, by their hashes.
func (r *Reading) Services(i int, listed []string, may func(words []uint64) bool) {
	for _, one := range listed {
		wanted := r.service(one)
		if may != nil && !may(wanted) {
			continue
		}
		if first, last, ok := spoken(r.folded, wanted, r.mentions[i].Start); ok {
			r.note(i, Service, int(r.folded.Words[first].Start), int(r.folded.Words[last].End))
		}
	}
}

// service gives the words of a listed service.
func (r *Reading) service(listed string) []uint64 {
	for i := range r.services {
		if r.services[i].listed == listed {
			return r.services[i].words
		}
	}
	if len(r.services) == mostServices {
		r.services = nil
	}
	var f text.Folded
	f.Fold(listed)
	words := make([]uint64, len(f.Words))
	for i := range words {
		words[i] = f.Words[i].Hash
	}
	r.services = append(r.services, service{listed, words})
	return words
}

// spoken looks for words near a place in the draft.
func spoken(f *text.Folded, wanted []uint64, place int) (first, last int, ok bool) {
	n := len(wanted)
	if n == 0 {
		return 0, 0, false
	}
	from, to, near := 0, len(f.Words), false
	if to > manyWords {
		from, to = around(f, place, n)
		near = true
	}
	words, begins := f.Words[:to], wanted[0]
	for i := from; i < len(words); i++ {
		if words[i].Hash != begins || len(words)-i < n || !follow(words[i:], wanted) {
			continue
		}
		if !near { // nearly always nothing stands anywhere, so that this is asked last
			from, to = around(f, place, n)
			words, i, near = f.Words[:to], max(i, from)-1, true
			continue
		}
		return i, i + n - 1, true
	}
	return 0, 0, false
}

// manyWords is how many words of a draft are sooner cut down to those near a place than looked through.
const manyWords = 8 * nearWords

// around gives the words near a place, and n more on either side.
func around(f *text.Folded, place, n int) (from, to int) {
	at := 0
	for step := len(f.Words); step > 0; { // the first word at or after the place
		if half := step / 2; int(f.Words[at+half].Start) < place {
			at += half + 1
			step -= half + 1
		} else {
			step = half
		}
	}
	return max(0, at-nearWords-n), min(len(f.Words), at+nearWords+n)
}

// follow says whether words begin with those that are wanted. There are as many.
func follow(words []text.Word, wanted []uint64) bool {
	for k := range wanted {
		if words[k].Hash != wanted[k] {
			return false
		}
	}
	return true
}
