//go:build ignore

// Command table_gen makes table.go: what else a word of a name may be, as one packed table (its form is
// told in lexicon.go). It reads
//
//   - the levels of SCOWL as Debian's package scowl (2020.12.07) installs them;
//   - commonWords.json, wikipedia.json, firstnames.json and lastnames.json of the npm package @zxcvbn-ts/language-en
//     (4.1.1, MIT; its words are of the OpenSubtitles corpus of OPUS, ODC-BY), the most usual first;
//   - cityMap.json of the npm package city-timezones (1.3.4, MIT);
//   - extra.txt and company.txt.
//
// For example:
//
//	npm pack @zxcvbn-ts/language-en@4.1.1 city-timezones@1.3.4 # and unpack both
//	go run table_gen.go /usr/share/dict/scowl language-en/src city-timezones/data
package main

import (
	"encoding/json"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// notice is what the sources ask to be kept with what is made of them.
const notice = `// Most words are of SCOWL (Spell Checker Oriented Word Lists), http://wordlist.aspell.net.
// Copyright 2000-2011 by Kevin Atkinson. Permission to use, copy, modify, distribute and sell these word
// lists, the associated scripts, the output created from the scripts, and its documentation for any
// purpose is hereby granted without fee, provided that the above copyright notice appears in all copies
// and that both that copyright notice and this permission notice appear in supporting documentation.
// Kevin Atkinson makes no representations about the suitability of this array for any purpose. It is
// provided "as is" without express or implied warranty.
//
// How usual they are, given names and surnames are of @zxcvbn-ts/language-en 4.1.1 (MIT, copyright
// 2012-2016 Dan Wheeler and Dropbox, Inc., copyright 2021 @zxcvbn-ts), whose words are counted in the
// OpenSubtitles corpus (OPUS, https://opus.nlpl.eu, Open Data Commons Attribution License).
// Places are of city-timezones 1.3.4 (MIT, Kevin Roberts).
`

// The senses, as in lexicon.go.
const (
	word1 = iota + 1 // less usual than the usual
	word2
	word3
	word4
	word5
	calendar
	person1
	person2
	place1
	place2
	wordAndPerson
	personAndPlace
	besideFirm
	besideOther
)

const (
	cellBits = 14 // 10 of fingerprint, 4 of sense
	seedStep = 0x9e3779b97f4a7c15
)

// firms are words of SCOWL's lists of names that are hardly anything but firms.
var firms = map[string]bool{}

func init() {
	for _, w := range strings.Fields("adidas avon bentley bic boeing cadillac chevrolet chrysler cisco compaq dell disney ebay exxon fanta ferrari fiat goodyear google gucci " +
		"heineken heinz hertz hilton honda hoover hyundai ibm ikea intel kellogg kleenex kodak kroger lego lexus mattel mazda mercedes microsoft mitsubishi motorola nestle netflix nikon nintendo " +
		"nissan nokia oreo panasonic pepsi pfizer philips porsche prada procter reebok reuters rolex samsung sears siemens sony starbucks subaru sunoco suzuki tesla texaco toshiba toyota twitter tylenol " +
		"unilever verizon visa volkswagen volvo walgreen walmart xerox yahoo youtube") {
		firms[w] = true
	}
}

func main() {
	scowl, english, cities := os.Args[1], os.Args[2], os.Args[3]
	usual := levels(scowl, "english-words.10", "english-words.20", "american-words.10", "american-words.20", "british-words.10", "british-words.20", "english-upper.35")
	small := levels(scowl, "english-words.10", "english-words.20", "english-words.35", "english-words.40", "english-words.50", "american-words.35", "american-words.40",
		"american-words.50", "british-words.35", "british-words.40", "british-words.50")
	capital := levels(scowl, "english-upper.35", "english-upper.40", "english-upper.50", "english-proper-names.50")
	rank := map[string]int{}
	for i, w := range list(english, "commonWords.json") {
		rank[w] = i + 1
	}
	rankOf := func(w string) int {
		if r, ok := rank[w]; ok {
			return r
		}
		return 1 << 20
	}

	senses := map[string]int{}
	encyclopedia := list(english, "wikipedia.json")
	for w := range small {
		if rankOf(w) <= 12000 || slices.Contains(encyclopedia[:6000], w) {
			senses[w] = word1
		}
	}
	for w := range usual {
		senses[w] = word2
	}
	for _, line := range strings.Split(read("extra.txt"), "\n") {
		if !strings.HasPrefix(line, "#") {
			for _, w := range strings.Fields(line) {
				senses[w] = max(senses[w], word2)
			}
		}
	}
	for _, line := range strings.Split(read("company.txt"), "\n") {
		if name, _, ok := strings.Cut(line, ":"); ok && !strings.HasPrefix(line, "#") {
			senses[name] = max(senses[name], word1)
		}
	}
	for w, sense := range senses {
		switch r := rankOf(w); {
		case sense < word2:
		case r <= 200:
			senses[w] = word5
		case r <= 1000:
			senses[w] = word4
		case r <= 4000:
			senses[w] = word3
		}
	}
	for _, w := range strings.Fields("january february march april may june july august september october november december " +
		"monday tuesday wednesday thursday friday saturday sunday") {
		senses[w] = calendar
	}
	words := map[string]bool{}
	for w := range senses {
		if len(w) < 2 {
			delete(senses, w)
			continue
		}
		words[w] = true
	}
	for w := range words {
		if hasStem(w, words) {
			delete(senses, w)
		}
	}
	add := func(w string, sense, both int) {
		w = plain(w)
		switch {
		case len(w) < 3:
		case words[w] && !small[w] && senses[w] < calendar && capital[w]: // English, written with a capital
			senses[w] = sense
		case senses[w] == 0 && !words[w]:
			senses[w] = sense
		case words[w] && senses[w] < calendar && both == wordAndPerson && rankOf(w) > 300:
			senses[w] = wordAndPerson
		case both == personAndPlace && (senses[w] == person1 || senses[w] == person2):
			senses[w] = both
		case sense == person2 && senses[w] == person1:
			senses[w] = person2
		}
	}
	for _, w := range list(english, "firstnames.json") {
		if w = plain(w); capital[w] || rankOf(w) <= 12000 {
			if rankOf(w) <= 4000 {
				add(w, person2, wordAndPerson)
			} else {
				add(w, person1, 0)
			}
		}
	}
	upper := levels(scowl, "english-upper.35", "english-upper.40", "english-upper.50")
	for i, w := range list(english, "lastnames.json") {
		if upper[w] && rankOf(w) <= 15000 {
			add(w, person1, 0)
		}
		if i < 250 {
			add(w, person2, wordAndPerson)
		} else if i < 1500 && capital[plain(w)] && rankOf(plain(w)) < 20000 {
			add(w, person1, 0)
		}
	}
	type city struct {
		City     string  `json:"city_ascii"`
		Pop      float64 `json:"pop"`
		Country  string  `json:"country"`
		Province string  `json:"province"`
	}
	var all []city
	if err := json.Unmarshal([]byte(read(filepath.Join(cities, "cityMap.json"))), &all); err != nil {
		log.Fatal(err)
	}
	for _, c := range all {
		name := strings.ToLower(c.City)
		if name == plain(name) && (c.Pop >= 500_000 || capital[name] && c.Pop >= 20_000) {
			if c.Pop >= 1_000_000 || rankOf(name) < 12000 {
				add(name, place2, personAndPlace)
			} else {
				add(name, place1, personAndPlace)
			}
		}
		for _, region := range []string{c.Country, c.Province} {
			if region = strings.ToLower(region); region == plain(region) && capital[region] {
				add(region, place2, personAndPlace)
			}
		}
	}
	for w := range upper {
		if rankOf(w) <= 12000 && !firms[w] {
			add(w, place1, 0)
		}
	}
	keys := map[uint64]int{}
	for w, sense := range senses {
		keys[hashOf([]byte(w))] = sense
	}
	for _, line := range strings.Split(read("company.txt"), "\n") {
		name, company, ok := strings.Cut(line, ":")
		if !ok || strings.HasPrefix(line, "#") {
			continue
		}
		firm, other, _ := strings.Cut(company, "/")
		keys[pair(name, name)] = besideFirm // says that the name has a line
		for _, w := range strings.Fields(firm) {
			keys[pair(name, w)] = besideFirm
		}
		for _, w := range strings.Fields(other) {
			keys[pair(name, w)] = besideOther
		}
	}
	write(keys)
}

// pair is the key of a word beside a name.
func pair(name, word string) uint64 {
	return hashOf([]byte(name))*seedStep ^ hashOf([]byte(word))
}

// write lays the senses out and writes table.go.
func write(senses map[uint64]int) {
	keys := make([]uint64, 0, len(senses))
	count := map[int]int{}
	for w, sense := range senses {
		keys = append(keys, w)
		count[sense]++
	}
	slices.Sort(keys)
	segment := len(keys)*41/100 + 11
	cells, ok := []uint16(nil), false
	seed := uint64(7)
	for ; !ok; seed++ {
		cells, ok = peel(keys, senses, segment, seed*seedStep)
	}
	seed--
	packed := make([]byte, (len(cells)*cellBits+7)/8+2)
	for i, c := range cells {
		at := i * cellBits
		v := uint32(c) << (at & 7)
		packed[at>>3] |= byte(v)
		packed[at>>3+1] |= byte(v >> 8)
		packed[at>>3+2] |= byte(v >> 16)
	}
	fingerprint := hashOf(packed)
	var out strings.Builder
	fmt.Fprintf(&out, "// Code generated by table_gen.go from %d words and pairs; DO NOT EDIT.\n\n%s\npackage lexicon\n\n", len(keys), notice)
	fmt.Fprintf(&out, "const tableSeed uint64 = %#x\n\n// segment is how many cells each of the three of a word is chosen from.\nconst segment uint64 = %d\n\n// Fingerprint tells this table from others.\nconst Fingerprint uint64 = %#x\n\n// cells is what OfHash reads.\nconst cells = \"\" +\n", seed*seedStep, segment, fingerprint)
	for at := 0; at < len(packed); at += 64 {
		line := packed[at:min(at+64, len(packed))]
		out.WriteString("\t\"")
		for _, c := range line {
			fmt.Fprintf(&out, "\\x%02x", c)
		}
		out.WriteString("\"")
		if at+64 < len(packed) {
			out.WriteString(" +")
		}
		out.WriteString("\n")
	}
	if err := os.WriteFile("table.go", []byte(out.String()), 0o644); err != nil {
		log.Fatal(err)
	}
	fmt.Println(len(keys), "words,", len(packed), "bytes, of each sense", count)
}

// places are the three cells of a word, and its fingerprint: lexicon.go reads them in the same way.
func places(h uint64, segment int, seed uint64) (at [3]int, print uint16) {
	h = (h ^ h>>32 ^ seed) * seedStep
	h ^= h >> 29
	n := uint64(segment)
	at[0] = int((h & 0x1FFFFF) * n >> 21)
	at[1] = int(n + (h>>21&0x1FFFFF)*n>>21)
	at[2] = int(2*n + (h>>42&0x1FFFFF)*n>>21)
	return at, uint16(h * seedStep >> 54)
}

// hashOf is FNV-1a.
func hashOf(bytes []byte) uint64 {
	h := uint64(0xcbf29ce484222325)
	for _, c := range bytes {
		h = (h ^ uint64(c)) * 0x100000001b3
	}
	return h
}

// peel fills cells so that those of each word, taken together by exclusive or, are its fingerprint and
// sense. It fails for some seeds.
func peel(keys []uint64, senses map[uint64]int, segment int, seed uint64) ([]uint16, bool) {
	holds := make([][]int, 3*segment)
	at := make([][3]int, len(keys))
	for k, w := range keys {
		at[k], _ = places(w, segment, seed)
		for _, c := range at[k] {
			holds[c] = append(holds[c], k)
		}
	}
	type taken struct{ key, cell int }
	var order []taken
	done := make([]bool, len(keys))
	left := make([]int, 3*segment)
	var alone []int
	for c := range holds {
		if left[c] = len(holds[c]); left[c] == 1 {
			alone = append(alone, c)
		}
	}
	for len(alone) > 0 {
		c := alone[len(alone)-1]
		alone = alone[:len(alone)-1]
		for _, k := range holds[c] {
			if done[k] {
				continue
			}
			done[k] = true
			order = append(order, taken{k, c})
			for _, other := range at[k] {
				if left[other]--; left[other] == 1 {
					alone = append(alone, other)
				}
			}
		}
	}
	if len(order) < len(keys) {
		return nil, false
	}
	cells := make([]uint16, 3*segment)
	for _, t := range slices.Backward(order) {
		w := keys[t.key]
		_, print := places(w, segment, seed)
		v := print<<4 | uint16(senses[w])
		for _, c := range at[t.key] {
			if c != t.cell {
				v ^= cells[c]
			}
		}
		cells[t.cell] = v
	}
	return cells, true
}

// hasStem says whether a word need not be kept: the same endings are tried when a word is looked up.
func hasStem(word string, words map[string]bool) bool {
	for _, ending := range strings.Fields("s es d ed ing ly er") {
		stem, ok := strings.CutSuffix(word, ending)
		if ok && len(stem) > 2 && words[stem] && !hasStem(stem, words) {
			return true
		}
	}
	return false
}

// levels are the words of lists of SCOWL, small, without what is not a word of letters.
func levels(dir string, lists ...string) map[string]bool {
	words := map[string]bool{}
	for _, name := range lists {
		for _, w := range strings.Fields(read(filepath.Join(dir, name))) {
			w = strings.ReplaceAll(w, "'", "")
			if w == plain(w) || strings.Contains(name, "upper") || strings.Contains(name, "proper") {
				if w = strings.ToLower(w); w == plain(w) {
					words[w] = true
				}
			}
		}
	}
	return words
}

// plain is a word with nothing in it but small letters.
func plain(w string) string {
	return strings.Map(func(r rune) rune {
		if r < 'a' || r > 'z' {
			return -1
		}
		return r
	}, w)
}

func list(dir, name string) []string {
	var words []string
	if err := json.Unmarshal([]byte(read(filepath.Join(dir, name))), &words); err != nil {
		log.Fatal(err)
	}
	return words
}

func read(path string) string {
	data, err := os.ReadFile(path)
	if err != nil {
		log.Fatal(err)
	}
	return string(data)
}
