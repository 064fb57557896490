package bridge

import (
	"keepmum.dev/keepmum/core"
	"keepmum.dev/keepmum/core/registry"
)

// What a Lists is asked.
//
// A list is made ready before it is put in force, so that it is made once and not at every start: Compile, then
// CompileMore until it says that it is done, then Compiled, whose bytes are stored and later given to a Judge. A
// host that gives up just asks no more.
const (
	ReadJSON    Op = 3 // a file becomes a registry document, which Document gives, and problems
	ReadCSV     Op = 4
	ExportCSV   Op = 6  // a registry document becomes CSV
	Compile     Op = 16 // a registry document begins to be compiled
	CompileMore Op = 17 // by about as many clients as the four bytes say, the lowest first
	Compiled    Op = 18 // the bytes, bare: no JSON, and never beginning with "{"
	Merge       Op = 24 // two edited copies of a list become one
	Intake      Op = 40 // what a file would do to a list: strings of the document in force and of options, then the file's bytes
	Document    Op = 41 // the document of the ReadJSON, ReadCSV, Merge or Intake before, bare and without needless spaces: no answer, but for a code, begins with {"ok"
	ExportJSON  Op = 42 // a registry document as people read it, bare
	HashNames   Op = 43 // strings of two keys in hex and of a registry document: the hashes of its clients' names, for who may not know them
)

// A Lists reads, compiles, merges and writes lists. It is a program of its own: what judges a draft is loaded at
// each start of the browser and need not know how a file is read. One call at a time.
type Lists struct {
	making   *core.Compilation
	document []byte
}

// Handle does an operation. The answer is not to be changed, and is valid until the next.
func (l *Lists) Handle(op Op, in []byte) (out []byte) {
	defer func() {
		if recover() != nil {
			out = refuse("checker-failed")
		}
	}()
	switch op {
	case ReadJSON:
		return l.read(registry.Rewrite(in))
	case ReadCSV:
		reg, problems := registry.ReadCSV(in)
		return l.read(reg, registry.Write(reg, nil), problems)
	case ExportCSV:
		return exportCSV(in)
	case ExportJSON:
		return exportJSON(in)
	case Compile:
		return l.compile(in)
	case CompileMore:
		return l.compileMore(in)
	case Compiled:
		return l.compiled()
	case Merge:
		return l.merge(in)
	case Intake:
		return l.intake(in)
	case Document:
		return l.documentBytes()
	case HashNames:
		return hashNames(string(in))
	}
	return refuse("unknown-operation")
}

func (l *Lists) read(reg registry.Registry, document []byte, problems []registry.Problem) []byte {
	l.document = nil
	var o object
	o.open()
	if registry.Fatal(problems) {
		o.truth("ok", false)
		o.text("code", "registry-unreadable")
	} else {
		o.truth("ok", true)
		l.document = document
		o.number("clients", len(reg.Clients))
	}
	o.problems(problems)
	return o.close()
}

// documentBytes gives a document away: bare, for a host that read its numbers and wrote them again would change the
// long ones.
func (l *Lists) documentBytes() []byte {
	if l.document == nil {
		return refuse("no-document")
	}
	document := registry.Compact(l.document)
	l.document = nil
	return document
}

func (o *object) problems(problems []registry.Problem) {
	o.list("problems", len(problems), func(i int) {
		p := problems[i]
		o.open()
		o.number("line", p.Line)
		o.number("column", p.Column)
		o.text("code", p.Code)
		o.text("level", string(p.Level))
		o.text("message", p.Message)
		o.close()
	})
}
