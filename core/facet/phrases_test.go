package facet

import (
	"hash/fnv"
	"os"
	"testing"
)

// The table is made of the files as they are.
func TestPhrasesAreFresh(t *testing.T) {
	sum := fnv.New64a()
	for _, language := range languages {
		if language == "" {
			language = "other"
		}
		data, err := os.ReadFile("phrases/" + language + ".txt")
		if err != nil {
			t.Fatal(err)
		}
		sum.Write(data)
	}
	if got := sum.Sum64(); got != phrasesSum {
		t.Error("phrases/*.txt have changed: run go generate ./core/facet")
	}
}
