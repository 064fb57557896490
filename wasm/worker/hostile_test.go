package main_test

import (
	"context"
	"strings"
	"testing"

	"keepmum.dev/keepmum/core/hub/hubtest"
	"keepmum.dev/keepmum/core/hub/member"
)

// The runtime by itself reads some requests as two, for it is made to stand behind Cloudflare's edge, which takes
// requests in and hands them on. What hides in one is no more than a request without a token.
func TestHostileRequests(t *testing.T) {
	base := serve(t, hubtest.Registry)
	hubtest.Hostile(t, base, "a length and pieces", "a space before the colon", "no host", "a protocol that is none")
	admin, err := member.Join(context.Background(), found(t, base), "", nil)
	if err != nil {
		t.Fatal(err)
	}
	hubtest.Hidden(t, strings.TrimPrefix(base, "http://"), admin.Team, admin.Token)
}
