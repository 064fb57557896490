package bridge

import (
	"errors"

	"keepmum.dev/keepmum/core"
	"keepmum.dev/keepmum/core/registry"
)

// Operations that make a list ready before it is put in force, so that it is made once and not at every
// start: Compile, then CompileMore until it says that it is done, then Compiled, whose bytes are stored and
// later given to Open. A host that gives up just asks no more.
const (
	Compile     Op = 16 // a registry document begins to be compiled
	CompileMore Op = 17 // by about as many clients as the four bytes say, the lowest first
	Compiled    Op = 18 // the bytes, bare: no JSON, and never beginning with "{"
	Open        Op = 19 // such bytes come into force; they are kept and must not be changed. Refused ones leave the old
)

func (b *Bridge) compile(in []byte) []byte {
	b.making = nil
	reg, problems := registry.Read(in)
	if registry.Fatal(problems) {
		return refuse("registry-unreadable")
	}
	b.making = core.Begin(reg)
	return progress(0, 1)
}

func (b *Bridge) compileMore(in []byte) []byte {
	if b.making == nil || len(in) != 4 {
		return refuse("not-compiling")
	}
	done, total := b.making.Some(int(in[0]) | int(in[1])<<8 | int(in[2])<<16 | int(in[3]&0x7F)<<24)
	return progress(done, total)
}

func progress(done, total int) []byte {
	var o object
	o.open()
	o.truth("ok", true)
	o.number("done", done)
	o.number("total", total)
	return o.close()
}

func (b *Bridge) compiled() []byte {
	if b.making == nil {
		return refuse("not-compiling")
	}
	made := b.making
	b.making = nil
	return made.Bytes()
}

func (b *Bridge) open(in []byte) []byte {
	checker, err := core.Open(in)
	switch {
	case errors.Is(err, core.ErrOutdated):
		return refuse("index-outdated")
	case err != nil:
		return refuse("index-damaged")
	}
	return b.inForce(checker)
}

// inForce puts a checker in force and says whose it is.
func (b *Bridge) inForce(checker *core.Checker) []byte {
	b.checker = checker
	var o object
	o.open()
	o.truth("ok", true)
	o.number("clients", checker.Clients())
	o.text("name", checker.Name())
	return o.close()
}
