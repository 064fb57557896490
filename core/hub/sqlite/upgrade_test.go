package sqlite_test

import (
	"compress/gzip"
	"io"
	"os"
	"path/filepath"
	"testing"
	"time"

	"keepmum.dev/keepmum/core/hub/sqlite"
	"keepmum.dev/keepmum/core/hub/team"
)

// What is in testdata/first-release.db.gz, a database that the first program with teams wrote.
const (
	oldTeam   = "oldteamoldteamoldteamoldte"
	oldToken  = "kmt_oldtokenoldtokenoldtokenol"
	oldMember = "tgaznzdjhg7zrbxswgnilrtasp"
	oldETag   = "5-4c69cae7fe61b6d1df0e4aac05f75d0eaee47e1bfaab2f742aa2244c16eff961"
	oldSteps  = 28
)

// A database of the first release is upgraded with everything in it, can do what is new, and the copy beside
// it is what the first release can still read.
func TestFirstRelease(t *testing.T) {
	folder := t.TempDir()
	unpack(t, "testdata/first-release.db.gz", filepath.Join(folder, oldTeam+".db"))
	teams, err := sqlite.OpenAlone(ctx, folder, time.Now)
	if err != nil {
		t.Fatal(err)
	}
	defer teams.Close()
	old := teams.Team(oldTeam)
	if head, err := old.Head(ctx); err != nil || head.ETag != oldETag {
		t.Errorf("%+v, %v", head, err)
	}
	member, err := old.ByToken(ctx, oldToken)
	if err != nil || member.ID != oldMember || member.Role != team.Admin {
		t.Errorf("%+v, %v", member, err)
	}
	if page, err := old.Sync(ctx, team.Cursor{}, 0); err != nil ||
		page.Items != `[{"id":"i0","version":1,"doc":"x0"},{"id":"i2","version":3,"doc":"x2"},{"id":"a","version":4,"doc":"3"},{"id":"i3","version":4,"doc":"x3"},{"id":"i1","version":5,"doc":null}]` {
		t.Errorf("%s, %v", page.Items, err)
	}
	if asked, err := old.Requests(ctx, member); err != nil || len(asked) != 1 {
		t.Errorf("%+v, %v", asked, err)
	}

	add(t, old, `[{"id":"a","doc":"new"}]`)
	handed := "sealed"
	if err := old.Hand(ctx, oldMember, oldMember, nil, &handed); err != nil {
		t.Error(err)
	}
	code, err := old.Invite(ctx, oldMember, team.Plain, "", time.Hour)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := old.Join(ctx, code, team.Hash("x")); err != nil {
		t.Error(err)
	}
	if err := sqlite.Check(ctx, filepath.Join(folder, oldTeam+".db")); err != nil {
		t.Error(err)
	}

	copies, err := filepath.Glob(filepath.Join(folder, "*.before-step-29"))
	if err != nil || len(copies) != 1 {
		t.Fatalf("%v, %v", copies, err)
	}
	steps, etag, err := sqlite.Stand(copies[0])
	if err != nil || steps != oldSteps || etag != oldETag {
		t.Errorf("the copy: %d steps, %s, %v", steps, etag, err)
	}
}

func unpack(t *testing.T, packed, to string) {
	t.Helper()
	file, err := os.Open(packed)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	reader, err := gzip.NewReader(file)
	if err != nil {
		t.Fatal(err)
	}
	data, err := io.ReadAll(reader)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(to, data, 0o600); err != nil {
		t.Fatal(err)
	}
}
