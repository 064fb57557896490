package mention

import (
	"testing"

	"keepmum.dev/keepmum/core/registry"
	"keepmum.dev/keepmum/core/text"
)

// What the words around a renowned name are about decides where nothing else does.
func TestAbout(t *testing.T) {
	for _, c := range []struct {
		name, draft string
		likely      bool
	}{
		{"Delta", "lost luggage again, thanks JetBlue, back to delta", true},
		{"Delta", "the new variant is delta, says the hospital", false},
		{"Sprint", "AT&T, Verizon, Sprint all down today", true},
		{"Sprint", "sprint to the finish line, last lap of the relay", false},
		{"Visa", "Mastercard and Visa raise their fees", true},
		{"Visa", "The embassy turned my Visa down, no passport either", false},
		{"Vine", "Vine videos with a million followers", true},
		{"Monster", "$MNST Monster beats estimates", true},
		{"Fox", "a fox in our garden ate the eggs", false},
		{"Apple", "family day @ Apple Hill", false},
		{"Apple", "family day @ Apple", true},
		{"Vine", "dinner with the girls @ Tiffany's On Vine", false},
	} {
		var reg registry.Registry
		reg.Clients = append(reg.Clients, registry.Client{ID: "x", Name: c.name})
		var s Search
		likely := false
		for _, m := range s.Find(NewIndex(reg), c.draft, "x") {
			likely = likely || m.Confidence >= Likely
		}
		if likely != c.likely {
			t.Errorf("%s in %q: likely %v, features %v", c.name, c.draft, likely, s.features)
		}
	}
}

// A handle or tag of several words is about what they are together, too; a ticker is one.
func TestTopicsOf(t *testing.T) {
	var s Search
	s.draft = "@JetBlue and $AAPL"
	s.folded.Fold(s.draft)
	to, in, _ := s.topicsOf(0, len(s.folded.Words))
	if flights := renownOf(hashLower(nameSeed, "delta")).firm; to != 2 || s.folded.Words[1].Before != text.Camel || in&flights == 0 || in&brands == 0 {
		t.Errorf("@JetBlue ends before word %d and is about %b", to, in)
	}
	if _, _, isTicker := s.topicsOf(3, len(s.folded.Words)); !isTicker {
		t.Error("$AAPL is no ticker")
	}
}

// Every topic that a renowned name has is one, and no list is so long that its table is slow.
func TestRenownIsWhole(t *testing.T) {
	known := map[string]bool{}
	for _, list := range topicWords {
		for at := range list {
			if list[at] == ':' {
				known[list[:at]] = true
				break
			}
		}
	}
	for _, list := range renownedNames {
		name := ""
		eachWord(list, func(word string) {
			if name == "" {
				name = word[:len(word)-1]
			} else if word != "/" && !known[word] {
				t.Errorf("%s has %s, which is no topic", name, word)
			}
		})
		if r := renownOf(hashLower(nameSeed, name)); r.name == 0 || r.firm|r.other == 0 {
			t.Errorf("nothing is known of %s", name)
		}
	}
	used := 0
	for _, slot := range topicTable {
		if slot.hash != 0 {
			used++
		}
	}
	if used > len(topicTable)*2/3 {
		t.Errorf("%d of %d slots are taken", used, len(topicTable))
	}
}
