package mention

import (
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// What the corpus measures must not stand in the lists that the search is made of: its invented names are
// invented a second time.
func TestCorpusIsDisjoint(t *testing.T) {
	extra, err := os.ReadFile("../lexicon/extra.txt")
	if err != nil {
		t.Fatal(err)
	}
	known := map[string]bool{}
	for _, word := range strings.Fields(string(extra) + officialGlue + otherGlue) {
		known[word] = true
	}
	for _, name := range recallNames {
		known[strings.ToLower(name)] = true
	}
	for _, file := range []string{"spelling", "scripts", "unspaced", "addresses", "held/spelling"} {
		data, err := os.ReadFile("../testdata/corpus/" + file + ".txt")
		if err != nil {
			t.Fatal(err)
		}
		names := regexp.MustCompile(`"name": ?"([^"]+)"`).FindAllStringSubmatch(string(data), -1)
		if len(names) < 10 {
			t.Fatalf("%s: only %d names", file, len(names))
		}
		for _, name := range names {
			name := strings.ToLower(name[1])
			if known[name] || slices.ContainsFunc(strings.Fields(name), func(word string) bool { return len(word) > 6 && known[word] && strings.Fields(name)[0] == word }) {
				t.Errorf("%s: %q is known to the search", file, name)
			}
		}
	}
}
