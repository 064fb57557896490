package main

import (
	"bytes"
	"compress/gzip"
	"context"
	"io"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"strings"
	"testing"

	"keepmum.dev/keepmum/core/hub/hubtest"
	"keepmum.dev/keepmum/core/hub/sqlite"
	"keepmum.dev/keepmum/core/hub/team"
	"time"
)

func TestHubCommands(t *testing.T) {
	data := t.TempDir()
	teams, err := sqlite.OpenTeams(context.Background(), data, time.Now)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := teams.Found(context.Background(), team.NewID()); err != nil {
		t.Fatal(err)
	}
	teams.Close()
	copies, nothing := filepath.Join(t.TempDir(), "copies"), t.TempDir()
	for _, c := range []struct {
		args   []string
		code   int
		stdout string
		stderr string
	}{
		{[]string{"check", data}, 0, "1 teams are whole\n", ""},
		{[]string{"backup", data, copies}, 0, "1 teams copied and checked\n", ""},
		{[]string{"restore", copies, data}, 0, "1 teams restored\n", ""},
		{[]string{"invite", data}, 0, "#kmi_", ""},
		{[]string{"check", nothing}, 2, "", "no team here"},
		{[]string{"backup", nothing, copies}, 2, "", "no team here"},
		{[]string{"restore", nothing, data}, 2, "", "no backup here"},
		{[]string{"invite", filepath.Join(nothing, "missing")}, 2, "", "missing"},
		{[]string{"backup", data}, 2, "", "keepmum hub --data DIR"},
		{[]string{"check", "--help"}, 0, "keepmum hub --data DIR", ""},
		{[]string{"--data", data, "--file", "x"}, 2, "", "keepmum hub --data DIR"},
		{[]string{"--data", data, "--rate", "-1"}, 2, "", "keepmum hub --data DIR"},
	} {
		var stdout, stderr bytes.Buffer
		code := serveHub(context.Background(), c.args, &stdout, &stderr)
		if code != c.code || !strings.Contains(stdout.String(), c.stdout) || !strings.Contains(stderr.String(), c.stderr) {
			t.Errorf("hub %v: exit %d, %q, %q", c.args, code, &stdout, &stderr)
		}
	}
}

// The program serves a team as every home does, counts what it answered, and writes no name and no
// secret into its log.
func TestHubServesTeams(t *testing.T) {
	ctx, stop := context.WithCancel(context.Background())
	defer stop()
	reader, said := io.Pipe()
	var log bytes.Buffer
	ended := make(chan int)
	go func() {
		ended <- serveTeams(ctx, teamsOptions{folder: t.TempDir(), addr: "127.0.0.1:0", perMinute: 0}, said, &log)
	}()
	invitation := make([]string, 3)
	lines := newLines(reader)
	for i := range invitation {
		invitation[i] = lines()
	}
	base, code, _ := strings.Cut(invitation[1], "#")
	w := hubtest.Join(t, invitation[1])
	_, _, etag := w.Ask("GET", "/head", "", "")
	if status, body, _ := w.Ask("POST", "/changes", etag, `{"nonce":"0123456789abcdef","note":"Northwind","ops":[{"id":"a","doc":"Northwind"}]}`); status != 200 {
		t.Fatalf("%d %s", status, body)
	}
	response, err := http.Get(strings.Split(base, team.Prefix)[0] + "/healthz")
	if err != nil || response.StatusCode != 200 {
		t.Errorf("%v, %v", response, err)
	}
	stop()
	if code := <-ended; code != 0 {
		t.Errorf("exit %d", code)
	}
	for _, secret := range []string{"Northwind", w.Token, code, team.Hash(w.Token), "127.0.0.1"} {
		if strings.Contains(log.String(), secret) {
			t.Errorf("the log holds %q: %s", secret, &log)
		}
	}
	if !strings.Contains(log.String(), `"route":"POST /changes","status":200`) {
		t.Errorf("the log: %s", &log)
	}
}

func newLines(r io.Reader) func() string {
	var rest bytes.Buffer
	return func() string {
		for {
			if line, err := rest.ReadString('\n'); err == nil {
				return strings.TrimSpace(line)
			} else {
				rest.WriteString(line)
			}
			part := make([]byte, 4096)
			n, err := r.Read(part)
			if rest.Write(part[:n]); err != nil {
				return rest.String()
			}
		}
	}
}

func TestCompressed(t *testing.T) {
	long := strings.Repeat("Northwind ", 1000)
	server := httptest.NewServer(compressed(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.WriteHeader(http.StatusTeapot)
		io.WriteString(w, long[:len(r.URL.Query().Get("long"))*1000])
	})))
	defer server.Close()
	client := &http.Client{Transport: &http.Transport{DisableCompression: true}}
	for _, c := range []struct {
		accept, query string
		zipped        bool
	}{
		{"gzip", "xx", true}, {"br, GZIP;q=0.5, *", "xx", true}, {"gzip;q=0", "xx", false}, {"br", "xx", false},
		{"", "xx", false}, {"gzip", "x", false}, {"gzip", "", false},
	} {
		request, _ := http.NewRequest("GET", server.URL+"?long="+c.query, nil)
		request.Header.Set("Accept-Encoding", c.accept)
		response, err := client.Do(request)
		if err != nil {
			t.Fatal(err)
		}
		var body io.Reader = response.Body
		if zipped := response.Header.Get("Content-Encoding") == "gzip"; zipped != c.zipped {
			t.Errorf("%+v: zipped %v", c, zipped)
		} else if zipped {
			if body, err = gzip.NewReader(body); err != nil {
				t.Fatal(err)
			}
		}
		got, err := io.ReadAll(body)
		if err != nil || string(got) != long[:len(c.query)*1000] || response.StatusCode != http.StatusTeapot {
			t.Errorf("%+v: %d, %d bytes, %v", c, response.StatusCode, len(got), err)
		}
		response.Body.Close()
	}
}

func TestMetrics(t *testing.T) {
	m := &meter{began: time.Now()}
	m.count(team.Seen{Route: "GET /head", Status: 304, Took: time.Second})
	m.count(team.Seen{Route: "GET /head", Status: 304, Took: time.Second, Bytes: 5})
	answer := httptest.NewRecorder()
	m.ServeHTTP(answer, httptest.NewRequest("GET", "/metrics", nil))
	for _, want := range []string{
		"keepmum_requests_total{route=\"GET /head\",status=\"304\"} 2\n",
		"keepmum_request_seconds_total{route=\"GET /head\",status=\"304\"} 2\n",
		"keepmum_response_bytes_total{route=\"GET /head\",status=\"304\"} 5\n",
	} {
		if !strings.Contains(answer.Body.String(), want) {
			t.Errorf("%s has no %s", answer.Body, want)
		}
	}
}
