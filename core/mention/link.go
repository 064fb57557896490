package mention

import (
	"strings"

	"keepmum.dev/keepmum/core/registry"
)

// link reads the address around the dot at dot: "https://example.com/path", "www.example.com",
// "example.com", "ann@example.com", "x.com/example". Nothing before from belongs to it. Hosts are tried
// in ASCII first: in running Chinese or Japanese there is no space around them.
func (s *Search) link(ix *Index, draft string, dot, from int) zone {
	wide := func(c byte) bool { return isHandle(c) || c >= 0x80 }
	seen := zone{}
	for _, part := range []func(byte) bool{isHandle, wide} {
		start, end := dot, dot
		for start > from && dot-start < longestHost && part(draft[start-1]) {
			start--
		}
		for end < len(draft) && end-dot < longestHost && part(draft[end]) {
			end++
		}
		host := strings.TrimRight(draft[start:end], ".-_")
		if trimmed := strings.TrimLeft(host, ".-_"); len(trimmed) < len(host) {
			start += len(host) - len(trimmed)
			host = trimmed
		}
		end = start + len(host)
		how := Domain
		whole := start
		switch {
		case strings.HasSuffix(draft[from:start], "://"):
			how, whole = Link, start-3
			for whole > from && isHandle(draft[whole-1]) {
				whole--
			}
		case start > from && draft[start-1] == '@':
			whole = start - 1
			for whole > from && (isHandle(draft[whole-1]) || draft[whole-1] == '+') {
				whole--
			}
		case len(host) > 4 && strings.EqualFold(host[:4], "www."):
			how = Link
		}
		email := how == Domain && whole < start
		if !email {
			end += path(draft[end:])
		}
		if !email {
			if network, handle, ok := registry.Profile(draft[start:end]); ok {
				s.keyed(ix, network, handle, whole, end, Link, Sure)
				return zone{whole, end, linkZone}
			}
		}
		if s.host(ix, host, whole, end, how) || how == Link {
			return zone{whole, end, linkZone}
		}
		if seen.end == 0 {
			seen = zone{whole, end, linkZone}
		}
		if !ix.wide {
			break
		}
	}
	return seen
}

// longestHost is what the domain name system allows.
const longestHost = 253

// path is the length of what follows a host in an address, without the punctuation of the sentence.
func path(rest string) int {
	if rest == "" || rest[0] != '/' && rest[0] != '?' && rest[0] != '#' && rest[0] != ':' {
		return 0
	}
	if rest[0] == ':' && (len(rest) < 2 || rest[1] < '0' || rest[1] > '9') {
		return 0
	}
	end := 0
	for end < len(rest) && rest[end] > ' ' && rest[end] != 0x7F && !strings.ContainsRune("<>\"'`()[]{}|", rune(rest[end])) {
		end++
	}
	return len(strings.TrimRight(rest[:end], ".,;:!?*_~"))
}

// host notes the clients that a host, or a host above it, belongs to.
func (s *Search) host(ix *Index, host string, start, end int, how How) bool {
	for {
		slot := ix.find(hashLower(domainSeed, host))
		found := false
		for n := slot.from; n < slot.to; n++ {
			p := ix.phrase(n)
			if p.how == Domain && equalLower(host, ix.stored(&p)) {
				s.found = append(s.found, Mention{int(ix.client(&p)), start, end, how, Sure})
				found = true
			}
		}
		if found {
			return true
		}
		_, above, ok := strings.Cut(host, ".")
		if !ok || strings.IndexByte(above, '.') < 0 {
			return false
		}
		host = above
	}
}
