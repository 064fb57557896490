package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"math/rand/v2"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"keepmum.dev/keepmum/core/hub/sqlite"
	"keepmum.dev/keepmum/core/hub/team"
)

// A hub is killed again and again while four writers write. Afterwards every version that was answered
// for is there, no version is there by halves, and the next start needs nobody's help.
func TestHubIsKilled(t *testing.T) {
	kills := 4
	if os.Getenv("KEEPMUM_SOAK") != "" {
		kills = 200
	}
	binary, data := build(t), t.TempDir()
	random := rand.New(rand.NewPCG(7, 7))
	var admin *writer
	for range kills {
		running := startHub(t, binary, data)
		if admin == nil {
			admin = running.join(t)
		}
		admin.base = running.base
		var writing sync.WaitGroup
		for i := range 4 {
			writing.Go(func() { admin.writeUntilItEnds(i) })
		}
		time.Sleep(time.Duration(50+random.IntN(250)) * time.Millisecond)
		running.process.Process.Kill()
		running.process.Wait()
		writing.Wait()
	}
	files, err := filepath.Glob(filepath.Join(data, "*.db"))
	if err != nil || len(files) != 1 {
		t.Fatalf("%v, %v", files, err)
	}
	if err := sqlite.Check(context.Background(), files[0]); err != nil {
		t.Error(err)
	}
	admin.base = startHub(t, binary, data).base
	there := admin.history(t)
	for version, etag := range admin.answered {
		if there[version] != etag {
			t.Errorf("version %d was answered with %s and is %q", version, etag, there[version])
		}
	}
	t.Logf("%d kills, %d versions answered for, %d there", kills, len(admin.answered), len(there))
	if len(admin.answered) < kills {
		t.Errorf("only %d versions were answered for: nothing was under way when it was killed", len(admin.answered))
	}
}

func build(t *testing.T) string {
	t.Helper()
	binary := filepath.Join(t.TempDir(), "keepmum")
	if out, err := exec.Command("go", "build", "-o", binary, ".").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	return binary
}

type running struct {
	process          *exec.Cmd
	base, invitation string // the base of the team, once it is known
}

// startHub waits until a hub says where it listens.
func startHub(t *testing.T, binary, data string) *running {
	t.Helper()
	r := &running{process: exec.Command(binary, "hub", "--data", data, "--addr", "127.0.0.1:0", "--rate", "0")}
	stdout, err := r.process.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	var stderr bytes.Buffer
	r.process.Stderr = &stderr
	if err := r.process.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { r.process.Process.Kill(); r.process.Wait() })
	for lines := bufio.NewScanner(stdout); lines.Scan(); {
		line := lines.Text()
		if before, code, ok := strings.Cut(line, "#"); ok {
			r.base, r.invitation = before, code
		}
		if _, at, ok := strings.Cut(line, " teams at "); ok {
			if r.base == "" {
				ids, _ := filepath.Glob(filepath.Join(data, "*.db"))
				r.base = at + team.Prefix + strings.TrimSuffix(filepath.Base(ids[0]), ".db")
			}
			go io.Copy(io.Discard, stdout)
			return r
		}
	}
	t.Fatalf("the hub did not start: %s", &stderr)
	return nil
}

// writer is an admin that writes from several goroutines.
type writer struct {
	base, token string

	mutex    sync.Mutex
	answered map[int64]string
}

func (r *running) join(t *testing.T) *writer {
	t.Helper()
	w := &writer{base: r.base, token: team.NewSecret(team.TokenPrefix), answered: map[int64]string{}}
	status, body, _ := w.ask("POST", "/join", "", fmt.Sprintf(`{"code":%q,"token_hash":%q}`, r.invitation, team.Hash(w.token)))
	if status != 200 {
		t.Fatalf("%d %s", status, body)
	}
	return w
}

func (w *writer) ask(method, path, match, body string) (status int, answer []byte, etag string) {
	request, err := http.NewRequest(method, w.base+path, strings.NewReader(body))
	if err != nil {
		return 0, nil, ""
	}
	request.Header.Set("Authorization", "Bearer "+w.token)
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
func (w *writer) writeUntilItEnds(i int) {
	_, _, etag := w.ask("GET", "/head", "", "")
	for n := 0; etag != ""; n++ {
		var status int
		body := fmt.Sprintf(`{"nonce":%q,"ops":[{"id":"w%d","doc":%d},{"id":"n%d","doc":"%0500d"}]}`, team.NewID(), i, n, n%50, n)
		status, _, etag = w.ask("POST", "/changes", etag, body)
		if status == 200 {
			var version int64
			fmt.Sscanf(etag, `"%d-`, &version)
			w.mutex.Lock()
			w.answered[version] = strings.Trim(etag, `"`)
			w.mutex.Unlock()
		}
	}
}

func (w *writer) history(t *testing.T) map[int64]string {
	t.Helper()
	there := map[int64]string{}
	for before := int64(0); ; {
		_, body, _ := w.ask("GET", fmt.Sprint("/history?before=", before), "", "")
		var read struct{ Versions []team.Version }
		if err := json.Unmarshal(body, &read); err != nil {
			t.Fatal(err)
		}
		if len(read.Versions) == 0 {
			return there
		}
		for _, v := range read.Versions {
			there[v.Version], before = v.ETag, v.Version
		}
		if before == 1 {
			return there
		}
	}
}
