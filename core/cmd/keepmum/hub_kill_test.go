package main

import (
	"bufio"
	"bytes"
	"context"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"keepmum.dev/keepmum/core/hub/hubtest"
	"keepmum.dev/keepmum/core/hub/sqlite"
	"keepmum.dev/keepmum/core/hub/team"
)

// The program is killed, two hundred times in a soak.
func TestHubIsKilled(t *testing.T) {
	kills := 4
	if os.Getenv("KEEPMUM_SOAK") != "" {
		kills = 200
	}
	binary, data := build(t), t.TempDir()
	var first *running
	hubtest.Kill(t, hubtest.Killable{
		Start: func() (string, func()) {
			running := startHub(t, binary, data)
			if first == nil {
				first = running
			}
			base, _, _ := strings.Cut(running.base, team.Prefix)
			return base, func() {
				running.process.Process.Kill()
				running.process.Wait()
			}
		},
		Invitation: func(string) string { return first.base + "#" + first.invitation },
	}, kills)
	files, err := filepath.Glob(filepath.Join(data, "*.db"))
	if err != nil || len(files) != 1 {
		t.Fatalf("%v, %v", files, err)
	}
	if err := sqlite.Check(context.Background(), files[0]); err != nil {
		t.Error(err)
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
	log              *bytes.Buffer
}

// startHub waits until a hub says where it listens.
func startHub(t *testing.T, binary, data string) *running {
	t.Helper()
	r := &running{process: exec.Command(binary, "hub", "--data", data, "--addr", "127.0.0.1:0", "--rate", "0")}
	stdout, err := r.process.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	r.log = &bytes.Buffer{}
	r.process.Stderr = r.log
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
	t.Fatalf("the hub did not start: %s", r.log)
	return nil
}
