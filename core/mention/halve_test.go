package mention

import (
	"math/rand/v2"
	"slices"
	"testing"
)

// The halves of a token are what a name with one slip would have been stored by.
func TestHalve(t *testing.T) {
	rnd := rand.New(rand.NewPCG(11, 12))
	of := func(letters []rune) uint64 { return hash(nameSeed, []byte(string(letters))) }
	back := func(letters []rune) uint64 {
		bytes := []byte(string(letters))
		slices.Reverse(bytes)
		return hash(nameSeed, bytes)
	}
	for range 5000 {
		word := make([]rune, 2+rnd.IntN(9))
		for i := range word {
			word[i] = []rune("abcdé購я")[rnd.IntN(7)]
		}
		n := len(word)
		half, more, less := n/2, (n+1)/2, (n-1)/2
		swap := slices.Clone(word[:half-1])
		want := token{n: int32(n), halves: [7]uint64{
			of(word[:half]), back(word[half:]), of(word[:more]), back(word[more-1:]), of(word[:less]), back(word[less+1:]), of(append(swap, word[half])),
		}}
		var got token
		got.halve([]byte(string(word)))
		if got.halved = false; got != want {
			t.Fatalf("%s: %v, want %v", string(word), got, want)
		}
	}
}
