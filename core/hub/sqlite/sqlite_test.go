package sqlite_test

import (
	"context"
	"database/sql"
	"net/http/httptest"
	"path/filepath"
	"testing"
	"time"

	"keepmum.dev/keepmum/core/hub/hubtest"
	"keepmum.dev/keepmum/core/hub/rate"
	"keepmum.dev/keepmum/core/hub/sqlite"
	"keepmum.dev/keepmum/core/hub/team"
)

const operator = "the operator of these tests"

// serve opens the teams of a folder and answers for them until the test ends.
func serve(t *testing.T, folder string) (*sqlite.Teams, *httptest.Server) {
	t.Helper()
	return serveSo(t, folder, 0)
}

// serveSo lets each ask so many times a minute; 0: as often as they like.
func serveSo(t *testing.T, folder string, perMinute int) (*sqlite.Teams, *httptest.Server) {
	t.Helper()
	teams, err := sqlite.OpenAlone(context.Background(), folder, time.Now)
	if err != nil {
		t.Fatal(err)
	}
	server := httptest.NewServer(&team.Service{
		Team: teams.Team, Found: teams.Found, Operator: operator, Now: time.Now,
		Allow: rate.New(perMinute, time.Now).Allow,
	})
	t.Cleanup(func() { server.Close(); teams.Close() })
	return teams, server
}

func TestTeam(t *testing.T) {
	_, server := serve(t, t.TempDir())
	hubtest.RunTeam(t, hubtest.Home{Base: server.URL, Operator: operator})
}

func TestTooOften(t *testing.T) {
	_, server := serveSo(t, t.TempDir(), 5)
	hubtest.TooOften(t, hubtest.Home{Base: server.URL, Operator: operator}, 5)
}

func TestBroken(t *testing.T) {
	folder := t.TempDir()
	_, server := serve(t, folder)
	hubtest.Broken(t, hubtest.Home{Base: server.URL, Operator: operator}, func(id string) {
		db, err := sql.Open("sqlite", filepath.Join(folder, id+".db"))
		if err != nil {
			t.Fatal(err)
		}
		defer db.Close()
		if _, err := db.Exec(`ALTER TABLE change RENAME TO secret_table`); err != nil {
			t.Fatal(err)
		}
	})
}
