package bridge

import (
	"keepmum.dev/keepmum/core"
	"keepmum.dev/keepmum/core/registry"
)

// Op is an operation, by the number that hosts say. The numbers are of both programs together.
type Op int32

// What a Judge is asked.
const (
	Check      Op = 2  // a draft is judged
	Rules      Op = 5  // the table of rules
	Advise     Op = 7  // a draft is judged as Check does, and what could be written instead is tried
	Open       Op = 19 // what a Lists compiled comes into force; the bytes are kept and must not be changed. Refused ones leave the old
	OpenSealed Op = 21 // Open for bytes from under a seal that no changed byte passes: core.OpenSealed
)

// A Judge holds the checker in force. One call at a time.
type Judge struct {
	checker *core.Checker
	verdict verdictWriter
}

// Handle does an operation. The answer is not to be changed, and is valid until the next.
func (b *Judge) Handle(op Op, in []byte) (out []byte) {
	defer func() {
		if recover() != nil {
			out = refuse("checker-failed")
		}
	}()
	switch op {
	case Check, Advise:
		if b.checker == nil {
			return refuse("no-registry")
		}
		return b.check(in, op == Advise)
	case CheckConnection:
		if b.checker == nil {
			return refuse("no-registry")
		}
		return b.connection(in)
	case Open:
		return b.open(core.Open(in))
	case OpenSealed:
		return b.open(core.OpenSealed(in))
	case Rules:
		return rules()
	}
	return refuse("unknown-operation")
}

// Load puts a registry document (JSON) in force at once; an unreadable one leaves the old. The browser's program
// has no such operation: there a list is compiled once, by the other program, and opened at each start.
func (b *Judge) Load(document []byte) []byte {
	reg, problems := registry.Read(document)
	if registry.Fatal(problems) {
		return refuse("registry-unreadable")
	}
	return b.inForce(core.New(reg))
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

func refuse(code string) []byte {
	var o object
	o.open()
	o.truth("ok", false)
	o.text("code", code)
	return o.close()
}
