package mention

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"keepmum.dev/keepmum/core/registry"
)

// A search that remembers the words of earlier drafts finds what one does that remembers none.
func TestMemory(t *testing.T) {
	rnd := rand.New(rand.NewPCG(13, 14))
	names := []string{"Marlow Foods", "Marlow", "Kestral", "Brightwater Homes Group", "The Vantrell Company", "Next", "Quillon & Rowe", "Royal Bank of Skotsdale", "HubSpotter", "Газпром", "乐购", "New Norrick", "IBX Partners Limited"}
	pieces := strings.Fields("marlow marlwo Marlows food foods Foods kestral kestrl Kestralin brightwater brigthwater homes home group vantrell vantrel company " +
		"next Next quillon quilon & rowe row royal bnak bank of skotsdale RBS IBX hub spotter HubSpottr ibxpartners lovekestral #lovekestral @kestraluk Газпроме 乐购 new norick norrick the and is launch don't k3stral")
	gaps := []string{" ", " ", " ", " ", ", ", "-", ". ", "", "'"}
	var indexes []*Index
	for range 3 {
		var reg registry.Registry
		for _, n := range rnd.Perm(len(names))[:6] {
			reg.Clients = append(reg.Clients, registry.Client{Name: names[n]})
		}
		indexes = append(indexes, NewIndex(reg))
	}
	var long Search
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
	}
}
