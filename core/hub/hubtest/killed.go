package hubtest

import (
	"encoding/json"
	"fmt"
	"io"
	"math/rand/v2"
	"net/http"
	"strings"
	"sync"
	"testing"
	"time"

	"keepmum.dev/keepmum/core/hub/team"
)

// A Killable is a home that can be started, and killed, again and again on the same databases.
type Killable struct {
	// Start gives the base of the addresses and what kills the home at once.
	Start func() (base string, kill func())
	// Invitation gives an admin's, "http://…/v1/…#kmi_…", of the home that runs.
	Invitation func(base string) string
}

// Kill kills a home again and again while four writers write, at moments that nobody chose. Afterwards every
// version that was answered for is there, no version is there by halves, the audit is an unbroken chain, and
// the next start needs nobody's help.
func Kill(t *testing.T, home Killable, kills int) {
	random := rand.New(rand.NewPCG(7, 7))
	var admin *Writer
	for round := range kills {
		base, kill := home.Start()
		if admin == nil {
			admin = Join(t, home.Invitation(base))
		}
		admin.at(base)
		var writing sync.WaitGroup
		for i := range 4 {
			writing.Go(func() { admin.writeUntilItEnds(i) })
		}
		if round%3 > 0 { // else it may be killed before it has answered anything
			admin.isAnswered()
		}
		time.Sleep(time.Duration(random.IntN(250)) * time.Millisecond)
		kill()
		writing.Wait()
	}
	base, kill := home.Start()
	defer kill()
	admin.at(base)
	there := admin.history(t)
	for version, etag := range admin.answered {
		if there[version].ETag != etag {
			t.Errorf("version %d was answered with %s and is %q", version, etag, there[version].ETag)
		}
	}
	for version := range there {
		if got := admin.items(t, version); got != there[version].Items {
			t.Errorf("version %d changed %d items and has %d of them", version, there[version].Items, got)
		}
	}
	audited := admin.audit(t)
	for id := range admin.noted {
		if !audited[id] {
			t.Errorf("entry %s of the audit was answered for and is gone", id)
		}
	}
	t.Logf("%d kills; %d versions answered for, %d there; %d entries of the audit answered for", kills, len(admin.answered), len(there), len(admin.noted))
	if len(admin.answered) < kills/3*2 {
		t.Errorf("only %d versions were answered for: nothing was under way when it was killed", len(admin.answered))
	}
}

// A Writer is an admin that writes from several goroutines and minds what it was answered.
type Writer struct {
	Base, Token string // the base with the team

	mutex    sync.Mutex
	answered map[int64]string
	noted    map[string]bool
}

// Join takes an invitation.
func Join(t *testing.T, invitation string) *Writer {
	t.Helper()
	base, code, _ := strings.Cut(invitation, "#")
	w := &Writer{Base: base, Token: team.NewSecret(team.TokenPrefix), answered: map[int64]string{}, noted: map[string]bool{}}
	status, body, _ := w.Ask("POST", "/join", "", fmt.Sprintf(`{"code":%q,"token_hash":%q}`, code, team.Hash(w.Token)))
	if status != 200 {
		t.Fatalf("%d %s", status, body)
	}
	return w
}

// isAnswered waits until one more version was answered for, or long enough.
func (w *Writer) isAnswered() {
	before, deadline := w.count(), time.Now().Add(20*time.Second)
	for w.count() == before && time.Now().Before(deadline) {
		time.Sleep(time.Millisecond)
	}
}

func (w *Writer) count() int {
	w.mutex.Lock()
	defer w.mutex.Unlock()
	return len(w.answered)
}

// at goes on asking the same team at another address.
func (w *Writer) at(base string) {
	_, id, _ := strings.Cut(w.Base, team.Prefix)
	w.Base = base + team.Prefix + id
}

// Ask asks; a status of 0 says that no answer came.
func (w *Writer) Ask(method, path, match, body string) (status int, answer []byte, etag string) {
	request, err := http.NewRequest(method, w.Base+path, strings.NewReader(body))
	if err != nil {
		return 0, nil, ""
	}
	request.Header.Set("Authorization", "Bearer "+w.Token)
	if match != "" {
		request.Header.Set("If-Match", match)
	}
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		return 0, nil, ""
	}
	defer response.Body.Close()
	if answer, err = io.ReadAll(response.Body); err != nil {
		return 0, nil, ""
	}
	return response.StatusCode, answer, response.Header.Get("ETag")
}

// writeUntilItEnds notes each version that was answered for; an answer that was lost says nothing.
func (w *Writer) writeUntilItEnds(i int) {
	_, _, etag := w.Ask("GET", "/head", "", "")
	for n := 0; etag != ""; n++ {
		var status int
		body := fmt.Sprintf(`{"nonce":%q,"ops":[{"id":"w%d","doc":%d},{"id":"n%d","doc":"%0500d"}]}`, team.NewID(), i, n, n%50, n)
		status, _, etag = w.Ask("POST", "/changes", etag, body)
		if status == 200 {
			var version int64
			fmt.Sscanf(etag, `"%d-`, &version)
			w.mutex.Lock()
			w.answered[version] = strings.Trim(etag, `"`)
			w.mutex.Unlock()
		}
		if n%5 == 0 {
			id := team.NewID()
			if status, _, _ := w.Ask("POST", "/audit", "", `{"entries":[{"id":"`+id+`","kind":"caught"}]}`); status == 204 {
				w.mutex.Lock()
				w.noted[id] = true
				w.mutex.Unlock()
			}
		}
	}
}

func (w *Writer) read(t *testing.T, path string, into any) {
	t.Helper()
	status, body, _ := w.Ask("GET", path, "", "")
	if err := json.Unmarshal(body, into); status != 200 || err != nil {
		t.Fatalf("%s: %d %s, %v", path, status, body, err)
	}
}

func (w *Writer) history(t *testing.T) map[int64]team.Version {
	t.Helper()
	there := map[int64]team.Version{}
	for before := int64(0); before != 1; {
		var read struct{ Versions []team.Version }
		w.read(t, fmt.Sprint("/history?before=", before), &read)
		if len(read.Versions) == 0 {
			break
		}
		for _, v := range read.Versions {
			there[v.Version], before = v, v.Version
		}
	}
	return there
}

// items is how many items a version changed, as the list was in that version.
func (w *Writer) items(t *testing.T, version int64) (n int) {
	t.Helper()
	var read page
	w.read(t, fmt.Sprintf("/at/%d?after=%d.", version, version), &read)
	return len(read.Items)
}

func (w *Writer) audit(t *testing.T) map[string]bool {
	t.Helper()
	there := map[string]bool{}
	var prev string
	for after := int64(0); ; {
		var read struct{ Entries []team.Entry }
		w.read(t, fmt.Sprint("/audit?after=", after), &read)
		if len(read.Entries) == 0 {
			return there
		}
		var err error
		if prev, err = team.VerifyChain(prev, read.Entries); err != nil {
			t.Fatal(err)
		}
		for _, e := range read.Entries {
			there[e.ID], after = true, e.Seq
		}
	}
}
