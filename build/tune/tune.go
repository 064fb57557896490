// Package tune makes a Go program for WebAssembly a fifth smaller to download and several times faster, and
// changes nothing that it does. Three things are mended.
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
// Go's compiler writes every jump inside a function as a way back to one table at its beginning, since a
// function may also have to go on in its middle. Here the jumps lead where they lead, every loop begins where it
// is entered, and a table leads only to where a goroutine may go on: behind a call.
//
// The layout of the table of functions belongs to one version of Go. A program whose table does not look as
// expected in every respect is refused, never half done. A function whose code does not is left as it is.
package tune

// Program tunes a linked program. The same bytes always become the same bytes.
func Program(linked []byte) ([]byte, error) {
	m, err := read(linked)
	if err != nil {
		return nil, err
	}
	if err := forget(m.image); err != nil {
		return nil, err
	}
	if err := m.straighten(); err != nil {
		return nil, err
	}
	return m.write(), nil
}
