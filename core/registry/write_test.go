package registry

import (
	"reflect"
	"strings"
	"testing"
)

func TestWriteWhole(t *testing.T) {
	reg, _ := Read([]byte(whole))
	got := string(Write(reg, []byte(whole)))
	want := `{
  "keepmum": 1,
  "name": "Studio Nine",
  "clients": [
    {
      "id": "tesco",
      "name": "Tesco PLC",
      "relationship": "client",
      "sensitivity": "normal",
      "aliases": ["Tesco Extra"],
      "handles": {"linkedin": ["company/tesco"], "x": ["tesco"]},
      "domains": ["tesco.com"],
      "brands": ["Clubcard"],
      "people": ["Ann Example"],
      "codenames": ["Project Heron"],
      "describe_as": "a retail client",
      "context": ["supermarket", "groceries"],
      "attributes": {"event": ["rebrand"], "place": ["Leeds"], "sector": ["supermarket"]},
      "services": ["SEO audit"],
      "permissions": [
        {"facets": ["name", "relationship"], "networks": ["linkedin"], "audiences": ["public"], "from": "2026-01-01", "until": "2026-12-31", "basis": "written", "evidence": "https://example.com/letter", "require": ["disclosure"]}
      ],
      "connect": {"facebook": "decline", "linkedin": "accept"},
      "since": "2025-05-01"
    }
  ],
  "accounts": [
    {"network": "x", "handle": "me", "kind": "personal"}
  ],
  "policy": {
    "preset": "balanced",
    "suppliers_private": false,
    "rules": []
  }
}
`
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	again, problems := Read([]byte(got))
	if len(problems) > 0 || !reflect.DeepEqual(again, reg) {
		t.Errorf("read back: %v\n%+v\nwant %+v", problems, again, reg)
	}
}

func TestWriteNothing(t *testing.T) {
	if got, want := string(Write(Registry{}, nil)), "{\n  \"keepmum\": 1,\n  \"clients\": []\n}\n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// Keys that this version does not know survive, each with its own entry, through edits of the others.
func TestWriteKeepsUnknownKeys(t *testing.T) {
	from := `{"$schema": "https://example.com/s.json", "keepmum": 1, "clients": [
		{"name": "Gone", "crm": "g"},
		{"name": "One", "crm": {"no":  1}, "permissions": [
			{"facets": ["name"], "letter": "L1"}, {"facets": ["naem"], "letter": "unusable"}, {"facets": ["tag"], "letter": "L2"}]},
		{"name": "Two", "crm": 2}],
		"accounts": [{"network": "twitter", "handle": "@me", "colour": "red"}],
		"policy": {"rules": [{"id": "house"}], "mood": "calm"}}`
	reg, _ := Read([]byte(from))
	reg.Clients = reg.Clients[1:]
	reg.Clients[0].Name = "Uno"
	reg.Clients[0].Permissions = append(reg.Clients[0].Permissions[1:], Permission{Facets: []string{"result"}}, Permission{Facets: []string{"place"}})
	got := string(Write(reg, []byte(from)))
	for _, want := range []string{
		`"$schema": "https://example.com/s.json"`,
		`"crm": {"no":  1}`,
		`"crm": 2`,
		`{"facets": ["tag"], "letter": "L2"}`,
		`{"facets": ["result"]}`,
		`{"network": "x", "handle": "me", "colour": "red"}`,
		`"rules": [{"id": "house"}]`,
		`"mood": "calm"`,
	} {
		if !strings.Contains(got, want) {
			t.Errorf("%s is missing in\n%s", want, got)
		}
	}
	for _, gone := range []string{"Gone", `"g"`, "L1", "unusable"} {
		if strings.Contains(got, gone) {
			t.Errorf("%s is still in\n%s", gone, got)
		}
	}
}

func TestWriteKeepsKeysOfTwinPermissions(t *testing.T) {
	from := around(`{"name": "One", "permissions": [{"facets": ["name"], "letter": "L1"}, {"facets": ["name"], "letter": "L2"}]}`)
	reg, _ := Read([]byte(from))
	got := string(Write(reg, []byte(from)))
	for _, want := range []string{`"letter": "L1"`, `"letter": "L2"`} {
		if !strings.Contains(got, want) {
			t.Errorf("%s is missing in\n%s", want, got)
		}
	}
}

// A permission that was edited in place keeps what this version does not know of it.
func TestWriteKeepsKeysOfAnEditedPermission(t *testing.T) {
	from := around(`{"name": "One", "permissions": [{"facets": ["name"], "letter": "L1"}]}`)
	reg, _ := Read([]byte(from))
	reg.Clients[0].Permissions[0].Until = "2026-12-31"
	got := string(Write(reg, []byte(from)))
	if want := `{"facets": ["name"], "until": "2026-12-31", "letter": "L1"}`; !strings.Contains(got, want) {
		t.Errorf("%s is missing in\n%s", want, got)
	}
}

func TestWriteStrings(t *testing.T) {
	for text, want := range map[string]string{
		"M&S <b>":     `"M&S <b>"`,
		`a"b\c`:       `"a\"b\\c"`,
		"a\n\t\x01":   `"a\n\t\u0001"`,
		"\u2028é\xff": `"\u2028é` + "\ufffd" + `"`,
	} {
		if got := string(jsonString(text)); got != want {
			t.Errorf("jsonString(%q)=%s, want %s", text, got, want)
		}
	}
}

// A policy is written as it was read, with the rules that cannot be used.
func TestWritePolicy(t *testing.T) {
	file := `{"keepmum": 1, "clients": [{"id": "one", "name": "One", "relationship": "client", "permissions": [
		{"facets": ["name"], "from": "2026-01-01", "basis": "said-first", "require": ["wording: With One"], "revoked": "2026-06-01"}],
		"competitors": ["Two"], "competitive": true, "deceased": true}],
		"accounts": [{"network": "x", "handle": "me", "kind": "client", "until": "2026-03-01", "clients_see": true, "disclaimer": true}],
		"policy": {"preset": "legal", "rules": [
			{"id": "a", "when": {"relationship": ["client"], "facet": ["result"], "network": ["x"], "audience": ["public"], "account": ["personal"], "sensitivity": ["high"], "client": ["one"], "reply": true},
			 "even_permitted": true, "severity": "hold", "why": "So.", "by": "Ann"}, {"id": "broken"}],
		"remind": ["tone"], "away": [{"from": "2026-01-01", "until": "2026-01-05"}], "promotions": {"x": 3}, "connect": {"facebook": "ask"}, "review": "2027-01-01"}}`
	reg, _ := Read([]byte(file))
	got := Write(reg, []byte(file))
	again, _ := Read(got)
	if !reflect.DeepEqual(again, reg) || !strings.Contains(string(got), `{"id": "broken"}`) {
		t.Errorf("written %s", got)
	}
	if changes := Diff(reg, again); changes != nil {
		t.Errorf("changes %v", changes)
	}
	reg.Policy.Rules[0].Source = `{"id": "a", "severity": "warn", "why": "So."}`
	if changes := Diff(again, reg); len(changes) != 1 || len(changes[0].Fields) != 1 || changes[0].Fields[0] != "policy" {
		t.Errorf("changes %v", changes)
	}
	got = Write(reg, []byte(file))
	if !strings.Contains(string(got), `"severity": "warn", "why": "So."}`) || strings.Contains(string(got), "broken") {
		t.Errorf("written %s", got)
	}
}
