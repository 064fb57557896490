package registry

import (
	"strings"
	"testing"
)

// Whether a colleague looks first is read, written and carried over.
func TestSecondPerson(t *testing.T) {
	from := []byte(`{"keepmum":1,"clients":[{"name":"Northwind"}],"policy":{"second_person":true}}`)
	reg, problems := Read(from)
	if !reg.Policy.SecondPerson || reg.Policy.IsZero() || len(problems) > 0 {
		t.Errorf("%+v, %v", reg.Policy, problems)
	}
	if written := string(Write(reg, from)); !strings.Contains(written, `"second_person": true`) {
		t.Error(written)
	}
	reg.Policy.SecondPerson = false
	if written := string(Write(reg, from)); !strings.Contains(written, `"second_person": false`) {
		t.Errorf("what was switched off is not said: %s", written)
	}
	if _, problems := Read([]byte(`{"keepmum":1,"clients":[],"policy":{"second_person":"yes"}}`)); len(problems) == 0 {
		t.Error("a word passes for true")
	}
}
