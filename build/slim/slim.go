// Package slim makes a Go program for WebAssembly a fifth smaller to download, and changes nothing that it
// does. Two things go.
//
// Go's linker leaves out runs of zeros of the program's data, from eight bytes on, which makes forty
// thousand small segments of it. Each costs more after compression than the zeros it saves: here the data
// becomes one segment again.
//
// The table of functions, with which the runtime walks stacks, also says what each function is called and
// which instruction comes from which line of which file. That is for reading a crash, and the extension
// prints none: what a dying program says could hold words of a draft. The names and lines are blanked;
// frame sizes, pointer maps, inlined calls and everything else that collecting garbage, growing a stack and
// recovering from a panic need stays as it was.
//
// The layout of that table belongs to one version of Go. A program whose table does not look as expected
// in every respect is refused, never half done.
package slim

// Program gives a linked program without what it needs for nothing. The same bytes always become the same bytes.
func Program(linked []byte) ([]byte, error) {
	m, err := read(linked)
	if err != nil {
		return nil, err
	}
	if err := forget(m.image); err != nil {
		return nil, err
	}
	return m.write(), nil
}
