package sqlite_test

import (
	"context"
	"net/http/httptest"
	"testing"
	"time"

	"keepmum.dev/keepmum/core/hub/hubtest"
	"keepmum.dev/keepmum/core/hub/sqlite"
	"keepmum.dev/keepmum/core/hub/team"
)

const operator = "the operator of these tests"

// serve opens the teams of a folder and answers for them until the test ends.
func serve(t *testing.T, folder string) (*sqlite.Teams, *httptest.Server) {
	t.Helper()
	teams, err := sqlite.OpenAlone(context.Background(), folder, time.Now)
	if err != nil {
		t.Fatal(err)
	}
	server := httptest.NewServer(&team.Service{
		Team: teams.Team, Found: teams.Found, Operator: operator, Now: time.Now,
		Allow: func(string) bool { return true },
	})
	t.Cleanup(func() { server.Close(); teams.Close() })
	return teams, server
}

func TestTeam(t *testing.T) {
	_, server := serve(t, t.TempDir())
	hubtest.RunTeam(t, hubtest.Home{Base: server.URL, Operator: operator})
}
