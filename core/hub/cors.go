package hub

import (
	"net/http"
	"strings"
)

// extensionSchemes are the origins of browser extensions. Their ids are not listed: Firefox makes a
// new one for every installation.
var extensionSchemes = []string{"chrome-extension://", "moz-extension://", "safari-web-extension://"}

// allowExtension lets pages of an extension read the answer, and answers their preflight; pages of
// the web get no such header, so that no site can read a client list through its visitor.
func allowExtension(w http.ResponseWriter, r *http.Request) {
	header := w.Header()
	header.Add("Vary", "Origin")
	origin := r.Header.Get("Origin")
	for _, scheme := range extensionSchemes {
		if !strings.HasPrefix(origin, scheme) {
			continue
		}
		header.Set("Access-Control-Allow-Origin", origin)
		header.Set("Access-Control-Expose-Headers", "ETag")
		if r.Method == http.MethodOptions {
			header.Set("Access-Control-Allow-Methods", "GET, HEAD")
			header.Set("Access-Control-Allow-Headers", "If-None-Match, Authorization")
			header.Set("Access-Control-Max-Age", "600")
		}
	}
}
