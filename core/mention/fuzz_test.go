package mention

import (
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"keepmum.dev/keepmum/core/registry"
)

// Whatever names are listed and whatever is drafted: no panic, spans that lie in the draft and cut no rune,
// in order, each client once for a span, and the same again when asked again. A name of letters alone that is
// the whole draft is found, whatever it means besides.
func FuzzFind(f *testing.F) {
	f.Add("Tesserae PLC\nMarlow & Sparrow\nZebrafish Media", "we met Tesserae's people, #ZebrafishMedia and Marlow+Sparrow at https://tesserae.example/a")
	f.Add("Müllerson\nŁąkowar\nNext\nQ", "MUELLERSON, lakowar; what is next? T e s s Q.Q")
	f.Add("Северлак\nマドリカ\n乐购屋", "в Северлаке, マドリカさん和乐购屋\u200b的人")
	f.Add("a\x00\xff\n\u0301\n@b", "@a \xff\xfe #\u0301b a@b.c //x.com/@b ٠ ẞßſ")
	f.Fuzz(func(t *testing.T, names, draft string) {
		var reg registry.Registry
		for name := range strings.SplitSeq(names, "\n") {
			reg.Clients = append(reg.Clients, registry.Client{Name: name, Handles: map[string][]string{"x": {name}}, Domains: []string{name + ".example"}})
		}
		ix := NewIndex(reg)
		var s Search
		found := slices.Clone(s.Find(ix, draft, "x"))
		for i, m := range found {
			if m.Client < 0 || m.Client >= len(reg.Clients) || m.Start < 0 || m.Start >= m.End || m.End > len(draft) {
				t.Fatalf("%+v in %d bytes", m, len(draft))
			}
			if utf8.ValidString(draft) && !(utf8.RuneStart(draft[m.Start]) && (m.End == len(draft) || utf8.RuneStart(draft[m.End]))) {
				t.Fatalf("%q: %+v cuts a rune", draft, m)
			}
			if i > 0 && m.before(&found[i-1]) {
				t.Fatalf("%q: %+v stands after %+v", draft, m, found[i-1])
			}
			for _, other := range found[:i] {
				if other.Client == m.Client && other.Start <= m.Start && m.End <= other.End {
					t.Fatalf("%q: %+v and %+v are one", draft, other, m)
				}
			}
		}
		if again := s.Find(ix, draft, "x"); !slices.Equal(found, again) {
			t.Fatalf("%q: %v, then %v", draft, found, again)
		}
		for c, client := range reg.Clients {
			if !isPlain(client.Name) {
				continue
			}
			if !slices.ContainsFunc(s.Find(ix, client.Name, "x"), func(m Mention) bool { return m.Client == c }) {
				t.Fatalf("%q is not found where nothing else is written", client.Name)
			}
		}
	})
}

// isPlain says whether a name is two to forty Latin letters.
func isPlain(name string) bool {
	for _, r := range name {
		if r > unicode.MaxLatin1 || !unicode.IsLetter(r) {
			return false
		}
	}
	return len(name) >= 2 && len(name) <= 40
}
