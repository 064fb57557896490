//go:build ignore

// Command phrases_gen packs the phrases of every language, phrases/*.txt, into phrases_table.go. The form
// of those files is told in phrases/README.md.
package main

import (
	"cmp"
	"fmt"
	"go/format"
	"hash/fnv"
	"log"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"keepmum.dev/keepmum/core/text"
)

// languages are in the order of the table; of those that score alike in a draft the first is taken.
var languages = []string{"en", "de", "fr", "es", "nl", "it", "other"}

// reserved are the classes the code knows by number, in the order of the constants of lexicon.go.
var reserved = strings.Fields("skip small not if ask they but unlike and we our crew am num pct money time")

// names are the facets in the order of their bits. They stand here again because a table with a fault must
// not keep its maker from being built.
var names = strings.Fields("name tag relationship future service result complaint promotion place image clues")

var faults int

type language struct {
	name     string
	classes  [][]string // their words, in the order of their numbers
	numbers  map[string]int
	patterns []packed
}

func main() {
	sum := fnv.New64a()
	var all []*language
	for _, name := range languages {
		data, err := os.ReadFile(filepath.Join("phrases", name+".txt"))
		if err != nil {
			log.Fatal(err)
		}
		sum.Write(data)
		// Once to learn by which classes the phrases are kept, and once more with these numbered first: they
		// are gone through for each sentence.
		l := read(name, string(data), nil)
		if faults > 0 {
			os.Exit(1)
		}
		all = append(all, read(name, string(data), l.keys()))
	}
	write(all, sum.Sum64())
}

func read(name, data string, first []string) *language {
	l := &language{name: name, numbers: map[string]int{}}
	for _, r := range slices.Concat(reserved, first) {
		l.class(r)
	}
	facets, free := 0, false
	for n, line := range strings.Split(data, "\n") {
		fail := func(what string) {
			faults++
			log.Printf("phrases/%s.txt:%d: %s", name, n+1, what)
		}
		line, _, _ = strings.Cut(line, "#")
		line = strings.TrimSpace(line)
		if line == "" {
			continue
		}
		if header, ok := strings.CutPrefix(line, "== "); ok {
			words := strings.Fields(header)
			free = slices.Contains(words, "unguarded")
			words = slices.DeleteFunc(words, func(w string) bool { return w == "unguarded" })
			facets = 0
			for _, w := range words {
				bit := slices.Index(names, w)
				if bit < 0 {
					fail("no such facet")
				}
				facets |= 1 << bit
			}
			continue
		}
		if facets == 0 {
			class, words, ok := strings.Cut(line, ":")
			if !ok {
				fail("no colon after the name of a class")
			}
			n := l.class(class)
			for _, w := range strings.Fields(words) {
				if other, ok := strings.CutPrefix(w, "+"); ok {
					l.classes[n] = append(l.classes[n], l.classes[l.numbers[other]]...)
					continue
				}
				l.classes[n] = append(l.classes[n], fold(w, fail))
			}
			continue
		}
		l.pattern(line, facets, free, fail)
	}
	return l
}

// keys are the names of the classes that phrases are kept by.
func (l *language) keys() []string {
	names := make([]string, len(l.classes))
	for name, n := range l.numbers {
		names[n] = name
	}
	var keys []string
	for n, name := range names {
		if slices.ContainsFunc(l.patterns, func(p packed) bool { return p.key == n }) {
			keys = append(keys, name)
		}
	}
	return keys
}

// skips says whether every word of a class is left out of the reading.
func (l *language) skips(class int) bool {
	if len(l.classes[class]) == 0 {
		return false
	}
	return !slices.ContainsFunc(l.classes[class], func(w string) bool { return !slices.Contains(l.classes[0], w) })
}

// class gives the number of a class, which it makes when there is none.
func (l *language) class(name string) int {
	n, ok := l.numbers[name]
	if !ok {
		n = len(l.classes)
		if n >= 512 {
			log.Fatalf("%s has more than 512 classes", l.name)
		}
		l.numbers[name] = n
		l.classes = append(l.classes, nil)
	}
	return n
}

// pattern packs a line: its key, its facets, a byte of flags, one of how many elements, then the elements. An
// element is a byte, its operation with 8 for an optional one and 16 for each class more than one, and the
// number of each class.
func (l *language) pattern(line string, facets int, free bool, fail func(string)) {
	var out []byte
	mentions, elements := 0, strings.Fields(line)
	var keys []int // the classes of the element that is in the fewest drafts
	best := 0
	for _, e := range elements {
		optional := 0
		if cut, ok := strings.CutSuffix(e, "?"); ok {
			e, optional = cut, 8
		}
		if op := slices.Index([]string{"@", ".", "..", "...", "^"}, e); op >= 0 {
			if op == 0 {
				mentions++
			}
			out = append(out, byte(op+1))
			continue
		}
		var classes []int
		var words []string
		for _, w := range strings.Split(e, "|") {
			if class, ok := strings.CutPrefix(w, "{"); ok {
				n, known := l.numbers[strings.TrimSuffix(class, "}")]
				if !known {
					fail("no such class: " + class)
				}
				classes = append(classes, n)
				continue
			}
			words = append(words, fold(w, fail))
		}
		if len(words) > 0 {
			slices.Sort(words)
			words = slices.Compact(words)
			name := strings.Join(words, "|")
			n := l.class(name)
			if n >= len(reserved) && len(l.classes[n]) == 0 {
				l.classes[n] = words
			}
			classes = append(classes, n)
		}
		if len(classes) > mostClasses {
			fail("too many classes in one place")
		}
		if optional == 0 && !slices.ContainsFunc(classes, func(c int) bool { return !l.skips(c) }) {
			fail("never there, for skip has it: " + e)
		}
		rarity := 1
		for _, c := range classes {
			rarity += len(l.classes[c])
			if slices.ContainsFunc(l.classes[c], func(w string) bool { return slices.Contains(l.classes[1], w) }) {
				rarity += 1000
			}
		}
		if optional == 0 && (keys == nil || rarity < best) {
			keys, best = classes, rarity
		}
		out = append(out, byte(optional|(len(classes)-1)<<4))
		for _, c := range classes {
			out = append(out, number(c)...)
		}
	}
	if keys == nil {
		fail("no word that must be there")
	}
	if mentions > 1 {
		fail("more than one mention")
	}
	flags := byte(0)
	if free {
		flags |= 1
	}
	for _, key := range keys {
		l.patterns = append(l.patterns, packed{key, string(slices.Concat(number(key), number(facets), []byte{flags, byte(len(elements))}, out))})
	}
}

// packed is a phrase and the class it is kept by.
type packed struct {
	key   int
	bytes string
}

// mostClasses is how many classes one place of a phrase may have.
const mostClasses = 4

// number packs a number below 2^14.
func number(n int) []byte {
	if n < 128 {
		return []byte{byte(n)}
	}
	return []byte{byte(n&127 | 128), byte(n >> 7)}
}

func fold(word string, fail func(string)) string {
	var f text.Folded
	f.Fold(word)
	if len(f.Words) != 1 {
		fail("not one word: " + word)
		return ""
	}
	return string(f.Letters)
}

func write(all []*language, sum uint64) {
	classes := map[string][][]int{} // that a word is in, by language
	for i, l := range all {
		for n, words := range l.classes {
			for _, w := range words {
				if classes[w] == nil {
					classes[w] = make([][]int, len(all))
				}
				if in := classes[w][i]; len(in) == 0 || in[len(in)-1] != n {
					classes[w][i] = append(in, n)
				}
			}
		}
	}
	words, seed := hashed(slices.Collect(maps.Keys(classes)))
	uses := map[string][]string{} // the same, packed
	for w, in := range classes {
		uses[w] = make([]string, len(all))
		for i := range in {
			last := 0
			for _, n := range in[i] {
				uses[w][i] += string(number(n - last))
				last = n
			}
		}
	}
	// Sets are numbered in each language by how many words have them, the most usual first.
	var sets strings.Builder
	numbers := make([]map[string]int, len(all))
	for i := range all {
		count := map[string]int{}
		for _, w := range words {
			if u := uses[w][i]; u != "" {
				count[u]++
			}
		}
		ordered := slices.SortedFunc(maps.Keys(count), func(a, b string) int {
			return cmp.Or(count[b]-count[a], strings.Compare(a, b))
		})
		numbers[i] = map[string]int{}
		sets.Write(number(len(ordered)))
		for n, u := range ordered {
			numbers[i][u] = n
			sets.WriteString(string([]byte{byte(len(u))}) + u)
		}
	}
	var counts [1 << 12]byte
	var rest, known, setOf []byte
	for _, w := range words {
		h := hashOf(w, seed)
		counts[h>>8]++
		rest = append(rest, byte(h))
		mask := byte(0)
		for i := range all {
			if u := uses[w][i]; u != "" {
				mask |= 1 << i
				setOf = append(setOf, number(numbers[i][u])...)
			}
		}
		known = append(known, mask)
	}
	var out strings.Builder
	fmt.Fprintf(&out, "// Code generated by phrases_gen.go from phrases/*.txt; DO NOT EDIT.\n\npackage facet\n\n")
	fmt.Fprintf(&out, "// phrasesSum is the sum of the files this was made of.\nconst phrasesSum = %#x\n\n", sum)
	fmt.Fprintf(&out, "// hashSeed gives each of the %d words a hash of its own.\nconst hashSeed = %d\n\n", len(words), seed)
	say := func(name, comment, s string) {
		fmt.Fprintf(&out, "// %s %s\nconst %s = %s\n\n", name, comment, name, quoted(s))
	}
	say("hashCounts", "is how many words have each upper part of a hash.", string(counts[:]))
	say("hashRests", "are the lower parts, in the order of the hashes, which is that of the words.", string(rest))
	say("wordLanguages", "are the languages that know each word.", string(known))
	say("wordSets", "are the numbers of the set of classes each word is in, for each language that knows it.", string(setOf))
	say("packedSets", "are the sets of each language: how many, then how long each is and its classes, each by how far it is from the one before.", sets.String())
	fmt.Fprintf(&out, "// packedPhrases are the phrases of each language.\nvar packedPhrases = [...]string{\n")
	for _, l := range all {
		fmt.Fprintf(&out, "\t// %s: %d phrases, %d classes\n\t%s,\n", l.name, len(l.patterns), len(l.classes), quoted(l.packed()))
	}
	out.WriteString("}\n")
	source, err := format.Source([]byte(out.String()))
	if err != nil {
		log.Fatal(err)
	}
	if err := os.WriteFile("phrases_table.go", source, 0o644); err != nil {
		log.Fatal(err)
	}
	for _, l := range all {
		fmt.Println(l.name, len(l.patterns), "phrases,", len(l.classes), "classes")
	}
	fmt.Println(len(words), "words, seed", seed)
}

// packed is the phrases of a language in the order of their keys.
func (l *language) packed() string {
	slices.SortStableFunc(l.patterns, func(a, b packed) int { return a.key - b.key })
	var out strings.Builder
	for _, p := range l.patterns {
		out.WriteString(p.bytes)
	}
	return out.String()
}

// hashed puts words in the order of their hashes, under the first seed that gives no two the same.
func hashed(words []string) ([]string, uint32) {
	seen := make([]uint32, 1<<20)
	slices.Sort(words)
search:
	for seed := uint32(1); ; seed++ {
		for _, w := range words {
			h := hashOf(w, seed)
			if seen[h] == seed {
				continue search
			}
			seen[h] = seed
		}
		slices.SortFunc(words, func(a, b string) int { return int(hashOf(a, seed)) - int(hashOf(b, seed)) })
		return words, seed
	}
}

// hashOf is the one of lexicon.go.
func hashOf(word string, seed uint32) uint32 {
	return uint32(text.Hash(text.HashSeed, []byte(word)) * (0x9e3779b97f4a7c15 + 2*uint64(seed)) >> 44)
}

// quoted writes a string as Go source, in lines.
func quoted(s string) string {
	var out strings.Builder
	out.WriteString(`"" +` + "\n")
	for len(s) > 0 {
		n := min(len(s), 72)
		fmt.Fprintf(&out, "\t%s", strconv.QuoteToASCII(s[:n]))
		if s = s[n:]; s != "" {
			out.WriteString(" +\n")
		}
	}
	if strings.HasSuffix(out.String(), "+\n") {
		return `""`
	}
	return out.String()
}
