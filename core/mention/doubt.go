package mention

// A doubt is an ambiguous name for which the evidence around it was not enough.
type doubt struct {
	start  int32
	client uint32
	sum    int
}

// resolve looks at the doubts once more when the whole draft is known: a name is likely to mean a client
// that the draft points at elsewhere too, by a handle, an address, a name that is nothing else.
func (s *Search) resolve() {
	if len(s.doubts) == 0 {
		return
	}
	var meant [64]int // clients that are surely meant; of two in one place, the later
	for _, m := range s.found {
		if m.Confidence == Sure || m.Confidence == Likely && m.How >= Handle {
			meant[m.Client%len(meant)] = m.Client + 1
		}
	}
	d := 0
	for k := range s.found {
		m := &s.found[k]
		if m.Confidence != Unsure || m.How == Typo || meant[m.Client%len(meant)] != m.Client+1 {
			continue
		}
		for d < len(s.doubts) && int(s.doubts[d].start) < m.Start {
			d++
		}
		for n := d; n < min(d+atOnePlace, len(s.doubts)) && int(s.doubts[n].start) < m.End; n++ {
			if int(s.doubts[n].client) == m.Client && s.doubts[n].sum+clientElsewhere >= 0 {
				m.Confidence = Likely
				break
			}
		}
	}
}

// atOnePlace is how many doubts one mention is compared with: more names in one hashtag are not read.
const atOnePlace = 16
