package policy

import (
	"slices"
	"strings"
	"testing"

	"keepmum.dev/keepmum/core/facet"
	"keepmum.dev/keepmum/core/mention"
	"keepmum.dev/keepmum/core/registry"
)

// told is one mention and what it is judged with.
type said struct {
	client   *registry.Client
	revealed facet.Set
	post     Post
	policy   registry.Policy
	accounts []registry.Account
}

func (s said) judge(confidence mention.Confidence) Decision {
	var j Judge
	j.Begin(NewTable(s.policy, s.accounts), &s.post)
	return j.Mention(s.client, s.revealed, &Place{Confidence: confidence}, nil)
}

// Each rule with what it must decide; the stories in core/testdata show what each leaves alone.
func TestMention(t *testing.T) {
	client := func(change func(*registry.Client)) *registry.Client {
		c := &registry.Client{ID: "a", Name: "Alderfield", Relationship: registry.RelClient, Handles: map[string][]string{"x": {"alder"}, "linkedin": {"company/alder"}}}
		change(c)
		return c
	}
	plain := client(func(*registry.Client) {})
	with := func(p ...registry.Permission) *registry.Client {
		return client(func(c *registry.Client) { c.Permissions = p })
	}
	allows := func(facets ...string) registry.Permission { return registry.Permission{Facets: facets} }
	requires := func(p registry.Permission, what ...string) registry.Permission {
		p.Require = what
		return p
	}
	of := func(r registry.Relationship) *registry.Client {
		return client(func(c *registry.Client) { c.Relationship = r })
	}
	sensitive := client(func(c *registry.Client) { c.Sensitivity = "high" })
	x := []registry.Account{{Network: "twitter", Handle: "alder", Kind: "client"}}
	others := []registry.Account{{Network: "x", Handle: "birch", Kind: "client"}}
	mine := []registry.Account{{Network: "x", Handle: "me", Kind: "personal"}, {Network: "x", Handle: "firm", Kind: "firm"}}
	feb := Post{Day: "2026-02-01"}
	for _, c := range []struct {
		rule string
		said
		facets string
	}{
		{"own-account", said{client: of("own"), revealed: facet.Name | facet.Tag | facet.Promotion}, ""},
		{"supplier-ok", said{client: of("supplier"), revealed: facet.Name | facet.Tag}, ""},
		{"supplier-ok", said{client: of("partner"), revealed: facet.Relationship}, ""},
		{"supplier-detail", said{client: of("partner"), revealed: facet.Name | facet.Result}, "result"},
		{"supplier-promoted", said{client: of("supplier"), revealed: facet.Name | facet.Promotion}, "promotion"},
		{"supplier-ok", said{client: of("supplier"), revealed: facet.Name | facet.Promotion, post: Post{Text: "We work with them"}}, ""},
		{"supplier-private", said{client: of("partner"), revealed: facet.Name, policy: registry.Policy{SuppliersPrivate: true}}, "name"},
		{"reply-to-client", said{client: plain, revealed: facet.Name, post: Post{Network: "x", ReplyTo: "@ALDER"}}, ""},
		{"reply-to-client", said{client: plain, revealed: facet.Tag, post: Post{Network: "linkedin", ReplyTo: "alder"}}, ""},
		{"relationship-told", said{client: plain, revealed: facet.Name | facet.Relationship, post: Post{Network: "x", ReplyTo: "alder"}}, "relationship"},
		{"clients-account", said{client: plain, revealed: facet.Name, post: Post{Network: "x", Account: "alder"}, accounts: x}, ""},
		{"wrong-account", said{client: plain, revealed: facet.Name, post: Post{Network: "x", Account: "birch"}, accounts: others}, "name"},
		{"wrong-account", said{client: with(allows("name")), revealed: facet.Name, post: Post{Network: "x", Account: "birch"}, accounts: others}, "name"},
		{"client-named", said{client: plain, revealed: facet.Name, post: Post{Network: "x", Account: "alder"}, accounts: []registry.Account{{Network: "x", Handle: "alder", Kind: "firm"}}}, "name"},
		{"client-named", said{client: plain, revealed: facet.Name, post: Post{Network: "x", Account: "alder", Day: "2026-02-01"}, accounts: []registry.Account{{Network: "x", Handle: "alder", Kind: "client", Until: "2026-01-31"}}}, "name"},
		{"permitted", said{client: with(allows("name")), revealed: facet.Name}, ""},
		{"permitted", said{client: with(allows("name"), allows("tag")), revealed: facet.Name | facet.Tag}, ""},
		{"permission-partial", said{client: with(allows("name")), revealed: facet.Name | facet.Tag}, "tag"},
		{"permission-expired", said{client: with(registry.Permission{Facets: []string{"name"}, Until: "2026-01-31"}), revealed: facet.Name, post: feb}, "name"},
		{"permission-revoked", said{client: with(registry.Permission{Facets: []string{"name"}, Revoked: "2026-02-01"}), revealed: facet.Name, post: feb}, "name"},
		{"permission-not-yet", said{client: with(registry.Permission{Facets: []string{"name"}, From: "2026-02-02"}), revealed: facet.Name, post: feb}, "name"},
		{"permission-not-yet", said{client: with(registry.Permission{Facets: []string{"name"}, From: "2026-02-02", Basis: "said-first"}), revealed: facet.Name, post: feb}, "name"},
		{"permission-day-unknown", said{client: with(registry.Permission{Facets: []string{"name"}, From: "2026-02-02"}), revealed: facet.Name}, "name"},
		{"permission-day-unknown", said{client: with(registry.Permission{Facets: []string{"name"}, Revoked: "2026-02-02"}), revealed: facet.Name}, "name"},
		{"said-first-undated", said{client: with(registry.Permission{Facets: []string{"name"}, Basis: "said-first"}), revealed: facet.Name, post: feb}, "name"},
		{"permission-other-network", said{client: with(registry.Permission{Facets: []string{"name"}, Networks: []string{"linkedin"}}), revealed: facet.Name, post: Post{Network: "x"}}, "name"},
		{"permission-other-audience", said{client: with(registry.Permission{Facets: []string{"name"}, Audiences: []string{"friends"}}), revealed: facet.Name}, "name"},
		{"permission-expired", said{client: with(registry.Permission{Facets: []string{"name"}, Networks: []string{"linkedin"}}, registry.Permission{Facets: []string{"name"}, Until: "2026-01-31"}), revealed: facet.Name, post: feb}, "name"},
		{"client-named", said{client: with(registry.Permission{Facets: []string{"name"}, Basis: "hearsay"}), revealed: facet.Name}, "name"},
		{"client-named", said{client: with(registry.Permission{Facets: []string{"tag"}, Until: "2020-01-01"}), revealed: facet.Name, post: feb}, "name"},
		{"approval-needed", said{client: with(requires(allows("name"), "approval")), revealed: facet.Name}, "name"},
		{"permitted", said{client: with(requires(allows("name"), "approval")), revealed: facet.Name, post: Post{Approved: []string{"a"}}}, ""},
		{"wording-missing", said{client: with(requires(allows("name"), "wording: with Alderfield")), revealed: facet.Name, post: Post{Text: "Alderfield!"}}, "name"},
		{"permitted", said{client: with(requires(allows("name"), "wording: other", "wording: With Álderfield")), revealed: facet.Name, post: Post{Text: "Proud to be with ALDERFIELD."}}, ""},
		{"disclosure-missing", said{client: with(requires(allows("name"), "disclosure")), revealed: facet.Name, post: Post{Text: "Alderfield"}}, "name"},
		{"disclosure-missing", said{client: with(allows("name", "promotion")), revealed: facet.Name | facet.Promotion, post: Post{Text: "Buy Alderfield"}}, "name promotion"},
		{"permitted", said{client: with(allows("name", "promotion")), revealed: facet.Name, post: Post{Text: "Alderfield"}}, ""},
		{"permitted", said{client: with(allows("name", "promotion")), revealed: facet.Name | facet.Promotion | facet.Relationship, post: Post{Text: "Our client Alderfield is worth a visit"}}, ""},
		{"disclosure-weak", said{client: with(allows("name", "promotion")), revealed: facet.Promotion, post: Post{Text: "Buy Alderfield #sp"}}, "promotion"},
		{"disclosure-late", said{client: with(allows("name", "promotion")), revealed: facet.Promotion, post: Post{Network: "linkedin", Text: "Buy Alderfield" + strings.Repeat(" and more", 30) + " #ad"}}, "promotion"},
		{"requirement-unknown", said{client: with(requires(allows("name"), "cake")), revealed: facet.Name}, "name"},
		{"promotion-unpermitted", said{client: plain, revealed: facet.Name | facet.Promotion, post: Post{Text: "#ad Buy Alderfield"}}, "name promotion"},
		{"facebook-campaign", said{client: with(allows("name", "promotion")), revealed: facet.Name | facet.Promotion, post: Post{Network: "facebook", Text: "#ad Buy Alderfield"}}, "promotion"},
		{"dedicated-account", said{client: with(allows("name", "promotion")), revealed: facet.Name | facet.Promotion, post: Post{Network: "x", Account: "me", Text: "#ad Buy Alderfield"}, accounts: mine}, "promotion"},
		{"permitted", said{client: with(allows("name", "promotion")), revealed: facet.Name | facet.Promotion, post: Post{Network: "x", Account: "firm", Text: "#ad Buy Alderfield"}, accounts: mine}, ""},
		{"deceased", said{client: client(func(c *registry.Client) { c.Deceased = true }), revealed: facet.Name}, "name"},
		{"sensitive-client", said{client: sensitive, revealed: facet.Name}, "name"},
		{"sensitive-message", said{client: sensitive, revealed: facet.Name, post: Post{Audience: "message"}}, "name"},
		{"message-audience", said{client: plain, revealed: facet.Name, post: Post{Audience: "message"}}, "name"},
		{"complaint", said{client: plain, revealed: facet.Name | facet.Complaint}, "name complaint"},
		{"competitive-work", said{client: client(func(c *registry.Client) { c.Competitive = true }), revealed: facet.Name | facet.Service}, "name service"},
		{"blog-detail", said{client: plain, revealed: facet.Name, post: Post{Network: "blog"}}, "name"},
		{"former-client", said{client: of("former"), revealed: facet.Tag}, "tag"},
		{"prospect", said{client: of("prospect"), revealed: facet.Name}, "name"},
		{"future-told", said{client: plain, revealed: facet.Name | facet.Future | facet.Relationship}, "name relationship future"},
		{"service-named", said{client: plain, revealed: facet.Name | facet.Service}, "name service"},
		{"service-named", said{client: with(allows("name")), revealed: facet.Name | facet.Service}, "service"},
		{"result-told", said{client: plain, revealed: facet.Name | facet.Result}, "name result"},
		{"place-told", said{client: plain, revealed: facet.Name | facet.Place}, "name place"},
		{"image-shown", said{client: plain, revealed: facet.Name | facet.Image}, "name image"},
		{"relationship-told", said{client: plain, revealed: facet.Name | facet.Relationship}, "name relationship"},
		{"client-tagged", said{client: plain, revealed: facet.Name | facet.Tag}, "name tag"},
		{"client-named", said{client: of(""), revealed: facet.Name}, "name"},
	} {
		d := c.judge(mention.Sure)
		if d.Rule.ID != c.rule || strings.Join(d.Facets.Words(), " ") != c.facets {
			t.Errorf("%s decided on %v, want %s on %s\n%+v %+v", d.Rule.ID, d.Facets.Words(), c.rule, c.facets, c.client, c.post)
		}
		if d := c.judge(mention.Unsure); d.Severity > Note {
			t.Errorf("%s finds an unsure mention %s", d.Rule.ID, d.Severity)
		}
	}
}

func TestRulesAreSound(t *testing.T) {
	var ids []string
	for _, r := range Rules() {
		if slices.Contains(ids, r.ID) {
			t.Errorf("the rule %s stands twice", r.ID)
		}
		ids = append(ids, r.ID)
	}
	if last := mentionRules[len(mentionRules)-1]; last.Weight != Own || last.when != (when{}) {
		t.Errorf("the last rule, %s, does not fit everything", last.ID)
	}
	for _, p := range presets {
		for _, list := range []string{p.hold, p.warn} {
			if list != "" && (list[0] != ' ' || list[len(list)-1] != ' ') {
				t.Errorf("the preset %s has a list without its spaces: %q", p.name, list)
			}
			for _, id := range strings.Fields(list) {
				if !slices.Contains(ids, id) {
					t.Errorf("the preset %s weighs %s, which is no rule", p.name, id)
				}
			}
		}
		for _, id := range strings.Fields(p.remind) {
			if !slices.Contains(ids, id) {
				t.Errorf("the preset %s reminds of %s, which is no rule", p.name, id)
			}
		}
	}
	for _, list := range []string{clearWords, adMarks, weakTags, placeWords, hotWords, jokeWords, disclaimerWords, privateWords} {
		if list[0] != '|' || list[len(list)-1] != '|' || strings.Contains(list, "||") || strings.Contains(list, "| ") || strings.Contains(list, " |") {
			t.Errorf("a list of words is not well made: %.40s", list)
		}
		var r reading
		for _, phrase := range strings.Split(strings.Trim(list, "|"), "|") {
			r.reset(phrase)
			if start, end, ok := r.first(list); !ok || start != 0 || end != len(phrase) {
				t.Errorf("%q is not found as it is listed", phrase)
			}
		}
	}
}

func TestTeamRules(t *testing.T) {
	client := &registry.Client{ID: "a", Name: "Alderfield", Permissions: []registry.Permission{{Facets: []string{"name"}}}}
	policy := registry.Policy{Rules: []registry.Rule{
		{ID: "quiet", When: registry.When{Networks: []string{"facebook"}, Clients: []string{"a"}}, EvenPermitted: true, Severity: "hold", Why: "Not there."},
		{ID: "results", When: registry.When{Facets: []string{"result"}, Audiences: []string{"public"}, Accounts: []string{"personal"}}, Severity: "note", Why: "Fine."},
	}}
	for _, c := range []struct {
		revealed facet.Set
		post     Post
		rule     string
		severity Severity
	}{
		{facet.Name, Post{Network: "facebook"}, "team/quiet", Hold},
		{facet.Name, Post{}, "team/quiet", Hold}, // it could be going there
		{facet.Name, Post{Network: "x"}, "permitted", Clear},
		{facet.Name | facet.Result, Post{Network: "x"}, "team/results", Note},
		{facet.Name | facet.Result, Post{Network: "x", Audience: "friends"}, "result-told", Warn},
	} {
		d := said{client: client, revealed: c.revealed, post: c.post, policy: policy}.judge(mention.Sure)
		if d.Rule.ID != c.rule || d.Severity != c.severity {
			t.Errorf("%+v: %s %s, want %s %s", c.post, d.Severity, d.Rule.ID, c.severity, c.rule)
		}
	}
}

// What says why a permission does not reach is as grave as what would decide without it.
func TestRefusedIsAsGraveAsWithout(t *testing.T) {
	old := &registry.Client{ID: "a", Permissions: []registry.Permission{{Facets: []string{"name", "service"}, Until: "2020-01-01"}}}
	for preset, want := range map[string]Severity{"balanced": Warn, "strict": Hold, "legal": Hold, "unheard-of": Warn} {
		d := said{client: old, revealed: facet.Service, post: Post{Day: "2026-01-01"}, policy: registry.Policy{Preset: preset}}.judge(mention.Sure)
		if d.Rule.ID != "permission-expired" || d.Severity != want {
			t.Errorf("%s: %s %s, want %s", preset, d.Severity, d.Rule.ID, want)
		}
	}
}

func TestDisclosure(t *testing.T) {
	long := strings.Repeat("word ", 60)
	for _, c := range []struct {
		network, text string
		want          refusal
	}{
		{"x", "Try Alderfield", notDisclosed},
		{"x", "I saw their new ad for Alderfield", notDisclosed},
		{"x", "#ad Try Alderfield", granted},
		{"x", "Ad: try Alderfield", granted},
		{"x", "Try Alderfield #Ad", granted},
		{"x", "Try Alderfield, our client.", granted},
		{"x", "Bezahlte Partnerschaft mit Alderfield", granted},
		{"x", "#PaidPartnership with Alderfield", granted},
		{"x", "Anzeige: Alderfield", granted},
		{"x", "Publicité pour Alderfield", granted},
		{"x", "Alderfield est notre client depuis mars", granted},
		{"x", "Try Alderfield #sp", weaklyDisclosed},
		{"x", "Try Alderfield #partner", weaklyDisclosed},
		{"x", "Try Alderfield #consultant", weaklyDisclosed},
		{"x", "Try Alderfield #food #leeds #yum #ad", weaklyDisclosed},
		{"x", "Try Alderfield #food #ad", granted},
		{"linkedin", long + "#ad", disclosedLate},
		{"linkedin", "a\nb\nc\n#ad Alderfield", disclosedLate},
		{"linkedin", "a\n#ad Alderfield", granted},
		{"x", strings.Repeat("é", 150) + " #ad", granted},
		{"blog", strings.Repeat(long, 9) + "our client", granted},
		{"x", "", notDisclosed},
	} {
		var r reading
		r.reset(c.text)
		if got := r.disclosed(c.network); got != c.want {
			t.Errorf("%s on %s: %d, want %d", c.text, c.network, got, c.want)
		}
	}
}

func TestDayNumber(t *testing.T) {
	for _, c := range []struct {
		from, to string
		days     int
	}{
		{"2026-01-01", "2026-01-31", 30}, {"2026-02-28", "2026-03-01", 1}, {"2024-02-28", "2024-03-01", 2},
		{"2025-12-31", "2026-01-01", 1}, {"2026-01-01", "2027-01-01", 365}, {"1999-12-31", "2000-12-31", 366},
	} {
		from, _ := dayNumber(c.from)
		to, ok := dayNumber(c.to)
		if !ok || to-from != c.days {
			t.Errorf("from %s to %s: %d days, want %d", c.from, c.to, to-from, c.days)
		}
	}
	for _, bad := range []string{"", "2026-1-1", "2026-01-xx", "20260101--"} {
		if _, ok := dayNumber(bad); ok {
			t.Errorf("%q is a day", bad)
		}
	}
}
