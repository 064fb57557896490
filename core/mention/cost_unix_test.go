//go:build unix

package mention

import (
	"os"
	"strings"
	"syscall"
	"testing"
	"time"

	"keepmum.dev/keepmum/core/registry"
)

// costly are pieces of drafts that a search might go over again and again.
var costly = []string{
	"a", "A", "aB", "Ab", "a1", "1", "a ", "a b ", "aaa ", "a-", "a'", "a.", "a/", "A/", "a_", "a,", "a$", "a!b", "a@", "a@b.", "@", "@a", "@a ", "@a@", "@a@b ", "#", "#a", "#a#", "#aB_", "#a ",
	".", ".a", "a..", "www.", "x://", "http://a.", "x.com/", "x.com/a ", "a.b/", "?", "\n", "\n\n", " ", "\u00a0", "\u200b", "\u0301", "a\u0301", "\u200ba", "é", "я", "яr", "яяя ", "购", "乐购", "ア", "アー", "한", "\xff", "\xf0\x9f", "&", " & ", "a&",
	"T E S C O ", "T.E.S.C.O. ", "t3sc0 ", "t3sc0", "tescoooo ", "the ", "royal bank of ", "Royal Bank Of", "royal-bank-of-", "royal'bank'", "royalbankof", "#royalbankofskotsdale", "marlow ", "marlwo foods ", "marlow & ", "homes", "lovelove", "theandfor", "brightwater homes brigthwater ", "skotsdale's ",
	"IBX ", "e.g. ", "d'", "l'a ", "tesconintin", "siemensszel ", "T\u0435sc\u043e ", "марлоу ", "Марлоу Фудс ", "марлоу-", "マーロー", "マーローテスコ・", "מרלו ", "ตесโก้", "เทสโก้", "테스코", "تيسكو ", "Тескоマーロー", "ﷺ", "℡", "１", "Ａ", "🅃🄴", "👩🏽‍💻",
}

// ownTime is how long the processor was busy with this program.
func ownTime(t *testing.T) time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		t.Fatal(err)
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

// The cost of a search grows with the draft and no faster, whatever the draft is: eight times as much text
// may take eight times as long, and half as long again for what is no fault of the search; if it took time
// for each pair of letters, it would take sixty-four times as long.
func TestCost(t *testing.T) {
	if os.Getenv("KEEPMUM_SOAK") == "" {
		t.Skip("it takes time, which tells nothing where other programs take it too: just soak runs it")
	}
	var reg registry.Registry
	for _, name := range strings.Split("Marlow Foods,Tesco,Kestral,Brightwater Homes Group,The Vantrell Company,Next,Quillon & Rowe,Royal Bank of Skotsdale,Royal Bank,HubSpotter,Газпром,乐购,アーバン,삼호,Royal Royal Royal Royal Royal,A A A A A A A A,AA,aB Ab,IBX", ",") {
		reg.Clients = append(reg.Clients, registry.Client{Name: name, Domains: []string{"a.b", "x.com"}, Handles: map[string][]string{"x": {"a", "aa"}}})
	}
	ix := NewIndex(reg)
	for _, piece := range costly {
		cost := func(n int) time.Duration {
			draft := strings.Repeat(piece, n/len(piece))
			var s Search
			s.Find(ix, draft, "x")
			began := ownTime(t)
			s.Find(ix, draft, "x")
			return ownTime(t) - began
		}
		short, long := cost(4000), cost(32_000)
		for n := 0; n < 10 && long >= 24*short && long >= 2*time.Millisecond; n++ { // other programs use the processor's memory
			short, long = min(short, cost(4000)), min(long, cost(32_000))
		}
		if long >= 24*short && long >= 2*time.Millisecond {
			t.Errorf("%q over and over: %v for 4,000 bytes, %v for 32,000", piece, short, long)
		}
	}
}
