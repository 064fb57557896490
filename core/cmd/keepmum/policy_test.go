package main

import (
	"os"
	"strings"
	"testing"
)

const policyList = `{"keepmum": 1, "clients": [
 {"id": "northwind", "name": "Northwind Traders", "handles": {"facebook": ["northwind"]}, "connect": {"facebook": "decline"}, "permissions": [{"facets": ["name"], "basis": "written"}]}],
 "policy": {"preset": "legal", "review": "2026-06-01", "rules": [{"id": "no-tags", "when": {"facet": "tag"}, "severity": "note", "why": "We tag nobody."}]}}`

func ran(t *testing.T, stdin string, args ...string) (code int, stdout, stderr string) {
	t.Helper()
	t.Chdir(t.TempDir())
	if err := os.WriteFile("clients.json", []byte(policyList), 0o600); err != nil {
		t.Fatal(err)
	}
	var out, errs strings.Builder
	code = run(args, strings.NewReader(stdin), &out, &errs)
	return code, out.String(), errs.String()
}

func TestExplainTable(t *testing.T) {
	code, out, errs := ran(t, "", "policy", "explain", "--registry", "clients.json", "--day", "2026-06-01")
	if code != 0 || errs != "" {
		t.Fatalf("code %d, stderr %s", code, errs)
	}
	for _, want := range []string{
		"preset legal, 1 rules of the team's own\nto be looked at again on 2026-06-01: that day has come\n",
		"about a mention\n  clear  own-account", "\n  note   team/no-tags", "\n  hold   client-named", "\nabout a post\n", "\nabout a connection\n",
	} {
		if !strings.Contains(out, want) {
			t.Errorf("%q is not in\n%s", want, out)
		}
	}
	if strings.Index(out, "team/no-tags") > strings.Index(out, "client-named") {
		t.Error("the team's own rules stand below those that are built in")
	}
	if code, out, _ := ran(t, "", "policy", "explain"); code != 0 || !strings.Contains(out, "preset balanced") {
		t.Errorf("without a registry: code %d\n%s", code, out)
	}
}

func TestExplainDraft(t *testing.T) {
	code, out, errs := ran(t, "Hello\nNorthwind Traders and #NorthwindTraders", "policy", "explain", "--registry", "clients.json", "--network", "x", "-")
	want := `-: note
  2:1: "Northwind Traders", northwind by its name
    name: clear, by permitted: A permission on file covers this.
  2:23: "#NorthwindTraders", northwind by its hashtag
    name: clear, by permitted: A permission on file covers this.
    tag: note, by team/no-tags: We tag nobody.
`
	if code != 0 || out != want || errs != "" {
		t.Errorf("code %d, stderr %q\n got %s\nwant %s", code, errs, out, want)
	}
}

func TestConnection(t *testing.T) {
	code, out, errs := ran(t, "", "connection", "--registry", "clients.json", "--network", "facebook", "--action", "accept", "northwind", "Bob Unlisted")
	want := "northwind: decline: Your list says to keep no tie with them on this network. (northwind, sure) [connect-declined]\n" +
		"Bob Unlisted: unknown: Nobody on your list goes by this name. (nobody on the list) [connect-nobody]\n"
	if code != 1 || out != want || errs != "" {
		t.Errorf("code %d, stderr %q\n got %s\nwant %s", code, errs, out, want)
	}
	code, out, errs = ran(t, "", "connection", "--registry", "clients.json", "--network", "linkedin", "--action", "connect", "--format", "json", "Northwind Traders")
	want = `{"who":"Northwind Traders","policy":"accept","severity":"clear","client":"northwind","confidence":"sure","rule":"connect-work-network","why":"This network is for work contacts, where a tie says little.","wording":"wording.accept"}` + "\n"
	if code != 0 || out != want || errs != "" {
		t.Errorf("code %d, stderr %q\n got %s\nwant %s", code, errs, out, want)
	}
}

func TestPolicyRefusals(t *testing.T) {
	for _, c := range []struct {
		args []string
		says string
	}{
		{[]string{"policy"}, "keepmum policy explain"},
		{[]string{"policy", "list"}, "keepmum policy explain"},
		{[]string{"policy", "explain", "--registry", "none.json"}, "none.json:1:1"},
		{[]string{"policy", "explain", "--day", "soon"}, `not "soon"`},
		{[]string{"policy", "explain", "none.txt"}, "none.txt:1:1"},
		{[]string{"connection", "--registry", "clients.json"}, "say whom"},
		{[]string{"connection", "Ann"}, "--registry FILE is needed"},
		{[]string{"connection", "--registry", "clients.json", "--action", "hug", "Ann"}, `not "hug"`},
		{[]string{"connection", "--registry", "clients.json", "--format", "xml", "Ann"}, `not "xml"`},
	} {
		if code, _, errs := ran(t, "", c.args...); code != 2 || !strings.Contains(errs, c.says) {
			t.Errorf("%v: code %d, stderr %q", c.args, code, errs)
		}
	}
}
