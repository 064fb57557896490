package mention

// A hashSet is a set of hashes that is emptied often. Those of a hundred names take a few hundred bytes.
type hashSet struct {
	table []uint64 // open addressing; the length is a power of two; 0 is free
	n     int
}

// clear empties the set. The memory of a large one is given back: emptying it for each client that follows
// would take longer than adding that client.
func (s *hashSet) clear() {
	s.n = 0
	if len(s.table) > 64 {
		s.table = nil
	}
	clear(s.table)
}

// add adds a hash and says whether it was new.
func (s *hashSet) add(h uint64) bool {
	if 2*s.n >= len(s.table) {
		old := s.table
		s.table, s.n = make([]uint64, max(64, 2*len(old))), 0
		for _, h := range old {
			if h != 0 {
				s.add(h)
			}
		}
	}
	mask := uint64(len(s.table) - 1)
	h = mixed(h) | 1
	for at := h >> 8 & mask; ; at = (at + 1) & mask {
		switch s.table[at] {
		case 0:
			s.table[at] = h
			s.n++
			return true
		case h:
			return false
		}
	}
}
