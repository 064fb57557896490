package member_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/tidwall/gjson"

	"keepmum.dev/keepmum/core"
	"keepmum.dev/keepmum/core/hub/member"
	"keepmum.dev/keepmum/core/hub/seal"
	"keepmum.dev/keepmum/core/hub/team"
	list "keepmum.dev/keepmum/core/registry"
)

// walled is a list with one client in the open and one behind a wall.
func walled(behind string, inside ...string) []byte {
	quoted := "[]"
	if len(inside) > 0 {
		quoted = `["` + strings.Join(inside, `","`) + `"]`
	}
	return fmt.Appendf(nil, `{"keepmum":1,"name":"Studio Nine","clients":[{"id":"northwind","name":"Northwind Ltd"},%s],`+
		`"walls":[{"id":"heron","ask":"Lena Legal","inside":%s}]}`, behind, quoted)
}

const heron = `{"id":"alderfield","name":"Alderfield Heron PLC","wall":"heron"}`

func pulled(t *testing.T, m *member.Member) string {
	t.Helper()
	text, err := m.Pull(ctx)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// asks is whom somebody with a list is told to ask about a draft; "" when nothing is found.
func asks(t *testing.T, registry, draft string) string {
	t.Helper()
	read, problems := list.Read([]byte(registry))
	if len(problems) > 0 {
		t.Fatalf("%+v", problems)
	}
	verdict := core.New(read).Check(core.Draft{Text: draft, Network: "x"})
	for _, f := range verdict.Findings {
		if f.Rule == "restricted-name" {
			return f.Ask
		}
	}
	return ""
}

// opens gives everything that a member can open of what the hub has, one text after the other, and counts what
// they cannot.
func opens(t *testing.T, h *hub, m *member.Member) (open string, shut int) {
	t.Helper()
	key, err := seal.NewKey(m.Team, m.Key)
	if err != nil {
		t.Fatal(err)
	}
	box, err := seal.NewBox(m.Team, m.Own)
	if err != nil {
		t.Fatal(err)
	}
	for item, document := range h.documents(t, m) {
		text, err := key.Open(item, document)
		if err != nil {
			text, err = box.Open(item, document)
		}
		if err == nil {
			open += item + string(text)
		} else {
			shut++
		}
	}
	return open, shut
}

// Who is outside of a wall has hashes only, which raise the finding; who is inside has the rows.
func TestWall(t *testing.T) {
	h := start(t)
	admin := h.join(t, h.invitation)
	inside, outside := h.invited(t, admin, team.Editor, "Ina Inside"), h.invited(t, admin, team.Editor, "Otto Outside")
	if _, err := admin.Push(ctx, walled(heron, "Ina Inside"), ""); err != nil {
		t.Fatal(err)
	}
	full := pulled(t, inside)
	if gjson.Get(full, `clients.#(id=="alderfield").name`).String() != "Alderfield Heron PLC" || gjson.Get(full, "restricted").Exists() {
		t.Error(full)
	}
	if got := gjson.Get(full, "walls.0.inside.#").Int(); got != 2 {
		t.Errorf("%d are inside, want the admin and one more: %s", got, full)
	}
	less := pulled(t, outside)
	if gjson.Get(less, "clients.#").Int() != 1 || gjson.Get(less, "walls").Exists() {
		t.Error(less)
	}
	const draft = "Dinner with the people of Alderfield Heron tonight"
	if got := asks(t, less, draft); got != "Lena Legal" {
		t.Errorf("outside: ask %q", got)
	}
	if got := asks(t, full, draft); got != "" {
		t.Errorf("inside: ask %q", got)
	}
	open, shut := opens(t, h, outside)
	for _, secret := range []string{"lderfield", "Heron", "heron", "Ina Inside"} {
		for place, text := range map[string]string{"the traffic": h.wire.String(), "what is opened outside": open + less} {
			if strings.Contains(text, secret) {
				t.Errorf("%q is in %s", secret, place)
			}
		}
	}
	if shut < 4 || !strings.Contains(open, "Northwind") { // the wall itself, its bucket, two keys
		t.Errorf("%d documents stay shut: %s", shut, open)
	}

	// Who is outside changes what they have, and the wall stays.
	if _, err := outside.Push(ctx, []byte(strings.Replace(less, "Northwind Ltd", "Northwind Traders", 1)), ""); err != nil {
		t.Fatal(err)
	}
	full = pulled(t, inside)
	if !strings.Contains(full, "Northwind Traders") || !strings.Contains(full, "Alderfield Heron PLC") {
		t.Error(full)
	}
	// Who is inside adds a name, and it is found outside.
	more := strings.Replace(full, `"name":"Alderfield Heron PLC"`, `"name":"Alderfield Heron PLC","aliases":["Brackwater"]`, 1)
	if _, err := inside.Push(ctx, []byte(more), ""); err != nil {
		t.Fatal(err)
	}
	if got := asks(t, pulled(t, outside), "At Brackwater today"); got != "Lena Legal" {
		t.Errorf("a new name: ask %q", got)
	}
	// An older version is as it was, for whoever was inside then.
	if then, err := inside.At(ctx, 1); err != nil || !strings.Contains(string(then), "Alderfield") {
		t.Errorf("%s, %v", then, err)
	}
	if then, err := outside.At(ctx, 1); err != nil || strings.Contains(string(then), "Alderfield") {
		t.Errorf("%s, %v", then, err)
	}
}

// wallKeys are the keys of walls that a member has at this time.
func wallKeys(t *testing.T, documents map[string]string, m *member.Member) (keys []*seal.Wall) {
	t.Helper()
	for item := range documents {
		tag, of, ok := seal.ItemOfWall(item)
		if !ok || of != seal.WallNames {
			continue
		}
		place, err := seal.PlaceInside(m.Team, tag, m.Own)
		if err != nil {
			t.Fatal(err)
		}
		wall, _, err := place.Open(m.Team, documents[place.Item])
		if err != nil {
			t.Fatal(err)
		}
		keys = append(keys, wall)
	}
	if len(keys) == 0 {
		t.Fatal("inside of no wall")
	}
	return keys
}

// Who leaves a wall gets another key as little as anybody outside does.
func TestWallIsLeft(t *testing.T) {
	h := start(t)
	admin := h.join(t, h.invitation)
	ina, ivo := h.invited(t, admin, team.Editor, "Ina"), h.invited(t, admin, team.Plain, "Ivo")
	push := func(registry []byte) {
		t.Helper()
		pulled(t, admin)
		if _, err := admin.Push(ctx, registry, ""); err != nil {
			t.Fatal(err)
		}
	}
	first := []byte(`{"keepmum":1,"clients":[]}`)
	if _, err := admin.Push(ctx, first, ""); err != nil {
		t.Fatal(err)
	}
	sees := func(m *member.Member) bool { return strings.Contains(pulled(t, m), "Alderfield") }
	push(walled(heron, "Ina", "Ivo"))
	if !sees(ina) || !sees(ivo) {
		t.Fatal("not everybody inside sees what is behind the wall")
	}
	known := wallKeys(t, h.documents(t, ina), ina)
	push(walled(heron, "Ivo"))
	for item, document := range h.documents(t, ina) {
		for _, key := range known {
			if text, err := key.Open(item, document); err == nil {
				t.Errorf("%s opens with the key that somebody left with: %s", item, text)
			}
		}
	}
	if sees(ina) || !sees(ivo) || !sees(admin) {
		t.Errorf("one left: %v %v %v", sees(ina), sees(ivo), sees(admin))
	}
	if open, _ := opens(t, h, ina); strings.Contains(open, "Alderfield") {
		t.Error("what is closed anew opens for who has left")
	}

	// The team's key is changed after somebody who is inside has left the team.
	if err := admin.Revoke(ctx, id(t, admin, "Ivo")); err != nil {
		t.Fatal(err)
	}
	before := h.documents(t, admin)
	handing, err := admin.ChangeKey(ctx, nothing)
	if err != nil || handing.Walls != 0 {
		t.Fatalf("%+v, %v", handing, err)
	}
	for item, document := range h.documents(t, admin) {
		if before[item] == document {
			t.Errorf("%s is closed as before", item)
		}
		if place, err := seal.PlaceInside(ivo.Team, strings.Split(item+"--", "-")[1], ivo.Own); err == nil && place.Item == item {
			t.Error("the key still waits for who has left the team")
		}
	}
	if !sees(admin) || sees(ina) {
		t.Errorf("after a change of the key: %v %v", sees(admin), sees(ina))
	}
	// The wall is taken down, and everybody reads.
	push([]byte(strings.Replace(string(walled(strings.Replace(heron, `,"wall":"heron"`, "", 1))), `"heron"`, `"heron"`, 1)))
	if !sees(ina) || strings.Contains(pulled(t, ina), "restricted") || strings.Contains(pulled(t, admin), "walls") {
		t.Errorf("taken down: %s", pulled(t, ina))
	}
	for item := range h.documents(t, admin) {
		if strings.HasPrefix(item, "w-") {
			t.Errorf("%s remains", item)
		}
	}
}

// An admin who is outside changes the team's key: those inside read on, and what they hash is known outside.
func TestWallOutlivesKey(t *testing.T) {
	h := start(t)
	first := h.join(t, h.invitation)
	second, ina := h.invited(t, first, team.Admin, "Second"), h.invited(t, first, team.Editor, "Ina")
	if _, err := first.Push(ctx, walled(heron, "Ina"), ""); err != nil {
		t.Fatal(err)
	}
	pulled(t, second)
	handing, err := second.ChangeKey(ctx, nothing)
	if err != nil || handing.Walls != 1 {
		t.Fatalf("%+v, %v", handing, err)
	}
	full := pulled(t, ina)
	if !strings.Contains(full, "Alderfield") {
		t.Error(full)
	}
	if got := asks(t, pulled(t, second), "We met Alderfield Heron"); got != "Lena Legal" {
		t.Errorf("before anybody inside hashed anew: ask %q", got)
	}
	if _, err := ina.Push(ctx, []byte(strings.Replace(full, `"id":"alderfield",`, `"id":"alderfield","aliases":["Brackwater"],`, 1)), ""); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"Alderfield Heron", "Brackwater"} {
		if got := asks(t, pulled(t, second), "We met "+name); got != "Lena Legal" {
			t.Errorf("%s: ask %q", name, got)
		}
	}
}

// What would let names out is refused, and so is what only admins may say.
func TestWallsThatAreRefused(t *testing.T) {
	h := start(t)
	admin := h.join(t, h.invitation)
	editor := h.invited(t, admin, team.Editor, "Ed")
	if _, err := admin.Push(ctx, walled(heron, "Ed"), ""); err != nil {
		t.Fatal(err)
	}
	pulled(t, editor)
	open := `{"keepmum":1,"clients":[{"id":"alderfield","name":"Alderfield Heron PLC"}]}`
	for name, c := range map[string]struct {
		by       *member.Member
		registry string
		want     error
	}{
		"a list that forgets its walls":       {admin, open, member.ErrWallGone},
		"a client behind no wall":             {admin, strings.Replace(string(walled(heron, "Ed")), `"wall":"heron"`, `"wall":"hern"`, 1), seal.ErrWall},
		"a wall taken down over a client":     {admin, string(walled(heron)), seal.ErrWall},
		"two walls of one name":               {admin, strings.Replace(string(walled(heron, "Ed")), `"walls":[`, `"walls":[{"id":"heron","inside":["Ed"]},`, 1), member.ErrWall},
		"a wall without a name":               {admin, strings.Replace(string(walled(heron, "Ed")), `"walls":[`, `"walls":[{"inside":["Ed"]},`, 1), member.ErrWall},
		"an editor lets somebody else in":     {editor, string(walled(heron, "Ed", "admin")), member.ErrNoWallAdmin},
		"an editor puts somebody out":         {editor, string(walled(heron, "Ed")), member.ErrNoWallAdmin},
		"an editor makes a wall of their own": {editor, strings.Replace(pulled(t, editor), `"walls":[`, `"walls":[{"id":"mine","inside":[]},`, 1), member.ErrNoWallAdmin},
	} {
		version := admin.Version
		if _, err := c.by.Push(ctx, []byte(c.registry), ""); !errors.Is(err, c.want) {
			t.Errorf("%s: %v, want %v", name, err, c.want)
		}
		if pulled(t, admin); admin.Version != version {
			t.Fatalf("%s: something was sent", name)
		}
	}
	if _, err := admin.Push(ctx, walled(heron, "Ed", "Nobody"), ""); err == nil || !strings.Contains(err.Error(), "Nobody") {
		t.Error(err)
	}
}
