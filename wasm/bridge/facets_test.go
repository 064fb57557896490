package bridge

import (
	"os"
	"slices"
	"testing"

	"keepmum.dev/keepmum/core"
	"keepmum.dev/keepmum/core/story"
)

// The cases of the facets, through the bridge: what the core finds is said.
func TestFacetCases(t *testing.T) {
	var b Bridge
	ask(t, &b, Load, story.FacetClients)
	for _, language := range story.FacetLanguages {
		cases, err := story.ReadFacets(os.DirFS("../../core/testdata/facets"), language)
		if err != nil {
			t.Fatal(err)
		}
		for _, one := range cases {
			shown := false
			for _, f := range ask(t, &b, Check, asked(core.Draft{Text: one.Draft, Network: "x"})).Findings {
				shown = shown || slices.Contains(f.Facets, one.Facet)
			}
			if shown != one.Shown {
				t.Errorf("%s.txt:%d: %s, shown %v, want %v: %s", language, one.Line, one.Facet, shown, one.Shown, one.Draft)
			}
		}
	}
}
