package policy

import (
	"slices"
	"strings"
	"testing"

	"keepmum.dev/keepmum/core/facet"
	"keepmum.dev/keepmum/core/mention"
	"keepmum.dev/keepmum/core/registry"
)

// Each rule with what it must decide; the stories in core/testdata show what each leaves alone.
func TestJudge(t *testing.T) {
	client := func(change func(*registry.Client)) *registry.Client {
		c := &registry.Client{ID: "a", Name: "Alderfield", Relationship: registry.RelClient, Handles: map[string][]string{"x": {"alder"}, "linkedin": {"company/alder"}}}
		change(c)
		return c
	}
	plain := client(func(*registry.Client) {})
	with := func(p ...registry.Permission) *registry.Client {
		return client(func(c *registry.Client) { c.Permissions = p })
	}
	of := func(r registry.Relationship) *registry.Client {
		return client(func(c *registry.Client) { c.Relationship = r })
	}
	sensitive := client(func(c *registry.Client) { c.Sensitivity = "high" })
	for _, c := range []struct {
		rule string
		Case
		facets string
	}{
		{"own-account", Case{Client: of("own"), Revealed: facet.Name | facet.Tag}, ""},
		{"supplier-ok", Case{Client: of("supplier"), Revealed: facet.Name | facet.Tag}, ""},
		{"supplier-ok", Case{Client: of("partner"), Revealed: facet.Relationship}, ""},
		{"supplier-private", Case{Client: of("partner"), Revealed: facet.Name, Policy: registry.Policy{SuppliersPrivate: true}}, "name"},
		{"reply-to-client", Case{Client: plain, Revealed: facet.Name, Post: Post{Network: "x", ReplyTo: "@ALDER"}}, ""},
		{"reply-to-client", Case{Client: plain, Revealed: facet.Tag, Post: Post{Network: "linkedin", ReplyTo: "alder"}}, ""},
		{"client-named", Case{Client: plain, Revealed: facet.Name | facet.Relationship, Post: Post{Network: "x", ReplyTo: "alder"}}, "relationship"},
		{"clients-account", Case{Client: plain, Revealed: facet.Name, Post: Post{Network: "x", Account: "alder"}, Accounts: []registry.Account{{Network: "twitter", Handle: "alder", Kind: "client"}}}, ""},
		{"client-named", Case{Client: plain, Revealed: facet.Name, Post: Post{Network: "x", Account: "alder"}, Accounts: []registry.Account{{Network: "x", Handle: "alder", Kind: "firm"}}}, "name"},
		{"permitted", Case{Client: with(registry.Permission{Facets: []string{"name"}}), Revealed: facet.Name}, ""},
		{"permitted", Case{Client: with(registry.Permission{Facets: []string{"name"}}, registry.Permission{Facets: []string{"tag"}}), Revealed: facet.Name | facet.Tag}, ""},
		{"permission-partial", Case{Client: with(registry.Permission{Facets: []string{"name"}}), Revealed: facet.Name | facet.Tag}, "tag"},
		{"permission-expired", Case{Client: with(registry.Permission{Facets: []string{"name"}, Until: "2026-01-31"}), Revealed: facet.Name, Post: Post{Day: "2026-02-01"}}, "name"},
		{"permission-not-yet", Case{Client: with(registry.Permission{Facets: []string{"name"}, From: "2026-02-02"}), Revealed: facet.Name, Post: Post{Day: "2026-02-01"}}, "name"},
		{"permission-day-unknown", Case{Client: with(registry.Permission{Facets: []string{"name"}, From: "2026-02-02"}), Revealed: facet.Name}, "name"},
		{"permission-other-network", Case{Client: with(registry.Permission{Facets: []string{"name"}, Networks: []string{"linkedin"}}), Revealed: facet.Name, Post: Post{Network: "x"}}, "name"},
		{"permission-other-audience", Case{Client: with(registry.Permission{Facets: []string{"name"}, Audiences: []string{"friends"}}), Revealed: facet.Name}, "name"},
		{"permission-expired", Case{Client: with(registry.Permission{Facets: []string{"name"}, Networks: []string{"linkedin"}}, registry.Permission{Facets: []string{"name"}, Until: "2026-01-31"}), Revealed: facet.Name, Post: Post{Day: "2026-02-01"}}, "name"},
		{"client-named", Case{Client: with(registry.Permission{Facets: []string{"name"}, Basis: "hearsay"}), Revealed: facet.Name}, "name"},
		{"client-named", Case{Client: with(registry.Permission{Facets: []string{"tag"}, Until: "2020-01-01"}), Revealed: facet.Name, Post: Post{Day: "2026-02-01"}}, "name"},
		{"sensitive-client", Case{Client: sensitive, Revealed: facet.Name}, "name"},
		{"sensitive-message", Case{Client: sensitive, Revealed: facet.Name, Post: Post{Audience: "message"}}, "name"},
		{"message-audience", Case{Client: plain, Revealed: facet.Name, Post: Post{Audience: "message"}}, "name"},
		{"former-client", Case{Client: of("former"), Revealed: facet.Tag}, "tag"},
		{"prospect", Case{Client: of("prospect"), Revealed: facet.Name}, "name"},
		{"client-tagged", Case{Client: plain, Revealed: facet.Name | facet.Tag}, "name tag"},
		{"client-named", Case{Client: of(""), Revealed: facet.Name}, "name"},
	} {
		c.Confidence = mention.Sure
		rule, facets := c.Judge()
		if rule.ID != c.rule || strings.Join(facets, " ") != c.facets {
			t.Errorf("%s decided on %v, want %s on %s\n%+v %+v", rule.ID, facets, c.rule, c.facets, c.Client, c.Post)
		}
		c.Confidence = mention.Unsure
		if rule, _ := c.Judge(); rule.Severity > Note {
			t.Errorf("%s finds an unsure mention %s", rule.ID, rule.Severity)
		}
	}
}

func TestEveryRuleIsTried(t *testing.T) {
	ids := []string{}
	for _, r := range Rules {
		if slices.Contains(ids, r.ID) {
			t.Errorf("the rule %s stands twice", r.ID)
		}
		ids = append(ids, r.ID)
	}
	if last := Rules[len(Rules)-1]; !last.fits(&Case{}) {
		t.Errorf("the last rule, %s, does not fit everything", last.ID)
	}
}
