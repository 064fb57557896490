package registry

import "strings"

// networks are those whose profile addresses are known: the name the file format uses, other ways
// people write it, and the hosts (any subdomain counts too).
var networks = []struct {
	name  string
	also  []string
	hosts []string
}{
	{"x", []string{"twitter", "x (twitter)", "x/twitter", "twitter/x", "twitter (x)"}, []string{"x.com", "twitter.com"}},
	{"facebook", []string{"fb"}, []string{"facebook.com", "fb.com"}},
	{"linkedin", nil, []string{"linkedin.com"}},
	{"instagram", nil, []string{"instagram.com"}},
	{"threads", nil, []string{"threads.net", "threads.com"}},
	{"tiktok", []string{"tik tok"}, []string{"tiktok.com"}},
	{"youtube", nil, []string{"youtube.com"}},
	{"bluesky", []string{"bsky"}, []string{"bsky.app"}},
	{"mastodon", nil, nil},
	{"xing", nil, []string{"xing.com"}},
}

// networkName is the name of a network as the file format writes it.
func networkName(written string) string {
	name := strings.ToLower(tidy(written))
	for _, n := range networks {
		for _, other := range n.also {
			if name == other {
				return n.name
			}
		}
	}
	return name
}

// networkOf is the network that has its profiles under a host, "" when none is known.
func networkOf(host string) string {
	for _, n := range networks {
		for _, known := range n.hosts {
			if above, ok := strings.CutSuffix(host, known); ok && (above == "" || above[len(above)-1] == '.') {
				return n.name
			}
		}
	}
	return ""
}
