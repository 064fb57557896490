package core_test

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"keepmum.dev/keepmum/core"
	"keepmum.dev/keepmum/core/facet"
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

// facetCases are the drafts of a file that must show a facet, or must not.
func facetCases(t *testing.T, file string) (all []facetCase) {
	t.Helper()
	data, err := os.ReadFile("testdata/facets/" + file)
	if err != nil {
		t.Fatal(err)
	}
	section := facetCase{}
	for n, line := range strings.Split(string(data), "\n") {
		if head, ok := strings.CutPrefix(line, "== "); ok {
			name, shown, ok := strings.Cut(head, " ")
			if !ok || shown != "shown" && shown != "not shown" || facet.Listed([]string{name}) == 0 {
				t.Fatalf("%s:%d: no such section: %s", file, n+1, head)
			}
			section = facetCase{facet: name, shown: shown == "shown"}
			continue
		}
		if section.facet != "" && line != "" {
			section.line, section.draft = n+1, line
			all = append(all, section)
		}
	}
	return all
}

type facetCase struct {
	facet, draft string
	shown        bool
	line         int
}

// Every facet has drafts that must show it and drafts that must not, in every language with phrases.
func TestFacetCases(t *testing.T) {
	c := checker(t, []byte(`{"keepmum": 1, "clients": [{"id": "t", "name": "Tesserae", "handles": {"x": ["tesserae"], "facebook": ["tesseraeshop"]}, "domains": ["tesserae.example.com"]},
 {"id": "v", "name": "Velora"}, {"id": "q", "name": "Quillon"}]}`))
	const least = 5
	for _, language := range []string{"en", "de", "fr", "es", "nl", "it"} {
		count := map[facetCase]int{}
		for _, one := range facetCases(t, language+".txt") {
			count[facetCase{facet: one.facet, shown: one.shown}]++
			v := c.Check(core.Draft{Text: one.draft, Network: "x"})
			shown := slices.ContainsFunc(v.Findings, func(f core.Finding) bool { return slices.Contains(f.Facets, one.facet) })
			if shown != one.shown {
				t.Errorf("%s.txt:%d: %s, shown %v, want %v: %s", language, one.line, one.facet, shown, one.shown, one.draft)
			}
		}
		for _, name := range []string{"relationship", "future", "service", "result", "complaint", "promotion", "place", "image"} {
			for _, shown := range []bool{true, false} {
				if n := count[facetCase{facet: name, shown: shown}]; n < least {
					t.Errorf("%s.txt: %d drafts with %s, shown %v; want %d", language, n, name, shown, least)
				}
			}
		}
	}
}
