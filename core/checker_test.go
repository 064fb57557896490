package core_test

import (
	"os"
	"slices"
	"strings"
	"sync"
	"testing"
	"unicode/utf8"

	"keepmum.dev/keepmum/core"
	"keepmum.dev/keepmum/core/registry"
	"keepmum.dev/keepmum/core/story"
)

func stories(t testing.TB) []story.Story {
	t.Helper()
	all, err := story.Read(os.DirFS("testdata"))
	if err != nil {
		t.Fatal(err)
	}
	if len(all) < 40 {
		t.Fatalf("only %d stories", len(all))
	}
	return all
}

func checker(t testing.TB, list []byte) *core.Checker {
	t.Helper()
	reg, problems := registry.Read(list)
	for _, p := range problems {
		if p.Level == registry.Error {
			t.Fatalf("list: %d:%d %s", p.Line, p.Column, p.Message)
		}
	}
	return core.New(reg)
}

func surface(d core.Draft, f core.Finding) string {
	if f.Media >= 0 {
		return d.Media[f.Media].Text
	}
	return d.Text
}

func TestStories(t *testing.T) {
	for _, s := range stories(t) {
		var got []string
		v := checker(t, s.List).Check(s.Draft)
		worst := core.Clear
		for _, f := range v.Findings {
			got = append(got, story.Written(f, surface(s.Draft, f)[f.Start:f.End]))
			if f.Severity == core.Hold || f.Severity == core.Warn && worst != core.Hold || worst == core.Clear {
				worst = f.Severity
			}
		}
		if !slices.Equal(got, s.Wanted) {
			t.Errorf("%s:%d: %s\n got %s\nwant %s", s.File, s.Line, s.Title, strings.Join(got, "\n     "), strings.Join(s.Wanted, "\n     "))
		}
		if v.Outcome != worst {
			t.Errorf("%s:%d: outcome %s, want %s", s.File, s.Line, v.Outcome, worst)
		}
	}
}

func TestRules(t *testing.T) {
	seen := map[string]bool{}
	for _, r := range core.Rules() {
		if seen[r.ID] || r.ID == "" || !strings.HasSuffix(r.Why, ".") || strings.Count(r.Why, ". ") > 0 {
			t.Errorf("rule %+v", r)
		}
		seen[r.ID] = true
	}
}

func TestClient(t *testing.T) {
	c := checker(t, []byte(`{"keepmum": 1, "clients": [{"id": "a", "name": "Alderfield"}]}`))
	if got, ok := c.Client("a"); !ok || got.Name != "Alderfield" {
		t.Errorf("got %v %v", got, ok)
	}
	if _, ok := c.Client("b"); ok {
		t.Error("found a client that is not there")
	}
}

// hold checks what is promised of every verdict.
func hold(t *testing.T, c *core.Checker, d core.Draft) core.Verdict {
	t.Helper()
	v := c.Check(d)
	for _, f := range v.Findings {
		text := surface(d, f)
		if f.Start < 0 || f.Start >= f.End || f.End > len(text) {
			t.Fatalf("%q: span [%d, %d)", text, f.Start, f.End)
		}
		if utf8.ValidString(text) && !(utf8.RuneStart(text[f.Start]) && (f.End == len(text) || utf8.RuneStart(text[f.End]))) {
			t.Fatalf("%q: span [%d, %d) inside a rune", text, f.Start, f.End)
		}
		if f.Rule == "" || f.Why == "" || len(f.Facets) == 0 || f.Severity == core.Clear {
			t.Fatalf("%q: finding %+v", text, f)
		}
	}
	if (v.Outcome == core.Clear) != (len(v.Findings) == 0) {
		t.Fatalf("outcome %s with %d findings", v.Outcome, len(v.Findings))
	}
	return v
}

func TestEveryPlane(t *testing.T) {
	c := checker(t, stories(t)[0].List)
	for r := rune(0); r <= utf8.MaxRune; r += 1 + r/0x400 {
		s := string(r)
		hold(t, c, core.Draft{Text: s + "Tesserae" + s + " " + s + " #Tesserae" + s + " @" + s + "tesserae"})
	}
}

func TestLongDrafts(t *testing.T) {
	c := checker(t, stories(t)[0].List)
	for _, piece := range []string{"a", "Tesserae ", "@a ", "#Tesserae", "a.b.", "文.", "-x", "'s", "https://x.com/", "\xff", "Tesserae, ", "@", "#", "tesserae.example.com/", "aB", "1$1", "ooo", "T e s s ", "Tesserea ", "x1y!", "& ", "👨‍👩‍👧"} {
		d := core.Draft{Text: strings.Repeat(piece, 100_000/len(piece))}
		t.Run(piece, func(t *testing.T) { hold(t, c, d) })
	}
	v := hold(t, c, core.Draft{Text: strings.Repeat("a ", 50_000) + "Tesserae"})
	if len(v.Findings) != 1 || v.Findings[0].Start != 100_000 {
		t.Errorf("at the end of a long draft: %+v", v)
	}
}

func TestAtOnce(t *testing.T) {
	all := stories(t)
	c := checker(t, all[0].List)
	var group sync.WaitGroup
	for range 4 {
		group.Go(func() {
			for _, s := range all[:20] {
				if v := c.Check(s.Draft); len(v.Findings) != len(s.Wanted) {
					t.Errorf("%s: %d findings, want %d", s.Title, len(v.Findings), len(s.Wanted))
				}
			}
		})
	}
	group.Wait()
}

func FuzzCheck(f *testing.F) {
	all := stories(f)
	for _, s := range all {
		f.Add(s.Draft.Text)
	}
	c := checker(f, all[0].List)
	f.Fuzz(func(t *testing.T, text string) { hold(t, c, core.Draft{Text: text, Network: "x"}) })
}

func BenchmarkCheck(b *testing.B) {
	c := checker(b, stories(b)[0].List)
	d := core.Draft{Text: strings.Repeat("Thrilled to be in Leeds with the team, café and all. ", 6)[:280], Network: "x"}
	b.SetBytes(int64(len(d.Text)))
	b.ReportAllocs()
	for b.Loop() {
		c.Check(d)
	}
}

// What a caller keeps of a post for the rule that counts promotions: whom it promotes, permitted or not.
func TestWhomADraftPromotesIsSaid(t *testing.T) {
	c := checker(t, []byte(`{"keepmum": 1, "clients": [
	 {"id": "a", "name": "Alderfield", "permissions": [{"facets": ["name", "promotion"], "basis": "written"}]}, {"id": "b", "name": "Birchwater"},
	 {"id": "c", "name": "Cedarmoor", "relationship": "own"}]}`))
	for text, want := range map[string]string{
		"Lovely weather.": "", "Alderfield is in the news.": "", "#ad Check out our client Alderfield.": "a",
		"Check out Birchwater!": "b", "Check out Cedarmoor!": "", "Alderfield is in the news. Check out Birchwater!": "b",
	} {
		if v := c.Check(core.Draft{Text: text, Network: "x"}); v.Promotes != want {
			t.Errorf("%q promotes %q, want %q", text, v.Promotes, want)
		}
	}
}

// Services are looked for in a draft that no detail begins in, too: those of suppliers are nobody's details.
func TestServicesAreFoundWhereNoDetailBegins(t *testing.T) {
	c := checker(t, []byte(`{"keepmum": 1, "clients": [
		{"id": "p", "name": "Pinetop", "relationship": "supplier", "services": ["payroll audit"]},
		{"id": "q", "name": "Quillmark", "services": ["tax return"], "attributes": {"place": ["Leeds"]}}]}`))
	for text, want := range map[string]bool{
		"The payroll audit of Pinetop":   true,
		"The payroll of Pinetop":         false,
		"The tax return of Quillmark":    true,
		"The tax returns of Quillmark":   false,
		"Tax return? Quillmark in Leeds": true,
	} {
		findings := c.Check(core.Draft{Text: text, Network: "x"}).Findings
		if found := len(findings) == 1 && slices.Contains(findings[0].Facets, "service"); found != want {
			t.Errorf("%q: %+v", text, findings)
		}
	}
}

// What was seen of one draft is not taken for the next, which is as long.
func TestDetailsAreLookedForInEachDraft(t *testing.T) {
	c := checker(t, []byte(`{"keepmum": 1, "clients": [
		{"id": "q", "name": "Quillmark", "services": ["tax return"], "attributes": {"place": ["Leeds"], "drink": ["craft beer"], "music": ["jazz"]}}]}`))
	for range 3 {
		alt := core.Media{Surface: "alt", Text: "nothing to be told of it here"}
		if v := c.Check(core.Draft{Text: alt.Text, Media: []core.Media{alt}}); len(v.Findings) > 0 || len(v.Details) > 0 {
			t.Errorf("%+v", v)
		}
		if v := c.Check(core.Draft{Text: "craft beer and jazz in Leeds today"}); len(v.Findings) != 1 || len(v.Details) != 3 {
			t.Errorf("%+v", v)
		}
		if v := c.Check(core.Draft{Text: "craft beer and jazz in Leeds today", Media: []core.Media{alt}}); len(v.Findings) != 1 || len(v.Details) != 3 {
			t.Errorf("with a picture: %+v", v)
		}
		if v := c.Check(core.Draft{Text: "Quillmark and their new tax return"}); len(v.Findings) != 1 || !slices.Contains(v.Findings[0].Facets, "service") {
			t.Errorf("%+v", v)
		}
	}
}
