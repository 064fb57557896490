//go:build !js

package core_test

import (
	"os"
	"testing"

	"keepmum.dev/keepmum/core/story"
)

// Every practice is answered by rules that have cases, by another part, or with a reason why not; and the
// page that says so is the one these files make.
func TestPractices(t *testing.T) {
	table, err := os.ReadFile("testdata/policy/practices.list")
	if err != nil {
		t.Fatal(err)
	}
	practices, err := story.ReadPractices(string(table))
	if err != nil {
		t.Fatal(err)
	}
	cases := ruleCases(t)
	decides := map[string]bool{}
	for _, c := range cases {
		if c.Fires {
			decides[c.Rule] = true
		}
	}
	if len(practices) != 59 {
		t.Errorf("%d practices, want 59", len(practices))
	}
	for i, p := range practices {
		if p.Number != i+1 || p.Asks == "" {
			t.Errorf("practice %d stands in place %d", p.Number, i+1)
		}
		if len(p.Rules) == 0 && p.Part == "" && p.Not == "" {
			t.Errorf("practice %d is not answered", p.Number)
		}
		for _, id := range p.Rules {
			if !decides[id] {
				t.Errorf("practice %d is answered by %s, which decides in no case", p.Number, id)
			}
		}
	}
	page, err := os.ReadFile("../docs/practices.md")
	if err != nil {
		t.Fatal(err)
	}
	if string(page) != story.Page(practices, cases) {
		t.Error("docs/practices.md is stale: go generate ./core makes it anew")
	}
}
