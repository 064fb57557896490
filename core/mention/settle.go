package mention

import (
	"cmp"
	"slices"
)

// settle puts the mentions in order and leaves one of each client for each span: an address, handle or
// hashtag stands for the names of its client inside it.
func (s *Search) settle() {
	s.arrange()
	kept := s.found[:0]
	together, end := 0, 0 // the mentions from together on overlap, up to end
	for _, m := range s.found {
		if m.Start >= end {
			together = len(kept)
		}
		covers := func(k Mention) bool { return k.Client == m.Client && k.Start <= m.Start && m.End <= k.End }
		if !slices.ContainsFunc(kept[together:], covers) {
			kept = append(kept, m)
			end = max(end, m.End)
		}
	}
	s.found = kept
	s.resolve()
}

// before says whether a mention comes before another of the same draft: by place, the longer first, the
// address, handle or hashtag before the name in it, the surer first.
func (m *Mention) before(other *Mention) bool {
	return cmp.Or(cmp.Compare(m.Start, other.Start), cmp.Compare(other.End, m.End), cmp.Compare(m.Client, other.Client), cmp.Compare(other.How/Handle, m.How/Handle), cmp.Compare(other.Confidence, m.Confidence), cmp.Compare(m.How, other.How)) < 0
}

// arrange puts s.found in order. It merges the runs that are in order already, of which every search left
// one; the general sort takes several thousand bytes more of the browser's program.
func (s *Search) arrange() {
	for {
		merged, runs := s.merged[:0], 0
		for from := 0; from < len(s.found); runs++ {
			middle := s.run(from)
			end := s.run(middle)
			for a, b := from, middle; a < middle || b < end; {
				if a == middle || b < end && s.found[b].before(&s.found[a]) {
					merged = append(merged, s.found[b])
					b++
				} else {
					merged = append(merged, s.found[a])
					a++
				}
			}
			from = end
		}
		s.found, s.merged = merged, s.found
		if runs < 2 {
			return
		}
	}
}

// run gives the end of the mentions from from on that are in order.
func (s *Search) run(from int) int {
	to := min(from+1, len(s.found))
	for to < len(s.found) && !s.found[to].before(&s.found[to-1]) {
		to++
	}
	return to
}
