package mention

import "keepmum.dev/keepmum/core/sound"

// A hearing is a name that a saying may be.
type hearing struct {
	mention  Mention
	distance int
	weight   int
}

// listen looks up a sound that may be cut at these places, and keeps the names that it is near enough to.
func (s *Search) listen(ix *Index, say *saying, said []byte, cuts uint64) {
	for _, round := range [...]bool{false, true} {
		if say.in == sound.None || round == say.in.Eastern() {
			s.keys.Of(said, cuts, round)
			s.lookUp(ix, say, said, cuts)
		}
	}
}

// lookUp keeps the names that stand under s.keys and are near enough to what is said.
func (s *Search) lookUp(ix *Index, say *saying, said []byte, cuts uint64) {
	if may, _ := ix.limits(say, 2*s.keys.Most+1); may < 0 {
		return
	}
	for _, hash := range s.keys.Hashes[:s.keys.N] {
		key := mix(hash)
		for at, end := ix.near.of(key); at < end; at++ {
			if number, ok := ix.near.entry(at, key); ok {
				s.hear(ix, ix.phrase(number), say, said, cuts)
			}
		}
	}
}

// hear keeps the client of a phrase when its name sounds like what was said.
func (s *Search) hear(ix *Index, p phrase, say *saying, said []byte, cuts uint64) {
	stored := ix.stored(&p)
	if p.how >= Handle || p.flags&derived != 0 || len(stored) < 3 || len(stored) > 4*len(said)+4 {
		return
	}
	words := 1
	for _, c := range stored {
		if c == ' ' || c == ',' {
			words++
		}
	}
	listed := sound.ScriptOf(stored)
	if (listed == sound.None) == (say.in == sound.None) {
		return
	}
	s.name = sound.Name(s.name[:0], stored)
	weight := sound.Weight(s.name)
	may, likely := ix.limits(say, weight)
	if words < say.words { // a word of the name written as two
		if words+1 < say.words || weight < 7 {
			return
		}
		may, likely = may-2, min(likely, may-4)
	}
	if may < 0 {
		return
	}
	distance, cut := 0, 0
	if say.in == sound.None {
		distance, _ = sound.Distance(s.name, 1<<len(s.name), said, listed)
	} else {
		distance, cut = sound.Distance(said, cuts, s.name, say.in)
	}
	if distance > may {
		return
	}
	m := Mention{Client: int(ix.client(&p)), Start: say.start, End: say.end, How: p.how}
	if say.in == sound.Thai {
		m.End = say.start + int(s.ends[cut])
	}
	if distance <= likely && p.flags&(ordinary|ordinaryGlued) == 0 && !isCommon(stored) {
		m.Confidence = Likely
	}
	s.hearings = append(s.hearings, hearing{m, distance, weight})
}

// limitsOf has how far from a name of weight 3 to 10 and more what is said may be: to be that name, and to be
// likely that. A "-" is never, and letters go on after 9. They hold for a list of a thousand names: of a
// hundred ordinary sentences, two to ten then have a name by chance, and fewer than one a likely one.
var limitsOf = [...]string{
	sound.None:     "-12468be---02468", // a word without a capital where the script has capitals
	sound.Cyrillic: "26789bej-2357ace",
	sound.Greek:    "1458behk--013479",
	sound.Hebrew:   "-012469c---01357",
	sound.Arabic:   "-012469c---01235",
	sound.Thai:     "-0123578---01245",
	sound.Katakana: "13458bdg-012479c",
	sound.Hangul:   "-23468be--01357a",
}

// limits gives how far from a name of some weight what is said may be: to be that name, and to be likely.
// The longer the list, the more must agree.
func (ix *Index) limits(say *saying, weight int) (may, likely int) {
	if weight < 3 {
		return -1, -1
	}
	in := say.in
	switch {
	case in > sound.Greek:
	case !say.shown:
		in = sound.None
	case in == sound.None:
		in = sound.Cyrillic
	}
	at := min(weight, 10) - 3
	may, likely = limit(limitsOf[in][at]), limit(limitsOf[in][at+8])
	for names := ix.clients; names > 2000; names /= 4 {
		may -= 2
		likely -= 2
	}
	if may >= 0 && ix.clients <= 250 {
		may++
		if ix.clients <= 60 {
			may++
		}
	}
	return may, likely
}

func limit(c byte) int {
	switch {
	case c == '-':
		return -1
	case c >= 'a':
		return int(c-'a') + 10
	}
	return int(c - '0')
}

// choose notes the hearings that no listed spelling and no better hearing is in the way of. They stand in
// the order in which they begin. In a hashtag they are the hashtag, and in an account's name or an address
// they are none.
func (s *Search) choose() {
	if len(s.hearings) == 0 {
		return
	}
	s.arrange()
	listed := len(s.found)
	s.reach = s.reach[:0]
	far := 0
	for i := range s.found {
		far = max(far, s.found[i].End)
		s.reach = append(s.reach, far)
	}
	longest := 0
	for i := range s.hearings {
		longest = max(longest, s.hearings[i].mention.End-s.hearings[i].mention.Start)
	}
	z := 0
	for i := range s.hearings {
		h := &s.hearings[i]
		if s.isListed(h, listed) {
			continue
		}
		keep := true
		for k := i - 1; keep && k >= 0 && s.hearings[k].mention.Start+longest > h.mention.Start; k-- {
			other := &s.hearings[k]
			keep = !overlap(&other.mention, &h.mention) || !other.betterThan(h)
		}
		for k := i + 1; keep && k < len(s.hearings) && s.hearings[k].mention.Start < h.mention.End; k++ {
			keep = !s.hearings[k].betterThan(h)
		}
		m := h.mention
		for z < len(s.zones) && s.zones[z].end <= m.Start {
			z++
		}
		if z < len(s.zones) && s.zones[z].start < m.End {
			in := &s.zones[z]
			if keep = keep && in.kind == tagZone; in.end >= m.End {
				m.Start, m.End, m.How = in.start, in.end, Hashtag
			}
		}
		if keep {
			s.found = append(s.found, m)
		}
	}
}

// isListed says whether one of the first listed mentions, which are in order, is in the way of a hearing.
func (s *Search) isListed(h *hearing, listed int) bool {
	from, to := 0, listed // those that begin before its end are before from
	for from < to {
		if middle := (from + to) / 2; s.found[middle].Start < h.mention.End {
			from = middle + 1
		} else {
			to = middle
		}
	}
	return from > 0 && s.reach[from-1] > h.mention.Start
}

func overlap(a, b *Mention) bool { return a.Start < b.End && b.Start < a.End }

// betterThan says whether one of two hearings of the same words is the nearer one.
func (h *hearing) betterThan(other *hearing) bool {
	a, b := h.distance*other.weight, other.distance*h.weight
	return a < b || a == b && h.weight > other.weight
}
