package clue

import (
	"math/bits"
	"slices"

	"keepmum.dev/keepmum/core/text"
)

// A Fit is the set of details that narrows the list most.
type Fit struct {
	Clients []int    // those that fit, their places in Registry.Clients; never more than were asked for
	Details []Detail // in the order of the draft, the remembered ones last
}

// A Detail is one of a Fit.
type Detail struct {
	ID         uint64 // see Memory
	Start, End int    // where it stands, half-open, in bytes of the draft; both 0 when only remembered
	Without    int    // how many clients would fit if this one were left out
	Remembered bool   // it stands in an earlier post, not in this one
}

// A Search holds the memory that searching needs, to be used again. It is for one caller at a time.
type Search struct {
	found   []found
	seen    []uint64 // sets that were counted already
	fits    []uint32
	clients []int
	details []Detail
}

type found struct {
	value      int
	id         uint64
	start, end int32
	remembered bool
	at         int // in the merge of the lists
}

const (
	// mostDetails is how many details of a draft are looked at: a set is the bits of one number.
	mostDetails = 64
	// longestList is how many clients may share a detail for it to lead to a client. One that more share
	// still narrows what others lead to. It keeps a check from growing with the list.
	longestList = 4096
	// mostSets is how many different sets of details are counted.
	mostSets = 64
)

// Find gives the set of two details or more that fits the fewest clients, when those are k or fewer. Clients
// for which skip says true are spoken of by name: their details are said of them and point at nobody else.
// from is where Index.Opening says that a detail of the draft may begin; 0 where nobody asked it. The Fit is valid until
// the next call.
func (s *Search) Find(ix *Index, draft *text.Folded, from int, memory Memory, day string, k int, skip func(client int) bool) (Fit, bool) {
	s.collect(ix, draft, from)
	today := uint64(1)<<len(s.found) - 1
	s.recall(ix, memory, day)
	if len(s.found) < 2 || today == 0 {
		return Fit{}, false
	}
	best, fewest, explained := s.narrowest(ix, today, k, skip, 0)
	if explained != 0 {
		best, fewest, _ = s.narrowest(ix, today, k, skip, explained)
	}
	if best == 0 {
		return Fit{}, false
	}
	return s.fit(ix, best, fewest), true
}

// Details gives the ids of the details the draft of the last Find holds itself, for the caller's Memory.
func (s *Search) Details() []uint64 {
	var ids []uint64
	for _, f := range s.found {
		if !f.remembered {
			ids = append(ids, f.id)
		}
	}
	return ids
}

// collect finds the details in a draft from a word on, the longest at each word.
func (s *Search) collect(ix *Index, draft *text.Folded, from int) {
	s.found = s.found[:0]
	if ix.Empty() {
		return
	}
	words := draft.Words
	for i := ix.next(words, from); i < len(words) && len(s.found) < mostDetails; i = ix.next(words, i) {
		h, n, best := text.HashSeed, 0, found{end: -1}
		next := i + 1
		for j := i; j < len(words) && n < longestValue; j++ {
			letters := wordAt(draft, j)
			if letters == nil && j > i {
				continue
			}
			if letters == nil || j > i && words[j].Before == text.Break {
				break
			}
			n++
			h = carry(h, letters)
			slot, ok := ix.find(h)
			if !ok {
				break
			}
			if slot.value >= 0 {
				best = found{value: slot.value, id: h & idBits, start: words[i].Start, end: words[j].End}
				next = j + 1
			}
			if !slot.beginning {
				break
			}
		}
		if best.end >= 0 && !s.has(best.value) {
			s.found = append(s.found, best)
		}
		i = next
	}
}

// recall adds the details of earlier posts.
func (s *Search) recall(ix *Index, memory Memory, day string) {
	for _, m := range memory {
		if len(s.found) == mostDetails || !fresh(m.Day, day) {
			continue
		}
		if slot, ok := ix.find(m.ID); ok && slot.value >= 0 && !s.has(slot.value) {
			s.found = append(s.found, found{value: slot.value, id: m.ID & idBits, remembered: true})
		}
	}
}

func (s *Search) has(value int) bool {
	return slices.ContainsFunc(s.found, func(f found) bool { return f.value == value })
}

// narrowest gives the set of details that fits the fewest clients, of those the one with the most details,
// and how many it fits; no set when none fits k or fewer. It goes once through the clients of every detail
// that not too many share, in the order of the clients. Details that are explained do not count; which those
// of skipped clients are it says too.
func (s *Search) narrowest(ix *Index, today uint64, k int, skip func(int) bool, known uint64) (best uint64, fewest int, explained uint64) {
	for i := range s.found {
		s.found[i].at = 0
	}
	s.seen = s.seen[:0]
	for {
		client, any := uint32(0), false
		for i := range s.found {
			list := ix.clientsOf(s.found[i].value)
			if list.len() > longestList || s.found[i].at == list.len() {
				continue
			}
			if c := list.at(s.found[i].at); !any || c < client {
				client, any = c, true
			}
		}
		if !any {
			return best, fewest, explained
		}
		set := uint64(0)
		for i := range s.found {
			f := &s.found[i]
			list := ix.clientsOf(f.value)
			if list.len() > longestList {
				if list.has(client) {
					set |= 1 << i
				}
			} else if f.at < list.len() && list.at(f.at) == client {
				set |= 1 << i
				f.at++
			}
		}
		whole := set
		set &^= known
		if bits.OnesCount64(set) < 2 || set&today == 0 {
			continue
		}
		if skip != nil && skip(int(client)) {
			explained |= whole
			continue
		}
		if slices.Contains(s.seen, set) || len(s.seen) == mostSets {
			continue
		}
		s.seen = append(s.seen, set)
		n := s.count(ix, set, k+1)
		if n <= k && (best == 0 || n < fewest || n == fewest && bits.OnesCount64(set) > bits.OnesCount64(best)) {
			best, fewest = set, n
		}
	}
}

// count gives how many clients have every detail of a set, or limit when that many or more do; s.fits holds
// the first of them.
func (s *Search) count(ix *Index, set uint64, limit int) int {
	s.fits = s.fits[:0]
	shortest := -1
	for i := range s.found {
		if set>>i&1 != 0 && (shortest < 0 || ix.clientsOf(s.found[i].value).len() < ix.clientsOf(s.found[shortest].value).len()) {
			shortest = i
		}
	}
	if shortest < 0 {
		return limit
	}
	candidates := ix.clientsOf(s.found[shortest].value)
	for n := range candidates.len() {
		client, all := candidates.at(n), true
		for i := range s.found {
			if i != shortest && set>>i&1 != 0 {
				if !ix.clientsOf(s.found[i].value).has(client) {
					all = false
					break
				}
			}
		}
		if all {
			if s.fits = append(s.fits, client); len(s.fits) == limit {
				break
			}
		}
	}
	return len(s.fits)
}

// fit writes a set out.
func (s *Search) fit(ix *Index, set uint64, fewest int) Fit {
	s.clients, s.details = s.clients[:0], s.details[:0]
	s.count(ix, set, fewest+1)
	for _, c := range s.fits {
		s.clients = append(s.clients, int(c))
	}
	for i, f := range s.found {
		if set>>i&1 == 0 {
			continue
		}
		s.details = append(s.details, Detail{
			ID: f.id, Start: int(f.start), End: int(f.end), Remembered: f.remembered,
			Without: s.count(ix, set&^(1<<i), len(ix.have)/4+1),
		})
	}
	return Fit{Clients: s.clients, Details: s.details}
}
