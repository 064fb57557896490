package hub

import (
	"net/http"
	"strconv"

	"keepmum.dev/keepmum/core/hub/etag"
	"keepmum.dev/keepmum/core/hub/origin"
)

// Path is where the registry is served.
const Path = "/registry.json"

// HealthPath answers "ok" when there is a document to serve.
const HealthPath = "/healthz"

const methods = "GET, HEAD, OPTIONS"

// Handler serves the document that the source gives at the time of each request.
func Handler(source Source) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path != Path && r.URL.Path != HealthPath {
			answer(w, r, http.StatusNotFound, "not found")
			return
		}
		origin.Allow(w, r, origin.Allowed{Methods: "GET, HEAD", Headers: "If-None-Match, Authorization"})
		switch r.Method {
		case http.MethodOptions:
			w.Header().Set("Allow", methods)
			w.WriteHeader(http.StatusNoContent)
			return
		case http.MethodGet, http.MethodHead:
		default:
			w.Header().Set("Allow", methods)
			answer(w, r, http.StatusMethodNotAllowed, "method not allowed")
			return
		}
		document := source()
		switch {
		case document == nil:
			answer(w, r, http.StatusServiceUnavailable, "no registry")
		case r.URL.Path == HealthPath:
			answer(w, r, http.StatusOK, "ok")
		default:
			serve(w, r, document)
		}
	})
}

func serve(w http.ResponseWriter, r *http.Request, d *Document) {
	header := w.Header()
	header.Set("ETag", d.etag)
	header.Set("Cache-Control", "no-cache")
	header.Set("X-Content-Type-Options", "nosniff")
	if etag.NoneMatch(r.Header, d.etag) {
		w.WriteHeader(http.StatusNotModified)
		return
	}
	header.Set("Content-Type", "application/json; charset=utf-8")
	header.Set("Content-Length", strconv.Itoa(len(d.body)))
	w.WriteHeader(http.StatusOK)
	if r.Method != http.MethodHead {
		w.Write(d.body) // a reader that went away is no fault of ours
	}
}

// answer sends a short sentence that holds nothing of the document.
func answer(w http.ResponseWriter, r *http.Request, status int, text string) {
	header := w.Header()
	header.Set("Content-Type", "text/plain; charset=utf-8")
	header.Set("Cache-Control", "no-store")
	header.Set("X-Content-Type-Options", "nosniff")
	header.Set("Content-Length", strconv.Itoa(len(text)+1))
	w.WriteHeader(status)
	if r.Method != http.MethodHead {
		w.Write([]byte(text + "\n"))
	}
}
