package mention

import (
	"fmt"
	"testing"

	"keepmum.dev/keepmum/core/registry"
)

// manyNames makes a list of firms of two and three words, half of them with a domain and a handle.
func manyNames(n int) (reg registry.Registry, bytes int) {
	first := []string{"Amber", "Birch", "Calder", "Dunmore", "Ellis", "Farrow", "Glenn", "Hollis", "Ingram", "Jarvis", "Kestrel", "Lorne"}
	second := []string{"Logistics", "Foods", "Analytics", "Harbour", "Textiles", "Robotics", "Dental", "Interiors", "Paper", "Motors"}
	forms := []string{"Ltd", "PLC", "GmbH", "Inc", "S.p.A.", "Oy", ""}
	rnd := uint64(1)
	pick := func(list []string) string {
		rnd = rnd*6364136223846793005 + 1442695040888963407
		return list[rnd>>33%uint64(len(list))]
	}
	syllables := []string{"ba", "ko", "tri", "mel", "son", "ver", "da", "lin", "qua", "zer", "pho", "nix"}
	for i := range n {
		made := ""
		for range 2 + i%2 {
			made += pick(syllables)
		}
		made = string(made[0]-'a'+'A') + made[1:]
		name := made + " " + pick(second)
		if i%3 == 0 {
			name = pick(first) + " " + name
		}
		if form := pick(forms); form != "" {
			name += " " + form
		}
		c := registry.Client{ID: fmt.Sprint("c", i), Name: name}
		bytes += len(name)
		if i%2 == 0 {
			c.Domains = []string{fmt.Sprintf("%s%d.example.com", made, i)}
			c.Handles = map[string][]string{"x": {fmt.Sprintf("%s%d", made, i)}}
			bytes += len(c.Domains[0]) + len(c.Handles["x"][0])
		}
		reg.Clients = append(reg.Clients, c)
	}
	return reg, bytes
}

// "B/name-byte" is how large the index is beside the names in it.
func BenchmarkCompile(b *testing.B) {
	for _, n := range []int{1000, 10_000, 100_000} {
		reg, bytes := manyNames(n)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			var ix *Index
			for b.Loop() {
				ix = NewIndex(reg)
			}
			b.ReportMetric(float64(len(ix.Bytes()))/float64(bytes), "B/name-byte")
		})
	}
}

func BenchmarkOpenIndex(b *testing.B) {
	for _, n := range []int{1000, 10_000, 100_000} {
		reg, _ := manyNames(n)
		data := NewIndex(reg).Bytes()
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.SetBytes(int64(len(data)))
			for b.Loop() {
				if _, err := OpenIndex(data); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
