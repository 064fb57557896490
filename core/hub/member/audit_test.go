package member_test

import (
	"errors"
	"slices"
	"testing"
	"time"

	"keepmum.dev/keepmum/core/hub/member"
	"keepmum.dev/keepmum/core/hub/team"
)

// What was exported tells whether the audit goes on from there, whatever a hub has done to it since.
func TestAuditContinues(t *testing.T) {
	h := start(t)
	admin := h.join(t, h.invitation)
	for range 6 {
		if _, err := admin.Invite(ctx, team.Plain, "", time.Hour); err != nil {
			t.Fatal(err)
		}
	}
	all, err := admin.Audit(ctx)
	if err != nil || len(all) < 6 {
		t.Fatalf("%d entries, %v", len(all), err)
	}
	forged := slices.Clone(all)
	forged[2].Outcome = "admin"
	for name, c := range map[string]struct {
		earlier, now []team.Entry
		whole        bool
	}{
		"nothing exported":           {nil, all, true},
		"the same":                   {all, all, true},
		"more":                       {all[:4], all, true},
		"the beginning is forgotten": {all[:4], all[2:], true},
		"all of it is forgotten":     {all[:4], all[4:], true},
		"more than that":             {all[:4], all[5:], false},
		"the end is cut off":         {all, all[:5], false},
		"nothing is left":            {all, nil, false},
		"a forged export":            {forged, all, false},
	} {
		if err := member.Continues(c.earlier, c.now); (err == nil) != c.whole || (err != nil && !errors.Is(err, member.ErrAudit)) {
			t.Errorf("%s: %v", name, err)
		}
	}
}
