package registry

import (
	"slices"
	"strings"
	"testing"
)

func TestSharedDomains(t *testing.T) {
	for host, want := range map[string]bool{
		"co.uk": true, "com.au": true, "co.jp": true, "gov.uk": true, "com.br": true, "org.nz": true,
		"gmail.com": true, "github.io": true, "x.com": true, "mobile.twitter.com": true,
		"example.co.uk": false, "one.github.io": false, "co.example": false, "go.com": false, "co.fr": false, "uk.com": false, "one.uk": false,
		"example.com": false, "com": false, "": false, "ail.com": false, "com.": false,
	} {
		if got := isShared(host); got != want {
			t.Errorf("isShared(%q) = %v", host, got)
		}
	}
}

// An ending that everybody has must not point at one client.
func TestSharedDomainIsLeftOut(t *testing.T) {
	reg, problems := Read([]byte(around(`{"name": "One", "domains": ["co.uk", "https://www.one.co.uk/about", "ann@gmail.com", "one.github.io", "github.io", "https://x.com", "ann@two.example"]}`)))
	if got, want := reg.Clients[0].Domains, []string{"one.co.uk", "one.github.io", "two.example"}; !slices.Equal(got, want) {
		t.Errorf("domains %q, want %q", got, want)
	}
	shared := 0
	for _, p := range problems {
		if p.Code == "shared-domain" && p.Level == Warning {
			shared++
		}
	}
	if shared != 4 {
		t.Errorf("%d problems of four: %+v", shared, problems)
	}
}

// The table is read two letters at a time.
func TestSuffixesAreCountries(t *testing.T) {
	for _, entry := range strings.Fields(suffixes) {
		first, countries, ok := strings.Cut(entry, ":")
		if !ok || first == "" || countries == "" || len(countries)%2 != 0 {
			t.Errorf("entry %q", entry)
		}
	}
}
