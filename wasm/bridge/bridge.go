package bridge

import (
	"keepmum.dev/keepmum/core"
	"keepmum.dev/keepmum/core/registry"
)

// Op is an operation, by the number that hosts say.
type Op int32

// The operations.
const (
	Load      Op = 1 // a registry document (JSON) comes into force; an unreadable one leaves the old
	Check     Op = 2 // a draft is judged
	ReadJSON  Op = 3 // a file becomes a registry document and problems
	ReadCSV   Op = 4
	Rules     Op = 5 // the table of rules
	ExportCSV Op = 6 // a registry document becomes CSV
	Advise    Op = 7 // a draft is judged as Check does, and what could be written instead is tried
)

// A Bridge holds the checker in force. One call at a time.
type Bridge struct {
	checker *core.Checker
	making  *core.Compilation
	room    []byte // for the answer to a draft
	takenIn []byte // the document that came of the last Intake
}

// Handle does an operation. The answer is not to be changed, and is valid until the next.
func (b *Bridge) Handle(op Op, in []byte) (out []byte) {
	defer func() {
		if recover() != nil {
			out = refuse("checker-failed")
		}
	}()
	switch op {
	case Load:
		return b.load(in)
	case Check, Advise:
		if b.checker == nil {
			return refuse("no-registry")
		}
		return b.check(in, op == Advise)
	case ReadJSON:
		reg, problems := registry.Read(in)
		return read(reg, problems, in)
	case ReadCSV:
		reg, problems := registry.ReadCSV(in)
		return read(reg, problems, nil)
	case Rules:
		return rules()
	case ExportCSV:
		return exportCSV(in)
	case Intake:
		return b.intake(in)
	case TakenIn:
		return b.takenInBytes()
	case ExportJSON:
		return exportJSON(in)
	case CheckConnection:
		if b.checker == nil {
			return refuse("no-registry")
		}
		return b.connection(in)
	case Merge:
		return b.merge(in)
	case Compile:
		return b.compile(in)
	case CompileMore:
		return b.compileMore(in)
	case Compiled:
		return b.compiled()
	case Open:
		return b.open(in)
	}
	return refuse("unknown-operation")
}

func (b *Bridge) load(in []byte) []byte {
	reg, problems := registry.Read(in)
	if registry.Fatal(problems) {
		return refuse("registry-unreadable")
	}
	return b.inForce(core.New(reg))
}

func read(reg registry.Registry, problems []registry.Problem, from []byte) []byte {
	var o object
	o.open()
	if registry.Fatal(problems) {
		o.truth("ok", false)
		o.text("code", "registry-unreadable")
	} else {
		o.truth("ok", true)
		o.raw("registry", registry.Write(reg, from))
		o.number("clients", len(reg.Clients))
	}
	o.problems(problems)
	return o.close()
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

func rules() []byte {
	all := core.Rules()
	var o object
	o.open()
	o.truth("ok", true)
	o.list("rules", len(all), func(i int) {
		o.open()
		o.text("id", all[i].ID)
		o.text("why", all[i].Why)
		o.text("severity", string(all[i].Severity))
		o.close()
	})
	return o.close()
}

func exportCSV(in []byte) []byte {
	reg, problems := registry.Read(in)
	if registry.Fatal(problems) {
		return refuse("registry-unreadable")
	}
	var o object
	o.open()
	o.truth("ok", true)
	o.text("csv", string(registry.WriteCSV(reg, in)))
	return o.close()
}

func refuse(code string) []byte {
	var o object
	o.open()
	o.truth("ok", false)
	o.text("code", code)
	return o.close()
}
