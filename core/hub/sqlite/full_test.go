package sqlite_test

import (
	"path/filepath"
	"testing"
	"time"

	"keepmum.dev/keepmum/core/hub/hubtest"
	"keepmum.dev/keepmum/core/hub/sqlite"
	"keepmum.dev/keepmum/core/hub/team"
)

// The database may not grow any further, which SQLite tells as it tells a full disk.
func TestDatabaseIsFull(t *testing.T) {
	full(t, t.TempDir(), func(teams *sqlite.Teams, id string, room bool) {
		pages := 300
		if room {
			pages = 3000
		}
		if err := teams.MaxPages(id, pages); err != nil {
			t.Fatal(err)
		}
	})
}

// The disk itself is full.
func TestDiskIsFull(t *testing.T) {
	folder, more := hubtest.Small(t, "2m")
	full(t, folder, func(_ *sqlite.Teams, _ string, room bool) {
		if room {
			more()
		}
	})
}

func full(t *testing.T, folder string, grow func(teams *sqlite.Teams, id string, room bool)) {
	t.Helper()
	teams, server := serve(t, folder)
	id := team.NewID()
	made, err := teams.Found(ctx, id)
	if err != nil {
		t.Fatal(err)
	}
	code, err := made.Invite(ctx, "", team.Admin, "", time.Hour)
	if err != nil {
		t.Fatal(err)
	}
	grow(teams, id, false)
	hubtest.Full(t, server.URL+team.Prefix+id+"#"+code, func() { grow(teams, id, true) })
	teams.Close()
	if err := sqlite.Check(ctx, filepath.Join(folder, id+".db")); err != nil {
		t.Error(err)
	}
}
