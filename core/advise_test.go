package core_test

import (
	"reflect"
	"strings"
	"testing"

	"keepmum.dev/keepmum/core"
	"keepmum.dev/keepmum/core/registry"
)

const advised = `{"keepmum": 1, "name": "Studio Nine", "clients": [
 {"id": "northwind", "name": "Northwind PLC", "handles": {"x": ["northwindhq"]}, "describe_as": "a retail client"},
 {"id": "ginkgo", "name": "Ginkgo Foods", "handles": {"x": ["ginkgofoods"]}, "permissions": [{"facets": ["name"], "basis": "written"}]},
 {"id": "harbour", "name": "Harbour Lane", "permissions": [{"facets": ["name", "relationship", "promotion"], "basis": "written", "require": ["disclosure"]}]},
 {"id": "fernleigh", "name": "Fernleigh Clinic", "sensitivity": "high"}
]}`

func TestFixes(t *testing.T) {
	reg, problems := registry.Read([]byte(advised))
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	c := core.New(reg)
	for _, test := range []struct {
		draft string
		want  []string
	}{
		{"A good week. Northwind’s new shop is open!", []string{"describe: A good week. A retail client’s new shop is open!", "leave-out-sentence: A good week."}},
		{"Lunch with @ginkgofoods", []string{"untag: Lunch with Ginkgo Foods", "describe: Lunch with a client"}},
		{"Tea at Northwind and with @northwindhq", []string{"describe: Tea at a retail client and with a retail client"}},
		{"Northwind and Fernleigh Clinic", []string{"describe: Northwind and a client"}},
		{"Northwind", []string{"describe: A retail client"}},
		{"Harbour Lane is a lovely shop", []string{"disclose: Disclosure: a client of ours. Harbour Lane is a lovely shop", "describe: A client is a lovely shop"}},
		{"Northwind first. Then tea. Northwind again!", []string{"describe: A retail client first. Then tea. A retail client again!"}},
		{"A quiet week", nil},
	} {
		draft := core.Draft{Text: test.draft, Network: "x"}
		v := c.Check(draft)
		c.Advise(draft, &v)
		var got []string
		for _, f := range v.Findings {
			got = nil
			for _, fix := range f.Fixes {
				got = append(got, fix.Kind+": "+fix.Text)
				edited := draft
				edited.Text = fix.Text
				after := c.Check(edited)
				if fix.Label == "" || after.Outcome == v.Outcome && len(after.Findings) >= len(v.Findings) {
					t.Errorf("%q: %+v does not help", test.draft, fix)
				}
			}
		}
		if !reflect.DeepEqual(got, test.want) {
			t.Errorf("%q: %q, not %q", test.draft, got, test.want)
		}
	}
}

func TestAdviceHasAnEnd(t *testing.T) {
	reg, _ := registry.Read([]byte(advised))
	c := core.New(reg)
	draft := core.Draft{Text: strings.Repeat("Northwind and Fernleigh Clinic. ", 2000)}
	v := c.Check(draft)
	c.Advise(draft, &v)
	for _, f := range v.Findings {
		if len(f.Fixes) > 0 {
			t.Fatal("fixes were tried on a very long draft")
		}
	}
}
