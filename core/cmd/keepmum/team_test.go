package main

import (
	"bytes"
	"os"
	"strings"
	"testing"
)

// Two people share a list through the real hub, as the documentation tells it.
func TestTeamCommands(t *testing.T) {
	hub := startHub(t, build(t), t.TempDir())
	folder(t, map[string]string{
		"mine.json":  `{"keepmum":1,"name":"Studio Nine","clients":[{"name":"Northwind Ltd","aliases":["Northwind"]},{"name":"Harbour & Sons"}]}`,
		"more.json":  `{"keepmum":1,"name":"Studio Nine","clients":[{"name":"Northwind Ltd"},{"name":"Harbour & Sons"},{"name":"Tesserae"}]}`,
		"broken.csv": "",
	})
	run := func(want int, args ...string) string {
		t.Helper()
		var stdout, stderr bytes.Buffer
		if code := runTeam(args, nil, &stdout, &stderr); code != want {
			t.Fatalf("team %v: exit %d, want %d; %s%s", args, code, want, &stdout, &stderr)
		}
		return stdout.String() + stderr.String()
	}
	run(0, "join", hub.base+"#"+hub.invitation, "--member", "a.member")
	run(2, "join", hub.base+"#"+hub.invitation, "--member", "a.member") // the file is there
	run(2, "join", hub.base+"#"+hub.invitation, "--member", "c.member") // the invitation was used
	if info, err := os.Stat("a.member"); err != nil || info.Mode().Perm()&0o077 != 0 {
		t.Errorf("%v, %v: others can read it", info.Mode(), err)
	}
	if said := run(2, "pull", "--member", "a.member"); !strings.Contains(said, "no list yet") {
		t.Error(said)
	}
	run(0, "push", "mine.json", "--member", "a.member", "--note", "first")
	link := strings.TrimSpace(run(0, "invite", "--member", "a.member", "--role", "editor"))
	run(0, "join", link, "--member", "b.member")
	if pulled := run(0, "pull", "--member", "b.member"); !strings.Contains(pulled, `"name": "Northwind Ltd"`) && !strings.Contains(pulled, `"name":"Northwind Ltd"`) {
		t.Error(pulled)
	}
	run(0, "push", "more.json", "--member", "b.member")
	run(1, "push", "mine.json", "--member", "a.member") // somebody was faster
	run(0, "pull", "--member", "a.member", "--to", "pulled.json")
	if pulled, err := os.ReadFile("pulled.json"); err != nil || !strings.Contains(string(pulled), "Tesserae") {
		t.Errorf("%s, %v", pulled, err)
	}
	run(0, "push", "pulled.json", "--member", "a.member")
	members := run(0, "members", "--member", "a.member")
	if strings.Count(members, "since ") != 2 {
		t.Error(members)
	}
	var editor string
	for _, line := range strings.Split(members, "\n") {
		if strings.Contains(line, "editor") {
			editor = strings.Fields(line)[0]
		}
	}
	run(0, "revoke", editor, "--member", "a.member")
	run(0, "change-key", "--member", "a.member")
	if said := run(2, "pull", "--member", "b.member"); !strings.Contains(said, "token") {
		t.Error(said)
	}
	run(0, "pull", "--member", "a.member")
	for _, bad := range [][]string{{}, {"pull"}, {"push", "--member", "a.member"}, {"dance", "--member", "a.member"}, {"push", "broken.csv", "--member", "a.member"},
		{"pull", "--member", "mine.json"}, {"pull", "--member", "nowhere"}, {"join", "x", "--member", "new"},
		{"found", "https://", "--member", "new"}, {"found", strings.Split(hub.base, "/v1/")[0], "--member", "new"}} {
		run(2, bad...)
	}
}
