package flat

import (
	"bytes"
	"math/rand/v2"
	"testing"
)

func TestNumbersComeBack(t *testing.T) {
	b := make([]byte, 8)
	Put64(b, 0x1122334455667788)
	three := make([]byte, 4)
	if Put24(three, 0x11223344); U24(three) != 0x223344 || three[3] != 0 {
		t.Errorf("% x", three)
	}
	if b[0] != 0x88 || U64(b) != 0x1122334455667788 || U32(b) != 0x55667788 || U32(b[4:]) != 0x11223344 || U16(b) != 0x7788 {
		t.Errorf("% x", b)
	}
}

func TestSumSeesEveryChange(t *testing.T) {
	rnd := rand.New(rand.NewPCG(1, 2))
	for n := range 100 {
		data := make([]byte, n)
		for i := range data {
			data[i] = byte(rnd.Uint32())
		}
		whole := Sum(data)
		if whole == Sum(append(bytes.Clone(data), 0)) {
			t.Fatalf("%d bytes and a 0 more sum up to the same", n)
		}
		for at := range data {
			for bit := range 8 {
				data[at] ^= 1 << bit
				if Sum(data) == whole {
					t.Fatalf("bit %d of byte %d of %d changes nothing", bit, at, n)
				}
				data[at] ^= 1 << bit
			}
		}
		for at := 0; at+64 <= n; at++ {
			swapped := bytes.Clone(data)
			copy(swapped[at:], data[at+32:at+64])
			copy(swapped[at+32:], data[at:at+32])
			if Sum(swapped) == whole {
				t.Fatalf("32 bytes at %d of %d may change places with the next", at, n)
			}
		}
	}
}

func BenchmarkSum(b *testing.B) {
	data := make([]byte, 1<<20)
	b.SetBytes(1 << 20)
	for b.Loop() {
		Sum(data)
	}
}

func TestPartsNeverReachBeyond(t *testing.T) {
	p := Parts{Rest: []byte("abc")}
	if got := p.Take(2); string(got) != "ab" || cap(got) != 2 || p.Lack {
		t.Errorf("%q, %+v", got, p)
	}
	if got := p.Take(1<<63 + 2); got != nil || !p.Lack || string(p.Rest) != "c" {
		t.Errorf("%q, %+v", got, p)
	}
}
