package bridge

import (
	"encoding/binary"
	"encoding/json"
	"fmt"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"
	"unicode/utf8"

	"keepmum.dev/keepmum/core"
	"keepmum.dev/keepmum/core/story"
)

// A Bridge is both programs, as a host sees them.
type Bridge struct {
	Judge
	Lists
}

// Load is no operation of a program: it compiles and opens.
const Load Op = 1

func (b *Bridge) Handle(op Op, in []byte) []byte {
	switch op {
	case Load:
		return b.Judge.Load(in)
	case ReadJSON, ReadCSV, ExportCSV, ExportJSON, Compile, CompileMore, Compiled, Merge, Intake, Document, HashNames:
		return b.Lists.Handle(op, in)
	}
	return b.Judge.Handle(op, in)
}

type answer struct {
	OK       bool
	Code     string
	Clients  int
	Name     string
	Outcome  core.Outcome
	Promotes string
	CSV      string
	Rules    []struct{ ID, Why, Severity string }
	Problems []struct {
		Line, Column         int
		Code, Level, Message string
	}
	Findings []struct {
		Client, ClientName, Relationship, Surface, How, Confidence, Rule string
		Severity                                                         core.Outcome
		Start, End                                                       int
		Facets                                                           []string
		Fixes                                                            []any
	}
}

// ask does an operation and reads the answer as JavaScript would.
func ask(t *testing.T, b *Bridge, op Op, in string) answer {
	t.Helper()
	out := b.Handle(op, []byte(in))
	if (op == Check || op == Advise) && out[0] < byte(len(outcomes)) {
		draft, _ := readDraft([]byte(in))
		out, _ = json.Marshal(readVerdict(out, draft))
	}
	var a answer
	if err := json.Unmarshal(out, &a); err != nil || !utf8.Valid(out) {
		t.Fatalf("operation %d answered %q: %v", op, out, err)
	}
	if a.OK == (a.Code != "") {
		t.Fatalf("operation %d answered %s", op, out)
	}
	return a
}

// asked is a draft as hosts send it.
func asked(d core.Draft) string {
	parts := []string{d.Text, d.Network, d.Account, d.Audience, d.ReplyTo, d.Day}
	for _, m := range d.Media {
		parts = append(parts, m.Surface, m.Text)
	}
	for _, past := range d.Past {
		parts = append(parts, "=past", past.Client+" "+past.Day+" "+past.Network)
	}
	for _, shown := range d.Shown {
		parts = append(parts, "=shown", fmt.Sprint(shown.Detail)+" "+shown.Day)
	}
	for _, client := range d.Approved {
		parts = append(parts, "=approved", client)
	}
	var b []byte
	for _, part := range parts {
		b = append(binary.LittleEndian.AppendUint32(b, uint32(len(part))), part...)
	}
	return string(b)
}

const list = `{"keepmum": 1, "name": "Studio \"Nine\"", "later": true, "clients": [{"id": "a", "name": "Alderfield"}, {"id": "b", "name": "Birchwater", "relationship": "former"}]}`

func TestLoad(t *testing.T) {
	var b Bridge
	if a := ask(t, &b, Check, asked(core.Draft{Text: "Alderfield"})); a.Code != "no-registry" {
		t.Errorf("before a list: %+v", a)
	}
	if a := ask(t, &b, Load, list); a.Clients != 2 || a.Name != `Studio "Nine"` {
		t.Errorf("load: %+v", a)
	}
	for _, bad := range []string{"", "{", "[]", `{"keepmum": 1, "clients": 5}`, "\xff\xfe{}", "name\nAlderfield"} {
		if a := ask(t, &b, Load, bad); a.Code != "registry-unreadable" {
			t.Errorf("load %q: %+v", bad, a)
		}
	}
	if a := ask(t, &b, Check, asked(core.Draft{Text: "Alderfield"})); a.Outcome != core.Warn {
		t.Errorf("after bad lists the good one is not in force: %+v", a)
	}
	if a := ask(t, &b, Load, `{"keepmum": 1, "clients": []}`); !a.OK || a.Clients != 0 {
		t.Errorf("load nothing: %+v", a)
	}
	if a := ask(t, &b, Check, asked(core.Draft{Text: "Alderfield"})); a.Outcome != core.Clear || a.Findings == nil {
		t.Errorf("after an empty list: %+v", a)
	}
}

func TestAdvise(t *testing.T) {
	var b Bridge
	if a := ask(t, &b, Advise, asked(core.Draft{Text: "Alderfield"})); a.Code != "no-registry" {
		t.Errorf("without a list: %+v", a)
	}
	ask(t, &b, Load, list)
	draft := asked(core.Draft{Text: "Tea at Alderfield"})
	if a := ask(t, &b, Check, draft); len(a.Findings) != 1 || len(a.Findings[0].Fixes) != 0 {
		t.Errorf("a check advises: %+v", a)
	}
	if a := ask(t, &b, Advise, draft); len(a.Findings) != 1 || len(a.Findings[0].Fixes) == 0 {
		t.Errorf("no advice: %+v", a)
	}
}

func TestCheck(t *testing.T) {
	var b Bridge
	ask(t, &b, Load, list)
	a := ask(t, &b, Check, asked(core.Draft{Text: "🎉 é Alderfield", Network: "x", Audience: "public", Media: []core.Media{{Surface: "alt", Text: "🎉🎉 Birchwater"}, {Surface: "alt", Text: "Alderfield"}}}))
	if len(a.Findings) != 3 {
		t.Fatalf("findings %+v", a.Findings)
	}
	for i, want := range []string{"alt 5 15 b Birchwater former", "alt 0 10 a Alderfield client", "text 5 15 a Alderfield client"} {
		f := a.Findings[i]
		if got := fmt.Sprint(f.Surface, " ", f.Start, " ", f.End, " ", f.Client, " ", f.ClientName, " ", f.Relationship); got != want {
			t.Errorf("finding %d is %s, want %s", i, got, want)
		}
		if f.Fixes == nil || f.Facets == nil {
			t.Errorf("finding %d has no list: %+v", i, f)
		}
	}
}

// A draft that cannot be read must not come out clear.
func TestUnreadableDrafts(t *testing.T) {
	var b Bridge
	ask(t, &b, Load, list)
	whole := asked(core.Draft{Text: "Alderfield", Media: []core.Media{{Surface: "alt", Text: "Alderfield"}}})
	one := asked(core.Draft{Text: "Alderfield"})
	unreadable := []string{"\xff\xff\xff\xff", `{"text": "Alderfield"}`, whole + "\x00", whole + whole[len(whole)-14:]}
	for n := range whole {
		if n != len(one) {
			unreadable = append(unreadable, whole[:n])
		}
	}
	for _, in := range unreadable {
		if a := ask(t, &b, Check, in); a.Code != "draft-unreadable" {
			t.Errorf("%q: %+v", in, a)
		}
	}
	if a := ask(t, &b, 99, ""); a.Code != "unknown-operation" {
		t.Errorf("operation 99: %+v", a)
	}
}

func TestPanic(t *testing.T) {
	b := Bridge{Judge: Judge{checker: new(core.Checker)}} // never made by New: its first check panics
	if a := ask(t, &b, Check, asked(core.Draft{Text: "a"})); a.Code != "checker-failed" {
		t.Errorf("got %+v", a)
	}
}

func TestReadAndExport(t *testing.T) {
	var b Bridge
	a := ask(t, &b, ReadJSON, list)
	if a.Clients != 2 || !slices.ContainsFunc(a.Problems, func(p struct {
		Line, Column         int
		Code, Level, Message string
	}) bool {
		return p.Code == "unknown-key" && p.Level == "note" && p.Line == 1 && p.Message != ""
	}) {
		t.Errorf("read: %+v", a)
	}
	document := string(b.Handle(Document, nil))
	if !strings.Contains(document, `"later"`) {
		t.Error("the unknown key is lost")
	}
	if loaded := ask(t, &b, Load, document); loaded.Clients != 2 {
		t.Errorf("the document cannot be loaded: %+v", loaded)
	}
	if bad := ask(t, &b, ReadJSON, "{\"keepmum\": 1,\n \"clients\": [}"); bad.Code != "registry-unreadable" || len(bad.Problems) == 0 || bad.Problems[0].Line != 2 {
		t.Errorf("read broken: %+v", bad)
	}
	csv := ask(t, &b, ExportCSV, document)
	if back := ask(t, &b, ReadCSV, csv.CSV); back.Clients != 2 {
		t.Errorf("CSV %q read back: %+v", csv.CSV, back)
	}
	if bad := ask(t, &b, ReadCSV, "colour\nred\n"); bad.Code != "registry-unreadable" || len(bad.Problems) == 0 {
		t.Errorf("read CSV with no names: %+v", bad)
	}
	if bad := ask(t, &b, ExportCSV, "{"); bad.Code != "registry-unreadable" {
		t.Errorf("export broken: %+v", bad)
	}
}

func TestRules(t *testing.T) {
	var b Bridge
	got := ask(t, &b, Rules, "").Rules
	want := core.Rules()
	if len(got) != len(want) {
		t.Fatalf("%d rules, want %d", len(got), len(want))
	}
	for i, r := range want {
		if got[i].ID != r.ID || got[i].Why != r.Why || got[i].Severity != string(r.Severity) {
			t.Errorf("rule %d is %+v, want %+v", i, got[i], r)
		}
	}
}

// The stories of the core, through the bridge: the same findings, in UTF-16 units.
func TestStories(t *testing.T) {
	all, err := story.Read(os.DirFS("../../core/testdata"))
	if err != nil || len(all) == 0 {
		t.Fatal(len(all), err)
	}
	for _, s := range all {
		if !utf8.ValidString(s.Draft.Text) {
			continue // JavaScript cannot say it
		}
		var b Bridge
		ask(t, &b, Load, string(s.List))
		byText := map[string][]uint16{"text": utf16.Encode([]rune(s.Draft.Text))}
		a := ask(t, &b, Check, asked(s.Draft))
		var got []string
		for _, f := range a.Findings {
			units, plain := byText[f.Surface]
			if !plain {
				got = append(got, fmt.Sprintf("%s %s", f.Severity, f.Rule))
				continue
			}
			got = append(got, story.Written(core.Finding{Severity: f.Severity, Rule: f.Rule, Surface: f.Surface, Client: f.Client, How: f.How, Confidence: f.Confidence}, string(utf16.Decode(units[f.Start:f.End]))))
		}
		want := slices.Clone(s.Wanted)
		for i, w := range want {
			if strings.Contains(w, `" in `) {
				want[i], _, _ = strings.Cut(w, ":")
			}
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s:%d: %s\n got %q\nwant %q", s.File, s.Line, s.Title, got, want)
		}
	}
}

func TestUnits(t *testing.T) {
	u := units{text: "a🎉é\xffb\ufffd"}
	for _, c := range []struct{ start, end, from, to int }{{0, 1, 0, 1}, {1, 5, 1, 3}, {5, 7, 3, 4}, {7, 8, 4, 5}, {8, 9, 5, 6}, {9, 12, 6, 7}, {0, 12, 0, 7}} {
		if from, to := u.span(c.start, c.end); from != c.from || to != c.to {
			t.Errorf("[%d, %d) is [%d, %d), want [%d, %d)", c.start, c.end, from, to, c.from, c.to)
		}
	}
}

// Whatever text a finding must carry, the answer is JSON that means the same.
func TestStrings(t *testing.T) {
	for _, s := range []string{"", "\"\\/\b\f\n\r\t", "\x00\x1f\x7f", "\u2028\u2029<>&", "🎉\ufffd", "a\xffb\xe2\x82"} {
		var o object
		o.open()
		o.text("s", s)
		var back struct{ S string }
		if err := json.Unmarshal(o.close(), &back); err != nil || !utf8.Valid(o.b) || back.S != strings.ToValidUTF8(s, "\ufffd") && len([]rune(back.S)) != len([]rune(s)) {
			t.Errorf("%q is written %s: %v", s, o.b, err)
		}
	}
}

// What is known of earlier posts is read as it was written, whatever the id of a client holds.
func TestEarlierPostsAreRead(t *testing.T) {
	want := core.Draft{Text: "a", Past: []core.Past{{Client: "a b c", Day: "2026-01-01", Network: "x"}, {Client: "d", Day: "2026-01-02"}}, Shown: []core.Shown{{Detail: 1<<53 - 1, Day: "2026-01-03"}}}
	if got, ok := readDraft([]byte(asked(want))); !ok || !reflect.DeepEqual(got, want) {
		t.Errorf("%+v was read as %+v (%v)", want, got, ok)
	}
}

func TestWhomADraftPromotesIsSaid(t *testing.T) {
	var b Bridge
	ask(t, &b, Load, `{"keepmum": 1, "clients": [{"id": "a", "name": "Alderfield", "permissions": [{"facets": ["name", "promotion"], "basis": "written"}]}]}`)
	for text, want := range map[string]bool{"#ad Check out our client Alderfield": true, "Alderfield is in the news": false} {
		if a := ask(t, &b, Check, asked(core.Draft{Text: text, Network: "x"})); a.Promotes == "a" != want {
			t.Errorf("%q: %+v", text, a)
		}
	}
}
