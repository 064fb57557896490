package tune

import "bytes"

// Go writes a function for WebAssembly as segments, each at the end of a block, and jumps between them by
// number: it sets the local PC_B and goes back to the loop around all of them, where a br_table leads on.
// That one table sees every jump, so no processor can foretell where it leads, and no compiler sees a loop.
//
//	block                                ; exit, when a call may have to unwind
//	  loop
//	    block … block                    ; one for each segment
//	      local.get PC_B
//	      br_table …                     ; from PC_B to segment, several numbers to one
//	    end
//	    …                                ; segment 0
//	    i32.const 7, local.set PC_B, br loop
//	    end
//	    …                                ; segment 1, and so on
//	  end
//	  unreachable
//	end
//	i32.const 1
//
// A function is also entered at any segment after a call, when a goroutine goes on. (cmd/internal/obj/wasm)
type function struct {
	head     []byte // declarations, and what comes before the first block
	exit     bool
	table    []int // from PC_B to segment
	segments []segment
}

type segment struct {
	code    []byte
	jumps   []jump
	next    int  // what comes after it; nowhere when that is not reached from it
	resumes bool // a goroutine may go on after it: it calls
	entry   bool // a goroutine may begin or go on with it
}

// A jump is a place in the code of a segment that leads out of it. What stands there is put anew.
type jump struct {
	from, to int  // bytes of the code, with the setting of PC_B
	when     bool // br_if
	depth    int  // how many blocks of the segment's own it leaves
	segment  int  // where it leads; exit or beyond
}

const (
	toExit  = -1
	nowhere = -2
)

// parse takes the code of a function apart; ok is false for one that is not as described, or has no jump.
func parse(b []byte) (f function, ok bool) {
	at := 0
	groups, used := number(b)
	if used == 0 {
		return f, false
	}
	for at = used; groups > 0; groups-- {
		_, used := number(b[at:])
		if used == 0 || at+used >= len(b) {
			return f, false
		}
		at += used + 1
	}
	if !has(b, at, 0x23, 0, opLocalSet, 1) { // the stack pointer goes into a local: Go's calling convention
		return f, false
	}
	at += 4
	f.head = b[:at]
	before := blocks(b[at:])
	at += 2 * before
	if before > 1 || !has(b, at, opLoop, noResult) {
		return f, false
	}
	f.exit = before == 1
	at += 2
	count := blocks(b[at:])
	at += 2 * count
	if !has(b, at, opLocalGet, 0, opBrTable) {
		return f, false
	}
	at += 3
	entries, used := number(b[at:])
	if used == 0 {
		return f, false
	}
	at += used
	for range entries + 1 {
		to, used := number(b[at:])
		if used == 0 || len(f.table) > 0 && to != f.table[len(f.table)-1] && to != f.table[len(f.table)-1]+1 {
			return f, false
		}
		f.table = append(f.table, to)
		at += used
	}
	if !has(b, at, opEnd) || f.table[0] != 0 || f.table[entries] != count-1 {
		return f, false
	}
	at++
	for i := range count {
		s, used := f.segment(b[at:], i, count)
		if used == 0 {
			return f, false
		}
		f.segments = append(f.segments, s)
		at += used
	}
	if last := &f.segments[count-1]; last.next != nowhere {
		last.code, last.next = append(bytes.Clone(last.code), opUnreachable), nowhere
	}
	f.segments[0].entry = true
	for i := range f.segments {
		// It goes on after a call, or, when it has recovered, with the call of what was deferred.
		if f.segments[i].resumes {
			f.segments[i].entry = true
			if i+1 < count {
				f.segments[i+1].entry = true
			}
		}
	}
	rest := []byte{opUnreachable, opEnd}
	if f.exit {
		rest = []byte{opUnreachable, opEnd, opI32Const, 1, opEnd}
	}
	return f, has(b, at, rest...) && at+len(rest) == len(b)
}

// segment reads segment i of count up to the end of the block it is before, and says how many bytes that was.
func (f *function) segment(b []byte, i, count int) (s segment, used int) {
	depth, before, last := 0, -1, -1 // where the two instructions before this one begin
	for at := 0; ; {
		n := instruction(b[at:])
		if n == 0 || b[at] == opBrTable {
			return s, 0
		}
		switch op := b[at]; op {
		case opBlock, opLoop, opIf:
			depth++
		case opEnd:
			if depth == 0 {
				s.code = b[:at]
				s.next = i + 1
				if last >= 0 && (b[last] == opBr || b[last] == opReturn || b[last] == opUnreachable) {
					s.next = nowhere
				}
				return s, at + 1
			}
			depth--
		case opCall, opCallIndirect:
			s.resumes = s.resumes || depth == 0
		case opBr, opBrIf:
			out, _ := number(b[at+1:])
			out -= depth
			if out < 0 {
				break // stays inside
			}
			j := jump{from: at, to: at + n, when: op == opBrIf, depth: depth}
			switch {
			case out < count-1-i:
				j.segment = i + 1 + out
			case out == count-1-i: // the loop
				if op != opBr || before < 0 || b[before] != opI32Const || !has(b, last, opLocalSet, 0) {
					return s, 0
				}
				pc, _ := signed(b[before+1:])
				if pc < 0 || pc >= int64(len(f.table)) {
					return s, 0
				}
				j.from, j.segment = before, f.table[pc]
			case out == count-i && f.exit:
				j.segment = toExit
			default:
				return s, 0
			}
			s.jumps = append(s.jumps, j)
		}
		before, last = last, at
		at += n
	}
}

// pc is the first number that leads to a segment. One that none led to has one of its own.
func (f *function) pc(segment int) int {
	for pc, to := range f.table {
		if to == segment {
			return pc
		}
	}
	f.table = append(f.table, segment)
	return len(f.table) - 1
}

// blocks counts the blocks that b begins with.
func blocks(b []byte) (n int) {
	for has(b, 2*n, opBlock, noResult) {
		n++
	}
	return n
}

func has(b []byte, at int, want ...byte) bool {
	return at >= 0 && len(b)-at >= len(want) && string(b[at:at+len(want)]) == string(want)
}
