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
	history := run(0, "history", "--member", "a.member")
	if lines := strings.Split(strings.TrimSpace(history), "\n"); len(lines) != 2 || !strings.HasSuffix(lines[1], "  first") {
		t.Error(history)
	}
	if first := run(0, "pull", "--version", "1", "--member", "a.member"); strings.Contains(first, "Tesserae") || !strings.Contains(first, "Harbour") {
		t.Error(first)
	}
	run(0, "restore", "1", "--member", "a.member")
	if pulled := run(0, "pull", "--member", "b.member"); strings.Contains(pulled, "Tesserae") {
		t.Error(pulled)
	}
	run(2, "restore", "9", "--member", "a.member")
	run(2, "restore", "first", "--member", "a.member")
	audit := run(0, "audit", "--member", "a.member")
	if strings.Count(audit, "\n") < 3 || strings.Count(audit, `"kind":"invited"`) < 2 {
		t.Error(audit)
	}
	if said := run(0, "audit", "--to", "audit.jsonl", "--member", "a.member"); !strings.Contains(said, "an unbroken chain") {
		t.Error(said)
	}
	if table := run(0, "audit", "--format", "csv", "--member", "a.member"); !strings.HasPrefix(table, "seq,at,member,") || strings.Count(table, ",invited,") < 2 {
		t.Error(table)
	}
	run(0, "invite", "--member", "a.member")
	run(0, "audit", "--since", "audit.jsonl", "--member", "a.member")
	forge := func(old, new string) {
		t.Helper()
		text, err := os.ReadFile("audit.jsonl")
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile("forged.jsonl", []byte(strings.Replace(string(text), old, new, 1)), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	forge(`"invited"`, `"revoked"`)
	run(1, "audit", "--since", "forged.jsonl", "--member", "a.member")
	forge(`{`, ``)
	run(2, "audit", "--since", "forged.jsonl", "--member", "a.member")
	run(2, "audit", "--format", "xml", "--member", "a.member")
	run(2, "audit", "--member", "b.member") // an editor does not see it
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
	walled, err := os.ReadFile("more.json")
	if err != nil {
		t.Fatal(err)
	}
	text := strings.Replace(string(walled), `{"name":"Tesserae"}]`, `{"name":"Tesserae","wall":"stone"}],"walls":[{"id":"stone","ask":"Lena Legal","inside":["Ina"]}]`, 1)
	if err := os.WriteFile("walled.json", []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	if said := run(2, "push", "walled.json", "--member", "a.member"); !strings.Contains(said, `"Ina": 0 members`) {
		t.Error(said)
	}
	for _, name := range []string{"Ina", "Otto"} {
		run(0, "join", strings.TrimSpace(run(0, "invite", "--name", name, "--member", "a.member")), "--member", name+".member")
	}
	run(0, "push", "walled.json", "--member", "a.member")
	if inside := run(0, "pull", "--member", "Ina.member"); !strings.Contains(inside, "Tesserae") {
		t.Error(inside)
	}
	run(0, "pull", "--member", "Otto.member", "--to", "otto.json")
	if outside, err := os.ReadFile("otto.json"); err != nil || strings.Contains(string(outside), "esserae") {
		t.Errorf("%s, %v", outside, err)
	}
	var stdout, stderr bytes.Buffer
	if code := runCheck([]string{"--registry", "otto.json", "-"}, strings.NewReader("Lunch at Tesserae"), &stdout, &stderr); code != 1 || !strings.Contains(stdout.String(), "ask Lena Legal before you post it. (name, likely) [restricted-name]") {
		t.Errorf("exit %d: %s%s", code, &stdout, &stderr)
	}
	for _, bad := range [][]string{{}, {"pull"}, {"push", "--member", "a.member"}, {"dance", "--member", "a.member"}, {"push", "broken.csv", "--member", "a.member"},
		{"pull", "--member", "mine.json"}, {"pull", "--member", "nowhere"}, {"join", "x", "--member", "new"},
		{"found", "https://", "--member", "new"}, {"found", strings.Split(hub.base, "/v1/")[0], "--member", "new"}} {
		run(2, bad...)
	}
}
