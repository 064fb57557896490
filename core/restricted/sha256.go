package restricted

import "math/bits"

// sha256 is FIPS 180-4's. The standard library's brings the self-tests of a certified module, which would be a
// fifteenth of the browser's program; a test holds this one to it.
type sha256 [8]uint32

const (
	blockSize = 64
	sumSize   = 32
)

var begin = sha256{0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19}

var rounds = [64]uint32{
	0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
	0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
	0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
	0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
	0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
	0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
	0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
	0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
}

// block goes on by one block.
func (s *sha256) block(b []byte) {
	var w [64]uint32
	for i := range 16 {
		w[i] = uint32(b[4*i])<<24 | uint32(b[4*i+1])<<16 | uint32(b[4*i+2])<<8 | uint32(b[4*i+3])
	}
	turned := func(x uint32, by int) uint32 { return bits.RotateLeft32(x, -by) }
	for i := 16; i < 64; i++ {
		low, high := w[i-15], w[i-2]
		w[i] = w[i-16] + w[i-7] + (turned(low, 7) ^ turned(low, 18) ^ low>>3) + (turned(high, 17) ^ turned(high, 19) ^ high>>10)
	}
	v := *s
	for i := range 64 {
		first := v[7] + (turned(v[4], 6) ^ turned(v[4], 11) ^ turned(v[4], 25)) + (v[4]&v[5] ^ ^v[4]&v[6]) + rounds[i] + w[i]
		second := (turned(v[0], 2) ^ turned(v[0], 13) ^ turned(v[0], 22)) + (v[0]&v[1] ^ v[0]&v[2] ^ v[1]&v[2])
		v = sha256{first + second, v[0], v[1], v[2], v[3] + first, v[4], v[5], v[6]}
	}
	for i := range s {
		s[i] += v[i]
	}
}

// finish goes on by the last bytes, of a message of which so many blocks came before them.
func (s *sha256) finish(rest []byte, before int) {
	size := uint64(before*blockSize+len(rest)) * 8
	for len(rest) >= blockSize {
		s.block(rest)
		rest = rest[blockSize:]
	}
	var last [2 * blockSize]byte
	copy(last[:], rest)
	last[len(rest)] = 0x80
	blocks := 1
	if len(rest)+9 > blockSize {
		blocks = 2
	}
	for i := range 8 {
		last[blocks*blockSize-1-i] = byte(size >> (8 * i))
	}
	for i := range blocks {
		s.block(last[i*blockSize:][:blockSize])
	}
}
