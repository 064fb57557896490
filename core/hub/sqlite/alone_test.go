package sqlite_test

import (
	"errors"
	"os"
	"path/filepath"
	"testing"
	"time"

	"keepmum.dev/keepmum/core/hub/sqlite"
	"keepmum.dev/keepmum/core/hub/team"
)

// A folder has one hub at a time, and nothing is restored under it. Copies and invitations are made meanwhile.
func TestFolderIsServedOnce(t *testing.T) {
	folder, id := filled(t, 3)
	copies := filepath.Join(t.TempDir(), "copies")
	if _, err := sqlite.Backup(ctx, folder, copies, time.Now); err != nil {
		t.Fatal(err)
	}
	running, err := sqlite.OpenAlone(ctx, folder, time.Now)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := sqlite.OpenAlone(ctx, folder, time.Now); !errors.Is(err, sqlite.ErrServed) {
		t.Errorf("a second hub: %v", err)
	}
	if _, err := sqlite.Restore(ctx, copies, folder); !errors.Is(err, sqlite.ErrServed) {
		t.Errorf("restored under a hub: %v", err)
	}
	if _, err := sqlite.Backup(ctx, folder, copies, time.Now); err != nil {
		t.Error(err)
	}
	beside, err := sqlite.OpenTeams(ctx, folder, time.Now)
	if err != nil {
		t.Fatal(err)
	}
	code, err := beside.Team(id).Invite(ctx, "", team.Plain, "", time.Hour)
	if err != nil {
		t.Fatal(err)
	}
	beside.Close()
	token := team.NewSecret(team.TokenPrefix)
	if _, err := running.Team(id).Join(ctx, code, team.Hash(token)); err != nil {
		t.Error(err)
	}
	if err := running.Close(); err != nil {
		t.Error(err)
	}
	if n, err := sqlite.Restore(ctx, copies, folder); n != 1 || err != nil {
		t.Errorf("%d restored, %v", n, err)
	}
	again, err := sqlite.OpenAlone(ctx, folder, time.Now)
	if err != nil {
		t.Fatal(err)
	}
	again.Close()
}

// What a team remembers is forgotten when it writes.
func TestRemembered(t *testing.T) {
	folder, id := filled(t, 1)
	running, err := sqlite.OpenAlone(ctx, folder, time.Now)
	if err != nil {
		t.Fatal(err)
	}
	defer running.Close()
	on := running.Team(id)
	code, err := on.Invite(ctx, "", team.Plain, "", time.Hour)
	if err != nil {
		t.Fatal(err)
	}
	token := team.NewSecret(team.TokenPrefix)
	joined, err := on.Join(ctx, code, team.Hash(token))
	if err != nil {
		t.Fatal(err)
	}
	for range 3 {
		if m, err := on.ByToken(ctx, token); err != nil || m.ID != joined.ID {
			t.Fatalf("%+v, %v", m, err)
		}
		before, err := on.Head(ctx)
		if err != nil {
			t.Fatal(err)
		}
		add(t, on, `[{"id":"a","doc":"new"}]`)
		if after, err := on.Head(ctx); err != nil || after.Version != before.Version+1 {
			t.Errorf("version %d after %d, %v", after.Version, before.Version, err)
		}
	}
	if err := on.Revoke(ctx, "", joined.ID); err != nil {
		t.Fatal(err)
	}
	if m, err := on.ByToken(ctx, token); err == nil {
		t.Errorf("%+v was revoked", m)
	}
}

// Teams that nobody asks hold no file open: a hub may have thousands.
func TestIdleTeamsHoldNothing(t *testing.T) {
	open := func() int {
		files, err := os.ReadDir("/proc/self/fd")
		if err != nil {
			t.Skip("how many files are open is read on Linux only")
		}
		return len(files)
	}
	folder, before := t.TempDir(), open()
	for range 2 { // when they are made, and when a hub starts that has them
		teams, err := sqlite.OpenTeams(ctx, folder, time.Now)
		if err != nil {
			t.Fatal(err)
		}
		for len(teams.IDs()) < 20 {
			if _, err := teams.Found(ctx, team.NewID()); err != nil {
				t.Fatal(err)
			}
		}
		if now := open(); now > before+10 {
			t.Errorf("%d files are open for twenty teams that nobody asks", now-before)
		}
		teams.Close()
	}
}
