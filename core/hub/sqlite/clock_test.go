package sqlite_test

import (
	"errors"
	"path/filepath"
	"testing"
	"time"

	"keepmum.dev/keepmum/core/hub/sqlite"
	"keepmum.dev/keepmum/core/hub/team"
)

// The clock of the machine jumps, ten years on and back again and behind where it began. Tokens stay what
// they are, an invitation is taken within its time and at no other, versions and the audit go on in order, and
// nothing is forgotten that is younger than it may be by the clock of the moment.
func TestClockJumps(t *testing.T) {
	folder, id := t.TempDir(), team.NewID()
	began := time.Date(2026, 11, 22, 12, 0, 0, 0, time.UTC)
	now := began
	teams, err := sqlite.OpenAlone(ctx, folder, func() time.Time { return now })
	if err != nil {
		t.Fatal(err)
	}
	defer teams.Close()
	made, err := teams.Found(ctx, id)
	if err != nil {
		t.Fatal(err)
	}
	invite := func() string {
		t.Helper()
		code, err := made.Invite(ctx, "", team.Admin, "", time.Hour)
		if err != nil {
			t.Fatal(err)
		}
		return code
	}
	taken := func(code string) bool {
		t.Helper()
		_, err := made.Join(ctx, code, team.Hash(team.NewSecret(team.TokenPrefix)))
		var refused *team.Error
		if err != nil && (!errors.As(err, &refused) || refused.Code != team.Expired) {
			t.Fatal(err)
		}
		return err == nil
	}
	token := team.NewSecret(team.TokenPrefix)
	first, err := made.Join(ctx, invite(), team.Hash(token))
	if err != nil {
		t.Fatal(err)
	}
	const decade = 10 * 365 * 24 * time.Hour
	for step, jump := range []time.Duration{0, decade, 0, -decade, time.Minute, -time.Minute} {
		code, before := invite(), now
		now = began.Add(jump)
		if m, err := made.ByToken(ctx, token); err != nil || m.ID != first.ID {
			t.Errorf("step %d: the token is %+v, %v", step, m, err)
		}
		if got, want := taken(code), now.Before(before.Add(time.Hour)); got != want {
			t.Errorf("step %d, %v after the invitation: taken %v", step, now.Sub(before), got)
		}
		if !taken(invite()) {
			t.Errorf("step %d: an invitation of this moment is refused", step)
		}
		add(t, made, `[{"id":"a","doc":1}]`)
		if err := made.Audit(ctx, first.ID, []team.Entry{{ID: team.NewID(), Kind: "caught"}}); err != nil {
			t.Error(err)
		}
	}
	if head, err := made.Head(ctx); err != nil || head.Version != 6 {
		t.Errorf("%+v, %v", head, err)
	}
	entries, err := made.Audited(ctx, 0, 0)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := team.VerifyChain("", entries); err != nil {
		t.Error(err)
	}
	if err := sqlite.Check(ctx, filepath.Join(folder, id+".db")); err != nil {
		t.Error(err)
	}
	if err := made.Forget(ctx, began.Add(-20*365*24*time.Hour).UnixMilli()); err != nil {
		t.Fatal(err)
	}
	if left, err := made.Audited(ctx, 0, 0); err != nil || len(left) != len(entries) {
		t.Errorf("%d of %d entries are left, %v", len(left), len(entries), err)
	}
}
