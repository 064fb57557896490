package registry

import (
	"fmt"
	"reflect"
	"strings"
	"testing"
)

// whole is the example of the file format with every key in it.
const whole = `{"keepmum": 1, "name": "Studio Nine", "clients": [
  {"id": "tesco", "name": "Tesco PLC", "relationship": "client", "sensitivity": "normal",
   "aliases": ["Tesco Extra"], "handles": {"x": ["tesco"], "linkedin": ["company/tesco"]},
   "domains": ["tesco.com"], "brands": ["Clubcard"], "people": ["Ann Example"], "codenames": ["Project Heron"],
   "describe_as": "a retail client", "context": ["supermarket", "groceries"],
   "attributes": {"sector": ["supermarket"], "place": ["Leeds"], "event": ["rebrand"]}, "services": ["SEO audit"],
   "permissions": [{"facets": ["name", "relationship"], "networks": ["linkedin"], "audiences": ["public"], "from": "2026-01-01",
                    "until": "2026-12-31", "basis": "written", "evidence": "https://example.com/letter", "require": ["disclosure"]}],
   "connect": {"facebook": "decline", "linkedin": "accept"}, "since": "2025-05-01", "until": null}],
 "accounts": [{"network": "x", "handle": "me", "kind": "personal"}],
 "policy": {"preset": "balanced", "suppliers_private": false, "rules": []}}
`

func TestReadWhole(t *testing.T) {
	got, problems := Read([]byte(whole))
	if len(problems) > 0 {
		t.Fatalf("problems=%v, want none", problems)
	}
	want := Registry{
		Name: "Studio Nine",
		Clients: []Client{{
			ID: "tesco", Name: "Tesco PLC", Relationship: RelClient, Sensitivity: "normal",
			Aliases: []string{"Tesco Extra"},
			Handles: map[string][]string{"x": {"tesco"}, "linkedin": {"company/tesco"}},
			Domains: []string{"tesco.com"}, Brands: []string{"Clubcard"}, People: []string{"Ann Example"},
			Codenames: []string{"Project Heron"}, DescribeAs: "a retail client", Context: []string{"supermarket", "groceries"},
			Attributes: map[string][]string{"sector": {"supermarket"}, "place": {"Leeds"}, "event": {"rebrand"}},
			Services:   []string{"SEO audit"},
			Permissions: []Permission{{
				Facets: []string{"name", "relationship"}, Networks: []string{"linkedin"}, Audiences: []string{"public"},
				From: "2026-01-01", Until: "2026-12-31", Basis: "written", Evidence: "https://example.com/letter",
				Require: []string{"disclosure"},
			}},
			Connect: map[string]string{"facebook": "decline", "linkedin": "accept"},
			Since:   "2025-05-01",
		}},
		Accounts: []Account{{Network: "x", Handle: "me", Kind: "personal"}},
		Policy:   Policy{Preset: "balanced"},
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got  %+v\nwant %+v", got, want)
	}
}

// short writes problems as "line:column code level", one a line. What is said of names that are words is
// left out: TestNoisyNames is about it, and most names here are.
func short(problems []Problem) string {
	var lines []string
	for _, p := range problems {
		if p.Code == "noisy-name" {
			continue
		}
		lines = append(lines, fmt.Sprintf("%d:%d %s %s", p.Line, p.Column, p.Code, p.Level))
	}
	return strings.Join(lines, "\n")
}

// around puts clients into a document that has line 1 to itself.
func around(clients string) string { return "{\"keepmum\": 1, \"clients\": [\n" + clients + "\n]}" }

func TestReadProblems(t *testing.T) {
	cases := []struct {
		name, file, want string
		clients          int
	}{
		{"empty", "", "1:1 empty error", 0},
		{"only space and a mark", "\xef\xbb\xbf \r\n", "1:1 empty error", 0},
		{"truncated in a list", "{\"keepmum\": 1,\n \"clients\": [{\"name\": \"Tesco\"},", "2:32 syntax error", 0},
		{"truncated in text", "{\"keepmum\": 1, \"name\": \"Stu", "1:28 syntax error", 0},
		{"truncated in an escape", `{"name": "\u12`, "1:15 syntax error", 0},
		{"truncated in a number", `{"keepmum": -`, "1:14 syntax error", 0},
		{"not JSON", "name;type\nTesco;client", "1:1 syntax error", 0},
		{"comma too many", "{\"keepmum\": 1,\n\"clients\": [1,\n]}", "2:14 syntax error", 0},
		{"comma missing", "{\"keepmum\": 1\n\"clients\": []}", "2:1 syntax error", 0},
		{"single quotes", "{'keepmum': 1}", "1:2 syntax error", 0},
		{"line break in text", "{\"keepmum\": 1, \"name\": \"a\nb\"}", "1:26 syntax error", 0},
		{"unknown escape", `{"name": "a\qb"}`, "1:12 syntax error", 0},
		{"leading zero", `{"keepmum": 01}`, "1:13 syntax error", 0},
		{"two documents", "{\"keepmum\": 1, \"clients\": []}\n{}", "2:1 syntax error", 0},
		{"nested too deeply", strings.Repeat("[", 65), "1:65 syntax error", 0},
		{"UTF-16 with a mark", "\xff\xfe{\x00", "1:2 syntax error", 0},
		{"UTF-16 without", "{\x00\"\x00", "1:3 syntax error", 0},
		{"Windows-1252", "{\"keepmum\": 1,\r\n \"name\": \"Caf\xe9\"}", "2:14 encoding error", 0},
		{"a workbook", "PK\x03\x04\x14\x00", "1:1 encoding error", 0},
		{"a list at the top", "\n[{\"name\": \"Tesco\"}]", "2:1 not-a-registry error", 0},
		{"no version", `{"clients": []}`, "1:1 not-a-registry error", 0},
		{"newer version", `{"keepmum": 2, "clients": []}`, "1:13 not-a-registry error", 0},
		{"no clients", `{"keepmum": 1}`, "1:1 not-a-registry error", 0},
		{"clients no list", "{\"keepmum\": 1,\n\"clients\": {}}", "2:12 not-a-registry error", 0},
		{"no faults", around(`{"name": "Tesco"}`), "", 1},
		{"CRLF and a mark", "\xef\xbb\xbf{\"keepmum\": 1,\r\n\"clients\": [\r\n  {}]}", "3:3 no-name error", 0},
		{"mark on line 1", "\xef\xbb\xbf{\"clients\": [], \"keepmum\": 3}", "1:28 not-a-registry error", 0},
		{"lone CR", "{\"keepmum\": 1,\r\"clients\": [\r  {}]}", "3:3 no-name error", 0},
		{"columns count bytes", around(`{"describe_as": "é", "name": 55}`), "2:31 wrong-type warning", 1},
		{"no name", around(`{"id": "a"}, {"name": "  "}`), "2:1 no-name error\n2:14 no-name error", 0},
		{"client no object", around(`"Tesco"`), "2:1 wrong-type error", 0},
		{"duplicate id", around("{\"id\": \"a\", \"name\": \"One\"},\n{\"name\": \"Two\", \"id\": \"a\"}"), "3:23 duplicate-id error", 1},
		{"duplicate name", around("{\"name\": \"One\"},\n{\"name\": \"ONE\"}"), "3:1 duplicate-name note", 2},
		{"one character", around(`{"name": "X", "aliases": ["Y.", "Yes"]}`), "2:10 name-too-short warning\n2:27 name-too-short warning", 1},
		{"no such day", around(`{"name": "One", "since": "2025-02-29", "until": "1.5.2025"}`), "2:26 bad-date warning\n2:49 bad-date warning", 1},
		{"left before it came", around(`{"name": "One", "since": "2025-02-01", "until": "2024-02-01"}`), "2:49 until-before-from warning", 1},
		{"permission until before from", around(`{"name": "One", "permissions": [{"facets": ["name"], "until": "2025-01-01", "from": "2026-01-01"}]}`), "2:63 until-before-from error", 1},
		{"permission with no such day", around(`{"name": "One", "permissions": [{"facets": ["name"], "until": "2025-13-01"}]}`), "2:63 bad-date error", 1},
		{"unknown facet", around(`{"name": "One", "permissions": [{"facets": ["name", "naem"]}]}`), "2:53 unknown-facet warning", 1},
		{"only unknown facets", around(`{"name": "One", "permissions": [{"facets": ["naem"]}]}`), "2:33 no-facets error\n2:45 unknown-facet warning", 1},
		{"unknown basis", around(`{"name": "One", "permissions": [{"facets": ["name"], "basis": "hearsay"}]}`), "2:63 unknown-basis warning", 1},
		{"unknown audience", around(`{"name": "One", "permissions": [{"facets": ["name"], "audiences": ["mum"]}]}`), "2:68 unknown-audience warning", 1},
		{"unknown relationship", around(`{"name": "One", "relationship": "friend"}`), "2:33 unknown-relationship warning", 1},
		{"unknown sensitivity", around(`{"name": "One", "sensitivity": "very"}`), "2:32 unknown-sensitivity warning", 1},
		{"unknown connect", around(`{"name": "One", "connect": {"x": "maybe"}}`), "2:34 unknown-connect warning", 1},
		{"wrong types", around(`{"name": "One", "aliases": "Uno", "services": true, "attributes": [], "describe_as": {}}`),
			"2:28 wrong-type warning\n2:47 wrong-type warning\n2:67 wrong-type warning\n2:86 wrong-type warning", 1},
		{"unknown keys once", around("{\"name\": \"One\", \"phone\": 1},\n{\"name\": \"Two\", \"phone\": 2}"), "2:17 unknown-key note", 2},
		{"duplicate key", around(`{"name": "One", "na\u006de": "Two"}`), "2:17 duplicate-key warning", 1},
		{"handle with @", around(`{"name": "One", "handles": {"x": ["@one"]}}`), "2:35 handle-repaired note", 1},
		{"handle as address", around(`{"name": "One", "handles": {"linkedin": ["https://www.linkedin.com/company/one/about"]}}`), "2:42 handle-repaired note", 1},
		{"no handle", around(`{"name": "One", "handles": {"x": ["One Ltd"]}}`), "2:35 bad-handle warning", 1},
		{"domain as address", around(`{"name": "One", "domains": ["https://one.example/start"]}`), "2:29 domain-repaired note", 1},
		{"no domain", around(`{"name": "One", "domains": ["one"]}`), "2:29 bad-domain warning", 1},
		{"account without handle", "{\"keepmum\": 1, \"clients\": [],\n\"accounts\": [{\"network\": \"x\"}]}", "2:14 no-handle error", 0},
		{"account of an unknown kind", "{\"keepmum\": 1, \"clients\": [],\n\"accounts\": [{\"network\": \"x\", \"handle\": \"me\", \"kind\": \"cat\"}]}", "2:55 unknown-kind warning", 0},
		{"permission revoked on no day", around(`{"name": "One", "permissions": [{"facets": ["name"], "revoked": "soon"}]}`), "2:65 bad-date error", 1},
		{"said first, nobody knows when", around(`{"name": "One", "permissions": [{"facets": ["name"], "basis": "said-first"}]}`), "2:33 said-first-no-day warning", 1},
		{"a requirement nobody can check", around(`{"name": "One", "permissions": [{"facets": ["name"], "require": ["disclosure", "wording: With One", "cake"]}]}`), "2:101 unknown-requirement warning", 1},
		{"competitive is no truth", around(`{"name": "One", "competitive": "yes", "deceased": true}`), "2:32 wrong-type warning", 1},
		{"account until no day", "{\"keepmum\": 1, \"clients\": [],\n\"accounts\": [{\"network\": \"x\", \"handle\": \"me\", \"until\": \"soon\", \"clients_see\": 1}]}", "2:56 bad-date warning\n2:79 wrong-type warning", 0},
		{"unknown preset", policed(`{"preset": "bold"}`), "2:22 unknown-preset warning", 0},
		{"unknown reminder", policed(`{"remind": ["tone", "tea"]}`), "2:31 unknown-reminder warning", 0},
		{"away with no end", policed(`{"away": [{"from": "2026-01-01"}, {"from": "2026-02-01", "until": "2026-01-01"}]}`), "2:21 bad-date warning\n2:77 until-before-from warning", 0},
		{"half a promotion", policed(`{"promotions": {"x": 1.5, "facebook": 2}}`), "2:32 bad-count warning", 0},
		{"review no day", policed(`{"review": "spring"}`), "2:22 bad-date warning", 0},
		{"rule no object", policed(`{"rules": ["hold"]}`), "2:22 bad-rule error", 0},
		{"rule without a reason", policed(`{"rules": [{"id": "a", "severity": "hold"}]}`), "2:22 bad-rule error", 0},
		{"rule with a strange id", policed(`{"rules": [{"id": "A b", "severity": "hold", "why": "So."}]}`), "2:22 bad-rule error", 0},
		{"rule with no such severity", policed(`{"rules": [{"id": "a", "severity": "grave", "why": "So."}]}`), "2:46 bad-rule error", 0},
		{"rule on no such facet", policed(`{"rules": [{"id": "a", "when": {"facet": ["naem"]}, "severity": "hold", "why": "So."}]}`), "2:53 bad-rule error", 0},
		{"rule on nothing", policed(`{"rules": [{"id": "a", "when": {"facet": []}, "severity": "hold", "why": "So."}]}`), "2:52 bad-rule error", 0},
		{"rule on an unknown condition", policed(`{"rules": [{"id": "a", "when": {"weather": "wet"}, "severity": "hold", "why": "So."}]}`), "2:43 bad-rule error", 0},
		{"rule twice", policed(`{"rules": [{"id": "a", "severity": "hold", "why": "So."}, {"id": "a", "severity": "warn", "why": "So."}]}`), "2:69 duplicate-rule error", 0},
		{"rule that is fine", policed(`{"rules": [{"id": "a", "when": {"facet": "result", "network": ["Twitter"], "reply": false, "client": ["one"]}, "severity": "hold", "why": "So."}]}`), "", 0},
		{"policy no object", "{\"keepmum\": 1, \"clients\": [],\n\"policy\": 3}", "2:11 wrong-type warning", 0},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			reg, problems := Read([]byte(c.file))
			if got := short(problems); got != c.want {
				t.Errorf("problems:\n%s\nwant:\n%s", got, c.want)
			}
			if len(reg.Clients) != c.clients {
				t.Errorf("clients=%d, want %d", len(reg.Clients), c.clients)
			}
			for _, p := range problems {
				if !strings.HasSuffix(p.Message, ".") {
					t.Errorf("message %q is no sentence", p.Message)
				}
			}
		})
	}
}

func TestTooLarge(t *testing.T) {
	data := make([]byte, MaxBytes+1)
	for _, read := range []func([]byte) (Registry, []Problem){Read, ReadCSV} {
		_, problems := read(data)
		if got, want := short(problems), "0:0 too-large error"; got != want || !Fatal(problems) {
			t.Errorf("problems=%s fatal=%v, want %s, fatal", got, Fatal(problems), want)
		}
	}
}

func TestFatalLeavesNothing(t *testing.T) {
	for _, file := range []string{"", "{", "[]", `{"keepmum": 2, "clients": [{"name": "One"}]}`} {
		if reg, problems := Read([]byte(file)); !Fatal(problems) || !reflect.DeepEqual(reg, Registry{}) {
			t.Errorf("Read(%q) = %+v, fatal=%v, want an empty registry and fatal", file, reg, Fatal(problems))
		}
	}
}

// A file with more problems than are listed keeps the errors, and says how many problems it left out.
func TestMoreProblems(t *testing.T) {
	notes := strings.Repeat(`{"name": "Zebrafish"},`, 3000)
	_, problems := Read([]byte(around(notes + "\n{}")))
	if len(problems) != maxProblems+1 {
		t.Fatalf("problems=%d, want %d", len(problems), maxProblems+1)
	}
	if got, want := short(problems[maxProblems-1:]), "3:1 no-name error\n3:1 more note"; got != want {
		t.Errorf("last=%s, want %s", got, want)
	}
	if want := "There are 2000 more problems"; !strings.HasPrefix(problems[maxProblems].Message, want) {
		t.Errorf("message=%q, want %q…", problems[maxProblems].Message, want)
	}
	_, problems = Read([]byte(`{"keepmum": 3, "accounts": [` + strings.Repeat("{},", 3000) + `{}], "clients": []}`))
	if !Fatal(problems) {
		t.Error("a problem that makes the file unusable was pushed out by others")
	}
}

func TestIDs(t *testing.T) {
	reg, _ := Read([]byte(around(`{"name": "Tesco PLC"}, {"name": "Tesco  plc"}, {"name": "Other", "id": "tesco-plc-2"},
		{"name": "Café & Söhne GmbH"}, {"name": "???"}, {"name": "株式会社 例"}`)))
	var ids []string
	for _, c := range reg.Clients {
		ids = append(ids, c.ID)
	}
	want := []string{"tesco-plc", "tesco-plc-3", "tesco-plc-2", "café-söhne-gmbh", "client", "株式会社-例"}
	if !reflect.DeepEqual(ids, want) {
		t.Errorf("ids=%q, want %q", ids, want)
	}
}

func TestReadAny(t *testing.T) {
	cases := []struct{ name, data, want string }{
		{"list.txt", around(`{"name": "One"}`), ""},
		{"list.csv", "\xef\xbb\xbf\n " + around(`{"name": "One"}`), ""},
		{"list.JSON", "name\nOne", "1:1 syntax error"},
		{"list", "name\nOne", ""},
		{"list.csv", "name\nOne", ""},
	}
	for _, c := range cases {
		reg, problems := ReadAny(c.name, []byte(c.data))
		if got := short(problems); got != c.want || (c.want == "" && len(reg.Clients) != 1) {
			t.Errorf("ReadAny(%q, %q): problems %q, %d clients, want %q", c.name, c.data, got, len(reg.Clients), c.want)
		}
	}
}

// policed is a file with a policy, on line 2.
func policed(policy string) string {
	return "{\"keepmum\": 1, \"clients\": [],\n\"policy\": " + policy + "}"
}
