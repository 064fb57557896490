package lexicon

import (
	"fmt"
	"testing"
)

func TestOf(t *testing.T) {
	for _, c := range []struct {
		want  func(Sense) bool
		words []string
	}{
		{Sense.IsUsual, []string{"next", "target", "boots", "orange", "gap", "the", "walking", "nicely", "monday", "rt", "grace"}},
		{Sense.IsWord, []string{"uber", "apple", "shell", "delta", "virgin", "dove", "square", "slack", "monster", "tide", "visa", "zoom"}},
		{Sense.IsPerson, []string{"jordan", "emma", "smith", "walker", "rose", "ford", "wilson"}},
		{Sense.IsPlace, []string{"jordan", "paris", "london", "texas", "ukraine", "austin", "leeds"}},
		{func(s Sense) bool { return s == None }, []string{"", "tesco", "siemens", "хлеб", "vantrell", "mays", "s"}},
		{func(s Sense) bool { return s == Word5 }, []string{"you", "is"}},
	} {
		for _, w := range c.words {
			if s := Of([]byte(w)); !c.want(s) {
				t.Errorf("%q has sense %d", w, s)
			}
		}
	}
}

// An invented word is hardly ever taken for one of the table.
func TestOfInvented(t *testing.T) {
	wrong := 0
	for i := range 100_000 {
		if Of(fmt.Appendf(nil, "q%dx", i)) != None {
			wrong++
		}
	}
	if wrong < 20 || wrong > 200 {
		t.Errorf("%d of 100,000 invented words have a sense, want about 80", wrong)
	}
}

func TestBeside(t *testing.T) {
	for _, c := range []struct {
		name, word  string
		firm, other bool
	}{
		{"delta", "airlines", true, false}, {"delta", "force", false, true}, {"fossil", "fuels", false, true},
		{"delta", "zebrafish", false, false},
	} {
		name := hash([]byte(c.name))
		if firm, other := Beside(name, hash([]byte(c.word))); !KeepsCompany(name) || firm != c.firm || other != c.other {
			t.Errorf("%s %s: firm=%v, other=%v", c.name, c.word, firm, other)
		}
	}
	if KeepsCompany(hash([]byte("zebrafish"))) {
		t.Error("zebrafish keeps company")
	}
}
