// Package flat reads and writes the numbers of forms that lie in one run of bytes, and sums such bytes up.
// Numbers are little-endian. What is read past the end of the bytes panics, as an index does.
package flat

import "math/bits"

// U16 reads the first two bytes.
func U16(b []byte) uint16 { return uint16(b[0]) | uint16(b[1])<<8 }

// U24 reads the first three bytes.
func U24(b []byte) uint32 {
	_ = b[2]
	return uint32(b[0]) | uint32(b[1])<<8 | uint32(b[2])<<16
}

// U32 reads the first four bytes.
func U32(b []byte) uint32 {
	_ = b[3]
	return uint32(b[0]) | uint32(b[1])<<8 | uint32(b[2])<<16 | uint32(b[3])<<24
}

// U64 reads the first eight bytes.
func U64(b []byte) uint64 {
	_ = b[7]
	return uint64(b[0]) | uint64(b[1])<<8 | uint64(b[2])<<16 | uint64(b[3])<<24 |
		uint64(b[4])<<32 | uint64(b[5])<<40 | uint64(b[6])<<48 | uint64(b[7])<<56
}

// Put24 writes the first three bytes.
func Put24(b []byte, v uint32) {
	_ = b[2]
	b[0], b[1], b[2] = byte(v), byte(v>>8), byte(v>>16)
}

// Put32 writes the first four bytes.
func Put32(b []byte, v uint32) {
	_ = b[3]
	b[0], b[1], b[2], b[3] = byte(v), byte(v>>8), byte(v>>16), byte(v>>24)
}

// Put64 writes the first eight bytes.
func Put64(b []byte, v uint64) {
	Put32(b, uint32(v))
	Put32(b[4:], uint32(v>>32))
}

// Sum tells bytes from what they have become by accident. It reads eight at a time in four rows that do
// not wait for each other: the compiled form of a hundred thousand clients is twenty megabytes and more.
func Sum(data []byte) uint64 {
	r := rows{uint64(len(data)), 1, 2, 3}
	for len(data) > piece {
		r.add(data[:piece])
		data = data[piece:]
	}
	whole := len(data) &^ 31
	r.add(data[:whole])
	a := r.a
	for i, rest := range data[whole:] {
		a = bits.RotateLeft64(a^uint64(rest)<<(i%8*8), 29) * times
	}
	for _, row := range [...]uint64{r.b, r.c, r.d} {
		a = bits.RotateLeft64(a^row, 29) * times
	}
	a = (a ^ a>>29) * 0xbf58476d1ce4e5b9
	return a ^ a>>32
}

// piece is how much one call sums up. A browser puts better code in the place of the first, quickly made
// one between two calls of a function, never within one.
const piece = 8 << 10

const times = 0x9e3779b97f4a7c15

type rows struct{ a, b, c, d uint64 }

// add goes on over a multiple of 32 bytes.
//
//go:noinline
func (r *rows) add(data []byte) {
	a, b, c, d := r.a, r.b, r.c, r.d
	for len(data) >= 32 {
		a = bits.RotateLeft64(a^U64(data), 29) * times
		b = bits.RotateLeft64(b^U64(data[8:]), 29) * times
		c = bits.RotateLeft64(c^U64(data[16:]), 29) * times
		d = bits.RotateLeft64(d^U64(data[24:]), 29) * times
		data = data[32:]
	}
	r.a, r.b, r.c, r.d = a, b, c, d
}
