package core_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"keepmum.dev/keepmum/core"
	"keepmum.dev/keepmum/core/registry"
)

var (
	ladder  = []core.Outcome{core.Clear, core.Note, core.Warn, core.Hold}
	presets = []string{"", "balanced", "strict", "agency", "legal", "health", "personal"}
)

// random makes registries and drafts in which everything that rules look at varies.
type random struct{ *rand.Rand }

func (r random) pick(of ...string) string { return of[r.IntN(len(of))] }

func (r random) permission() registry.Permission {
	facets := []string{"name", "tag", "relationship", "future", "service", "result", "complaint", "promotion", "place", "image", "clues"}
	p := registry.Permission{
		Networks: []string{r.pick("", "", "", "x", "linkedin")}, Audiences: []string{r.pick("", "", "", "public", "friends")},
		From: r.pick("", "", "2026-01-01"), Until: r.pick("", "", "2026-02-01"), Revoked: r.pick("", "", "", "2026-01-10"), Basis: r.pick("", "written", "written", "said-first", "hearsay"),
	}
	for range 1 + r.IntN(8) {
		p.Facets = append(p.Facets, r.pick(facets...))
	}
	if what := r.pick("", "", "", "", "disclosure", "approval", "wording: glad to work with Alderfield", "cake"); what != "" {
		p.Require = []string{what}
	}
	return p
}

func (r random) registry() registry.Registry {
	alder := registry.Client{
		ID: "a", Name: "Alderfield", Relationship: registry.Relationship(r.pick("client", "former", "prospect", "supplier", "own")),
		Handles: map[string][]string{"x": {"alderfield"}}, Sensitivity: r.pick("", "", "high"), Competitive: r.IntN(4) == 0, Deceased: r.IntN(8) == 0,
	}
	if r.IntN(3) == 0 {
		alder.Competitors = []string{"Birchwater"}
	}
	birch := registry.Client{ID: "b", Name: "Birchwater", Sensitivity: r.pick("", "", "high")}
	reg := registry.Registry{Clients: []registry.Client{alder, birch}, Accounts: []registry.Account{
		{Network: "x", Handle: "me", Kind: "personal", ClientsSee: true}, {Network: "x", Handle: "firm", Kind: "firm"}, {Network: "x", Handle: "alderfield", Kind: "client", Until: r.pick("", "2026-01-31")},
	}}
	reg.Policy = registry.Policy{Preset: r.pick(presets...), SuppliersPrivate: r.IntN(2) == 0}
	if r.IntN(2) == 0 {
		reg.Policy.Rules = []registry.Rule{
			{ID: "one", When: registry.When{Facets: []string{r.pick("name", "result", "promotion")}}, Severity: r.pick("clear", "note", "warn", "hold"), Why: "So."},
			{ID: "two", When: registry.When{Networks: []string{r.pick("x", "facebook")}}, EvenPermitted: r.IntN(2) == 0, Severity: r.pick("note", "hold"), Why: "So."},
		}
	}
	return reg
}

func (r random) draft() core.Draft {
	return core.Draft{
		Text: r.pick("Alderfield", "#Alderfield", "Our client Alderfield is hiring.", "Just signed Alderfield!", "#ad Check out Alderfield", "Check out Alderfield #sp",
			"We helped Alderfield grow 40 %.", "Alderfield never pays on time.", "At Alderfield's headquarters in Leeds today.", "So glad to work with Alderfield", "Thanks @alderfield"),
		Network: r.pick("", "x", "facebook", "linkedin", "blog"), Audience: r.pick("", "public", "friends", "message"), Account: r.pick("", "me", "firm", "alderfield"),
		Day: r.pick("", "2026-01-05", "2026-01-15", "2026-03-01"), ReplyTo: r.pick("", "", "alderfield"),
	}
}

func grave(o core.Outcome) int { return slices.Index(ladder, o) }

// More permission never makes a verdict graver.
func TestPermissionNeverRaises(t *testing.T) {
	r := random{rand.New(rand.NewPCG(5, 6))}
	changed := 0
	for range 1200 {
		reg, draft := r.registry(), r.draft()
		for n := r.IntN(3); n > 0; n-- {
			reg.Clients[0].Permissions = append(reg.Clients[0].Permissions, r.permission())
		}
		before := core.New(reg).Check(draft)
		more := reg
		more.Clients = slices.Clone(reg.Clients)
		more.Clients[0].Permissions = append(slices.Clone(reg.Clients[0].Permissions), r.permission())
		after := core.New(more).Check(draft)
		if grave(after.Outcome) > grave(before.Outcome) {
			t.Fatalf("%+v\nwith %+v\nunder %+v: %+v became %+v", draft, more.Clients[0], more.Policy, before.Findings, after.Findings)
		}
		if after.Outcome != before.Outcome {
			changed++
		}
	}
	if changed < 10 {
		t.Errorf("permissions changed only %d verdicts", changed)
	}
}

// Text that names another client never makes a verdict calmer.
func TestAnotherNameNeverLowers(t *testing.T) {
	r := random{rand.New(rand.NewPCG(7, 8))}
	for range 1200 {
		reg, draft := r.registry(), r.draft()
		if r.IntN(2) == 0 {
			reg.Clients[0].Permissions = []registry.Permission{r.permission()}
		}
		c := core.New(reg)
		before := c.Check(draft)
		more := draft
		more.Text += r.pick(". Birchwater is here too.", "\n\nAnd Birchwater.", "\nHello #Birchwater")
		if after := c.Check(more); grave(after.Outcome) < grave(before.Outcome) {
			t.Fatalf("%+v\nwith %+v\nunder %+v: %+v became %+v", draft, reg.Clients[0], reg.Policy, before.Findings, after.Findings)
		}
	}
}

// However the letters of a draft are dressed, the verdict is the same.
func TestDressedUpDraftsAreJudgedAlike(t *testing.T) {
	dress := map[string]func(string) string{
		"full-width letters": func(s string) string {
			return strings.Map(func(r rune) rune {
				if r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' {
					return r + 0xFEE0
				}
				return r
			}, s)
		},
		"soft hyphens":   func(s string) string { return strings.ReplaceAll(s, "e", "e\u00ad") },
		"joined accents": func(s string) string { return strings.ReplaceAll(s, "a", "a\u0301") },
		"other spaces":   func(s string) string { return strings.ReplaceAll(s, " ", "\u00a0") },
	}
	checkers := map[string]*core.Checker{}
	tried := 0
	for _, c := range ruleCases(t) {
		if c.Connection != nil || strings.Contains(c.Draft.Text, "http") || strings.Contains(c.Draft.Text, "@") || strings.Contains(c.Draft.Text, `\`) {
			continue // the letters of an address are the address
		}
		tried++
		want, _ := decided(t, checkers, c)
		for name, change := range dress {
			dressed := c
			dressed.Draft.Text = change(c.Draft.Text)
			if got, _ := decided(t, checkers, dressed); !slices.Equal(got, want) {
				t.Errorf("%s:%d with %s: %v, want %v", c.File, c.Line, name, got, want)
			}
		}
	}
	if tried < 300 {
		t.Errorf("only %d drafts", tried)
	}
}

// One change of a permission, a day, a network or an account changes the findings it is about, and no other.
func TestOneChangeChangesWhatItIsAbout(t *testing.T) {
	const list = `{"keepmum": 1, "clients": [
	 {"id": "a", "name": "Alderfield", "handles": {"x": ["alderfield"]}, "permissions": [{"facets": ["name"], "networks": ["x", "linkedin"], "until": "2026-06-30", "basis": "written"PLUS}]},
	 {"id": "b", "name": "Birchwater", "relationship": "former"},
	 {"id": "c", "name": "Dogwood Paper", "relationship": "supplier"}],
	 "accounts": [{"network": "x", "handle": "me", "kind": "personal"}, {"network": "x", "handle": "alderfield", "kind": "client"}]}`
	base := core.Draft{Text: "Alderfield, Birchwater and Dogwood Paper", Network: "x", Account: "me", Day: "2026-06-30"}
	for _, c := range []struct {
		change string
		plus   string
		draft  func(*core.Draft)
		want   []string
	}{
		{"nothing", "", func(*core.Draft) {}, []string{"b former-client"}},
		{"the day", "", func(d *core.Draft) { d.Day = "2026-07-01" }, []string{"a permission-expired", "b former-client"}},
		{"no day", "", func(d *core.Draft) { d.Day = "" }, []string{"a permission-day-unknown", "b former-client"}},
		{"the network", "", func(d *core.Draft) { d.Network = "facebook" }, []string{"a permission-other-network", "b former-client"}},
		{"another network of the permission", "", func(d *core.Draft) { d.Network = "linkedin" }, []string{"b former-client"}},
		{"the permission: taken back", `, "revoked": "2026-06-01"`, func(*core.Draft) {}, []string{"a permission-revoked", "b former-client"}},
		{"the permission: another audience", `, "audiences": ["friends"]`, func(*core.Draft) {}, []string{"a permission-other-audience", "b former-client"}},
		{"the permission: an approval", `, "require": ["approval"]`, func(*core.Draft) {}, []string{"a approval-needed", "b former-client"}},
		{"the approval", `, "require": ["approval"]`, func(d *core.Draft) { d.Approved = []string{"a"} }, []string{"b former-client"}},
		{"the account", "", func(d *core.Draft) { d.Account = "alderfield" }, []string{"b wrong-account"}},
		{"the audience", "", func(d *core.Draft) { d.Audience = "message" }, []string{"b message-audience"}},
		{"the words", "", func(d *core.Draft) { d.Text = "Alderfield, #Birchwater and Dogwood Paper" }, []string{"b former-client"}},
	} {
		draft := base
		c.draft(&draft)
		var got []string
		for _, f := range checker(t, []byte(strings.ReplaceAll(list, "PLUS", c.plus))).Check(draft).Findings {
			got = append(got, fmt.Sprint(f.Client, " ", f.Rule))
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("with a change of %s: %v, want %v", c.change, got, c.want)
		}
	}
}
