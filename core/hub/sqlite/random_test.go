package sqlite_test

import (
	"math/rand/v2"
	"net/http/httptest"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/tidwall/gjson"

	"keepmum.dev/keepmum/core/hub/sqlite"
	"keepmum.dev/keepmum/core/hub/team"
)

// asking is one request that may be none.
type asking struct {
	method, path, query, match, body string
	known                            bool
}

// A hub is asked anything, as an admin and as nobody: what is asked of it, changed at random; for longer in a
// soak. (As a fuzz target it would have the whole of SQLite built with counters, which takes minutes.) It always answers with
// JSON of its own and a code of its list, never that it could not do it; and whoever has no token, or asks with
// anything but POST and DELETE, changes nothing.
func TestRandomRequests(t *testing.T) {
	times := 1_000
	if os.Getenv("KEEPMUM_SOAK") != "" {
		times = 100_000
	}
	folder, id := t.TempDir(), team.NewID()
	teams, err := sqlite.OpenAlone(ctx, folder, time.Now)
	if err != nil {
		t.Fatal(err)
	}
	defer teams.Close()
	made, err := teams.Found(ctx, id)
	if err != nil {
		t.Fatal(err)
	}
	code, err := made.Invite(ctx, "", team.Admin, "", time.Hour)
	if err != nil {
		t.Fatal(err)
	}
	token := team.NewSecret(team.TokenPrefix)
	if _, err := made.Join(ctx, code, team.Hash(token)); err != nil {
		t.Fatal(err)
	}
	service := &team.Service{Team: teams.Team, Found: teams.Found, Operator: operator, Now: time.Now, Allow: func(string) bool { return true }}
	var seeds []asking
	for _, endpoint := range team.Endpoints() {
		method, path, _ := strings.Cut(endpoint, " ")
		seeds = append(seeds, asking{method, strings.Replace(path, "{id}", "1", 1), "after=1.a&limit=2", "", `{"a":1}`, true})
	}
	change := `{"nonce":"0123456789abcdef","note":"n","ops":[{"id":"a","doc":"x"},{"id":"b","doc":null}]}`
	seeds = append(seeds, asking{"POST", "/changes", "", "now", change, true})
	seeds = append(seeds, asking{"POST", "/changes", "", `W/"0-` + strings.Repeat("a", 64) + `"`, change, true})
	seeds = append(seeds, asking{"POST", "/audit", "", "", `{"entries":[{"id":"0123456789abcdef","kind":"caught","client":"\u0000\ud800"}]}`, true})
	seeds = append(seeds, asking{"POST", "/requests", "", "", `{"id":"` + team.Hash("a") + `","kind":"client","sealed":"x","text_hash":"` + team.Hash("t") + `","valid_s":1e3}`, true})
	seeds = append(seeds, asking{"POST", "/invites", "", "", `{"role":"member","label":"l","valid_s":5}`, false})
	seeds = append(seeds, asking{"DELETE", "/members/" + strings.Repeat("a", 26), "", "", "", true})
	random := rand.New(rand.NewPCG(3, 3))
	file := filepath.Join(folder, id+".db")
	refused := map[team.Code]int{}
	before := stand(t, file)
	for range times {
		a := seeds[random.IntN(len(seeds))].changed(random)
		request := httptest.NewRequest("GET", "/", strings.NewReader(a.body))
		request.Method, request.URL = a.method, &url.URL{Path: team.Prefix + id + a.path, RawQuery: a.query}
		if a.known {
			request.Header.Set("Authorization", "Bearer "+token)
		}
		if a.match == "now" {
			head, err := made.Head(ctx)
			if err != nil {
				t.Fatal(err)
			}
			a.match = `"` + head.ETag + `"`
		}
		request.Header.Set("If-Match", a.match)
		request.Header.Set("If-None-Match", a.match)
		answer := httptest.NewRecorder()
		service.ServeHTTP(answer, request)
		text := answer.Body.String()
		code := team.Code(gjson.Get(text, "code").String())
		switch {
		case answer.Code >= 500:
			t.Errorf("%+v: %d %s", a, answer.Code, text)
		case text != "" && !gjson.Valid(text) && !strings.HasPrefix(answer.Header().Get("Content-Type"), "text/html"):
			t.Errorf("%+v: no JSON: %q", a, text)
		case answer.Code >= 400 && !slices.Contains(team.Codes(), code):
			t.Errorf("%+v: %d %s: a code that nobody knows", a, answer.Code, text)
		}
		if answer.Code >= 400 {
			refused[code]++
		}
		after := stand(t, file)
		if writes := a.known && (a.method == "POST" || a.method == "DELETE"); !writes && after != before {
			t.Errorf("%+v changed something: %s, was %s", a, after, before)
		}
		before = after
	}
	t.Logf("%s; refused %v", before, refused)
	if len(refused) < 7 {
		t.Errorf("only %v: they are too much alike", refused)
	}
}

// changed is the request with something else in some of its places.
func (a asking) changed(random *rand.Rand) asking {
	for range random.IntN(4) {
		part := []*string{&a.path, &a.query, &a.match, &a.body, &a.body}[random.IntN(5)]
		*part = mutated(random, *part)
	}
	switch random.IntN(10) {
	case 0:
		a.known = !a.known
	case 1:
		a.method = []string{"GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH", "X"}[random.IntN(8)]
	}
	return a
}

// pieces are what servers have stumbled over.
var pieces = []string{"\x00", "\xff", "\"", "{", "}", "[", "]", "null", "-1", "1e400", "99999999999999999999", "9007199254740993", "\\u0000", "\\ud800", "%00",
	"../", "'", "' OR 1=1 --", ";", "&", "=", ",", "é", "\u202e", "{\"id\":\"a\",\"doc\":null}", "W/", "*", " ", "\n"}

func mutated(random *rand.Rand, text string) string {
	at := random.IntN(len(text) + 1)
	switch until := min(len(text), at+random.IntN(6)); random.IntN(4) {
	case 0:
		return text[:at] + text[until:]
	case 1:
		return text[:at] + text[at:until] + text[at:]
	case 2:
		return text[:at] + string([]byte{byte(random.IntN(256))}) + text[until:]
	default:
		return text[:at] + pieces[random.IntN(len(pieces))] + text[at:]
	}
}

// stand says how much of everything there is.
func stand(t *testing.T, file string) string {
	t.Helper()
	text, err := sqlite.Counts(file)
	if err != nil {
		t.Fatal(err)
	}
	return text
}
