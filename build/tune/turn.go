package tune

import "slices"

// Go puts the condition of a loop behind its body and begins the loop by a jump there, into its middle. Then
// neither end of it is where it always begins, and no compiler knows it for a loop.

// turn puts the segments of every loop that is entered at one place only in an order that begins there.
func (f *function) turn() {
	for f.turnOne() {
	}
}

func (f *function) turnOne() bool {
	var try func(r *region) bool
	try = func(r *region) bool {
		for _, inner := range r.inside {
			if try(inner) {
				return true
			}
		}
		if !r.loop || r.first == 0 { // where the function begins
			return false
		}
		at := f.begins(r)
		if at <= r.first || !slices.ContainsFunc(r.inside, func(part *region) bool { return part.first == at && !part.loop }) {
			return false
		}
		f.rotate(r.first, at, r.last)
		return true
	}
	return try(f.regions())
}

// begins gives the one segment at which a loop is entered from outside, nowhere when there are several. Where a
// goroutine may go on in it is another matter.
func (f *function) begins(r *region) int {
	at := nowhere
	for i := range f.segments {
		if r.has(i) {
			continue
		}
		for _, to := range f.segments[i].leads() {
			if !r.has(to) || to == at {
				continue
			}
			if at != nowhere {
				return nowhere
			}
			at = to
		}
	}
	return at
}

// rotate puts segments [first, at) behind those from at to last.
func (f *function) rotate(first, at, last int) {
	moved := func(segment int) int {
		switch {
		case segment < first || segment > last:
			return segment
		case segment < at:
			return segment + last + 1 - at
		}
		return segment - at + first
	}
	f.segments = slices.Concat(f.segments[:first], f.segments[at:last+1], f.segments[first:at], f.segments[last+1:])
	for i := range f.segments {
		s := &f.segments[i]
		s.next = moved(s.next)
		for k := range s.jumps {
			s.jumps[k].segment = moved(s.jumps[k].segment)
		}
	}
	for pc := range f.table {
		f.table[pc] = moved(f.table[pc])
	}
}
