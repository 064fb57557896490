package bridge

import (
	"keepmum.dev/keepmum/core"
	"keepmum.dev/keepmum/core/registry"
)

func (l *Lists) compile(in []byte) []byte {
	l.making = nil
	reg, problems := registry.Read(in)
	if registry.Fatal(problems) {
		return refuse("registry-unreadable")
	}
	l.making = core.Begin(reg)
	return progress(0, 1)
}

func (l *Lists) compileMore(in []byte) []byte {
	if l.making == nil || len(in) != 4 {
		return refuse("not-compiling")
	}
	done, total := l.making.Some(int(in[0]) | int(in[1])<<8 | int(in[2])<<16 | int(in[3]&0x7F)<<24)
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

func (l *Lists) compiled() []byte {
	if l.making == nil {
		return refuse("not-compiling")
	}
	made := l.making
	l.making = nil
	return made.Bytes()
}
