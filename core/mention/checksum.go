package mention

import "math/bits"

// checksum tells bytes from what they have become by accident. It reads eight at a time in four rows that
// do not wait for each other: an index of a hundred thousand clients is summed up at every start.
func checksum(data []byte) uint64 {
	const times = 0x9e3779b97f4a7c15
	a, b, c, d := uint64(len(data)), uint64(1), uint64(2), uint64(3)
	for len(data) >= 32 {
		a = bits.RotateLeft64(a^load64(data), 29) * times
		b = bits.RotateLeft64(b^load64(data[8:]), 29) * times
		c = bits.RotateLeft64(c^load64(data[16:]), 29) * times
		d = bits.RotateLeft64(d^load64(data[24:]), 29) * times
		data = data[32:]
	}
	for i, rest := range data {
		a = bits.RotateLeft64(a^uint64(rest)<<(i%8*8), 29) * times
	}
	for _, row := range [...]uint64{b, c, d} {
		a = bits.RotateLeft64(a^row, 29) * times
	}
	return mixed(a)
}
