package main

import (
	"bufio"
	"bytes"
	"context"
	"io"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"testing"
	"time"

	"keepmum.dev/keepmum/core/hub"
	"keepmum.dev/keepmum/core/hub/hubtest"
)

// The real program serves, answers as every hub does, and stops on SIGTERM with exit code 0.
func TestHubProgram(t *testing.T) {
	binary := filepath.Join(t.TempDir(), "keepmum")
	if out, err := exec.Command("go", "build", "-o", binary, ".").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	folder(t, map[string]string{"list.json": "\xef\xbb\xbf" + hubtest.Registry})
	command := exec.Command(binary, "hub", "--file", "list.json", "--addr", "127.0.0.1:0")
	stdout, err := command.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	var stderr bytes.Buffer
	command.Stderr = &stderr
	if err := command.Start(); err != nil {
		t.Fatal(err)
	}
	defer command.Process.Kill()
	line, err := bufio.NewReader(stdout).ReadString('\n')
	count, address, ok := strings.Cut(strings.TrimSpace(line), " at ")
	if err != nil || !ok || count != "1 clients" {
		t.Fatalf("said %q, %v, %s; want how many clients and where", line, err, &stderr)
	}
	hubtest.Run(t, strings.TrimSuffix(address, hub.Path))
	if runtime.GOOS == "windows" {
		return // there is no SIGTERM to send
	}
	if err := command.Process.Signal(syscall.SIGTERM); err != nil {
		t.Fatal(err)
	}
	if err := command.Wait(); err != nil || stderr.Len() > 0 {
		t.Errorf("ended with %v, %q, want exit code 0 and nothing said", err, &stderr)
	}
}

func TestHubRefusesToStart(t *testing.T) {
	folder(t, map[string]string{"broken.json": "{", "good.json": good})
	for _, c := range []struct{ file, addr, want string }{
		{"broken.json", "127.0.0.1:0", "broken.json:1:2: "},
		{"nowhere.json", "127.0.0.1:0", "nowhere.json:1:1: the file cannot be read"},
		{"good.json", "127.0.0.1:notaport", "keepmum: cannot listen: "},
	} {
		var stdout, stderr bytes.Buffer
		code := serveHub(context.Background(), []string{"--file", c.file, "--addr", c.addr}, &stdout, &stderr)
		if code != 2 || !strings.Contains(stderr.String(), c.want) || stdout.Len() > 0 {
			t.Errorf("%s at %s: exit %d, %q, want 2, …%q…", c.file, c.addr, code, &stderr, c.want)
		}
	}
}

// A web page that has pointed its own name at this machine gets nothing.
func TestHubAnswersToItsOwnAddressOnly(t *testing.T) {
	folder(t, map[string]string{"good.json": good})
	ctx, stop := context.WithCancel(context.Background())
	reader, writer := io.Pipe()
	ended := make(chan int)
	go func() {
		ended <- serveHub(ctx, []string{"--file", "good.json", "--addr", "localhost:0"}, writer, io.Discard)
	}()
	line, err := bufio.NewReader(reader).ReadString('\n')
	_, address, ok := strings.Cut(strings.TrimSpace(line), " at ")
	if err != nil || !ok {
		t.Fatal(line, err)
	}
	for host, want := range map[string]int{"": 200, "localhost:1": 200, "[::1]": 200, "127.0.0.1": 200, "example.com": 421, "example.com:8788": 421} {
		request, err := http.NewRequest(http.MethodGet, address, nil)
		if err != nil {
			t.Fatal(err)
		}
		request.Host = host
		response, err := http.DefaultClient.Do(request)
		if err != nil {
			t.Fatal(err)
		}
		response.Body.Close()
		if response.StatusCode != want {
			t.Errorf("Host %q: %d, want %d", host, response.StatusCode, want)
		}
	}
	stop()
	if code := <-ended; code != 0 {
		t.Errorf("exit %d, want 0", code)
	}
}

// linkedFile follows the file, keeps the last good list, and says what is wrong once for each change.
func TestLinkedFile(t *testing.T) {
	folder(t, map[string]string{"list.json": good})
	var said bytes.Buffer
	list := &linkedFile{name: "list.json", in: inputs{nil, &said}}
	first := list.document()
	if first == nil || list.clients != 2 {
		t.Fatalf("document %v, %d clients, want one of 2", first, list.clients)
	}
	steps := []struct {
		name    string
		content string // "" removes the file
		same    bool   // the document in force stays
		clients int
		says    string
	}{
		{"unchanged", good, true, 2, ""},
		{"changed, same length", strings.Replace(good, "Zwei", "Zwie", 1), false, 2, ""},
		{"broken", "{", true, 2, "list.json:1:2: "},
		{"broken otherwise", "[1", true, 2, "list.json:1:3: "},
		{"removed", "", true, 2, "list.json:1:1: the file cannot be read"},
		{"back", `{"keepmum": 1, "clients": []}`, false, 0, ""},
	}
	before := list.document()
	for _, step := range steps {
		said.Reset()
		if step.content == "" {
			os.Remove("list.json")
		} else if err := os.WriteFile("list.json", []byte(step.content), 0o600); err != nil {
			t.Fatal(err)
		}
		var now *hub.Document
		for range 3 {
			now = list.document()
		}
		if (now.ETag() == before.ETag()) != step.same || list.clients != step.clients {
			t.Errorf("%s: same=%v with %d clients, want %v with %d", step.name, now.ETag() == before.ETag(), list.clients, step.same, step.clients)
		}
		faults := strings.Count(said.String(), "list.json:")
		if step.says == "" {
			faults -= strings.Count(said.String(), ": note: ")
			if faults != 0 {
				t.Errorf("%s: said %q, want nothing", step.name, &said)
			}
		} else if faults != 1 || !strings.HasPrefix(said.String(), step.says) || !strings.Contains(said.String(), "stays in force") {
			t.Errorf("%s: said %q, want %q… once and what stays in force", step.name, &said, step.says)
		}
		before = now
	}
}

// A file that has not changed for a while is not read again.
func TestLinkedFileTrustsAnOldTime(t *testing.T) {
	folder(t, map[string]string{"list.json": good})
	old := time.Now().Add(-time.Hour)
	change := func(content string) {
		t.Helper()
		if err := os.WriteFile("list.json", []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		if err := os.Chtimes("list.json", old, old); err != nil {
			t.Fatal(err)
		}
	}
	change(good)
	list := &linkedFile{name: "list.json", in: inputs{nil, io.Discard}}
	first := list.document()
	change(strings.Replace(good, "Zwei", "Zwie", 1))
	if list.document() != first {
		t.Error("the file was read again though neither its time nor its size has changed")
	}
}

// A table is served as the JSON it converts to.
func TestLinkedTable(t *testing.T) {
	folder(t, map[string]string{"list.csv": "name\nOne\n"})
	list := &linkedFile{name: "list.csv", in: inputs{nil, io.Discard}}
	_, converted, _ := keepmum("", "registry", "convert", "list.csv")
	if got, want := list.document().ETag(), hub.NewDocument([]byte(converted)).ETag(); got != want {
		t.Errorf("tag %s, want %s of what convert writes", got, want)
	}
}
