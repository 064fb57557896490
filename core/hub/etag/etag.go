// Package etag compares entity tags the way HTTP wants it, through proxies and hosts that change them.
package etag

import (
	"net/http"
	"strings"
)

// NoneMatch says whether If-None-Match names the tag, so that the answer is 304. Tags are compared
// weakly: a proxy that compresses may have put W/ in front. The header may come once or several times,
// and some hosts split it at its commas, so all its values are read as one list.
func NoneMatch(header http.Header, etag string) bool {
	for rest := strings.Join(header.Values("If-None-Match"), ","); rest != ""; {
		rest = strings.TrimLeft(rest, " \t,")
		if rest == "*" || strings.HasPrefix(rest, "*,") || strings.HasPrefix(rest, "* ") {
			return true
		}
		rest = strings.TrimPrefix(rest, "W/")
		if !strings.HasPrefix(rest, `"`) {
			return false
		}
		end := strings.IndexByte(rest[1:], '"')
		if end < 0 {
			return false
		}
		if rest[:end+2] == etag {
			return true
		}
		rest = rest[end+2:]
	}
	return false
}
