package registry

import (
	"strings"
	"testing"
)

// What a team wants of its members is read, written and carried over.
func TestTeamSwitches(t *testing.T) {
	for key, of := range map[string]func(*Policy) *bool{
		"second_person": func(p *Policy) *bool { return &p.SecondPerson },
		"audit":         func(p *Policy) *bool { return &p.Audit },
	} {
		from := []byte(`{"keepmum":1,"clients":[{"name":"Northwind"}],"policy":{"` + key + `":true}}`)
		reg, problems := Read(from)
		if !*of(&reg.Policy) || reg.Policy.IsZero() || len(problems) > 0 {
			t.Errorf("%s: %+v, %v", key, reg.Policy, problems)
		}
		if written := string(Write(reg, from)); !strings.Contains(written, `"`+key+`": true`) {
			t.Error(written)
		}
		*of(&reg.Policy) = false
		if written := string(Write(reg, from)); !strings.Contains(written, `"`+key+`": false`) {
			t.Errorf("what was switched off is not said: %s", written)
		}
		if _, problems := Read([]byte(`{"keepmum":1,"clients":[],"policy":{"` + key + `":"yes"}}`)); len(problems) == 0 {
			t.Error("a word passes for true")
		}
	}
}
