package facet_test

import (
	"bytes"
	"math/rand/v2"
	"os"
	"strings"
	"testing"

	"keepmum.dev/keepmum/core/facet"
)

// A phrase is not tried where it needs something that is not there. That never hides anything: sentences of the
// words of the phrases, in the order of a phrase or in none, say the same when every phrase is tried.
func TestNeedsHideNothing(t *testing.T) {
	rnd := rand.New(rand.NewPCG(7, 7))
	said := 0
	for _, language := range []string{"en", "de", "it"} {
		file, err := os.ReadFile("phrases/" + language + ".txt")
		if err != nil {
			t.Fatal(err)
		}
		classes := map[string][]string{}
		var lines []string
		for line := range bytes.Lines(file) {
			text, _, _ := strings.Cut(string(line), "#")
			if name, words, ok := strings.Cut(text, ":"); ok && !strings.HasPrefix(text, "==") {
				classes[name] = strings.Fields(words)
			} else if strings.Contains(text, "@") {
				lines = append(lines, text)
			}
		}
		var drafts []string
		for range 1500 {
			draft := ""
			for _, element := range strings.Fields(lines[rnd.IntN(len(lines))]) {
				one := strings.Split(strings.TrimSuffix(element, "?"), "|")
				word := one[rnd.IntN(len(one))]
				if class, ok := strings.CutPrefix(word, "{"); ok {
					words := classes[strings.TrimSuffix(class, "}")]
					word = "7"
					if len(words) > 0 {
						word = words[rnd.IntN(len(words))]
					}
				}
				switch {
				case word == "@":
					word = "Tesserae"
					if rnd.IntN(8) == 0 {
						word = "Tesserae and Velora"
					}
				case strings.HasPrefix(word, ".") || word == "^":
					word = ""
				}
				if they := classes["they"]; rnd.IntN(10) == 0 {
					word += " " + they[rnd.IntN(len(they))]
				}
				draft += word + " "
			}
			drafts = append(drafts, draft)
		}
		var with, without []string
		all := func(to *[]string) func() {
			return func() {
				for _, draft := range drafts {
					found, _ := read("text", draft)
					*to = append(*to, strings.Join(found, " / "))
				}
			}
		}
		all(&with)()
		facet.WithoutNeeds(all(&without))
		for i := range drafts {
			if with[i] != without[i] {
				t.Errorf("%s: %q\nwith needs %s\n   without %s", language, drafts[i], with[i], without[i])
			}
			if strings.Contains(with[i], `"`) {
				said++
			}
		}
	}
	if said < 1000 {
		t.Errorf("only %d of the sentences say something", said)
	}
}
