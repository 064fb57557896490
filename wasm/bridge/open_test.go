package bridge

import (
	"strings"
	"testing"

	"keepmum.dev/keepmum/core"
	"keepmum.dev/keepmum/core/registry"
)

// A list whose policy sends what is held to a colleague says so when it is put in force; another does not.
func TestOpenSaysSecondPerson(t *testing.T) {
	for policy, want := range map[string]bool{`{"second_person":true}`: true, `{}`: false} {
		reg, _ := registry.Read([]byte(`{"keepmum":1,"clients":[{"name":"Northwind"}],"policy":` + policy + `}`))
		said := string(new(Judge).Handle(Open, core.Begin(reg).Bytes()))
		if got := strings.Contains(said, `"secondPerson":true`); got != want {
			t.Errorf("%s: %s", policy, said)
		}
	}
}
