//go:build ignore

// Command phrases_gen packs the phrases of every language, phrases/*.txt, into phrases_table.go. The form
// of those files is told in phrases/README.md.
package main

import (
	"fmt"
	"go/format"
	"hash/fnv"
	"log"
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
	patterns []string
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
		all = append(all, read(name, string(data)))
	}
	if faults > 0 {
		os.Exit(1)
	}
	write(all, sum.Sum64())
}

func read(name, data string) *language {
	l := &language{name: name, numbers: map[string]int{}}
	for _, r := range reserved {
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
		for _, one := range alternatives(strings.Fields(line)) {
			l.pattern(one, facets, free, fail)
		}
	}
	return l
}

// computed are the classes that words alone do not tell.
var computed = strings.Fields("{we} {num} {pct} {money}")

// alternatives makes lines of one in which a computed class stands beside words.
func alternatives(elements []string) []string {
	for i, e := range elements {
		ways := strings.Split(e, "|")
		rest := slices.DeleteFunc(slices.Clone(ways), func(w string) bool { return slices.Contains(computed, w) })
		if len(ways) == 1 || len(rest) == len(ways) {
			continue
		}
		ways = slices.DeleteFunc(ways, func(w string) bool { return !slices.Contains(computed, w) })
		if len(rest) > 0 {
			ways = append(ways, strings.Join(rest, "|"))
		}
		var all []string
		for _, w := range ways {
			all = append(all, alternatives(slices.Concat(elements[:i], []string{w}, elements[i+1:]))...)
		}
		return all
	}
	return []string{strings.Join(elements, " ")}
}

// skips says whether every word of a class is left out of the reading.
func (l *language) skips(class int) bool {
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

// pattern packs a line: two bytes of facets, one of flags, one of length, then its elements. An element is
// a byte, its operation with 8 for an optional one; a word has the upper part of its class there and the
// lower one in a second byte.
func (l *language) pattern(line string, facets int, free bool, fail func(string)) {
	var out []byte
	mentions := 0
	for _, e := range strings.Fields(line) {
		optional := 0
		if cut, ok := strings.CutSuffix(e, "?"); ok {
			e, optional = cut, 8
		}
		switch {
		case e == "@":
			mentions++
			out = append(out, 1)
		case e == ".":
			out = append(out, 2)
		case e == "..":
			out = append(out, 3)
		case e == "...":
			out = append(out, 4)
		case e == "^":
			out = append(out, 5)
		case strings.HasPrefix(e, "{") && !strings.Contains(e, "|"):
			name := strings.Trim(e, "{}")
			if _, ok := l.numbers[name]; !ok {
				fail("no such class: " + name)
			}
			if name := e; optional == 0 && !slices.Contains(computed, e) && l.skips(l.numbers[strings.Trim(name, "{}")]) {
				fail("never there, for skip has it: " + e)
			}
			out = append(out, byte(optional|l.numbers[name]>>8<<4), byte(l.numbers[name]))
		default:
			var words []string
			for _, w := range strings.Split(e, "|") {
				if class, ok := strings.CutPrefix(w, "{"); ok {
					n, known := l.numbers[strings.TrimSuffix(class, "}")]
					if !known {
						fail("no such class: " + class)
					}
					words = append(words, l.classes[n]...)
					continue
				}
				words = append(words, fold(w, fail))
			}
			slices.Sort(words)
			words = slices.Compact(words)
			name := strings.Join(words, "|")
			if _, ok := l.numbers[name]; !ok {
				l.classes[l.class(name)] = words
			}
			if optional == 0 && l.skips(l.numbers[name]) {
				fail("never there, for skip has it: " + e)
			}
			out = append(out, byte(optional|l.numbers[name]>>8<<4), byte(l.numbers[name]))
		}
	}
	if mentions > 1 {
		fail("more than one mention")
	}
	flags := byte(0)
	if free {
		flags |= 1
	}
	l.patterns = append(l.patterns, string(append([]byte{byte(facets), byte(facets >> 8), flags, byte(len(out))}, out...)))
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
	uses := map[string][]string{} // of a word: the packed classes it is in, by language
	for i, l := range all {
		for n, words := range l.classes {
			for _, w := range words {
				if uses[w] == nil {
					uses[w] = make([]string, len(all))
				}
				if !strings.HasSuffix(uses[w][i], string([]byte{byte(n), byte(n >> 8)})) {
					uses[w][i] += string([]byte{byte(n), byte(n >> 8)})
				}
			}
		}
	}
	words := []string{}
	for w := range uses {
		words = append(words, w)
	}
	slices.Sort(words)
	var sets, of strings.Builder
	sets.WriteString("\x00") // number 0: in no class
	numbers := map[string]int{"": 0}
	for _, w := range words {
		mask := byte(0)
		var packed []byte
		for i := range all {
			u := uses[w][i]
			if u == "" {
				continue
			}
			mask |= 1 << i
			n, ok := numbers[u]
			if !ok {
				n = len(numbers)
				numbers[u] = n
				sets.WriteString(string([]byte{byte(len(u) / 2)}) + u)
			}
			packed = append(packed, byte(n), byte(n>>8))
		}
		of.WriteString(string(append([]byte{mask}, packed...)))
	}
	var out strings.Builder
	fmt.Fprintf(&out, "// Code generated by phrases_gen.go from phrases/*.txt; DO NOT EDIT.\n\npackage facet\n\n")
	fmt.Fprintf(&out, "// phrasesSum is the sum of the files this was made of.\nconst phrasesSum = %#x\n\n", sum)
	fmt.Fprintf(&out, "// vocabulary is every word of every phrase, %d of them.\nconst vocabulary = %s\n\n", len(words), quoted(strings.Join(words, " ")+" "))
	fmt.Fprintf(&out, "// wordSets says, for each word, which languages know it and the number of its set in each.\nconst wordSets = %s\n\n", quoted(of.String()))
	fmt.Fprintf(&out, "// classSets are the %d sets of classes that words are in.\nconst classSets = %s\n\n", len(numbers), quoted(sets.String()))
	fmt.Fprintf(&out, "// patterns are the phrases of each language.\nvar packedPatterns = [...]string{\n")
	for _, l := range all {
		fmt.Fprintf(&out, "\t// %s: %d phrases, %d classes\n\t%s,\n", l.name, len(l.patterns), len(l.classes), quoted(strings.Join(l.patterns, "")))
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
	fmt.Println(len(words), "words,", len(numbers), "sets")
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
