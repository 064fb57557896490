//go:build js && wasm

// Command ahocorasick is a matcher of Go's ecosystem as a browser's program, to be measured beside the
// checker. It is a module of its own: what it needs is no part of keepmum.
package main

import (
	"strings"
	"unsafe"

	ahocorasick "github.com/petar-dambovaliev/aho-corasick"
)

var (
	in      []byte
	matcher ahocorasick.AhoCorasick
	found   [1024]int32
)

//go:wasmexport reserve
func reserve(n int32) int32 {
	if int(n) > len(in) {
		in = make([]byte, n)
	}
	return int32(uintptr(unsafe.Pointer(&in[0])))
}

// build takes names, one on each line.
//
//go:wasmexport build
func build(n int32) {
	names := strings.Split(string(in[:n]), "\n")
	builder := ahocorasick.NewAhoCorasickBuilder(ahocorasick.Opts{
		AsciiCaseInsensitive: true,
		MatchOnlyWholeWords:  true,
		MatchKind:            ahocorasick.LeftMostLongestMatch,
		DFA:                  len(names) <= 1000, // beyond, its table would fill the memory
	})
	matcher = builder.Build(names)
}

// find gives the address of the number of matches and of the names they are of.
//
//go:wasmexport find
func find(n int32) int32 {
	matches := matcher.FindAll(string(in[:n]))
	count := min(len(matches), len(found)-1)
	found[0] = int32(count)
	for i := range count {
		found[i+1] = int32(matches[i].Pattern())
	}
	return int32(uintptr(unsafe.Pointer(&found)))
}

func main() { select {} }
