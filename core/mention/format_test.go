package mention

import (
	"bytes"
	"errors"
	"fmt"
	"go/ast"
	"go/parser"
	gotoken "go/token"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"keepmum.dev/keepmum/core/flat"
	"keepmum.dev/keepmum/core/registry"
)

// reopened is an index read back from a copy of its bytes.
func reopened(t testing.TB, ix *Index) *Index {
	again, err := OpenIndex(bytes.Clone(ix.Bytes()))
	if err != nil {
		t.Fatal(err)
	}
	return again
}

func TestOpenedIndexFindsTheSame(t *testing.T) {
	rnd := rand.New(rand.NewPCG(11, 12))
	pick := func(list ...string) string { return list[rnd.IntN(len(list))] }
	word := func() string {
		return pick("Hub", "Spot", "zebra", "Ko", "Müller", "北京", "tri", "BP", "next", "Ørsted", "Ромашка") + pick("", "", "mel", "son", "'s")
	}
	for range 300 {
		var reg registry.Registry
		for range rnd.IntN(20) {
			c := registry.Client{Name: word() + pick(" ", "-", "", " & ") + word() + pick("", " Ltd", " GmbH"), Aliases: []string{word()}, People: []string{word() + " " + word()}}
			c.Handles = map[string][]string{pick("x", "linkedin"): {word()}}
			c.Domains = []string{word() + pick(".com", ".example.com")}
			reg.Clients = append(reg.Clients, c)
		}
		ix := NewIndex(reg)
		again := reopened(t, ix)
		if !bytes.Equal(NewIndex(reg).Bytes(), ix.Bytes()) {
			t.Fatal("two compilations of one registry differ")
		}
		stepped := Begin(reg)
		for done, total := 0, 1; done < total; {
			before := done
			if done, total = stepped.Some(1 + rnd.IntN(3)); done < before || done > total {
				t.Fatalf("progress went from %d to %d of %d", before, done, total)
			}
		}
		if !bytes.Equal(stepped.Index().Bytes(), ix.Bytes()) {
			t.Fatal("compiling in steps gave another index")
		}
		var s, other Search
		for range 20 {
			draft := ""
			for range rnd.IntN(8) {
				draft += pick("", "@", "#", "www.") + word() + pick(" ", "", ".", "-", "x ")
			}
			if len(reg.Clients) > 0 {
				draft += reg.Clients[rnd.IntN(len(reg.Clients))].Name
			}
			if want, got := fmt.Sprint(s.Find(ix, draft, "x")), fmt.Sprint(other.Find(again, draft, "x")); got != want {
				t.Fatalf("%q\n got %s\nwant %s", draft, got, want)
			}
		}
	}
}

func TestDamagedIndexIsRefused(t *testing.T) {
	data := NewIndex(sample).Bytes()
	for at := range data {
		for _, bit := range []byte{1, 0x80} {
			damaged := bytes.Clone(data)
			damaged[at] ^= bit
			if _, err := OpenIndex(damaged); err == nil {
				t.Fatalf("byte %d may be changed unseen", at)
			}
		}
	}
	for n := range data {
		if _, err := OpenIndex(data[:n]); err == nil {
			t.Fatalf("the first %d of %d bytes are taken for an index", n, len(data))
		}
	}
	if _, err := OpenIndex(append(bytes.Clone(data), 0)); err == nil {
		t.Error("a byte too many goes unseen")
	}
}

// sealed is data with the checksum that its other bytes ask for.
func sealed(data []byte) []byte {
	if len(data) >= headerSize {
		flat.Put64(data[16:], sum(data))
	}
	return data
}

func TestIndexOfAnotherProgramIsRefused(t *testing.T) {
	for what, at := range map[string]int{"format": 8, "shape": 24} {
		data := bytes.Clone(NewIndex(sample).Bytes())
		data[at]++
		if _, err := OpenIndex(sealed(data)); !errors.Is(err, ErrOutdated) {
			t.Errorf("another %s: %v", what, err)
		}
	}
	one, other := NewIndex(sample), NewIndex(registry.Registry{Clients: sample.Clients[1:]})
	if one.Source() == other.Source() || one.Source() == 0 {
		t.Error("two registries have one fingerprint")
	}
}

// An index that somebody made up may find anything, but does not break a search.
func FuzzOpenIndex(f *testing.F) {
	whole := NewIndex(sample).Bytes()
	f.Add(whole, uint32(0), uint32(0))
	for at := 40; at < headerSize; at += 4 {
		f.Add(whole, uint32(at), uint32(0x01000001))
	}
	small := NewIndex(registry.Registry{Clients: []registry.Client{{Name: "Tesco Extra", Handles: map[string][]string{"x": {"tesco"}}, Domains: []string{"tesco.com"}}}}).Bytes()
	for at := headerSize; at < len(small); at += 24 {
		f.Add(small, uint32(at), uint32(0xFFFFFFFF))
	}
	f.Add([]byte(magic), uint32(0), uint32(0))
	f.Fuzz(func(t *testing.T, data []byte, at, change uint32) {
		data = bytes.Clone(data)
		if int(at)+4 <= len(data) && at >= 40 {
			flat.Put32(data[at:], flat.U32(data[at:])^change)
		}
		ix, err := OpenIndex(sealed(data))
		if err != nil {
			return
		}
		var s Search
		for _, draft := range []string{"We met Tesco Extra, tescoextra, Tseco Extra and T E S C O at Marks & Spencer", "@tesco #lovetesco https://tesco.com x.com/tesco 乐购 Tescon"} {
			for _, m := range s.Find(ix, draft, "x") {
				if m.Client >= ix.Clients() || m.Start < 0 || m.Start >= m.End || m.End > len(draft) {
					t.Errorf("%+v of %d clients", m, ix.Clients())
				}
			}
		}
	})
}

// Every list of words either decides what an index holds, and then stands among the shapers, or is read
// by searches alone. A new one must be said to be one or the other: an index that was made without it
// would be taken for one of this program.
func TestShapersAreComplete(t *testing.T) {
	onlySearched := strings.Fields("officialGlue otherGlue latinEndings cyrillicEndings greekEndings hangulEndings classWords knownFirms knownBrands knownWords hows " +
		"limitsOf ands topicWords renownedNames grammarWords wordingGaps wordingWorths acts labours")
	source, err := os.ReadFile("shape.go")
	if err != nil {
		t.Skip(err)
	}
	files := gotoken.NewFileSet()
	names, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	lists := 0
	for _, name := range names {
		if strings.HasSuffix(name, "_test.go") || strings.HasSuffix(name, "_gen.go") {
			continue
		}
		file, err := parser.ParseFile(files, name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		for _, declared := range file.Decls {
			values, ok := declared.(*ast.GenDecl)
			if !ok || values.Tok != gotoken.CONST && values.Tok != gotoken.VAR {
				continue
			}
			for _, spec := range values.Specs {
				value := spec.(*ast.ValueSpec)
				for i, v := range value.Values {
					size := 0
					ast.Inspect(v, func(n ast.Node) bool {
						if s, ok := n.(*ast.BasicLit); ok && s.Kind == gotoken.STRING {
							size += len(s.Value)
						}
						return true
					})
					list := value.Names[i].Name
					if size < 60 || name == "shape.go" || slices.Contains(onlySearched, list) {
						continue
					}
					lists++
					if !bytes.Contains(source, []byte(list)) {
						t.Errorf("%s in %s: add it to shapers in shape.go, or to those only searches read in this test", list, name)
					}
				}
			}
		}
	}
	if lists < 5 {
		t.Errorf("only %d lists were looked at", lists)
	}
}
