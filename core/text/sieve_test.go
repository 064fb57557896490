package text

import (
	"math/rand/v2"
	"testing"
)

// A Sieve knows what was put into it, and nearly nothing else.
func TestSieve(t *testing.T) {
	rnd := rand.New(rand.NewPCG(5, 6))
	known := make([]uint64, 3000)
	sieve := NewSieve(len(known))
	for i := range known {
		known[i] = rnd.Uint64()
		sieve.Add(known[i])
	}
	for _, word := range known {
		if !sieve.Has(word) || !sieve.Has(word&(1<<53-1)) {
			t.Fatalf("%x is not known", word)
		}
	}
	const others = 100_000
	through := 0
	for range others {
		if sieve.Has(rnd.Uint64()) {
			through++
		}
	}
	if through > others/1000 {
		t.Errorf("%d of %d others are let through", through, others)
	}
	var empty Sieve
	if empty.Has(known[0]) {
		t.Error("an empty one knows a word")
	}
}
