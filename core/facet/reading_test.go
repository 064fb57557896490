package facet_test

import (
	"strings"
	"testing"

	"keepmum.dev/keepmum/core/facet"
	"keepmum.dev/keepmum/core/mention"
	"keepmum.dev/keepmum/core/registry"
)

var clients = registry.Registry{Clients: []registry.Client{
	{ID: "t", Name: "Tesserae", Services: []string{"SEO audit", "Lohnabrechnung"}}, {ID: "v", Name: "Velora"}, {ID: "q", Name: "Quillon"},
}}

// read gives, for each mention of a draft, the facets beyond its being there with the words that show them.
func read(surface, draft string) (said []string, r *facet.Reading) {
	r = new(facet.Reading)
	var s mention.Search
	found := s.Find(mention.NewIndex(clients), draft, "x")
	r.Read(s.Folded(), draft, surface, found)
	for i, m := range found {
		r.Services(i, clients.Clients[m.Client].Services, nil)
		one := draft[m.Start:m.End] + ":"
		for _, e := range r.Evidence(i) {
			one += " " + e.Facet.Words()[0] + " " + `"` + draft[e.Start:e.End] + `"`
		}
		said = append(said, one)
	}
	return said, r
}

func TestEvidence(t *testing.T) {
	for _, c := range []struct{ draft, want string }{
		{"Nothing about anybody", ""},
		{"Tesserae", "Tesserae:"},
		{"Thrilled to kick off with Tesserae; unlike Velora, they pay on time",
			`Tesserae: relationship "Thrilled to kick off with" future "Thrilled to kick off with" / Velora: complaint "unlike Velora, they pay"`},
		{"We built Velora's new website", `Velora: relationship "We built Velora's new website" service "We built Velora's new website"`},
		{"Our clients Velora and Quillon", `Velora: relationship "Our clients" / Quillon: relationship "Our clients"`},
		{"Quillon, Velora (and Tesserae) hired us", `Quillon: relationship "hired us" / Velora: relationship "hired us" / Tesserae: relationship "hired us"`},
		{"Lunch with Ann. She left Velora.\nOur client Quillon was not there", `Velora: / Quillon: relationship "Our client"`},
		{"We love Velora. They hired us in May.", `Velora: relationship "hired us"`},
		{"A SEO-Audit can take days, says Tesserae", `Tesserae: service "SEO-Audit"`},
		{"A SEO audit can take days, says Velora", `Velora:`},
	} {
		said, _ := read("text", c.draft)
		if got := strings.Join(said, " / "); got != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.draft, got, c.want)
		}
	}
}

// What the writer does not say, or not as so, shows nothing.
func TestNotSaid(t *testing.T) {
	for _, draft := range []string{
		"We don't work with Velora", "We have never worked with Velora", "I wish we worked with Velora", "If we work with Velora one day",
		"Should we work with Velora?", "\"We are working with Velora\", she said", "> we are working with Velora", "RT @someone: we are working with Velora",
		"Wir arbeiten nicht mit Velora", "Nous ne travaillons pas avec Velora", "No trabajamos con Velora", "Wij werken niet met Velora", "Non lavoriamo con Velora",
	} {
		if said, _ := read("text", draft); len(said) != 1 || said[0] != "Velora:" {
			t.Errorf("%s: %s", draft, said)
		}
	}
	if said, _ := read("link-title", "We work with Velora"); said[0] != "Velora:" {
		t.Errorf("the title of a link: %s", said)
	}
	if said, _ := read("alt", "Velora"); said[0] != `Velora: image "Velora"` {
		t.Errorf("a picture's text: %s", said)
	}
}

func TestLanguage(t *testing.T) {
	for _, c := range []struct {
		draft, language string
		limited         bool
	}{
		{"We went to Velora for the new shoes", "en", false},
		{"Wir waren gestern bei Velora und haben gegessen", "de", false},
		{"Nous avons vu la boutique de Velora avec les enfants", "fr", false},
		{"Ayer fuimos a la tienda de Velora con los niños", "es", false},
		{"Gisteren zijn we naar de winkel van Velora geweest", "nl", false},
		{"Ieri siamo andati nel negozio di Velora con gli amici", "it", false},
		{"Jag var hos Velora och det är inte min kund", "", true},
		{"Olemme iloisia että Velora on nyt meidän asiakas", "", true},
		{"Мы работаем с Velora уже три года", "", true},
		{"Somos parceiros da Velora e isso não é segredo para você", "", true},
		{"Velora", "", false},
		{"Velora ok", "", false},
	} {
		_, r := read("text", c.draft)
		if r.Language() != c.language && c.draft != "Velora ok" || r.Limited() != c.limited {
			t.Errorf("%s: %q limited %v, want %q %v", c.draft, r.Language(), r.Limited(), c.language, c.limited)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add("Thrilled to kick off with Tesserae; unlike Velora, they pay on time")
	f.Add("RT @a: „Velora“ 20 % \n\n> Quillon?")
	f.Fuzz(func(t *testing.T, draft string) {
		var s mention.Search
		var r facet.Reading
		found := s.Find(mention.NewIndex(clients), draft, "x")
		r.Read(s.Folded(), draft, "text", found)
		for i := range found {
			r.Services(i, []string{"SEO audit"}, nil)
			for _, e := range r.Evidence(i) {
				if e.Start < 0 || e.Start >= e.End || e.End > len(draft) || len(e.Facet.Words()) != 1 {
					t.Fatalf("%q: %+v", draft, e)
				}
			}
		}
	})
}

const oneMention = "Thrilled to be in Leeds with the team today, café and all. We kicked off a lovely new project with Tesserae on Monday, and the weather was fine. " +
	"More of this next week, when everybody is back from the holidays and the office is full of people again. See you there!"

func BenchmarkFindOne(b *testing.B) {
	index := mention.NewIndex(clients)
	var s mention.Search
	b.ReportAllocs()
	for b.Loop() {
		s.Find(index, oneMention, "x")
	}
}

func BenchmarkReadOne(b *testing.B) {
	index := mention.NewIndex(clients)
	var s mention.Search
	var r facet.Reading
	found := s.Find(index, oneMention, "x")
	b.ReportAllocs()
	for b.Loop() {
		r.Read(s.Folded(), oneMention, "text", found)
	}
}

// Reading takes no memory of its own once it has been used.
func TestReadAllocatesNothing(t *testing.T) {
	var s mention.Search
	var r facet.Reading
	found := s.Find(mention.NewIndex(clients), oneMention, "x")
	if n := testing.AllocsPerRun(100, func() { r.Read(s.Folded(), oneMention, "text", found) }); n > 0 {
		t.Errorf("%v allocations", n)
	}
}
