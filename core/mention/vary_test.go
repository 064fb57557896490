package mention

import (
	"testing"

	"keepmum.dev/keepmum/core/registry"
)

// A name that is ordinary words is found written otherwise where it has a capital, is in a hashtag or is dressed
// up, and is unsure then. Without, what looks like it is a word.
func TestOrdinaryWordsWrittenOtherwise(t *testing.T) {
	ix := NewIndex(registry.Registry{Clients: []registry.Client{{ID: "t", Name: "Target"}, {ID: "w", Name: "White House"}, {ID: "a", Name: "Apple"}}})
	for draft, want := range map[string]string{
		"We met the Targets today.":          "Targets",
		"Lunch at Targetissa, again.":        "Targetissa",
		"We shop at Tarrget all day.":        "Tarrget",
		"We shop at T A R G E T all day.":    "T A R G E T",
		"We shop at t4rget all day.":         "t4rget",
		"We shop at Targettttt.":             "Targettttt",
		"Fun #workingwithtarget":             "#workingwithtarget",
		"So many Apples here":                "Apples",
		"Back from the White Houseban.":      "White Houseban",
		"Back from the Whiet House.":         "Whiet House",
		"Fun #lovewhitehouse":                "#lovewhitehouse",
		"We met the targets today.":          "",
		"a bag of apples":                    "",
		"We shop at tarrget all day.":        "",
		"that whiet house over there":        "",
		"apples and then Apples":             "Apples", // what was small is not remembered
		"tarrget and then Tarrget":           "Tarrget",
		"a targetplace without a hashtag":    "",
		"We read Targetplace over breakfast": "",
	} {
		var s Search
		for range 2 {
			got := ""
			for _, m := range s.Find(ix, draft, "") {
				if m.Confidence != Unsure {
					t.Errorf("%q: %v", draft, m.Confidence)
				}
				got += draft[m.Start:m.End]
			}
			if got != want {
				t.Errorf("%q: found %q, want %q", draft, got, want)
			}
		}
	}
}

// Capitals show where an ending begins.
func TestEndingsOfCapitals(t *testing.T) {
	ix := NewIndex(registry.Registry{Clients: []registry.Client{{ID: "n", Name: "NQTO"}, {ID: "c", Name: "QZT"}, {ID: "e", Name: "eQay"}, {ID: "q", Name: "Qwzk"}}})
	for draft, want := range map[string]string{
		"The NQTOs of this world": "NQTOs", "NQTOssa on ruokaa": "NQTOssa", "NQTO's": "NQTO", "five QZTs": "QZTs",
		"Many eQays": "eQays", "Many Qwzks": "Qwzks", "many qwzks": "", "many qwzks, Qwzks": "Qwzks",
		"the nqtos": "", "five qzts": "", "QZTopia": "",
	} {
		var s Search
		got := ""
		for _, m := range s.Find(ix, draft, "") {
			got += draft[m.Start:m.End]
		}
		if got != want {
			t.Errorf("%q: found %q, want %q", draft, got, want)
		}
	}
}

// A name that is found does not hide a longer one with a slip.
func TestSlipBeyondAName(t *testing.T) {
	ix := NewIndex(registry.Registry{Clients: []registry.Client{{ID: "b", Name: "Brightwater"}, {ID: "f", Name: "Brightwater Foods"}}})
	var s Search
	found := s.Find(ix, "Lunch with Brightwater Fods, again", "")
	if len(found) != 2 || found[0].Client != 1 || found[0].How != Typo || found[1].Client != 0 || found[1].Confidence != Sure {
		t.Errorf("found %v", found)
	}
	if found := s.Find(ix, "Lunch with Brightwater Foods, again", ""); len(found) != 1 || found[0].Client != 1 {
		t.Errorf("found %v", found)
	}
}
