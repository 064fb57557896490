package hubtest

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"keepmum.dev/keepmum/core/hub/team"
)

// Full writes to a home until it has no room left: each write is then refused as a whole, and everything that
// was answered for can be read. Once there is more room, it goes on by itself.
func Full(t *testing.T, invitation string, more func()) {
	w := Join(t, invitation)
	_, _, etag := w.Ask("GET", "/head", "", "")
	write := func(n int) (status int, body []byte) {
		var now string
		status, body, now = w.Ask("POST", "/changes", etag, fmt.Sprintf(`{"nonce":%q,"ops":[{"id":"n","doc":%d},{"id":"n%d","doc":%q}]}`,
			team.NewID(), n, n, strings.Repeat("x", 50_000)))
		if status == 200 {
			etag = now
		}
		return status, body
	}
	written := 0
	for refused := 0; refused < 5; {
		status, body := write(written + 1)
		var told struct{ Code string }
		json.Unmarshal(body, &told)
		switch {
		case status == 200:
			written++
		case status == 507 && told.Code == "full":
			refused++
		default:
			t.Fatalf("write %d: %d %s", written+1, status, body)
		}
		if written > 2000 {
			t.Fatal("it is never full")
		}
	}
	if written == 0 {
		t.Fatal("nothing could be written to begin with")
	}
	if status, _, now := w.Ask("GET", "/head", "", ""); status != 200 || now != etag {
		t.Errorf("%d %s, the last answer was %s", status, now, etag)
	}
	there := w.history(t)
	if len(there) != written {
		t.Errorf("%d versions, %d were answered for", len(there), written)
	}
	for version := range there {
		if got := w.items(t, version); got != 2 {
			t.Errorf("version %d has %d of its two items", version, got)
		}
	}
	more()
	if status, body := write(written + 1); status != 200 {
		t.Errorf("there is room again: %d %s", status, body)
	}
	if status, body, _ := w.Ask("POST", "/audit", "", `{"entries":[{"id":"0123456789abcdef","kind":"caught"}]}`); status != 204 {
		t.Errorf("there is room again: %d %s", status, body)
	}
	w.audit(t)
}
