package mention

import (
	"os"
	"strconv"
	"strings"
	"testing"
)

// The table is made of the list as it stands: each line is found, and worth what it says.
func TestWordingTable(t *testing.T) {
	data, err := os.ReadFile("wording.txt")
	if err != nil {
		t.Skip(err)
	}
	lines := 0
	for line := range strings.Lines(string(data)) {
		fields := strings.Fields(line)
		if len(fields) == 0 || fields[0] == "#" {
			continue
		}
		lines++
		about := hashLower(nameSeed, fields[0])
		if fields[0] == "near" {
			about = wordingAnywhere
		} else if distance, err := strconv.Atoi(fields[0]); err == nil {
			about = uint64(distance + wordingBeside + 1)
		}
		weight, _ := strconv.Atoi(fields[2])
		if got := wordingWeight(about, hashLower(nameSeed, fields[1])); got != weight || weight == 0 {
			t.Errorf("%q is worth %d: go generate", strings.TrimSpace(line), got)
		}
	}
	if lines != len(wordingWorths) || lines > len(wordingTable)/2 {
		t.Errorf("%d lines, %d in a table of %d", lines, len(wordingWorths), len(wordingTable))
	}
}

// A word counts for where it stands, once for being near and once for the name; the s of a possessive takes no place.
func TestWordings(t *testing.T) {
	var s Search
	sum := func(draft string, i int) int {
		s.draft = draft
		s.folded.Fold(draft)
		s.zones = s.zones[:0]
		return s.wordings(i, i+1)
	}
	worth := func(about uint64, word string) int { return wordingWeight(about, hashLower(nameSeed, word)) }
	apple := hashLower(nameSeed, "apple")
	once := worth(apple, "from") + worth(wordingAnywhere, "from")
	if worth(apple, "from") == 0 || worth(5, "from") == 0 {
		t.Fatal("the list says nothing of from any more: choose another word")
	}
	xs := "xxx yyy "
	for draft, want := range map[string]int{
		"Apple " + xs + "from":                      once,
		"Apple's " + xs + "from":                    once,
		"Apple " + xs + "from zzz from":             once,
		"Apple zzz from":                            once + worth(5, "from"),
		"Apple's zzz from":                          once + worth(5, "from"),
		"Apple " + strings.Repeat(xs, 5) + "x from": worth(apple, "from"),
		"Apple " + strings.Repeat(xs, 6) + "from":   0,
	} {
		if got := sum(draft, 0); got != want/wordingScale {
			t.Errorf("%q: %d, want %d", draft, got, want/wordingScale)
		}
	}
}
