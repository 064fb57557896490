package bridge

import (
	"errors"

	"keepmum.dev/keepmum/core"
)

func (b *Judge) open(checker *core.Checker, err error) []byte {
	switch {
	case errors.Is(err, core.ErrOutdated):
		return refuse("index-outdated")
	case err != nil:
		return refuse("index-damaged")
	}
	return b.inForce(checker)
}

// inForce puts a checker in force and says whose it is.
func (b *Judge) inForce(checker *core.Checker) []byte {
	b.checker = checker
	var o object
	o.open()
	o.truth("ok", true)
	o.number("clients", checker.Clients())
	o.text("name", checker.Name())
	if checker.SecondPerson() {
		o.truth("secondPerson", true)
	}
	return o.close()
}
