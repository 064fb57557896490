package hubtest

import (
	"testing"

	"keepmum.dev/keepmum/core/hub/team"
)

// TooOften asks a home that lets everybody ask so many times a minute: who asks more often is told so, and when to
// come back.
func TooOften(t *testing.T, home Home, perMinute int) {
	admin, _ := home.found(t)
	for i := range perMinute {
		if got := admin.ask("GET", "/head", nil, nil); got.Status != 200 {
			t.Fatalf("question %d of %d: %d %s", i+1, perMinute, got.Status, got.Body)
		}
	}
	for _, asks := range []*Caller{admin, admin.with(team.NewSecret(team.TokenPrefix))} { // guessing tokens is no way around it
		got := asks.ask("GET", "/head", nil, nil)
		if got.Status != 429 || got.code() != string(team.TooManyRequests) || got.Header.Get("Retry-After") != "60" {
			t.Errorf("one question more: %d %s %v", got.Status, got.Body, got.Header)
		}
	}
}

// Broken asks a home whose databases are not what they were: it says that it could not do it, and nothing of why.
func Broken(t *testing.T, home Home, breakIt func(id string)) {
	admin, id := home.found(t)
	breakIt(id)
	got := admin.ask("GET", "/history", nil, nil)
	if want := `{"code":"internal","say":"the hub could not do it; try again"}`; got.Status != 500 || string(got.Body) != want {
		t.Errorf("%d %s", got.Status, got.Body)
	}
}
