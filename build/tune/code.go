package tune

import "encoding/binary"

// The instructions of WebAssembly that are looked at.
const (
	opUnreachable  = 0x00
	opBlock        = 0x02
	opLoop         = 0x03
	opIf           = 0x04
	opEnd          = 0x0b
	opBr           = 0x0c
	opBrIf         = 0x0d
	opBrTable      = 0x0e
	opReturn       = 0x0f
	opCall         = 0x10
	opCallIndirect = 0x11
	opLocalGet     = 0x20
	opLocalSet     = 0x21
	opI32Const     = 0x41
	opI32Eqz       = 0x45
	opI32Eq        = 0x46
	opI32Sub       = 0x6b
	opMore         = 0xfc // a second number follows

	noResult = 0x40 // the type of a block that leaves nothing
)

// instruction is the length of the instruction that b begins with; 0 when it is one that Go does not write.
func instruction(b []byte) int {
	if len(b) == 0 {
		return 0
	}
	switch op := b[0]; {
	case op == opBlock || op == opLoop || op == opIf:
		return within(b, 2)
	case op == opBr || op == opBrIf || op == opCall || op >= opLocalGet && op <= 0x24:
		return numbers(b, 1, 1)
	case op == opCallIndirect || op >= 0x28 && op <= 0x3e: // loads and stores
		return numbers(b, 1, 2)
	case op == 0x3f || op == 0x40: // the size of the memory
		return within(b, 2)
	case op == opI32Const || op == 0x42:
		return numbers(b, 1, 1)
	case op == 0x43:
		return within(b, 5)
	case op == 0x44:
		return within(b, 9)
	case op == opMore && len(b) > 1 && b[1] < 8: // conversions
		return 2
	case op == opMore && len(b) > 1 && b[1] == 10: // memory.copy
		return within(b, 4)
	case op == opMore && len(b) > 1 && b[1] == 11: // memory.fill
		return within(b, 3)
	case op == opUnreachable || op == 0x01 || op == 0x05 || op == opEnd || op == opReturn || op == 0x1a || op == 0x1b || op >= 0x45 && op <= 0xc4:
		return 1
	}
	return 0
}

func within(b []byte, n int) int {
	if n > len(b) {
		return 0
	}
	return n
}

// numbers is the length of an instruction whose n numbers, of any length, begin at byte at.
func numbers(b []byte, at, n int) int {
	for ; n > 0; n-- {
		for at < len(b) && b[at]&0x80 != 0 {
			at++
		}
		at++
	}
	return within(b, at)
}

// number reads an unsigned number at b and gives its length, 0 when there is none.
func number(b []byte) (value, length int) {
	n, used := binary.Uvarint(b)
	if used <= 0 || n > 1<<31 {
		return 0, 0
	}
	return int(n), used
}
