package registry

import "testing"

func TestCleanHandle(t *testing.T) {
	cases := []struct{ network, written, home, want string }{
		{"x", "one", "x", "one"},
		{"x", "@one", "x", "one"},
		{"x", "https://twitter.com/one/status/1?s=20", "x", "one"},
		{"x", "x.com/One", "x", "One"},
		{"x", "https://uk.linkedin.com/company/one/", "linkedin", "company/one"},
		{"linkedin", "company/one", "linkedin", "company/one"},
		{"linkedin", "www.linkedin.com/in/ann-example#about", "linkedin", "in/ann-example"},
		{"facebook", "https://m.facebook.com/one/?ref=page", "facebook", "one"},
		{"facebook", "https://www.facebook.com/profile.php?id=100&sk=about", "facebook", "profile.php?id=100"},
		{"facebook", "https://www.facebook.com/pages/One-Ltd/123/photos", "facebook", "pages/One-Ltd/123"},
		{"facebook", "https://www.facebook.com/pg/one", "facebook", "one"},
		{"youtube", "https://youtube.com/@one", "youtube", "one"},
		{"youtube", "https://youtube.com/channel/UC1/videos", "youtube", "channel/UC1"},
		{"bluesky", "https://bsky.app/profile/one.example", "bluesky", "one.example"},
		{"mastodon", "@one@social.example", "mastodon", "one@social.example"},
		{"x", "https://x.com/search?q=one", "x", ""},
		{"x", "One Ltd", "x", ""},
		{"x", "@", "x", ""},
	}
	for _, c := range cases {
		home, got, ok := cleanHandle(c.network, c.written)
		if ok != (c.want != "") || ok && (home != c.home || got != c.want) {
			t.Errorf("cleanHandle(%s, %s) = %s %q %v, want %s %q", c.network, c.written, home, got, ok, c.home, c.want)
		}
	}
}

func TestCleanDomain(t *testing.T) {
	cases := []struct {
		written, want string
		repaired      bool
	}{
		{"one.example", "one.example", false},
		{"One.Example", "one.example", false},
		{"www.one.example", "one.example", true},
		{"https://shop.one.example:8443/a?b#c", "shop.one.example", true},
		{"//one.example", "one.example", true},
		{"info@one.example", "one.example", true},
		{"one.example.", "one.example", true},
		{"bücher.example", "bücher.example", false},
		{"www.com", "www.com", false},
		{"one", "", false},
		{"one example.com", "", false},
		{"-one.example", "", false},
		{"one..example", "", false},
	}
	for _, c := range cases {
		got, repaired, ok := cleanDomain(c.written)
		if got != c.want || repaired != c.repaired || ok != (c.want != "") {
			t.Errorf("cleanDomain(%s) = %q %v %v, want %q %v", c.written, got, repaired, ok, c.want, c.repaired)
		}
	}
}

func TestDomainOfAProfileIsAHandle(t *testing.T) {
	reg, _ := Read([]byte(around(`{"name": "One", "domains": ["https://www.facebook.com/one", "one.example", "ONE.example"]}`)))
	c := reg.Clients[0]
	if len(c.Domains) != 1 || c.Domains[0] != "one.example" || len(c.Handles["facebook"]) != 1 || c.Handles["facebook"][0] != "one" {
		t.Errorf("domains=%q handles=%q", c.Domains, c.Handles)
	}
}

func TestIsDay(t *testing.T) {
	for text, want := range map[string]bool{
		"2024-02-29": true, "2000-02-29": true, "2026-12-31": true,
		"2025-02-29": false, "1900-02-29": false, "2026-04-31": false, "2026-00-10": false, "2026-01-00": false,
		"2026-1-1": false, "20260101": false, "2026-01-01T": false, "२०२६-01": false,
	} {
		if got := isDay(text); got != want {
			t.Errorf("isDay(%s)=%v, want %v", text, got, want)
		}
	}
}
