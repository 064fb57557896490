package sqlite_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"
	"time"

	"keepmum.dev/keepmum/core/hub/sqlite"
	"keepmum.dev/keepmum/core/hub/team"
)

var ctx = context.Background()

// filled makes a folder with one team that has versions, members and an audit.
func filled(t *testing.T, versions int) (folder, id string) {
	t.Helper()
	folder, id = t.TempDir(), team.NewID()
	teams, err := sqlite.OpenTeams(ctx, folder, time.Now)
	if err != nil {
		t.Fatal(err)
	}
	defer teams.Close()
	made, err := teams.Found(ctx, id)
	if err != nil {
		t.Fatal(err)
	}
	for range 2 {
		if _, err := made.Invite(ctx, "", team.Admin, "", time.Hour); err != nil {
			t.Fatal(err)
		}
	}
	for i := range versions {
		add(t, made, fmt.Sprintf(`[{"id":"a","doc":%d},{"id":"i%d","doc":"%0200d"}]`, i, i, i))
	}
	return folder, id
}

func add(t *testing.T, to *team.Team, ops string) {
	t.Helper()
	head, err := to.Head(ctx)
	if err == nil {
		_, err = to.Apply(ctx, "m", head.ETag, team.Change{Nonce: team.NewID(), Ops: ops})
	}
	if err != nil {
		t.Fatal(err)
	}
}

func head(t *testing.T, folder, id string) team.Head {
	t.Helper()
	teams, err := sqlite.OpenTeams(ctx, folder, time.Now)
	if err != nil {
		t.Fatal(err)
	}
	defer teams.Close()
	head, err := teams.Team(id).Head(ctx)
	if err != nil {
		t.Fatal(err)
	}
	return head
}

func TestBackupAndRestore(t *testing.T) {
	folder, id := filled(t, 5)
	before := head(t, folder, id)
	copies := filepath.Join(t.TempDir(), "copies")
	running, err := sqlite.OpenTeams(ctx, folder, time.Now) // a hub that runs meanwhile
	if err != nil {
		t.Fatal(err)
	}
	if n, err := sqlite.Backup(ctx, folder, copies, time.Now); n != 1 || err != nil {
		t.Fatalf("%d copies, %v", n, err)
	}
	add(t, running.Team(id), `[{"id":"late","doc":1}]`)
	running.Close()
	if n, err := sqlite.Restore(ctx, copies, folder); n != 1 || err != nil {
		t.Fatalf("%d restored, %v", n, err)
	}
	if got := head(t, folder, id); got != before {
		t.Errorf("restored %+v, the copy was made at %+v", got, before)
	}
	if _, err := os.Stat(filepath.Join(folder, id+".db.replaced")); err != nil {
		t.Errorf("what was there is gone: %v", err)
	}
}

// Every copy that lost something is refused, and what is there stays.
func TestTornBackupIsRefused(t *testing.T) {
	folder, id := filled(t, 40)
	copies := filepath.Join(t.TempDir(), "copies")
	if _, err := sqlite.Backup(ctx, folder, copies, time.Now); err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(copies, id+".db")
	whole, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	before := head(t, folder, id)
	random := rand.New(rand.NewPCG(1, 2))
	torn := map[string][]byte{"empty": {}, "cut": whole[:len(whole)/2], "cut by a page": whole[:len(whole)-4096]}
	for i := range 6 {
		page := bytes.Clone(whole)
		at := (1 + random.IntN(len(whole)/4096-1)) * 4096
		clear(page[at : at+4096])
		torn[fmt.Sprint("page ", i, " empty")] = page
	}
	for name, data := range torn {
		if err := os.WriteFile(file, data, 0o600); err != nil {
			t.Fatal(err)
		}
		if n, err := sqlite.Restore(ctx, copies, folder); err == nil {
			t.Errorf("%s: %d restored", name, n)
		}
	}
	if got := head(t, folder, id); got != before {
		t.Errorf("%+v is in the place of %+v", got, before)
	}
}

// A database of which something was forged from outside the hub is found out.
func TestCheckFindsForgery(t *testing.T) {
	for _, forged := range []string{
		`UPDATE audit SET outcome = 'editor'`,
		`DELETE FROM audit WHERE seq = 1`,
		`DELETE FROM change WHERE version = 2`,
		`DELETE FROM op WHERE id = 'i3'`,
		`UPDATE item SET version = 1 WHERE id = 'a'`,
		`DELETE FROM item WHERE id = 'a'`,
	} {
		folder, id := filled(t, 5)
		file := filepath.Join(folder, id+".db")
		if err := sqlite.Check(ctx, file); err != nil {
			t.Fatal(err)
		}
		if err := sqlite.Forge(file, forged); err != nil {
			t.Fatal(err)
		}
		if sqlite.Check(ctx, file) == nil {
			t.Errorf("%s: nothing found", forged)
		}
	}
}

// The triggers keep the history even from whoever writes SQL.
func TestHistoryStays(t *testing.T) {
	folder, id := filled(t, 5)
	for _, statement := range []string{
		`UPDATE change SET note = 'x'`, `DELETE FROM change`, `UPDATE op SET doc = '1'`, `DELETE FROM op`,
		`UPDATE audit SET kind = 'x'`, `DELETE FROM audit`, `UPDATE audit_floor SET seq = 1, hash = 'x'`,
		`INSERT INTO change VALUES(9, 'n', 'e', 0, 'm', '', '', '', '', 0)`,
	} {
		if err := sqlite.Run(filepath.Join(folder, id+".db"), statement); err == nil {
			t.Errorf("%s: done", statement)
		}
	}
}

func TestOpenRefuses(t *testing.T) {
	folder, id := filled(t, 1)
	other := team.NewID()
	if err := os.Rename(filepath.Join(folder, id+".db"), filepath.Join(folder, other+".db")); err != nil {
		t.Fatal(err)
	}
	if _, err := sqlite.OpenTeams(ctx, folder, time.Now); !errors.Is(err, team.ErrOther) {
		t.Errorf("a renamed database: %v", err)
	}
	folder, id = filled(t, 1)
	if err := sqlite.Run(filepath.Join(folder, id+".db"), `UPDATE meta SET value = '999' WHERE key = 'steps'`); err != nil {
		t.Fatal(err)
	}
	if _, err := sqlite.OpenTeams(ctx, folder, time.Now); !errors.Is(err, team.ErrNewer) {
		t.Errorf("a newer database: %v", err)
	}
}

// An upgrade that was interrupted after any of its steps is finished at the next start, and a copy of the
// database as it was stays.
func TestUpgrade(t *testing.T) {
	for _, done := range []string{"1", "5", "20"} {
		folder, id := filled(t, 3)
		file := filepath.Join(folder, id+".db")
		before := head(t, folder, id)
		if err := sqlite.Run(file, `UPDATE meta SET value = '`+done+`' WHERE key = 'steps'`); err != nil {
			t.Fatal(err)
		}
		if got := head(t, folder, id); got != before {
			t.Errorf("upgraded to %+v from %+v", got, before)
		}
		copies, err := fs.Glob(os.DirFS(folder), id+".db.before-step-*")
		if err != nil || len(copies) != 1 {
			t.Errorf("copies %v, %v", copies, err)
		}
	}
}

// The audit can be shortened from its beginning, and what is left can still be verified.
func TestForget(t *testing.T) {
	folder, id := t.TempDir(), team.NewID()
	now := time.UnixMilli(1_000_000)
	teams, err := sqlite.OpenTeams(ctx, folder, func() time.Time { return now })
	if err != nil {
		t.Fatal(err)
	}
	defer teams.Close()
	made, err := teams.Found(ctx, id)
	if err != nil {
		t.Fatal(err)
	}
	note := func(i int) {
		if err := made.Audit(ctx, "m", []team.Entry{{ID: fmt.Sprintf("%016d", i), Kind: "caught"}}); err != nil {
			t.Fatal(err)
		}
	}
	for i := range 10 {
		now = now.Add(time.Hour)
		note(i)
	}
	for range 2 { // the second time there is nothing to do
		if err := made.Forget(ctx, now.Add(-150*time.Minute).UnixMilli()); err != nil {
			t.Fatal(err)
		}
	}
	note(10)
	entries, err := made.Audited(ctx, 0, 0)
	if err != nil || len(entries) != 4 || entries[0].Seq != 8 {
		t.Fatalf("%+v, %v", entries, err)
	}
	if err := made.Forget(ctx, now.Add(time.Hour).UnixMilli()); err != nil {
		t.Fatal(err)
	}
	note(11)
	if err := sqlite.Check(ctx, filepath.Join(folder, id+".db")); err != nil {
		t.Error(err)
	}
}
