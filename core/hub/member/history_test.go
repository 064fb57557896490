package member_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/tidwall/gjson"

	"keepmum.dev/keepmum/core/hub/seal"
	"keepmum.dev/keepmum/core/hub/team"
)

// Any version is read and brought back as it was, over a change of keys too; the hub reads neither it nor
// its note, and cannot give another in its place.
func TestRestore(t *testing.T) {
	h := start(t)
	admin := h.join(t, h.invitation)
	push(t, admin, 2, "Northwind")
	if _, err := admin.Push(ctx, registry("Northwind", "Harbour"), "Harbour is new"); err != nil {
		t.Fatal(err)
	}
	push(t, admin, 1, "Northwind") // Harbour goes
	if _, err := admin.ChangeKey(ctx, nothing); err != nil {
		t.Fatal(err)
	}
	push(t, admin, 1, "Northwind", "Tesserae")
	at := func(version int64) string {
		t.Helper()
		list, err := admin.At(ctx, version)
		if err != nil {
			t.Fatal(err)
		}
		return gjson.GetBytes(list, "clients.#.name").Raw
	}
	for version, want := range map[int64]string{1: `["Northwind Ltd"]`, 2: `["Harbour Ltd","Northwind Ltd"]`, 3: `["Northwind Ltd"]`, 5: `["Northwind Ltd","Tesserae Ltd"]`} {
		if got := at(version); got != want {
			t.Errorf("version %d: %s, want %s", version, got, want)
		}
	}
	if err := admin.Restore(ctx, 2); err != nil {
		t.Fatal(err)
	}
	if got := names(t, admin); got != `["Harbour Ltd","Northwind Ltd"]` {
		t.Error(got)
	}
	versions, err := admin.History(ctx)
	if err != nil || len(versions) != 6 || versions[0].Note != "as it was in version 2" || versions[4].Note != "Harbour is new" {
		t.Errorf("%+v, %v", versions, err)
	}
	var refused interface{ Error() string }
	if err := admin.Restore(ctx, 99); !errors.As(err, &refused) || !strings.Contains(err.Error(), "no such version") {
		t.Errorf("%v", err)
	}
	h.tamper = nil
	second := h.body(t, admin, "/at/2")
	h.tamper = func(string) string { return second }
	if _, err := admin.At(ctx, 1); !errors.Is(err, seal.ErrNotWhole) {
		t.Errorf("another version: %v", err)
	}
	h.tamper = func(body string) string { return strings.Replace(body, `"doc":"1.`, `"doc":"1.0`, 1) }
	if _, err := admin.At(ctx, 1); !errors.Is(err, seal.ErrNotWhole) {
		t.Errorf("another document: %v", err)
	}
	h.tamper = nil
	// An editor from before the change of keys brings back what they could read then; one from after it does not.
	later := h.invited(t, admin, team.Editor, "Late")
	names(t, later)
	if err := later.Restore(ctx, 1); !errors.Is(err, seal.ErrUnsigned) {
		t.Errorf("%v", err)
	}
	if err := later.Restore(ctx, 5); err != nil {
		t.Error(err)
	}
	h.holdsNoNames(t)
}
