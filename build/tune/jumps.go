package tune

import (
	"encoding/binary"
	"slices"
)

// A region is a run of segments that is left and entered as one: all of a function, or a loop, which begins
// with the segment that is jumped back to and ends with the last that does so.
type region struct {
	first, last int
	loop        bool
	inside      []*region
	entries     []int // where it may be entered by PC_B, besides its first segment
}

// dispatch says whether a region may be entered elsewhere than at its first segment, by PC_B.
func (r *region) dispatch() bool { return len(r.entries) > 0 }

func (r *region) has(segment int) bool { return r.first <= segment && segment <= r.last }

// regions finds the loops of a function. A loop that overlaps another takes it in: it may then begin again
// after more than it had to, which changes nothing.
func (f *function) regions() *region {
	last := make([]int, len(f.segments)) // of the loop that begins with a segment; -1 for none
	for i := range last {
		last[i] = -1
	}
	for i, s := range f.segments {
		for _, to := range s.leads() {
			if to <= i {
				last[to] = max(last[to], i)
			}
		}
	}
	for again := true; again; {
		again = false
		for t, m := range last {
			for i := t + 1; i <= m; i++ {
				if last[i] > last[t] {
					last[t], again = last[i], true
				}
			}
		}
	}
	whole := &region{last: len(f.segments) - 1}
	whole.entries = f.entries(whole)
	f.divide(whole, last)
	return whole
}

// divide fills a region with its segments and the loops directly in it.
func (f *function) divide(r *region, last []int) {
	for i := r.first; i <= r.last; {
		inner := &region{first: i, last: i}
		if last[i] >= 0 && !(r.loop && i == r.first) {
			inner.last, inner.loop = last[i], true
			inner.entries = f.entries(inner)
			f.divide(inner, last)
		}
		r.inside = append(r.inside, inner)
		i = inner.last + 1
	}
}

// entries gives where a region may be entered besides its first segment: where a goroutine may go on, and where
// a jump from outside leads.
func (f *function) entries(r *region) []int {
	entered := make([]bool, len(f.segments))
	for i := range f.segments {
		s := &f.segments[i]
		if r.has(i) {
			entered[i] = entered[i] || s.entry
			continue
		}
		for _, to := range s.leads() {
			entered[to] = true
		}
	}
	var entries []int
	for i := r.first + 1; i <= r.last; i++ {
		if entered[i] {
			entries = append(entries, i)
		}
	}
	return entries
}

// leads gives the segments that one leads to.
func (s *segment) leads() (to []int) {
	for _, j := range s.jumps {
		if j.segment != toExit {
			to = append(to, j.segment)
		}
	}
	if s.next != nowhere {
		to = append(to, s.next)
	}
	return to
}

// direct writes a function with jumps that lead where they lead: forward to the end of a block, back to the
// beginning of a loop. PC_B is asked only where a function begins or goes on, and at the beginning of a loop
// in which it may go on.
func (f *function) direct() []byte {
	f.turn()
	w := &writer{function: f, out: append([]byte(nil), f.head...), loops: map[int]*region{}}
	if f.exit {
		w.open(opBlock, label{exit: true})
	}
	w.region(f.regions())
	w.out = append(w.out, opUnreachable)
	if f.exit {
		w.close()
		w.out = append(w.out, opI32Const, 1)
	}
	return append(w.out, opEnd)
}

// A label is a block or loop that is open where the writer is.
type label struct {
	exit bool
	to   *region // what its end is before, or what it is the loop of
	loop bool
}

type writer struct {
	*function
	out    []byte
	labels []label
	loops  map[int]*region // by their first segments
}

func (w *writer) open(op byte, l label) {
	w.out = append(w.out, op, noResult)
	w.labels = append(w.labels, l)
}

func (w *writer) close() {
	w.out = append(w.out, opEnd)
	w.labels = w.labels[:len(w.labels)-1]
}

func (w *writer) region(r *region) {
	for _, inner := range r.inside {
		if inner.loop {
			w.loops[inner.first] = inner
		}
	}
	if r.loop {
		w.open(opLoop, label{to: r, loop: true})
	}
	opened := make([]bool, len(r.inside))
	for i := len(r.inside) - 1; i >= 0; i-- {
		inner := r.inside[i]
		entered := i == 0 || slices.ContainsFunc(r.entries, inner.has)
		if opened[i] = r.dispatch() && entered || w.jumpedTo(r, inner); opened[i] {
			w.open(opBlock, label{to: inner})
		}
	}
	if r.dispatch() {
		w.dispatch(r)
	}
	for i, inner := range r.inside {
		if opened[i] {
			w.close()
		}
		if inner.loop {
			w.region(inner)
		} else {
			w.segment(inner.first)
		}
	}
	if r.loop {
		w.close()
	}
}

// jumpedTo says whether something in a region jumps forward to a part of it.
func (w *writer) jumpedTo(r, part *region) bool {
	for i := r.first; i < part.first; i++ {
		s := &w.segments[i]
		if s.next != i+1 && part.has(s.next) || slices.ContainsFunc(s.jumps, func(j jump) bool { return part.has(j.segment) }) {
			return true
		}
	}
	return false
}

// dispatch leads to where PC_B says, of the parts of a region, which mostly begins at its beginning.
func (w *writer) dispatch(r *region) {
	first := w.pc(r.first)
	w.out = append(w.out, opLocalGet, 0)
	if first == 0 {
		w.out = append(w.out, opI32Eqz)
	} else {
		w.out = append(w.out, opI32Const)
		w.out = appendSigned(w.out, int64(first))
		w.out = append(w.out, opI32Eq)
	}
	w.out = append(w.out, opBrIf, 0)
	for _, to := range r.entries {
		w.pc(to) // those without a number get one
	}
	low, high := -1, -1
	for pc, to := range w.table {
		if to == r.first || slices.Contains(r.entries, to) {
			if high = pc; low < 0 {
				low = pc
			}
		}
	}
	w.out = append(w.out, opLocalGet, 0)
	if low > 0 {
		w.out = append(w.out, opI32Const)
		w.out = appendSigned(w.out, int64(low))
		w.out = append(w.out, opI32Sub)
	}
	w.out = append(w.out, opBrTable)
	w.out = binary.AppendUvarint(w.out, uint64(high-low))
	for pc := low; pc <= high; pc++ {
		depth := 0 // of what is never asked for too
		if to := w.table[pc]; slices.Contains(r.entries, to) {
			depth, _ = w.depth(to)
		}
		w.out = binary.AppendUvarint(w.out, uint64(depth))
	}
}

// segment writes a segment with its jumps put anew.
func (w *writer) segment(i int) {
	s, done := &w.segments[i], 0
	for _, j := range s.jumps {
		w.out = append(w.out, s.code[done:j.from]...)
		done = j.to
		op := byte(opBr)
		if j.when {
			op = opBrIf
		}
		w.jump(op, j.depth, j.segment)
	}
	w.out = append(w.out, s.code[done:]...)
	switch {
	case s.next == nowhere:
	case s.next != i+1:
		w.jump(opBr, 0, s.next)
	case w.loops[s.next] != nil && w.loops[s.next].dispatch():
		w.setPC(s.next)
	}
}

// jump leads to a segment, out of so many blocks of this one's own.
func (w *writer) jump(op byte, own, segment int) {
	depth, to := w.depth(segment)
	if to != nil && to.dispatch() {
		w.setPC(segment)
	}
	w.out = append(w.out, op)
	w.out = binary.AppendUvarint(w.out, uint64(own+depth))
}

// depth is how many labels are between here and the one that leads to a segment, and what it is before.
func (w *writer) depth(segment int) (int, *region) {
	for depth := range w.labels {
		l := &w.labels[len(w.labels)-1-depth]
		switch {
		case l.exit && segment == toExit, l.loop && l.to.first == segment:
			return depth, l.to
		case !l.exit && !l.loop && l.to.has(segment):
			return depth, l.to
		}
	}
	panic("a jump leads nowhere") // regions puts a loop around every jump back
}

func (w *writer) setPC(segment int) {
	w.out = append(w.out, opI32Const)
	w.out = appendSigned(w.out, int64(w.pc(segment)))
	w.out = append(w.out, opLocalSet, 0)
}
