package tune

import "encoding/binary"

// A region is a run of segments that is left and entered as one: all of a function, or a loop, which begins
// with the segment that is jumped back to and ends with the last that does so.
type region struct {
	first, last int
	loop        bool
	dispatch    bool // may be entered elsewhere than at its first segment, by PC_B
	inside      []*region
}

// regions finds the loops of a function. A loop that overlaps another takes it in: it may then begin again
// after more than it had to, which changes nothing.
func (f *function) regions() *region {
	last := make([]int, len(f.segments)) // of the loop that begins with a segment; -1 for none
	for i := range last {
		last[i] = -1
	}
	for i, s := range f.segments {
		for _, j := range s.jumps {
			if j.segment != toExit && j.segment <= i {
				last[j.segment] = max(last[j.segment], i)
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
	whole := &region{last: len(f.segments) - 1, dispatch: true}
	f.divide(whole, last)
	return whole
}

// divide fills a region with its segments and the loops directly in it.
func (f *function) divide(r *region, last []int) {
	for i := r.first; i <= r.last; {
		inner := &region{first: i, last: i}
		if last[i] >= 0 && !(r.loop && i == r.first) {
			inner.last, inner.loop = last[i], true
			inner.dispatch = f.entered(inner)
			f.divide(inner, last)
		}
		r.inside = append(r.inside, inner)
		i = inner.last + 1
	}
}

// entered says whether a loop may be entered elsewhere than at its beginning: after a call, or by a jump.
func (f *function) entered(r *region) bool {
	for i, s := range f.segments {
		inside := r.first <= i && i <= r.last
		if inside && s.resumes {
			return true
		}
		for _, j := range s.jumps {
			if !inside && r.first < j.segment && j.segment <= r.last {
				return true
			}
		}
	}
	return false
}

// direct writes a function with jumps that lead where they lead: forward to the end of a block, back to the
// beginning of a loop. PC_B is asked only where a function begins or goes on, and at the beginning of a loop
// in which it may go on.
func (f *function) direct() []byte {
	w := &writer{function: f, out: append([]byte(nil), f.head...)}
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
	if r.loop {
		w.open(opLoop, label{to: r, loop: true})
	}
	opened := make([]bool, len(r.inside))
	for i := len(r.inside) - 1; i >= 0; i-- {
		if opened[i] = r.dispatch || w.jumpedTo(r, r.inside[i]); opened[i] {
			w.open(opBlock, label{to: r.inside[i]})
		}
	}
	if r.dispatch {
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
		if i+1 < len(r.inside) && !w.segments[inner.last].ends && r.inside[i+1].dispatch {
			w.setPC(r.inside[i+1].first)
		}
	}
	if r.loop {
		w.close()
	}
}

// jumpedTo says whether something in a region jumps forward to a part of it.
func (w *writer) jumpedTo(r, part *region) bool {
	for i := r.first; i < part.first; i++ {
		for _, j := range w.segments[i].jumps {
			if part.first <= j.segment && j.segment <= part.last {
				return true
			}
		}
	}
	return false
}

// dispatch leads to where PC_B says, of the parts of a region. A loop mostly begins at its beginning.
func (w *writer) dispatch(r *region) {
	low := w.pc(r.first)
	if r.loop {
		w.out = append(w.out, opLocalGet, 0, opI32Const)
		w.out = appendSigned(w.out, int64(low))
		w.out = append(w.out, opI32Eq, opBrIf, 0)
	}
	w.out = append(w.out, opLocalGet, 0)
	if low > 0 {
		w.out = append(w.out, opI32Const)
		w.out = appendSigned(w.out, int64(low))
		w.out = append(w.out, opI32Sub)
	}
	var parts []int
	part := 0
	for _, to := range w.table[low:] {
		if to > r.last {
			break
		}
		for to > r.inside[part].last {
			part++
		}
		parts = append(parts, part)
	}
	w.out = append(w.out, opBrTable)
	w.out = binary.AppendUvarint(w.out, uint64(len(parts)-1))
	for _, part := range parts {
		w.out = binary.AppendUvarint(w.out, uint64(part))
	}
}

// segment writes a segment with its jumps put anew.
func (w *writer) segment(i int) {
	s, done := &w.segments[i], 0
	for _, j := range s.jumps {
		w.out = append(w.out, s.code[done:j.from]...)
		done = j.to
		depth, to := w.depth(j.segment)
		if to != nil && to.dispatch {
			w.setPC(j.segment)
		}
		op := byte(opBr)
		if j.when {
			op = opBrIf
		}
		w.out = append(w.out, op)
		w.out = binary.AppendUvarint(w.out, uint64(j.depth+depth))
	}
	w.out = append(w.out, s.code[done:]...)
}

// depth is how many labels are between here and the one that leads to a segment, and what it is before.
func (w *writer) depth(segment int) (int, *region) {
	for depth := range w.labels {
		l := &w.labels[len(w.labels)-1-depth]
		switch {
		case l.exit && segment == toExit, l.loop && l.to.first == segment:
			return depth, l.to
		case !l.exit && !l.loop && l.to.first <= segment && segment <= l.to.last:
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
