package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const checkList = `{"keepmum": 1, "name": "Studio Nine", "clients": [
 {"id": "northwind", "name": "Northwind Traders PLC", "handles": {"x": ["northwind"]}, "domains": ["northwind.example.com"]},
 {"id": "paper", "name": "Paperworks", "relationship": "supplier"},
 {"id": "quiet", "name": "Quietwater Clinic", "sensitivity": "high"},
 {"id": "season", "name": "Seasonal Foods", "permissions": [{"facets": ["name"], "networks": ["linkedin"], "from": "2026-01-01", "until": "2026-06-30", "basis": "written"}]}]}`

// checked runs the command on files laid in a folder of its own, where it also looks for them.
func checked(t *testing.T, files map[string]string, stdin string, args ...string) (code int, stdout, stderr string) {
	t.Helper()
	dir := t.TempDir()
	files["clients.json"] = checkList
	for name, text := range files {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	t.Chdir(dir)
	var out, errs strings.Builder
	code = run(append([]string{"check", "--registry", "clients.json"}, args...), strings.NewReader(stdin), &out, &errs)
	return code, out.String(), errs.String()
}

func TestCheckText(t *testing.T) {
	code, out, errs := checked(t, map[string]string{
		"post.txt":  "We are glad\nto help Nörthwind Traders today.\n",
		"clear.txt": "Lovely weather; new boxes from Paperworks.\n",
	}, "", "post.txt", "clear.txt")
	want := "post.txt:2:9: warn: \"Nörthwind Traders\": This says that you work for a client, and no permission covers it. (northwind, name, sure) [relationship-told]\n" +
		"    to help Nörthwind Traders today.\n" +
		"            ^^^^^^^^^^^^^^^^^\n"
	if code != 1 || out != want || errs != "" {
		t.Errorf("code %d, stderr %q\n got %s\nwant %s", code, errs, out, want)
	}
}

func TestCheckExitCodes(t *testing.T) {
	for _, c := range []struct {
		name, stdin string
		args        []string
		code        int
		rule        string
	}{
		{"clear", "nobody here", nil, 0, ""},
		{"empty", "", nil, 0, ""},
		{"warn", "Northwind Traders", []string{"-"}, 1, "client-named"},
		{"hold", "Quietwater Clinic", nil, 1, "sensitive-client"},
		{"note", "Northwind Traders", []string{"--audience", "message"}, 0, "message-audience"},
		{"permitted", "Seasonal Foods", []string{"--network", "linkedin", "--day", "2026-06-30"}, 0, ""},
		{"expired", "Seasonal Foods", []string{"--network", "linkedin", "--day", "2026-07-01"}, 1, "permission-expired"},
		{"not yet", "Seasonal Foods", []string{"--network", "linkedin", "--day", "2025-12-31"}, 1, "permission-not-yet"},
		{"other network", "Seasonal Foods", []string{"--network", "x", "--day", "2026-05-01"}, 1, "permission-other-network"},
		{"tagged", "hi @northwind", []string{"--network=x"}, 1, "client-tagged"},
	} {
		code, out, errs := checked(t, map[string]string{}, c.stdin, c.args...)
		if code != c.code || errs != "" || c.rule == "" && out != "" || !strings.Contains(out, c.rule) {
			t.Errorf("%s: code %d, want %d; out %q; stderr %q", c.name, code, c.code, out, errs)
		}
	}
}

func TestCheckRefusals(t *testing.T) {
	for _, c := range []struct {
		args []string
		says string
	}{
		{[]string{"--format", "xml"}, `--format is one of text, json, jsonl, sarif, not "xml"`},
		{[]string{"--input", "csv"}, `--input is one of text, jsonl, not "csv"`},
		{[]string{"--audience", "everyone"}, `--audience is one of public`},
		{[]string{"--day", "2026-02-30"}, `not "2026-02-30"`},
		{[]string{"--day", ""}, `--day is a day`},
		{[]string{"--colour"}, "colour"},
		{[]string{"--registry", ""}, "--registry FILE is needed"},
		{[]string{"--registry", "-", "-"}, "standard input cannot be both"},
		{[]string{"--registry", "none.json"}, "none.json:1:1: the file cannot be read"},
		{[]string{"none.txt"}, "none.txt:1:1: the file cannot be read"},
	} {
		code, out, errs := checked(t, map[string]string{}, "", c.args...)
		if code != 2 || out != "" || !strings.Contains(errs, c.says) {
			t.Errorf("%v: code %d, out %q, stderr %q", c.args, code, out, errs)
		}
	}
}

func TestCheckBrokenRegistry(t *testing.T) {
	code, out, errs := checked(t, map[string]string{"broken.json": "{\"keepmum\": 1,\n \"clients\": [}"}, "Northwind", "--registry", "broken.json")
	if code != 2 || out != "" || !strings.HasPrefix(errs, "broken.json:2:") {
		t.Errorf("code %d, out %q, stderr %q", code, out, errs)
	}
}

func TestCheckHelp(t *testing.T) {
	code, out, errs := checked(t, map[string]string{}, "", "--help")
	if code != 0 || out != checkUsage || errs != "" {
		t.Errorf("code %d, out %q, stderr %q", code, out, errs)
	}
}

func TestCheckLines(t *testing.T) {
	drafts := strings.Join([]string{
		`{"id": "a", "text": "Hi Quietwater Clinic", "network": "x"}`,
		``,
		`{"id": 2, "text": "🎉 Nobody"}`,
		`{"text": "Ask @northwind", "reply_to": "northwind", "network": "x"}`,
		`{"id": "d", "text": "see", "media": [{"surface": "alt", "text": "é Northwind Traders"}]}`,
		`{"id": "e", "text": "Seasonal Foods", "network": "linkedin", "day": "2026-03-01"}`,
	}, "\n")
	code, out, errs := checked(t, map[string]string{"drafts.jsonl": drafts}, "", "--input", "jsonl", "--format", "jsonl", "--day", "2026-09-01", "drafts.jsonl")
	want := strings.Join([]string{
		`{"id":"a","outcome":"hold","findings":[{"client":"quiet","surface":"text","start":3,"end":20,"how":"name","facets":["name"],"confidence":"sure","severity":"hold","rule":"sensitive-client","why":"Being known as a client could embarrass or harm them, so this needs a reason.","fixes":[{"kind":"describe","label":"Say what they are, not who","text":"Hi a client"}]}]}`,
		`{"id":2,"outcome":"clear","findings":[]}`,
		`{"outcome":"clear","findings":[]}`,
		`{"id":"d","outcome":"warn","findings":[{"client":"northwind","surface":"alt","start":3,"end":20,"how":"name","facets":["name","image"],"confidence":"sure","severity":"warn","rule":"image-shown","why":"A picture or its description shows a client.","fixes":[],"evidence":[{"facet":"image","start":3,"end":20}]}]}`,
		`{"id":"e","outcome":"clear","findings":[]}`,
	}, "\n") + "\n"
	if code != 1 || out != want || errs != "" {
		t.Errorf("code %d, stderr %q\n got %s\nwant %s", code, errs, out, want)
	}
}

func TestCheckBrokenLines(t *testing.T) {
	drafts := "{\"text\": \"fine\"}\n{\"text\": \"secret words\" x}\n  {\"id\": 1}\n[]\n{\"text\": 5}\n{\"text\": \"a\", \"day\": \"soon\"}\n{\"text\": \"a\", \"audience\": \"all\"}\n{\"text\": \"Northwind Traders\"}\n"
	code, out, errs := checked(t, map[string]string{}, drafts, "--input", "jsonl", "--format", "jsonl")
	wantErrs := "-:2:25: this line is not JSON\n" +
		"-:3:3: this line has no \"text\"\n" +
		"-:4:1: a draft is a JSON object; this line is another kind of JSON (array)\n" +
		"-:5:10: \"text\" cannot be a number\n" +
		"-:6:1: \"day\" is a day such as 2026-12-31, not \"soon\"\n" +
		"-:7:1: \"audience\" is not known: \"all\"\n"
	if code != 2 || errs != wantErrs || strings.Count(out, "\n") != 2 || !strings.Contains(out, "client-named") {
		t.Errorf("code %d\nout %s\nstderr\n%s\nwant\n%s", code, out, errs, wantErrs)
	}
}

func TestCheckJSON(t *testing.T) {
	for drafts, want := range map[string]int{"": 0, `{"text":"a"}`: 1, "{\"text\":\"a\"}\n{\"text\":\"b\"}": 2} {
		code, out, errs := checked(t, map[string]string{}, drafts, "--input", "jsonl", "--format", "json")
		var list []struct{ File, Outcome string }
		if err := json.Unmarshal([]byte(out), &list); err != nil || code != 0 || len(list) != want {
			t.Errorf("%q: code %d, %v, out %q, stderr %q", drafts, code, err, out, errs)
		}
	}
}

func TestCheckSARIF(t *testing.T) {
	code, out, errs := checked(t, map[string]string{"my post.txt": "One\n🎉 Northwind Traders"}, "", "--format", "sarif", "my post.txt")
	var log struct {
		Version string
		Runs    []struct {
			Tool struct {
				Driver struct{ Rules []struct{ ID string } }
			}
			Results []struct {
				RuleID    string
				RuleIndex int
				Level     string
				Locations []struct {
					PhysicalLocation struct {
						ArtifactLocation struct{ URI string }
						Region           map[string]int
					}
				}
			}
		}
	}
	if err := json.Unmarshal([]byte(out), &log); err != nil || code != 1 || errs != "" || log.Version != "2.1.0" || len(log.Runs) != 1 || len(log.Runs[0].Results) != 1 {
		t.Fatalf("code %d, %v, stderr %q, out %s", code, err, errs, out)
	}
	got := log.Runs[0].Results[0]
	at := got.Locations[0].PhysicalLocation
	if got.Level != "warning" || log.Runs[0].Tool.Driver.Rules[got.RuleIndex].ID != got.RuleID || at.ArtifactLocation.URI != "my%20post.txt" {
		t.Errorf("result %+v", got)
	}
	for key, want := range map[string]int{"startLine": 2, "startColumn": 4, "endLine": 2, "endColumn": 21, "byteOffset": 9, "byteLength": 17} {
		if at.Region[key] != want {
			t.Errorf("%s is %d, want %d", key, at.Region[key], want)
		}
	}
	if strings.Contains(out, "orthwind") {
		t.Error("the log names the client")
	}
}
