// Package hubtest holds the requests that every home of the hub must answer alike: net/http natively
// and the Workers runtime.
package hubtest

import (
	"io"
	"net/http"
	"strconv"
	"strings"
	"testing"

	"keepmum.dev/keepmum/core/hub"
)

// Registry is the document that a hub under test serves.
const Registry = `{"keepmum": 1, "name": "Studio Nine", "clients": [{"name": "Café One, Ltd"}]}` + "\n"

// Run sends the requests to a hub at base, which serves Registry.
func Run(t *testing.T, base string) {
	etag := hub.NewDocument([]byte(Registry)).ETag()
	weak := "W/" + etag
	extension := "moz-extension://0f1e2d3c-0000-4000-8000-000000000000"
	get, head, options := http.MethodGet, http.MethodHead, http.MethodOptions
	cases := []struct {
		name, method, path string
		header             http.Header
		body               string
		status             int
		want               string            // the body
		wantHeader         map[string]string // "" is absent
	}{
		{"OK", get, hub.Path, nil, "", 200, Registry, map[string]string{
			"Etag": etag, "Cache-Control": "no-cache", "Content-Type": "application/json; charset=utf-8",
			"X-Content-Type-Options": "nosniff", "Access-Control-Allow-Origin": ""}},
		{"OKWithQuery", get, hub.Path + "?a=b", nil, "", 200, Registry, map[string]string{"Etag": etag}},
		{"OtherTag", get, hub.Path, http.Header{"If-None-Match": {`"other"`}}, "", 200, Registry, nil},
		{"BrokenTag", get, hub.Path, http.Header{"If-None-Match": {`other, "`}}, "", 200, Registry, nil},
		{"NotModified", get, hub.Path, http.Header{"If-None-Match": {etag}}, "", 304, "", map[string]string{
			"Etag": etag, "Cache-Control": "no-cache", "Content-Type": ""}},
		{"NotModifiedWeak", get, hub.Path, http.Header{"If-None-Match": {weak}}, "", 304, "", map[string]string{"Etag": etag}},
		{"NotModifiedList", get, hub.Path, http.Header{"If-None-Match": {`"a,b", W/"c" ,` + weak + `, "d"`}}, "", 304, "", nil},
		{"NotModifiedTwoHeaders", get, hub.Path, http.Header{"If-None-Match": {`"a"`, etag}}, "", 304, "", nil},
		{"NotModifiedAny", get, hub.Path, http.Header{"If-None-Match": {"*"}}, "", 304, "", nil},
		{"Head", head, hub.Path, nil, "", 200, "", map[string]string{"Etag": etag, "Content-Type": "application/json; charset=utf-8"}},
		{"HeadNotModified", head, hub.Path, http.Header{"If-None-Match": {etag}}, "", 304, "", map[string]string{"Etag": etag}},
		{"NotFound", get, "/clients", nil, "", 404, "not found\n", map[string]string{"Etag": ""}},
		{"NotFoundRoot", get, "/", nil, "", 404, "not found\n", nil},
		{"NotFoundPost", http.MethodPost, "/clients", nil, "x", 404, "not found\n", nil},
		{"MethodNotAllowedPost", http.MethodPost, hub.Path, nil, "{}", 405, "method not allowed\n", map[string]string{"Allow": "GET, HEAD, OPTIONS"}},
		{"MethodNotAllowedPut", http.MethodPut, hub.Path, nil, strings.Repeat("x", 100_000), 405, "method not allowed\n", map[string]string{"Allow": "GET, HEAD, OPTIONS"}},
		{"MethodNotAllowedDelete", http.MethodDelete, hub.Path, nil, "", 405, "method not allowed\n", nil},
		{"Health", get, hub.HealthPath, nil, "", 200, "ok\n", map[string]string{"Cache-Control": "no-store"}},
		{"Extension", get, hub.Path, http.Header{"Origin": {extension}}, "", 200, Registry, map[string]string{
			"Access-Control-Allow-Origin": extension, "Access-Control-Expose-Headers": "ETag, Retry-After", "Vary": "Origin"}},
		{"Preflight", options, hub.Path, http.Header{"Origin": {extension}, "Access-Control-Request-Method": {"GET"},
			"Access-Control-Request-Headers": {"if-none-match"}}, "", 204, "", map[string]string{
			"Access-Control-Allow-Origin": extension, "Access-Control-Allow-Methods": "GET, HEAD",
			"Access-Control-Allow-Headers": "If-None-Match, Authorization"}},
		{"PreflightOfAPage", options, hub.Path, http.Header{"Origin": {"https://example.com"}, "Access-Control-Request-Method": {"GET"}},
			"", 204, "", map[string]string{"Access-Control-Allow-Origin": "", "Access-Control-Allow-Methods": ""}},
		{"Page", get, hub.Path, http.Header{"Origin": {"https://example.com"}}, "", 200, Registry, map[string]string{"Access-Control-Allow-Origin": ""}},
	}
	// One connection for all: an answer that leaves a request half read breaks the next one.
	client := &http.Client{Transport: &http.Transport{MaxConnsPerHost: 1, DisableCompression: true}}
	defer client.CloseIdleConnections()
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			request, err := http.NewRequest(c.method, base+c.path, strings.NewReader(c.body))
			if err != nil {
				t.Fatal(err)
			}
			if c.header != nil {
				request.Header = c.header
			}
			response, err := client.Do(request)
			if err != nil {
				t.Fatal(err)
			}
			defer response.Body.Close()
			body, err := io.ReadAll(response.Body)
			if err != nil {
				t.Fatal(err)
			}
			if response.StatusCode != c.status || string(body) != c.want {
				t.Errorf("%d %q, want %d %q", response.StatusCode, body, c.status, c.want)
			}
			if length := response.Header.Get("Content-Length"); c.status == 200 && c.method == get && length != "" && length != strconv.Itoa(len(c.want)) {
				t.Errorf("Content-Length=%s, want %d", length, len(c.want))
			}
			for name, want := range c.wantHeader {
				if got := response.Header.Get(name); got != want {
					t.Errorf("%s=%q, want %q", name, got, want)
				}
			}
		})
	}
}
