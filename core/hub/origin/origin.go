// Package origin lets browser extensions read what the hub answers, and no web page.
package origin

import (
	"net/http"
	"strings"
)

// extensionSchemes are the origins of browser extensions. Their ids are not listed: Firefox makes a
// new one for every installation.
var extensionSchemes = []string{"chrome-extension://", "moz-extension://", "safari-web-extension://"}

// Allowed are the methods and request headers, separated by commas, that pages of an extension may use.
type Allowed struct{ Methods, Headers string }

// Allow lets pages of an extension read the answer, and answers their preflight; pages of the web get
// no such header, so that no site can read a client list through its visitor.
func Allow(w http.ResponseWriter, r *http.Request, a Allowed) {
	header := w.Header()
	header.Add("Vary", "Origin")
	origin := r.Header.Get("Origin")
	for _, scheme := range extensionSchemes {
		if !strings.HasPrefix(origin, scheme) {
			continue
		}
		header.Set("Access-Control-Allow-Origin", origin)
		header.Set("Access-Control-Expose-Headers", "ETag, Retry-After")
		if r.Method == http.MethodOptions {
			header.Set("Access-Control-Allow-Methods", a.Methods)
			header.Set("Access-Control-Allow-Headers", a.Headers)
			header.Set("Access-Control-Max-Age", "600")
		}
	}
}
