package member_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	"keepmum.dev/keepmum/core/hub/member"
	"keepmum.dev/keepmum/core/hub/seal"
	"keepmum.dev/keepmum/core/hub/team"
)

func (h *hub) invited(t *testing.T, by *member.Member, role team.Role, name string) *member.Member {
	t.Helper()
	link, err := by.Invite(ctx, role, name, time.Hour)
	if err != nil {
		t.Fatal(err)
	}
	return h.join(t, link)
}

// id is a member as the hub knows them.
func id(t *testing.T, admin *member.Member, name string) string {
	t.Helper()
	people, err := admin.Members(ctx)
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range people {
		if p.Name == name {
			return p.ID
		}
	}
	t.Fatalf("nobody is called %s", name)
	return ""
}

func nothing() error { return nil }

// Somebody leaves: the key and the signer are changed, in spite of an interruption, and everybody else reads
// and writes on without a new invitation, admins among them.
func TestKeyIsChanged(t *testing.T) {
	h := start(t)
	first := h.join(t, h.invitation)
	push(t, first, 4, "Northwind", "Harbour", "Tesserae")
	second := h.invited(t, first, team.Admin, "Ann Second")
	editor, reader := h.invited(t, first, team.Editor, "Ed Editor"), h.invited(t, second, team.Plain, "Rita Reader")
	leaver := h.invited(t, first, team.Editor, "Leo Leaver")
	everybody := []*member.Member{first, second, editor, reader, leaver}
	for _, m := range everybody {
		names(t, m)
	}
	if err := second.Revoke(ctx, id(t, second, "Leo Leaver")); err != nil {
		t.Fatal(err)
	}

	var interrupted *member.Member // as it was kept before anything was sent
	stop := errors.New("stop")
	_, err := second.ChangeKey(ctx, func() (err error) {
		if interrupted, err = member.Read(second.JSON()); err != nil {
			t.Fatal(err)
		}
		return stop
	})
	if !errors.Is(err, stop) || len(interrupted.Signers) != 2 {
		t.Fatalf("%v, signed by %v", err, interrupted.Signers)
	}
	const all = `["Harbour Ltd","Northwind Ltd","Tesserae Ltd"]`
	if got := names(t, interrupted); got != all {
		t.Error(got)
	}
	second = interrupted
	half := second.Key // somebody whose access ended meanwhile may have been handed it
	handing, err := second.ChangeKey(ctx, nothing)
	if err != nil || second.Key == half || len(second.PastRosters) != 0 || len(handing.Handed) != 3 || len(handing.Left) != 0 {
		t.Fatalf("%v, the same key %v, %+v", err, second.Key == half, handing)
	}
	for _, m := range []*member.Member{second, first, editor, reader} {
		if got := names(t, m); got != all {
			t.Error(got)
		}
		if m.Key != second.Key || len(m.Signers) != 1 {
			t.Errorf("%s", m.JSON())
		}
	}
	if reader.Seed != "" || reader.Roster != "" || editor.Roster != "" {
		t.Error("somebody was handed more than their role needs")
	}

	push(t, editor, 1, "Northwind", "Harbour", "Tesserae", "Quill")
	names(t, first)
	// The first admin hands over in their turn, though they joined by the operator's invitation.
	handing, err = first.ChangeKey(ctx, nothing)
	if err != nil || len(handing.Handed) != 3 || len(handing.Left) != 0 {
		t.Fatalf("%v, %+v", err, handing)
	}
	// Pushing takes the new keys too; the version is the one that changing the key made.
	if _, err := editor.Push(ctx, registry("Northwind"), ""); !errors.Is(err, member.ErrBehind) || editor.Key != first.Key {
		t.Errorf("%v", err)
	}
	for _, m := range []*member.Member{second, reader} {
		names(t, m)
	}

	// Who has left has neither a key nor a signature that anybody takes.
	if _, err := leaver.Pull(ctx); err == nil {
		t.Error("who has left reads on")
	}
	leaver.Token = reader.Token // with the help of somebody's token
	if _, err := leaver.Pull(ctx); !errors.Is(err, seal.ErrUnsigned) {
		t.Errorf("who has left reads on: %v", err)
	}
	h.holdsNoNames(t)
	for _, name := range []string{"Ann Second", "Leo Leaver", "own_", "roster_", reader.Own, second.Roster, second.Key} {
		if strings.Contains(h.wire.String(), name) {
			t.Errorf("%q went over the wire", name)
		}
	}
}

// An older handover is refused, and so is one that was meant for somebody else; what a member has stays.
func TestHandoverIsRefused(t *testing.T) {
	h := start(t)
	admin := h.join(t, h.invitation)
	push(t, admin, 2, "Northwind")
	reader, other := h.invited(t, admin, team.Plain, "Rita"), h.invited(t, admin, team.Plain, "Otto")
	names(t, reader)
	handed := func(of string) string {
		people := h.ask(t, admin, "/members")
		for _, p := range people.Get("members").Array() {
			if p.Get("id").String() == of {
				return p.Get("handed").String()
			}
		}
		return ""
	}
	change := func() {
		if _, err := admin.ChangeKey(ctx, nothing); err != nil {
			t.Fatal(err)
		}
	}
	change()
	older := h.ask(t, reader, "/me").Get("handed").String()
	names(t, reader)
	change()
	others := h.ask(t, other, "/me").Get("handed").String()
	newest := h.ask(t, reader, "/me").Get("handed").String()
	if handed(id(t, admin, "Rita")) != "" {
		t.Error("admins are told what is for members alone")
	}
	before := string(reader.JSON())
	for name, given := range map[string]string{"an older one": older, "another's": others, "none": ""} {
		h.tamper = func(body string) string { return strings.ReplaceAll(body, newest, given) }
		if _, err := reader.Pull(ctx); !errors.Is(err, seal.ErrUnsigned) {
			t.Errorf("%s: %v", name, err)
		}
		if string(reader.JSON()) != before {
			t.Errorf("%s: the member was changed", name)
		}
	}
	h.tamper = nil
	if got := names(t, reader); got != `["Northwind Ltd"]` {
		t.Error(got)
	}
	var refused *member.Refused
	if _, err := h.invited(t, admin, team.Editor, "Ed").ChangeKey(ctx, nothing); !errors.Is(err, member.ErrNoAdmin) && !errors.As(err, &refused) {
		t.Errorf("an editor changed the key: %v", err)
	}
}
