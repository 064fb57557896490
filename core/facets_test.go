package core_test

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"keepmum.dev/keepmum/core"
	"keepmum.dev/keepmum/core/story"
)

// Talk about companies is told from talk of one's own work for them. The totals are printed with -v; the
// misses only of what may be tuned on.
func TestTalk(t *testing.T) {
	c := checker(t, []byte(story.TalkClients))
	for _, part := range []struct {
		file    string
		own     bool
		percent int // that must be found, or at most may be
	}{
		{"own.txt", true, 90}, {"public.txt", false, 5}, {"held/own.txt", true, 90}, {"held/public.txt", false, 5},
	} {
		found, total := map[string]int{}, map[string]int{}
		lines, err := story.ReadTalk(os.DirFS("testdata/facets/corpus"), part.file)
		if err != nil {
			t.Fatal(err)
		}
		for _, line := range lines {
			v := c.Check(core.Draft{Text: line.Text, Network: "x"})
			if len(v.Findings) == 0 {
				t.Errorf("%s: no client found in %s", part.file, line.Text)
			}
			hit := story.Working(v)
			for _, l := range []string{line.Language, "all"} {
				total[l]++
				if hit {
					found[l]++
				}
			}
			if hit != part.own && !strings.HasPrefix(part.file, "held/") && os.Getenv("MISSES") != "" {
				t.Logf("%s: %s | %s", part.file, line.Language, line.Text)
				for _, f := range v.Findings {
					for _, e := range f.Evidence {
						t.Logf("      %v %q", e.Facet.Words(), line.Text[e.Start:e.End])
					}
				}
			}
		}
		var line strings.Builder
		for _, l := range []string{"all", "en", "de", "fr", "es", "nl", "it"} {
			fmt.Fprintf(&line, "  %s %d/%d", l, found[l], total[l])
		}
		percent := 100 * float64(found["all"]) / float64(total["all"])
		t.Logf("%-16s %5.1f %%%s", part.file, percent, line.String())
		if part.own && percent < float64(part.percent) || !part.own && percent > float64(part.percent) {
			t.Errorf("%s: %.1f %%", part.file, percent)
		}
	}
}

// Every facet has drafts that must show it and drafts that must not, in every language with phrases.
func TestFacetCases(t *testing.T) {
	c := checker(t, []byte(story.FacetClients))
	const least = 5
	for _, language := range story.FacetLanguages {
		cases, err := story.ReadFacets(os.DirFS("testdata/facets"), language)
		if err != nil {
			t.Fatal(err)
		}
		count := map[story.FacetCase]int{}
		for _, one := range cases {
			count[story.FacetCase{Facet: one.Facet, Shown: one.Shown}]++
			v := c.Check(core.Draft{Text: one.Draft, Network: "x"})
			shown := slices.ContainsFunc(v.Findings, func(f core.Finding) bool { return slices.Contains(f.Facets, one.Facet) })
			if shown != one.Shown {
				t.Errorf("%s.txt:%d: %s, shown %v, want %v: %s", language, one.Line, one.Facet, shown, one.Shown, one.Draft)
			}
		}
		facets := []string{"relationship", "future", "service", "result", "complaint", "promotion", "place", "image"}
		if language == "en" { // the same in every language, with or without phrases
			facets = append(facets, "name", "tag")
		}
		for _, name := range facets {
			for _, shown := range []bool{true, false} {
				if n := count[story.FacetCase{Facet: name, Shown: shown}]; n < least {
					t.Errorf("%s.txt: %d drafts with %s, shown %v; want %d", language, n, name, shown, least)
				}
			}
		}
	}
}
