package tune

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// walker builds the program of testdata and gives it as it was linked.
func walker(t *testing.T) []byte {
	t.Helper()
	path := filepath.Join(t.TempDir(), "walker.wasm")
	build := exec.Command("go", "build", "-trimpath", "-ldflags=-s -w", "-o", path, "./testdata/walker")
	build.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm")
	if said, err := build.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, said)
	}
	linked, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return linked
}

// run is what a program prints in Node.
func run(t *testing.T, program []byte) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "program.wasm")
	if err := os.WriteFile(path, program, 0o644); err != nil {
		t.Fatal(err)
	}
	root, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		t.Fatal(err)
	}
	said, err := exec.Command("node", filepath.Join(strings.TrimSpace(string(root)), "lib", "wasm", "wasm_exec_node.js"), path).CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s", err, said)
	}
	return string(said)
}

// A tuned program jumps and walks its stacks as the linked one does, and holds neither names nor lines.
func TestProgram(t *testing.T) {
	linked := walker(t)
	before := run(t, linked)
	for _, part := range []string{"index out of range [1] with length 1", "nil map", "divide by zero", "not string", "deep second nothing"} {
		if !strings.Contains(before, part) {
			t.Fatalf("the linked program says nothing of %q:\n%s", part, before)
		}
	}
	tuned, err := Program(linked)
	if err != nil {
		t.Fatal(err)
	}
	if after := run(t, tuned); after != before {
		t.Errorf("the tuned program says\n%s\nthe linked one said\n%s", after, before)
	}
	for _, gone := range []string{"runtime.gopanic\x00", "main.grow", "walker/main.go"} {
		if m, _ := read(linked); !bytes.Contains(m.image, []byte(gone)) {
			t.Errorf("the linked program does not hold %q: this test is of no use", gone)
		}
		if bytes.Contains(tuned, []byte(gone)) {
			t.Errorf("the tuned program holds %q", gone)
		}
	}
	if again, err := Program(linked); err != nil || !bytes.Equal(again, tuned) {
		t.Errorf("a second time it is different (%v)", err)
	}
}

// Whatever is not as expected is refused, and nothing panics.
func TestRefuses(t *testing.T) {
	linked := walker(t)
	for _, n := range []int{0, 4, 8, 9, 100, len(linked) / 2, len(linked) - 1} {
		if _, err := Program(linked[:n]); err == nil {
			t.Errorf("%d bytes of it are taken", n)
		}
	}
	m, err := read(linked)
	if err != nil {
		t.Fatal(err)
	}
	at := bytes.Index(m.image, []byte{0xf1, 0xff, 0xff, 0xff, 0, 0, 1, 8})
	if at < 0 {
		t.Fatal("the linked program has no table of functions")
	}
	decoys := slices.Concat(m.image, make([]byte, -len(m.image)&7), m.image[at:at+16], []byte{byte(at), byte(at >> 8), byte(at >> 16), 0, 0, 0, 0, 0})
	if err := forget(decoys); err != nil {
		t.Errorf("bytes that look like its beginning, elsewhere: %v", err)
	}
	for _, field := range []int{0, 8, 32, 40, 48, 56, 64} {
		for _, wrong := range []byte{1, 0x7f, 0x80, 0xff} {
			image := bytes.Clone(m.image)
			image[at+field+3] ^= wrong
			if forget(image) == nil {
				t.Errorf("byte %d of the table's header may be changed by %#x", field+3, wrong)
			}
		}
	}
}

// Nearly every function has jumps, and none of them goes by the table at its beginning any more.
func TestJumps(t *testing.T) {
	m, err := read(walker(t))
	if err != nil {
		t.Fatal(err)
	}
	before, all := indirect(t, m)
	if before < all/2 {
		t.Errorf("only %d of %d functions are known to have jumps: has Go changed?", before, all)
	}
	if err := m.straighten(); err != nil {
		t.Fatal(err)
	}
	if after, _ := indirect(t, m); after != 0 {
		t.Errorf("%d functions are as they were", after)
	}
}

// indirect counts the functions that jump by the table, of all.
func indirect(t *testing.T, m *module) (n, all int) {
	t.Helper()
	for _, s := range m.sections {
		if s.id != codeSection {
			continue
		}
		count, at := number(s.body)
		for all = range count {
			length, used := number(s.body[at:])
			if _, ok := parse(s.body[at+used : at+used+length]); ok {
				n++
			}
			at += used + length
		}
	}
	return n, all
}

// Code that is cut off or of another shape is left alone, and nothing panics.
func TestParse(t *testing.T) {
	m, err := read(walker(t))
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range m.sections {
		if s.id != codeSection {
			continue
		}
		count, at := number(s.body)
		for i := range count {
			length, used := number(s.body[at:])
			code := s.body[at+used : at+used+length]
			at += used + length
			if i%20 > 0 {
				continue
			}
			for n := 0; n < len(code); n += 1 + len(code)/50 {
				if _, ok := parse(code[:n]); ok {
					t.Errorf("function %d is taken when only %d bytes of it are there", i, n)
				}
				spoilt := bytes.Clone(code)
				spoilt[n] ^= 0x5a
				if f, ok := parse(spoilt); ok {
					f.direct()
				}
			}
		}
	}
}

func TestSigned(t *testing.T) {
	for _, value := range []int64{0, 1, 63, 64, 127, 128, 8191, 8192, 1<<31 - 1, -1, -64, -65} {
		b := appendSigned(nil, value)
		if got, used := signed(b); got != value || used != len(b) {
			t.Errorf("%d is written % x and read %d", value, b, got)
		}
	}
}

// A function that calls nothing is never gone on with in its middle, and its loops begin where they are
// entered: nearly all of them need no table at all.
func TestLoops(t *testing.T) {
	m, err := read(walker(t))
	if err != nil {
		t.Fatal(err)
	}
	all, tables := 0, 0
	for _, code := range functions(t, m) {
		f, ok := parse(code)
		if !ok || slices.ContainsFunc(f.segments, func(s segment) bool { return s.resumes }) {
			continue
		}
		all++
		straight := f.direct()
		for at := len(f.head); at < len(straight); {
			n := instruction(straight[at:])
			if straight[at] == opBrTable {
				tables++
				break
			}
			if n == 0 {
				t.Fatalf("instruction %#x at %d", straight[at], at)
			}
			at += n
		}
	}
	if all < 50 || tables > all/20 { // some jump into their loops at several places
		t.Errorf("%d of %d functions that call nothing have a table", tables, all)
	}
}

// functions gives the code of every function of a module.
func functions(t *testing.T, m *module) (all [][]byte) {
	t.Helper()
	for _, s := range m.sections {
		if s.id != codeSection {
			continue
		}
		count, at := number(s.body)
		for range count {
			length, used := number(s.body[at:])
			all = append(all, s.body[at+used:at+used+length])
			at += used + length
		}
	}
	return all
}
