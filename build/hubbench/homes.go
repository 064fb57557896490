package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"time"

	"keepmum.dev/keepmum/core/hub/member"
)

const operator = "the operator of this measurement"

// home is something that answers, in a process of its own.
type home struct {
	name, base string
	process    *os.Process
	member     *member.Member // of a hub
}

type homes struct {
	native, worker, plain, files *home
	running                      []*exec.Cmd
}

func (h *homes) stop() {
	for _, command := range h.running {
		command.Process.Kill()
		command.Wait()
	}
}

// start starts the hub as a program and on the Workers runtime, and beside each the plainest thing that
// could stand in its place.
func start(out, work string) (*homes, error) {
	h := &homes{}
	root := filepath.Dir(filepath.Dir(out))
	arch := map[string]string{"amd64": "64"}[runtime.GOARCH]
	if arch == "" {
		arch = runtime.GOARCH
	}
	workerd := filepath.Join(root, "wasm", "worker", "node_modules", "@cloudflare", "workerd-"+runtime.GOOS+"-"+arch, "bin", "workerd")
	for _, folder := range []string{"teams", "plain", "files"} {
		if err := os.MkdirAll(filepath.Join(work, folder), 0o700); err != nil {
			return h, err
		}
	}
	var err error
	if h.worker, err = h.workers("hub on workerd", workerd, filepath.Join(root, "wasm", "worker", "config.capnp"), filepath.Join(work, "teams")); err != nil {
		return h, err
	}
	if h.plain, err = h.workers("JavaScript object", workerd, filepath.Join(root, "build", "hubbench", "plain.capnp"), filepath.Join(work, "plain")); err != nil {
		return h, err
	}
	if h.native, err = h.program(filepath.Join(out, "hubbench", "keepmum"), filepath.Join(work, "data")); err != nil {
		return h, err
	}
	if h.files, err = h.fileServer(filepath.Join(work, "files")); err != nil {
		return h, err
	}
	return h, nil
}

func (h *homes) workers(name, workerd, config, teams string) (*home, error) {
	events, theirs, err := os.Pipe()
	if err != nil {
		return nil, err
	}
	command := exec.Command(workerd, "serve", config, "--socket-addr=http=127.0.0.1:0", "--control-fd=3", "--directory-path=teams="+teams)
	command.Env = append(os.Environ(), "OPERATOR="+operator, "RATE=0")
	command.ExtraFiles = []*os.File{theirs}
	command.Stderr = os.Stderr
	if err := command.Start(); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	theirs.Close()
	h.running = append(h.running, command)
	line, err := bufio.NewReader(events).ReadBytes('\n')
	var event struct{ Port int }
	if err == nil {
		err = json.Unmarshal(line, &event)
	}
	if err != nil {
		return nil, fmt.Errorf("%s said %q: %w", name, line, err)
	}
	return &home{name: name, base: fmt.Sprintf("http://127.0.0.1:%d", event.Port), process: command.Process}, nil
}

func (h *homes) program(binary, data string) (*home, error) {
	command := exec.Command(binary, "hub", "--data", data, "--addr", "127.0.0.1:0", "--rate", "0")
	stdout, err := command.StdoutPipe()
	if err != nil {
		return nil, err
	}
	if err := command.Start(); err != nil {
		return nil, err
	}
	h.running = append(h.running, command)
	started := &home{name: "hub as a program", process: command.Process}
	for lines := bufio.NewScanner(stdout); lines.Scan(); {
		if strings.Contains(lines.Text(), "#") {
			if started.member, err = join(lines.Text()); err != nil {
				return nil, err
			}
		}
		if _, base, ok := strings.Cut(lines.Text(), " teams at "); ok {
			started.base = base
			go io.Copy(io.Discard, stdout)
			return started, nil
		}
	}
	return nil, errors.New("the hub did not start")
}

// fileServer runs this program again: it shall have a process of its own too.
func (h *homes) fileServer(folder string) (*home, error) {
	command := exec.Command(os.Args[0], "--serve-files", folder)
	stdout, err := command.StdoutPipe()
	if err != nil {
		return nil, err
	}
	if err := command.Start(); err != nil {
		return nil, err
	}
	h.running = append(h.running, command)
	line, err := bufio.NewReader(stdout).ReadString('\n')
	return &home{name: "Go file server", base: strings.TrimSpace(line), process: command.Process}, err
}

func serveFiles(folder string) error {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return err
	}
	fmt.Printf("http://%s\n", listener.Addr())
	server := &http.Server{Handler: http.FileServer(http.Dir(folder)), ReadHeaderTimeout: 5 * time.Second}
	return server.Serve(listener)
}
