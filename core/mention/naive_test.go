package mention

import (
	"cmp"
	"fmt"
	"math/rand/v2"
	"runtime"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"keepmum.dev/keepmum/core/registry"
	"keepmum.dev/keepmum/core/text"
)

// A naiveFind is a client found in a stretch of the draft.
type naiveFind struct{ start, end, client int }

// naive finds names as the package promises to, without an index: at each word it tries every name on
// every stretch of words, the longest first, by taking both apart letter by letter. With changed, only
// what holds a changed word counts, and only as it is listed.
func naive(names []string, f *text.Folded, changed []bool) []naiveFind {
	var found []naiveFind
	take := func(i, j int, clients []int) {
		for _, c := range clients {
			found = append(found, naiveFind{int(f.Words[i].Start), int(f.Words[j-1].End), c})
		}
	}
	for i := 0; i < len(f.Words); {
		next := i + 1
		if f.Words[i].Before == text.Camel || f.Words[i].Before == text.Apostrophe ||
			changed != nil && !slices.Contains(changed[i:min(i+longestSpan, len(changed))], true) {
			i++
			continue
		}
		for j := len(f.Words); j > i; j-- {
			if j < len(f.Words) && f.Words[j].Before == text.Camel {
				continue
			}
			clients := naiveSame(names, f, i, j, string(f.Letters[f.Words[i].From:f.Words[j-1].To]))
			if clients == nil && changed == nil {
				clients = naiveInflected(names, f, i, j)
			}
			if clients != nil {
				if changed != nil {
					short := func(c int) bool { return len(storedForm(names[c])) < 4 }
					clients = slices.DeleteFunc(clients, short)
				}
				if changed == nil || slices.Contains(changed[i:j], true) {
					take(i, j, clients)
				}
				next = -j
				if changed == nil && !f.Words[i].Shape.Has(text.Solo) {
					begins := func(name string) bool {
						return strings.HasPrefix(storedForm(name), storedForm(string(f.Letters[f.Words[i].From:f.Words[j-1].To]))+" ")
					}
					if k, clients := naiveTypo(names, f, i); k > j && slices.ContainsFunc(names, begins) {
						take(i, k, clients)
						next = -k
					}
				}
				break
			}
		}
		if next > 0 && changed == nil && !f.Words[i].Shape.Has(text.Solo) {
			clients := naiveGlued(names, string(f.Letters[f.Words[i].From:f.Words[i].To]))
			take(i, i+1, clients)
			if clients == nil {
				if j, clients := naiveTypo(names, f, i); clients != nil {
					take(i, j, clients)
					next = j
				}
			}
		}
		i = max(next, -next)
	}
	return found
}

// naiveSame gives the names that words [i, j) are, when their letters are these: the same letters, and
// every space of the draft is one of the name. A hyphen of the draft may stand anywhere.
func naiveSame(names []string, f *text.Folded, i, j int, said string) []int {
	var clients []int
	for c, name := range names {
		var n text.Folded
		n.Fold(name)
		letters := string(n.Letters)
		if utf8.RuneCountInString(letters) < 2 || letters != said {
			continue
		}
		spaces := map[int32]bool{}
		for _, w := range n.Words {
			spaces[w.From] = true
		}
		fits := true
		for k := i + 1; k < j; k++ {
			switch f.Words[k].Before {
			case text.Hyphen, text.Camel:
			case text.Space, text.Joined:
				fits = fits && spaces[f.Words[k].From-f.Words[i].From]
			default:
				fits = false
			}
		}
		if fits {
			clients = append(clients, c)
		}
	}
	return clients
}

// naiveInflected tries every ending on the last word.
func naiveInflected(names []string, f *text.Folded, i, j int) []int {
	last := f.Words[j-1]
	word := string(f.Letters[last.From:last.To])
	rest := string(f.Letters[f.Words[i].From:last.From])
	if len(word) < 4 || i+1 == j && isCommon([]byte(word)) {
		return nil
	}
	for _, e := range slices.Backward(endings[1:]) {
		off, _, _ := strings.Cut(endingLists[e.at:], " ")
		off, on, _ := strings.Cut(off, ">")
		stem, ok := strings.CutSuffix(word, off)
		if !ok || len(stem) < 2 || len(rest+stem+on) < int(e.shortest) {
			continue
		}
		if clients := naiveSame(names, f, i, j, rest+stem+on); clients != nil {
			return clients
		}
	}
	return nil
}

// storedForm is a name's words with spaces between.
func storedForm(name string) string {
	var n text.Folded
	n.Fold(name)
	var words []string
	for _, w := range n.Words {
		words = append(words, string(n.Letters[w.From:w.To]))
	}
	return strings.Join(words, " ")
}

// naiveGlued tries every name in every place of a word, with glue around it.
func naiveGlued(names []string, word string) []int {
	if len(word) < 6 || isCommon([]byte(word)) {
		return nil
	}
	var isGlue func(s string) bool
	isGlue = func(s string) bool {
		if s == "" {
			return true
		}
		for _, g := range strings.Fields(officialGlue + otherGlue) {
			if rest, ok := strings.CutPrefix(s, g); ok && isGlue(rest) {
				return true
			}
		}
		return false
	}
	for p := range word {
		for q := len(word); q > p+5; q-- {
			var clients []int
			for c, name := range names {
				if strings.ReplaceAll(storedForm(name), " ", "") == word[p:q] && isGlue(word[:p]) && isGlue(word[q:]) {
					clients = append(clients, c)
				}
			}
			if clients != nil {
				return clients
			}
		}
	}
	return nil
}

// naiveTypo tries every name on up to five words from i on, the most first.
func naiveTypo(names []string, f *text.Folded, i int) (int, []int) {
	end := i + 1
	for end < len(f.Words) && end-i < longestSpan && f.Words[end].Before != text.Break && !f.Words[end].Shape.Has(text.Solo) {
		end++
	}
	for j := end; j > i; j-- {
		var said []string
		for _, w := range f.Words[i:j] {
			said = append(said, string(f.Letters[w.From:w.To]))
		}
		var clients []int
		for c, name := range names {
			words := strings.Fields(storedForm(name))
			whole := strings.Join(words, "")
			count := utf8.RuneCountInString(whole)
			if count >= shortestNear && (naiveSlip(words, said) || len(words) > 1 && count <= longestNear && naiveSlip([]string{whole}, said)) {
				clients = append(clients, c)
			}
		}
		if clients != nil {
			return j, clients
		}
	}
	return 0, nil
}

// naiveSlip says whether words are the same but for one slip in one of them, which is no usual word.
func naiveSlip(want, have []string) bool {
	if len(want) != len(have) {
		return false
	}
	slips := 0
	for k := range want {
		if want[k] == have[k] {
			continue
		}
		slips++
		a, b := []rune(want[k]), []rune(have[k])
		if len(a) < shortestWord || len(b) < 2 || isCommon([]byte(have[k])) || !slices.ContainsFunc(slipped(a, b), func(r string) bool { return r == have[k] }) {
			return false
		}
	}
	return slips == 1
}

// slipped is all that one slip makes of a word, with the letters of another.
func slipped(word, letters []rune) []string {
	var all []string
	for at := range len(word) + 1 {
		for _, r := range letters {
			all = append(all, string(word[:at])+string(r)+string(word[at:]))
			if at < len(word) {
				all = append(all, string(word[:at])+string(r)+string(word[at+1:]))
			}
		}
		if at < len(word) {
			all = append(all, string(word[:at])+string(word[at+1:]))
		}
		if at+1 < len(word) {
			all = append(all, string(word[:at])+string(word[at+1])+string(word[at])+string(word[at+2:]))
		}
	}
	return all
}

// laidOut is a text with the letters of its words one after the other.
func laidOut(f *text.Folded) *text.Folded {
	var out text.Folded
	for _, w := range f.Words {
		letters := f.Letters[w.From:w.To]
		w.From = int32(len(out.Letters))
		out.Letters = append(out.Letters, letters...)
		w.To = int32(len(out.Letters))
		out.Words = append(out.Words, w)
	}
	return &out
}

// naiveAll finds names in a draft and in what it may stand for.
func naiveAll(names []string, draft string) []string {
	var s Search
	s.folded.Fold(draft)
	found := naive(names, &s.folded, nil)
	for _, second := range []bool{false, true} {
		s.stretches = []stretch{{0, len(s.folded.Words)}}
		if s.respell(draft, second) {
			found = append(found, naive(names, laidOut(&s.other), s.changed)...)
		}
	}
	slices.SortStableFunc(found, func(a, b naiveFind) int {
		return cmp.Or(cmp.Compare(a.start, b.start), cmp.Compare(b.end, a.end), cmp.Compare(a.client, b.client))
	})
	var written []string
	for n, m := range found {
		covered := slices.ContainsFunc(found[:n], func(k naiveFind) bool { return k.client == m.client && k.start <= m.start && m.end <= k.end })
		if !covered {
			written = append(written, fmt.Sprintf("%d-%d %d", m.start, m.end, m.client))
		}
	}
	return written
}

// isFixed says whether a name is, or is taken for, ordinary words, which the reference knows nothing of.
func isFixed(name string) bool {
	ix := NewIndex(registry.Registry{Clients: []registry.Client{{Name: name}}})
	for n := range ix.count {
		if p := ix.phrase(n); p.flags&(ordinary|ordinaryGlued) != 0 {
			return true
		}
	}
	return false
}

func TestAsNaive(t *testing.T) {
	rnd := rand.New(rand.NewPCG(7, 8))
	syllables := []string{"ba", "ba", "ko", "ti", "é", "购", "hq", "n", "bb"}
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
	rounds := 2000
	if runtime.GOOS == "js" {
		rounds = 200
	}
	for range rounds {
		names := make([]string, 1+rnd.IntN(8))
		var reg registry.Registry
		for i := range names {
			for names[i] = "ban"; isFixed(names[i]); {
				names[i] = phrase(3, " ", "-")
			}
			reg.Clients = append(reg.Clients, registry.Client{ID: fmt.Sprint(i), Name: names[i]})
		}
		draft := phrase(12, " ", " ", "-", ", ", "")
		// A name with one of its letters lost, doubled, or drawn out.
		name := []rune(names[rnd.IntN(len(names))])
		at := rnd.IntN(len(name))
		draft += " " + string(name[:at]) + strings.Repeat(string(name[at]), []int{0, 1, 2, 4}[rnd.IntN(4)]) + string(name[at+1:])
		var s Search
		var got []string
		for _, m := range s.Find(NewIndex(reg), draft, "") {
			got = append(got, fmt.Sprintf("%d-%d %d", m.Start, m.End, m.Client))
		}
		if want := naiveAll(names, draft); !slices.Equal(got, want) {
			t.Fatalf("names %q\ndraft %q\n got %v\nwant %v", names, draft, got, want)
		}
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
