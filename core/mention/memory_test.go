package mention

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"keepmum.dev/keepmum/core/registry"
	"keepmum.dev/keepmum/core/text"
)

// A search that remembers the words of earlier drafts finds what one does that remembers none, and sees the same
// words that are watched for.
func TestMemory(t *testing.T) {
	rnd := rand.New(rand.NewPCG(13, 14))
	names := []string{"Marlow Foods", "Marlow", "Kestral", "Brightwater Homes Group", "The Vantrell Company", "Next", "Quillon & Rowe", "Royal Bank of Skotsdale", "HubSpotter", "Газпром", "乐购", "New Norrick", "IBX Partners Limited", "A Marlow Quest", "Open Kestral", "The Open Row", "Open A Group", "Is Next"}
	pieces := strings.Fields("marlow marlwo Marlows food foods Foods kestral kestrl Kestralin brightwater brigthwater homes home group vantrell vantrel company " +
		"next Next quillon quilon & rowe row royal bnak bank of skotsdale RBS IBX hub spotter HubSpottr ibxpartners lovekestral #lovekestral @kestraluk Газпроме 乐购 new norick norrick the and is launch don't k3stral a A open Open OPEN OAG ON quest qest opne The Is IS")
	gaps := []string{" ", " ", " ", " ", ", ", "-", ". ", "", "'"}
	var indexes []*Index
	for range 3 {
		var reg registry.Registry
		for _, n := range rnd.Perm(len(names))[:6] {
			reg.Clients = append(reg.Clients, registry.Client{Name: names[n]})
		}
		indexes = append(indexes, NewIndex(reg))
	}
	watched := text.NewSieve(6)
	var some text.Folded
	some.Fold("kestrel homes open row hub food")
	for _, w := range some.Words {
		watched.Add(w.Hash)
	}
	var long Search
	long.Watch(&watched)
	saw := 0
	for range 20_000 {
		var b strings.Builder
		for range 1 + rnd.IntN(6) {
			b.WriteString(pieces[rnd.IntN(len(pieces))] + gaps[rnd.IntN(len(gaps))])
		}
		ix := indexes[0]
		if rnd.IntN(50) == 0 {
			ix = indexes[1+rnd.IntN(2)]
		}
		var fresh Search
		want := fresh.Find(ix, b.String(), "x")
		if got := long.Find(ix, b.String(), "x"); !slices.Equal(got, want) {
			t.Fatalf("%q: %v, without memory %v", b.String(), got, want)
		}
		has := slices.ContainsFunc(long.Folded().Words, func(w text.Word) bool { return watched.Has(w.Hash) })
		if long.Watched() != has {
			t.Fatalf("%q: watched words: %v, not %v", b.String(), long.Watched(), has)
		}
		if has {
			saw++
		}
	}
	if saw < 1000 || saw > 19_000 {
		t.Errorf("%d of 20000 drafts have watched words", saw)
	}
}

// What was found of two words before decides nothing where a third, their capitals or those around them count.
func TestPairs(t *testing.T) {
	for _, c := range []struct{ name, nothing, something string }{
		{"Open Kestral Group", "open kestrl is fine", "open kestrl group is fine"},
		{"Open New Homes Ltd", "we open new things", "we open new homes"},
		{"A O U", "a o", "a o u"},
		{"Orrin Norrick Gant", "WE LOVE ONG is fine", "we love ONG is fine"},
		{"Orrin Norrick Gant", "we love ong is fine", "we love ONG is fine"},
		{"Open Room", "we open rooms today", "we Open Rooms today"},
	} {
		ix := NewIndex(registry.Registry{Clients: []registry.Client{{Name: c.name}}})
		var s Search
		for range 2 {
			if got := s.Find(ix, c.nothing, "x"); len(got) > 0 {
				t.Errorf("%s in %q: %v", c.name, c.nothing, got)
			}
		}
		if got := s.Find(ix, c.something, "x"); len(got) == 0 {
			t.Errorf("%s is not found in %q", c.name, c.something)
		}
	}
}
