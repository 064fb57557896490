package facet

// A hit is where a phrase was found: tokens [from, to).
type hit struct{ from, to int }

// around looks for a phrase with the client at token i.
func (r *Reading) around(p *phrase, s *sentence, i int) (hit, bool) {
	r.in, r.group = s, r.tokens[i].group
	to := r.ahead(p.elements[p.mention+1:], i+1)
	if to < 0 {
		return hit{}, false
	}
	from := r.behind(p.elements[:p.mention], i)
	return hit{from, to}, from >= 0
}

// anywhere looks for a phrase that names no client, at each token of a sentence.
func (r *Reading) anywhere(p *phrase, s *sentence) (hit, bool) {
	r.in, r.group = s, -1
	first := &p.elements[0]
	for i := s.from; i < s.to; i++ {
		if first.op == opWord && !first.fits(&r.tokens[i]) {
			continue
		}
		if to := r.ahead(p.elements, i); to > i {
			return hit{i, to}, true
		}
	}
	return hit{}, false
}

// ahead matches elements from token i on, and gives the token after the last; -1 when they are not there.
func (r *Reading) ahead(elements []element, i int) int {
	for len(elements) > 0 && elements[0].op == opWord {
		if i == r.in.to || !elements[0].fits(&r.tokens[i]) {
			return -1
		}
		elements, i = elements[1:], i+1
	}
	if len(elements) == 0 {
		return i
	}
	e, rest := &elements[0], elements[1:]
	switch e.op {
	case opStart:
		if !r.starts(i) {
			return -1
		}
		return r.ahead(rest, i)
	case opWord | opOptional:
		if i < r.in.to && e.fits(&r.tokens[i]) {
			if to := r.ahead(rest, i+1); to >= 0 {
				return to
			}
		}
		return r.ahead(rest, i)
	}
	for n := gapOf(e.op); ; n-- {
		if len(rest) == 0 || rest[0].op != opWord || i < r.in.to && rest[0].fits(&r.tokens[i]) {
			if to := r.ahead(rest, i); to >= 0 {
				return to
			}
		}
		if n == 0 || i >= r.in.to || !r.passes(i) {
			return -1
		}
		i++
	}
}

// behind matches elements backwards from the token before i, and gives the first; -1 when they are not there.
func (r *Reading) behind(elements []element, i int) int {
	for len(elements) > 0 && elements[len(elements)-1].op == opWord {
		if i == r.in.from || !elements[len(elements)-1].fits(&r.tokens[i-1]) {
			return -1
		}
		elements, i = elements[:len(elements)-1], i-1
	}
	if len(elements) == 0 {
		return i
	}
	e, rest := &elements[len(elements)-1], elements[:len(elements)-1]
	switch e.op {
	case opStart:
		if !r.starts(i) {
			return -1
		}
		return r.behind(rest, i)
	case opWord | opOptional:
		if i > r.in.from && e.fits(&r.tokens[i-1]) {
			if from := r.behind(rest, i-1); from >= 0 {
				return from
			}
		}
		return r.behind(rest, i)
	}
	for n := gapOf(e.op); ; n-- {
		if len(rest) == 0 || rest[len(rest)-1].op != opWord || i > r.in.from && rest[len(rest)-1].fits(&r.tokens[i-1]) {
			if from := r.behind(rest, i); from >= 0 {
				return from
			}
		}
		if n == 0 || i <= r.in.from || !r.passes(i-1) {
			return -1
		}
		i--
	}
}

// fits says whether a token is a word that an element asks for.
func (e *element) fits(t *token) bool { return t.is(e.classes[0]) || e.n > 1 && e.fitsOther(t) }

func (e *element) fitsOther(t *token) bool {
	for _, c := range e.classes[1:e.n] {
		if t.is(c) {
			return true
		}
	}
	return false
}

func gapOf(op uint8) int { return 2 << (op - opGap) }

// passes says whether a gap may hold token i: not another client, nor a turn of thought.
func (r *Reading) passes(i int) bool {
	t := &r.tokens[i]
	return (t.group < 0 || t.group == r.group) && !t.is(butClass)
}

// starts says whether a thought of the writer's begins at token i: a sentence or a part of one, or what
// comes after "we are".
func (r *Reading) starts(i int) bool {
	if i == r.in.from || i < r.in.to && r.tokens[i].parting >= soft {
		return true
	}
	before := &r.tokens[i-1]
	if before.is(butClass) || before.is(andClass) || before.is(timeClass) || before.is(weClass) {
		return true
	}
	return before.is(amClass) && (i-1 == r.in.from || r.tokens[i-2].is(weClass))
}

// before is how many words before a phrase may deny it.
const before = 4

// denied says whether what was found is not said by the writer, as so: it is denied, wished, asked or
// quoted. A word the phrase itself asks for does not deny it.
func (r *Reading) denied(p *phrase, s *sentence, h hit) bool {
	if p.unguarded || s.plain {
		return false
	}
	if s.asks {
		return true
	}
	quoted := true
	for i := h.from; i < h.to; i++ {
		t := &r.tokens[i]
		quoted = quoted && (t.quoted || t.group >= 0)
		if r.denies(p, t) {
			return true
		}
	}
	if quoted && h.to > h.from {
		return true
	}
	for i := h.from - 1; i >= s.from && i >= h.from-before; i-- {
		t := &r.tokens[i]
		if t.is(butClass) || t.parting == soft && i < h.from-1 && t.is(andClass) {
			break
		}
		if r.denies(p, t) {
			return true
		}
	}
	return false
}

func (r *Reading) denies(p *phrase, t *token) bool {
	if !t.is(notClass) && !t.is(ifClass) {
		return false
	}
	for _, e := range p.elements {
		if e.op&^opOptional == opWord && e.fits(t) {
			return false
		}
	}
	return true
}
