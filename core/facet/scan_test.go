package facet

import (
	"testing"

	"keepmum.dev/keepmum/core/text"
)

// What scan passes by without a look parts no sentences, asks nothing and begins no quotation. Only an end of
// line may end one, which scan knows.
func TestWhatIsPassedBySaysNothing(t *testing.T) {
	between := []string{" ", "  ", "\n", "-", "_", "'", "’", ".", "", "\u00ad", "\u200b", "™ ", " \n"}
	for _, c := range ".!…;?¿¡。！？,:()–—|•/->\"“«»„”" {
		between = append(between, string(c), " "+string(c), string(c)+" ", " "+string(c)+" ", string(c)+string(c))
	}
	passed := 0
	for _, gap := range between {
		for _, before := range []string{"one", "J", "St", "J.P"} {
			var f text.Folded
			f.Fold(before + gap + "Two")
			for i := 1; i < len(f.Words); i++ {
				w := &f.Words[i]
				if w.Before == text.Break {
					continue
				}
				passed++
				var q quotes
				apart, asked := q.between((before + gap + "Two")[f.Words[i-1].End:w.Start], w.Before == text.Space)
				if apart == hard || asked || q.inside {
					t.Errorf("%q between %q and another word: %v, asked %v, quoted %v", gap, before, apart, asked, q.inside)
				}
			}
		}
	}
	if passed < 20 {
		t.Errorf("only %d were passed by", passed)
	}
}
