package restricted

import (
	"crypto/hmac"
	standard "crypto/sha256"
	"encoding/binary"
	"slices"
	"strings"
	"testing"

	"keepmum.dev/keepmum/core/registry"
	"keepmum.dev/keepmum/core/text"
)

var (
	key     = []byte("an invented key of thirty-two by")
	filling = []byte("another one, which only some kno")
)

var behind = []registry.Client{
	{Name: "Alderfield Heron PLC", Aliases: []string{"AHG"}, Brands: []string{"Quillmark"}, Codenames: []string{"Project Lantern"},
		People: []string{"Ada Brackwater", "Ada"}, Domains: []string{"alderfield.example.com"}, Handles: map[string][]string{"x": {"@alder_uk"}, "linkedin": {"company/alderheron"}}},
	{Name: "Marble & Finch"}, {Name: "Target"}, {Name: "Sainsbrook's"}, {Name: "ToolNest"}, {Name: "東京電力"},
	{Name: "The Invented Society for the Keeping of Small Birds"},
}

// hidden is what somebody outside has of these clients.
func hidden(clients ...registry.Client) registry.Restricted {
	hex := ""
	for _, b := range key {
		hex += string(digits[b>>4]) + string(digits[b&15])
	}
	return registry.Restricted{Key: hex, Walls: []registry.RestrictedWall{{Ask: "Lena Legal", Names: Hashes(key, filling, clients)}}}
}

// find gives the words that are found, those that may be ordinary with a "?".
func find(n *Names, draft string) (found []string) {
	var folded text.Folded
	folded.Fold(draft)
	var s Search
	for range 2 { // what was seen before is found again
		found = nil
		for _, f := range s.Find(n, &folded) {
			words := draft[f.Start:f.End]
			if f.Unsure {
				words += "?"
			}
			found = append(found, words)
		}
	}
	return found
}

func TestFind(t *testing.T) {
	names := Open(hidden(behind...))
	for draft, want := range map[string]string{
		"Dinner with Alderfield Heron PLC tonight":      "Alderfield Heron PLC",
		"Dinner with alderfield heron tonight":          "alderfield heron",
		"Álderfield-Heron's people":                     "Álderfield-Heron",
		"#AlderfieldHeron and #teamalderfieldheron":     "AlderfieldHeron",
		"#TeamAlderfieldHeron":                          "AlderfieldHeron",
		"alderfieldheron":                               "alderfieldheron",
		"AHG. Quillmark, Project Lantern!":              "AHG|Quillmark|Project Lantern",
		"Ada and Ada Brackwater":                        "Ada Brackwater",
		"see https://www.alderfield.example.com/news":   "alderfield.example.com",
		"@alder_uk @alderheron @alder":                  "alder_uk|alderheron",
		"alder uk":                                      "",
		"Marble and Finch, marble + finch":              "Marble and Finch|marble + finch",
		"We met Target, on target":                      "Target",
		"Target asked us. @target":                      "Target?|target",
		"Sainsbrook's and sainsbrooks":                  "Sainsbrook's|sainsbrooks",
		"ToolNest, Toolnest":                            "ToolNest|Toolnest",
		"ToolNestling and Nest":                         "",
		"本日は東京電力と":                                      "東京電力",
		"Alderfield. Heron":                             "",
		"Alderfield":                                    "",
		"The invented society for the keeping of birds": "The invented society for the",
		"":      "",
		"plc ":  "",
		"\xff ": "",
	} {
		if got := strings.Join(find(names, draft), "|"); got != want {
			t.Errorf("%q: %q, want %q", draft, got, want)
		}
	}
}

// The hashes are HMAC-SHA-256 as everybody knows it.
func TestHash(t *testing.T) {
	for n := range 300 {
		form := []byte(strings.Repeat("quillmark ", 30)[:n])
		mac := hmac.New(standard.New, key)
		mac.Write(form)
		if got, want := newHash(key).of(form), binary.BigEndian.Uint64(mac.Sum(nil)); got != want {
			t.Errorf("%d bytes: %x, want %x", n, got, want)
		}
	}
}

// Neither names nor their number are told, and the same clients come out the same.
func TestHashes(t *testing.T) {
	one, two := Hashes(key, filling, behind[1:2]), Hashes(key, filling, behind[1:4])
	if len(one) != room || len(two) != room || !slices.IsSorted(two) || !slices.Equal(two, Hashes(key, filling, behind[1:4])) {
		t.Errorf("%d and %d hashes: %q", len(one), len(two), two)
	}
	if Hashes(key, filling, nil) != nil {
		t.Error("hashes of nobody")
	}
	other := slices.Clone(key)
	other[0]++
	for _, hash := range Hashes(other, other, behind) {
		if slices.Contains(Hashes(key, filling, behind), hash) {
			t.Errorf("%s under another key too", hash)
		}
	}
	if HashesHex("not hex", "", behind) != nil {
		t.Error("hashed under no key")
	}
}

// What cannot be read hides nothing, and breaks nothing.
func TestOpen(t *testing.T) {
	good := hidden(behind...)
	for name, r := range map[string]registry.Restricted{
		"nothing": {}, "no key": {Walls: good.Walls}, "a short key": {Key: "00", Walls: good.Walls}, "no names": {Key: good.Key},
		"an odd key": {Key: strings.Repeat("x", 64), Walls: good.Walls},
	} {
		if Open(r) != nil {
			t.Errorf("%s was opened", name)
		}
	}
	two := good
	two.Walls = append(slices.Clone(two.Walls), registry.RestrictedWall{Ask: "Max", Names: Hashes(key, filling, []registry.Client{{Name: "Brightwater"}})})
	var folded text.Folded
	folded.Fold("Brightwater and Quillmark")
	found := new(Search).Find(Open(two), &folded)
	if len(found) != 2 || found[0].Ask != "Max" || found[1].Ask != "Lena Legal" {
		t.Errorf("%+v", found)
	}
}

func FuzzFind(f *testing.F) {
	names := Open(hidden(behind...))
	f.Add("Target asked @alder_uk")
	f.Add("東京電力 #ToolNest")
	var s Search
	f.Fuzz(func(t *testing.T, draft string) {
		var folded text.Folded
		folded.Fold(draft)
		end := 0
		for _, found := range s.Find(names, &folded) {
			if found.Start < end || found.End <= found.Start || found.End > len(draft) {
				t.Fatalf("%+v in %q", found, draft)
			}
			end = found.End
		}
	})
}

// The cost of a post of 280 characters that is new, and of the same one again, which is what typing comes to.
func BenchmarkFind(b *testing.B) {
	names := Open(hidden(behind...))
	var folded text.Folded
	folded.Fold(strings.Repeat("We had a long and very good day at the fair with many of you, thanks for coming by. ", 4)[:280])
	var s Search
	b.Run("new", func(b *testing.B) {
		for b.Loop() {
			s.of = nil
			s.Find(names, &folded)
		}
	})
	b.Run("again", func(b *testing.B) {
		for b.Loop() {
			s.Find(names, &folded)
		}
	})
}
