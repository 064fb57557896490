package member_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/tidwall/gjson"

	"keepmum.dev/keepmum/core/hub/member"
	"keepmum.dev/keepmum/core/hub/seal"
	"keepmum.dev/keepmum/core/hub/sqlite"
	"keepmum.dev/keepmum/core/hub/team"
)

var ctx = context.Background()

const operator = "the operator of these tests"

// hub is one that runs until the test ends, with everything that went over its wire.
type hub struct {
	folder, invitation string
	wire               strings.Builder
	server             *httptest.Server
	tamper             func(body string) string // of answers
}

func start(t testing.TB) *hub {
	t.Helper()
	h := &hub{folder: t.TempDir()}
	teams, err := sqlite.OpenTeams(ctx, h.folder, time.Now)
	if err != nil {
		t.Fatal(err)
	}
	service := &team.Service{Team: teams.Team, Found: teams.Found, Operator: operator, Now: time.Now, Allow: func(string) bool { return true }}
	h.server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		sent, _ := io.ReadAll(r.Body)
		r.Body = io.NopCloser(bytes.NewReader(sent))
		answer := httptest.NewRecorder()
		service.ServeHTTP(answer, r)
		body := answer.Body.String()
		if h.tamper != nil {
			body = h.tamper(body)
		}
		fmt.Fprint(&h.wire, r.URL, r.Header, string(sent), body)
		w.WriteHeader(answer.Code)
		w.Write([]byte(body))
	}))
	t.Cleanup(func() { h.server.Close(); teams.Close() })
	id := team.NewID()
	made, err := teams.Found(ctx, id)
	if err != nil {
		t.Fatal(err)
	}
	code, err := made.Invite(ctx, "", team.Admin, "", time.Hour)
	if err != nil {
		t.Fatal(err)
	}
	h.invitation = h.server.URL + team.Prefix + id + "#" + code
	return h
}

func (h *hub) join(t testing.TB, invitation string) *member.Member {
	t.Helper()
	m, err := member.Join(ctx, invitation, "", nil)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func registry(clients ...string) []byte {
	var list []string
	for _, name := range clients {
		list = append(list, fmt.Sprintf(`{"id":"%s","name":"%s Ltd"}`, strings.ToLower(name), name))
	}
	return []byte(`{"keepmum":1,"name":"Studio Nine","clients":[` + strings.Join(list, ",") + `]}`)
}

func names(t *testing.T, m *member.Member) string {
	t.Helper()
	pulled, err := m.Pull(ctx)
	if err != nil {
		t.Fatal(err)
	}
	return gjson.GetBytes(pulled, "clients.#.name").Raw
}

// push says how many clients are new or gone; two of them share a bucket now and then.
func push(t *testing.T, m *member.Member, moved int, clients ...string) {
	t.Helper()
	if changed, err := m.Push(ctx, registry(clients...), ""); err != nil || changed > moved || (changed == 0) != (moved == 0) {
		t.Fatalf("%d changed, want at most %d, %v", changed, moved, err)
	}
}

// apart finds a name whose bucket is another than that of the first.
func apart(t *testing.T, m *member.Member, first string, names ...string) string {
	t.Helper()
	key, err := seal.NewKey(m.Team, m.Key)
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range names {
		if key.Bucket(strings.ToLower(name)) != key.Bucket(strings.ToLower(first)) {
			return name
		}
	}
	t.Fatal("every name is in the bucket of the first")
	return ""
}

func TestListGoesRound(t *testing.T) {
	h := start(t)
	admin := h.join(t, h.invitation)
	if _, err := admin.Pull(ctx); !errors.Is(err, member.ErrEmpty) {
		t.Errorf("a list before there is one: %v", err)
	}
	push(t, admin, 3, "Northwind", "Harbour")
	link, err := admin.Invite(ctx, team.Editor, "", time.Hour)
	if err != nil {
		t.Fatal(err)
	}
	editor := h.join(t, link)
	if got := names(t, editor); got != `["Harbour Ltd","Northwind Ltd"]` {
		t.Error(got)
	}
	push(t, editor, 1, "Northwind", "Harbour", "Tesserae")
	if _, err := admin.Push(ctx, registry("Northwind"), ""); !errors.Is(err, member.ErrBehind) {
		t.Errorf("pushed over what somebody else wrote: %v", err)
	}
	kept, err := member.Read(admin.JSON()) // as the next run of a program reads it
	if err != nil {
		t.Fatal(err)
	}
	if got := names(t, kept); got != `["Harbour Ltd","Northwind Ltd","Tesserae Ltd"]` {
		t.Error(got)
	}
	push(t, kept, 2, "Northwind") // two buckets go
	push(t, kept, 0, "Northwind")

	link, err = kept.Invite(ctx, team.Plain, "", time.Hour)
	if err != nil {
		t.Fatal(err)
	}
	reader := h.join(t, link)
	if got := names(t, reader); got != `["Northwind Ltd"]` || reader.Seed != "" {
		t.Errorf("%s, seed %q", got, reader.Seed)
	}
	if _, err := reader.Push(ctx, registry("Harbour"), ""); !errors.Is(err, member.ErrReader) {
		t.Errorf("a reader pushed: %v", err)
	}
	h.holdsNoNames(t)
}

// holdsNoNames looks for what was written, and for every key, in the files and in what went over the wire.
func (h *hub) holdsNoNames(t *testing.T) {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(h.folder, "*"))
	if err != nil || len(files) == 0 {
		t.Fatalf("%v, %v", files, err)
	}
	all := h.wire.String()
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		all += string(data)
	}
	for _, name := range []string{"orthwind", "arbour", "esserae", "Studio", "key_", "seed_"} {
		if strings.Contains(all, name) {
			t.Errorf("%q is in the database or went over the wire", name)
		}
	}
}

// A hub that lies is refused, and what the member knows stays as it was.
func TestHubLies(t *testing.T) {
	h := start(t)
	admin := h.join(t, h.invitation)
	push(t, admin, 2, "Northwind")
	old, err := http.NewRequest("GET", h.server.URL+team.Prefix+admin.Team+"/sync", nil)
	if err != nil {
		t.Fatal(err)
	}
	old.Header.Set("Authorization", "Bearer "+admin.Token)
	first := body(t, old)
	other := apart(t, admin, "Northwind", "Harbour", "Harbours", "Harbourer")
	push(t, admin, 1, "Northwind", other)
	second := body(t, old)
	doc := gjson.Get(second, `items.#(id=="list").doc`).String()
	for name, c := range map[string]struct {
		tamper func(string) string
		want   error
	}{
		"an older list":       {func(string) string { return first }, seal.ErrRolledBack},
		"an older document":   {func(s string) string { return strings.Replace(s, gjson.Get(second, "items.0.doc").String(), doc, 1) }, seal.ErrNotWhole},
		"a changed document":  {func(s string) string { return strings.Replace(s, doc[20:40], strings.Repeat("A", 20), 1) }, seal.ErrNotWhole},
		"an item less":        {func(s string) string { return strings.Replace(s, `"doc":"`+doc+`"`, `"doc":null`, 1) }, seal.ErrNotWhole},
		"another version":     {func(s string) string { return strings.Replace(s, `"version":2`, `"version":9`, 1) }, seal.ErrUnsigned},
		"no signature":        {func(s string) string { return strings.Replace(s, `"signature"`, `"signed"`, 1) }, seal.ErrUnsigned},
		"a list that is gone": {func(string) string { return `{"version":0,"etag":"` + team.FirstETag(admin.Team) + `","items":[]}` }, seal.ErrUnsigned},
		"pages without an end": {func(s string) string {
			return strings.Replace(strings.Replace(s, `"more":false`, `"more":true`, 1), `"next":"2.`, `"next":"","x":"`, 1)
		}, seal.ErrNotWhole},
	} {
		h.tamper = c.tamper
		before := string(admin.JSON())
		if _, err := admin.Pull(ctx); !errors.Is(err, c.want) {
			t.Errorf("%s: %v, want %v", name, err, c.want)
		}
		if string(admin.JSON()) != before {
			t.Errorf("%s: the member was changed", name)
		}
	}
	h.tamper = nil
	if got := names(t, admin); got != `["`+other+` Ltd","Northwind Ltd"]` {
		t.Error(got)
	}
}

func body(t *testing.T, request *http.Request) string {
	t.Helper()
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	text, err := io.ReadAll(response.Body)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func TestFound(t *testing.T) {
	h := start(t)
	admin, err := member.Found(ctx, h.server.URL+"/", operator, "Lena Example", nil)
	if err != nil {
		t.Fatal(err)
	}
	push(t, admin, 2, "Northwind")
	if got := names(t, admin); got != `["Northwind Ltd"]` {
		t.Error(got)
	}
	if people, err := admin.Members(ctx); err != nil || len(people) != 1 || people[0].Name != "Lena Example" {
		t.Errorf("%+v, %v: not called by their name", people, err)
	}
	if strings.Contains(h.wire.String(), "Lena") {
		t.Error("the hub reads the admin's name")
	}
	var refused *member.Refused
	if _, err := member.Found(ctx, h.server.URL, "somebody else", "", nil); !errors.As(err, &refused) || refused.Code != team.BadToken {
		t.Errorf("founded by anybody: %v", err)
	}
}

func TestJoinRefuses(t *testing.T) {
	h := start(t)
	for _, bad := range []string{
		"", "https://hub.example.com", "http://hub.example.com/v1/abcdefghijklmnopqrstuvwxyz#kmi_x",
		strings.Replace(h.invitation, "#", "#key_x.", 1), strings.Split(h.invitation, "#")[0], "ftp" + h.invitation[4:],
	} {
		if _, err := member.Join(ctx, bad, "", nil); !errors.Is(err, member.ErrLink) {
			t.Errorf("%q: %v", bad, err)
		}
	}
	h.join(t, h.invitation)
	var refused *member.Refused
	if _, err := member.Join(ctx, h.invitation, "", nil); !errors.As(err, &refused) || refused.Code != team.Expired {
		t.Errorf("joined twice with one invitation: %v", err)
	}
	for _, bad := range []string{"", "{}", `{"keepmum_member":2}`, `{"keepmum_member":1,"team":"x"}`, "no JSON"} {
		if _, err := member.Read([]byte(bad)); err == nil {
			t.Errorf("%q was read", bad)
		}
	}
}

// ask asks as a member whose program knows nothing of what it is for.
func (h *hub) ask(t *testing.T, m *member.Member, path string) gjson.Result {
	t.Helper()
	return gjson.Parse(h.body(t, m, path))
}

func (h *hub) body(t *testing.T, m *member.Member, path string) string {
	t.Helper()
	request, err := http.NewRequest("GET", h.server.URL+team.Prefix+m.Team+path, nil)
	if err != nil {
		t.Fatal(err)
	}
	request.Header.Set("Authorization", "Bearer "+m.Token)
	return body(t, request)
}

// documents are those of the newest version, as a member gets them.
func (h *hub) documents(t *testing.T, m *member.Member) map[string]string {
	t.Helper()
	request, err := http.NewRequest("GET", m.Hub+team.Prefix+m.Team+"/sync", nil)
	if err != nil {
		t.Fatal(err)
	}
	request.Header.Set("Authorization", "Bearer "+m.Token)
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	page, err := io.ReadAll(response.Body)
	if err != nil {
		t.Fatal(err)
	}
	documents := map[string]string{}
	for _, item := range gjson.GetBytes(page, "items").Array() {
		if doc := item.Get("doc"); doc.Type == gjson.String {
			documents[item.Get("id").Str] = doc.Str
		}
	}
	return documents
}
