package clue

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"

	"keepmum.dev/keepmum/core/registry"
	"keepmum.dev/keepmum/core/text"
)

func listed(clients ...registry.Client) registry.Registry { return registry.Registry{Clients: clients} }

// bytesOf gives the bytes of the index of a registry.
func bytesOf(reg registry.Registry) []byte {
	b := NewBuilder(reg.Policy)
	for i := range reg.Clients {
		b.Add(&reg.Clients[i])
	}
	return b.Bytes()
}

func indexOf(reg registry.Registry) *Index { return OpenIndex(bytesOf(reg)) }

func with(details ...string) registry.Client {
	return registry.Client{Attributes: map[string][]string{"detail": details}}
}

func find(ix *Index, draft string, memory Memory, day string, k int) (Fit, bool) {
	var f text.Folded
	f.Fold(draft)
	return new(Search).Find(ix, &f, 0, memory, day, k, nil)
}

func TestDetailsNarrowTheList(t *testing.T) {
	ix := indexOf(listed(
		with("bakery", "Leeds", "family firm"),
		with("bakery", "York"),
		with("brewery", "Leeds", "family firm"),
		with("bakery", "Leeds"),
	))
	for _, c := range []struct {
		draft   string
		clients []int
		details []string
		without []int
	}{
		{"A week with a family firm, baking in Leeds bakeries", []int{0}, []string{"family firm", "Leeds", "bakeries"}, []int{2, 1, 2}},
		{"The bakery’s ovens in Leeds", []int{0, 3}, []string{"bakery", "Leeds"}, []int{3, 3}},
		{"York has a bakery", []int{1}, []string{"York", "bakery"}, []int{3, 1}},
		{"Leeds and York, York and Leeds", nil, nil, nil}, // nobody has both
		{"A bakery", nil, nil, nil},                      // one detail is no jigsaw
		{"A family. Firm rules in Leeds", nil, nil, nil}, // a sentence ends inside the detail
	} {
		fit, ok := find(ix, c.draft, nil, "", 3)
		if ok != (c.clients != nil) {
			t.Errorf("%q: found %v, %+v", c.draft, ok, fit)
			continue
		}
		if !ok {
			continue
		}
		var words []string
		var without []int
		for _, d := range fit.Details {
			words = append(words, c.draft[d.Start:d.End])
			without = append(without, d.Without)
		}
		if !reflect.DeepEqual(fit.Clients, c.clients) || !reflect.DeepEqual(words, c.details) || !reflect.DeepEqual(without, c.without) {
			t.Errorf("%q: clients %v, details %q, without %v", c.draft, fit.Clients, words, without)
		}
	}
}

func TestTooManyFitForK(t *testing.T) {
	ix := indexOf(listed(with("bakery", "Leeds"), with("bakery", "Leeds"), with("bakery", "Leeds")))
	if _, ok := find(ix, "a bakery in Leeds", nil, "", 2); ok {
		t.Error("three clients fit, and two were asked for")
	}
	if fit, ok := find(ix, "a bakery in Leeds", nil, "", 3); !ok || len(fit.Clients) != 3 {
		t.Error("three clients fit, and three were asked for", fit)
	}
}

func TestWhoseDetailsAreNobodysSecret(t *testing.T) {
	supplier, own := with("bakery", "Leeds"), with("bakery", "Leeds")
	supplier.Relationship, own.Relationship = registry.RelSupplier, registry.RelOwn
	reg := listed(supplier, own)
	if !indexOf(reg).Empty() {
		t.Error("details of suppliers and of the writer count")
	}
	reg.Policy.SuppliersPrivate = true
	if fit, ok := find(indexOf(reg), "a bakery in Leeds", nil, "", 3); !ok || !reflect.DeepEqual(fit.Clients, []int{0}) {
		t.Error("a private supplier’s details do not count", fit)
	}
}

func TestEarlierPostsCompleteThePicture(t *testing.T) {
	ix := indexOf(listed(with("bakery", "Leeds", "jazz"), with("bakery", "York"), with("brewery", "Leeds")))
	var f text.Folded
	f.Fold("Back from Leeds, in the bakery all week")
	s := new(Search)
	s.Find(ix, &f, 0, nil, "2026-03-01", 3, nil)
	memory := Memory{}
	for _, id := range s.Details() {
		if id >= 1<<53 {
			t.Errorf("JavaScript cannot hold the id %d", id)
		}
		memory = append(memory, Remembered{ID: id, Day: "2026-03-01"})
	}
	if len(memory) != 2 {
		t.Fatalf("%d details, not 2", len(memory))
	}
	fit, ok := find(ix, "An evening of jazz", memory, "2026-08-28", 3)
	if !ok || len(fit.Details) != 3 || fit.Details[0].Remembered || !fit.Details[1].Remembered || !reflect.DeepEqual(fit.Clients, []int{0}) {
		t.Errorf("remembered: %+v, %v", fit, ok)
	}
	if _, ok := find(ix, "An evening of jazz", memory, "2026-08-29", 3); ok {
		t.Error("a detail of more than half a year ago still counts")
	}
	if _, ok := find(ix, "An evening of rest", memory, "2026-03-02", 3); ok {
		t.Error("a draft without a detail of its own completes nothing")
	}
	if _, ok := find(ix, "An evening of jazz", memory, "", 3); ok {
		t.Error("on an unknown day earlier posts count")
	}
}

func TestDays(t *testing.T) {
	for _, c := range []struct {
		from, to string
		days     int
	}{{"2024-02-28", "2024-03-01", 2}, {"2023-02-28", "2023-03-01", 1}, {"1999-12-31", "2000-01-01", 1}, {"2000-01-01", "2001-01-01", 366}, {"2026-11-21", "2026-11-21", 0}} {
		from, _ := number(c.from)
		to, _ := number(c.to)
		if to-from != c.days {
			t.Errorf("from %s to %s are %d days, not %d", c.from, c.to, to-from, c.days)
		}
	}
	for _, day := range []string{"", "2026-1-01", "2026-13-01", "2026-00-10", "2026-01-32", "20261-1-01", "yesterday!"} {
		if _, ok := number(day); ok {
			t.Errorf("%q is a day", day)
		}
	}
}

// The count is what a plain count of all clients gives, whatever the registry and the draft.
func TestCountsLikeAPlainCount(t *testing.T) {
	rnd := rand.New(rand.NewPCG(1, 2))
	for range 300 {
		reg := registry.Registry{}
		for range 1 + rnd.IntN(30) {
			var details []string
			for range rnd.IntN(5) {
				details = append(details, fmt.Sprintf("d%c", 'a'+rnd.IntN(8)))
			}
			reg.Clients = append(reg.Clients, with(details...))
		}
		var words []string
		for range rnd.IntN(6) {
			words = append(words, fmt.Sprintf("d%c", 'a'+rnd.IntN(9)))
		}
		draft := strings.Join(words, " ")
		k := 1 + rnd.IntN(4)
		fit, ok := find(indexOf(reg), draft, nil, "", k)
		if want := plain(reg, words, k); want != len(fit.Clients) || ok != (want > 0) {
			t.Fatalf("%q, k %d: %d clients fit, not %d\n%v", draft, k, len(fit.Clients), want, reg.Clients)
		}
	}
}

// plain gives how few clients the details of one client that stand in the draft fit, 0 when more than k.
func plain(reg registry.Registry, words []string, k int) int {
	has := func(c *registry.Client, word string) bool {
		for _, d := range c.Attributes["detail"] {
			if d == word {
				return true
			}
		}
		return false
	}
	fewest := 0
	for i := range reg.Clients {
		set := map[string]bool{}
		for _, w := range words {
			if has(&reg.Clients[i], w) {
				set[w] = true
			}
		}
		if len(set) < 2 {
			continue
		}
		n := 0
		for j := range reg.Clients {
			all := true
			for w := range set {
				all = all && has(&reg.Clients[j], w)
			}
			if all {
				n++
			}
		}
		if n <= k && (fewest == 0 || n < fewest) {
			fewest = n
		}
	}
	return fewest
}

// Whatever is made of the bytes of an index, it is refused or searched, and never more.
func FuzzOpenIndex(f *testing.F) {
	f.Add(bytesOf(listed(with("bakery", "Leeds"), with("craft beer"))), "bakery Leeds craft beer")
	f.Fuzz(func(t *testing.T, data []byte, draft string) {
		ix := OpenIndex(data)
		if ix == nil {
			return
		}
		find(ix, draft, Memory{{ID: 5, Day: "2026-01-01"}}, "2026-01-02", 3)
	})
}

func TestDamagedBytes(t *testing.T) {
	data := bytesOf(listed(with("bakery", "Leeds"), with("craft beer")))
	for n := range len(data) {
		if n > 0 && OpenIndex(data[:n]) != nil {
			t.Fatalf("the first %d bytes are an index", n)
		}
	}
	if OpenIndex(data) == nil || OpenIndex(append(data, 0)) != nil {
		t.Error("the index itself is refused, or a longer one is not")
	}
}
