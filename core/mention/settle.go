package mention

import (
	"cmp"
	"slices"
)

// settle puts the mentions in order and leaves one of each client for each span: an address, handle or
// hashtag stands for the names of its client inside it.
func (s *Search) settle() {
	slices.SortStableFunc(s.found, func(a, b Mention) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End), cmp.Compare(a.Client, b.Client), cmp.Compare(b.How/Handle, a.How/Handle), -cmp.Compare(a.Confidence, b.Confidence), cmp.Compare(a.How, b.How))
	})
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
}
