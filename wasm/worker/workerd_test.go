package main_test

import (
	"bufio"
	"bytes"
	"encoding/json"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strconv"
	"testing"
)

// serve starts the Workers runtime on the Worker and gives the base of its address.
func serve(t *testing.T, registry string) string {
	t.Helper()
	base, _ := start(t, workerd(t), layOut(t, registry), t.TempDir())
	return base
}

// layOut builds the Worker and lays it out as it stands in the project; it gives the path of the configuration.
func layOut(t *testing.T, registry string) string {
	t.Helper()
	root := t.TempDir()
	here := filepath.Join(root, "wasm", "worker")
	built := filepath.Join(root, "build", "out", "worker")
	if err := os.MkdirAll(here, 0o755); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"hub.mjs", "config.capnp"} {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		write(t, filepath.Join(here, name), data)
	}
	write(t, filepath.Join(here, "registry.json"), []byte(registry))
	run(t, nil, "go", "tool", "workers-assets-gen", "-mode=go", "-o", built) // it empties the directory first
	run(t, []string{"GOOS=js", "GOARCH=wasm"}, "go", "build", "-trimpath", "-ldflags=-s -w", "-o", filepath.Join(built, "app.wasm"), ".")
	return filepath.Join(here, "config.capnp")
}

// workerd is the path of the runtime that npm has installed here.
func workerd(t *testing.T) string {
	t.Helper()
	if runtime.GOOS == "windows" {
		t.Skip("the runtime tells its port through an inherited file descriptor, which Go cannot pass on Windows")
	}
	arch := map[string]string{"amd64": "64", "arm64": "arm64"}[runtime.GOARCH]
	path, err := filepath.Abs(filepath.Join("node_modules", "@cloudflare", "workerd-"+runtime.GOOS+"-"+arch, "bin", "workerd"))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(path); err != nil {
		t.Fatal("the Workers runtime is not installed: run `npm ci --ignore-scripts` in wasm/worker (`just setup` does it too)")
	}
	return path
}

// said is everything that the runtime said.
var said bytes.Buffer

// start runs the runtime until it is killed or the test ends, with its databases in a folder, and waits for the port it has chosen.
func start(t *testing.T, binary, config, teams string, environment ...string) (base string, kill func()) {
	t.Helper()
	events, theirs, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer theirs.Close()
	command := exec.Command(binary, "serve", config, "--socket-addr=http=127.0.0.1:0", "--control-fd=3", "--directory-path=teams="+teams)
	command.Env = append(append(os.Environ(), "OPERATOR="+operator, "RATE=0"), environment...)
	command.ExtraFiles = []*os.File{theirs}
	command.Stdout = io.MultiWriter(os.Stderr, &said) // panics of the Go program come out here
	command.Stderr = command.Stdout
	if err := command.Start(); err != nil {
		t.Fatal(err)
	}
	theirs.Close() // so that reading ends when the runtime does
	kill = func() {
		command.Process.Kill()
		command.Wait() // "killed" is what we asked for
		events.Close()
	}
	t.Cleanup(kill)
	line, err := bufio.NewReader(events).ReadBytes('\n')
	if err != nil {
		t.Fatalf("the runtime ended before it listened: %v", err)
	}
	var event struct {
		Event, Socket string
		Port          int
	}
	if err := json.Unmarshal(line, &event); err != nil || event.Event != "listen" || event.Port == 0 {
		t.Fatalf("the runtime said %q, want where it listens", line)
	}
	return "http://127.0.0.1:" + strconv.Itoa(event.Port), kill
}

func run(t *testing.T, environment []string, name string, args ...string) {
	t.Helper()
	command := exec.Command(name, args...)
	command.Env = append(os.Environ(), environment...)
	if out, err := command.CombinedOutput(); err != nil {
		t.Fatalf("%s %v: %v\n%s", name, args, err, out)
	}
}

func write(t *testing.T, path string, data []byte) {
	t.Helper()
	if err := os.WriteFile(path, data, 0o644); err != nil {
		t.Fatal(err)
	}
}
