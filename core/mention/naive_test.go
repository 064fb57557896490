package mention

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"keepmum.dev/keepmum/core/registry"
	"keepmum.dev/keepmum/core/text"
)

// naive finds names as the package promises to, without an index: at each word it tries every name on
// every stretch of words, the longest first, by taking both apart letter by letter.
func naive(names []string, draft string) []string {
	var f text.Folded
	f.Fold(draft)
	var found []string
	for i := 0; i < len(f.Words); {
		if f.Words[i].Before == text.Camel || f.Words[i].Before == text.Apostrophe {
			i++
			continue
		}
		next := i + 1
		for j := len(f.Words); j > i; j-- {
			if j < len(f.Words) && f.Words[j].Before == text.Camel {
				continue
			}
			var clients []string
			for c, name := range names {
				if same(name, &f, i, j) {
					clients = append(clients, fmt.Sprint(c))
				}
			}
			if clients != nil {
				found = append(found, fmt.Sprintf("%d-%d %s", f.Words[i].Start, f.Words[j-1].End, strings.Join(clients, ",")))
				next = j
				break
			}
		}
		i = next
	}
	return found
}

// same says whether words [i, j) are the name: the same letters, and every space of the draft is one of
// the name. A hyphen of the draft may stand anywhere.
func same(name string, f *text.Folded, i, j int) bool {
	var n text.Folded
	n.Fold(name)
	letters := string(n.Letters)
	if utf8.RuneCountInString(letters) < 2 || letters != string(f.Letters[f.Words[i].From:f.Words[j-1].To]) {
		return false
	}
	spaces := map[int32]bool{}
	for _, w := range n.Words {
		spaces[w.From] = true
	}
	for k := i + 1; k < j; k++ {
		switch f.Words[k].Before {
		case text.Hyphen, text.Camel:
		case text.Space, text.Joined:
			if !spaces[f.Words[k].From-f.Words[i].From] {
				return false
			}
		default:
			return false
		}
	}
	return true
}

func TestAsNaive(t *testing.T) {
	rnd := rand.New(rand.NewPCG(7, 8))
	syllables := []string{"ba", "ba", "ko", "ti", "é", "购"}
	word := func() string {
		var b strings.Builder
		for range 1 + rnd.IntN(2) {
			b.WriteString(syllables[rnd.IntN(len(syllables))])
		}
		return b.String()
	}
	phrase := func(most int, between ...string) string {
		var b strings.Builder
		for i := range 1 + rnd.IntN(most) {
			if i > 0 {
				b.WriteString(between[rnd.IntN(len(between))])
			}
			b.WriteString(word())
		}
		return b.String()
	}
	for range 2000 {
		names := make([]string, 1+rnd.IntN(8))
		var reg registry.Registry
		for i := range names {
			names[i] = phrase(3, " ", "-")
			reg.Clients = append(reg.Clients, registry.Client{ID: fmt.Sprint(i), Name: names[i]})
		}
		draft := phrase(12, " ", " ", "-", ", ", "")
		var s Search
		var got []string
		for _, m := range s.Find(NewIndex(reg), draft, "") {
			at := fmt.Sprintf("%d-%d ", m.Start, m.End)
			if n := len(got); n > 0 && strings.HasPrefix(got[n-1], at) {
				got[n-1] += fmt.Sprintf(",%d", m.Client)
			} else {
				got = append(got, at+fmt.Sprint(m.Client))
			}
		}
		if want := naive(names, draft); !slices.Equal(got, want) {
			t.Fatalf("names %q\ndraft %q\n got %v\nwant %v", names, draft, got, want)
		}
	}
}

// The cost of a search grows with the draft, not with the list: no phrase of a list is looked at unless
// its letters hash to a stretch of the draft. This holds it by the results only; the benchmark by time.
func BenchmarkFind(b *testing.B) {
	draft := strings.Repeat("Thrilled to be in Leeds with the team, café and all. ", 6)[:280]
	for _, n := range []int{1000, 100_000} {
		var reg registry.Registry
		for i := range n {
			reg.Clients = append(reg.Clients, registry.Client{ID: fmt.Sprint(i), Name: fmt.Sprintf("Firm%d Example Ltd", i*7919)})
		}
		ix := NewIndex(reg)
		var s Search
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.ReportAllocs()
			b.SetBytes(int64(len(draft)))
			for b.Loop() {
				s.Find(ix, draft, "x")
			}
		})
	}
}

func TestNoAllocation(t *testing.T) {
	ix := NewIndex(sample)
	var s Search
	draft := "Thrilled to be in Leeds with the team, café and all. See example.org #fun @nobody"
	s.Find(ix, draft, "x")
	if n := testing.AllocsPerRun(100, func() { s.Find(ix, draft, "x") }); n > 0 {
		t.Errorf("%v allocations in a draft that mentions nobody", n)
	}
}
