package main

import (
	"crypto/rand"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
)

// hub runs the hub: with --workers on the Workers runtime of this machine, else as the program itself, whose
// arguments are the command line's own.
func hub(j *job, args []string) error {
	if len(args) > 0 && args[0] == "--workers" {
		return workersHub(j, args[1:])
	}
	return j.attended(command{args: append([]string{"go", "run", "./core/cmd/keepmum", "hub"}, args...)})
}

// workersHub runs the Worker as it would run at Cloudflare, its teams under build/out/hub. What follows
// --workers goes to the runtime.
func workersHub(j *job, args []string) error {
	if err := node(); err != nil {
		return err
	}
	if err := packages(j, "wasm/worker"); err != nil {
		return err
	}
	if err := modules(j); err != nil {
		return err
	}
	if err := worker(j); err != nil {
		return err
	}
	data := j.out("hub")
	if err := os.MkdirAll(data, 0o700); err != nil {
		return err
	}
	if err := openList(j); err != nil {
		return err
	}
	operator := os.Getenv("KEEPMUM_OPERATOR")
	if operator == "" {
		operator = rand.Text()
	}
	j.tell.line("http://127.0.0.1:8788, teams in %s; stop with Ctrl-C", data)
	j.tell.line("make a team: KEEPMUM_OPERATOR=%s go run ./core/cmd/keepmum team found http://127.0.0.1:8788 --member me.member", operator)
	arch := map[string]string{"amd64": "64"}[runtime.GOARCH]
	if arch == "" {
		arch = runtime.GOARCH
	}
	binary := j.path(filepath.Join("wasm", "worker", "node_modules", "@cloudflare", "workerd-"+runtime.GOOS+"-"+arch, "bin", "workerd"))
	return j.attended(command{
		args: append([]string{binary, "serve", "wasm/worker/config.capnp", "--directory-path=teams=" + data}, args...),
		env:  []string{"OPERATOR=" + operator, "RATE=600"},
	})
}

// openList makes sure of the list that the Worker bundles and anybody may read; an empty one serves nobody.
func openList(j *job) error {
	list := j.path("wasm/worker/registry.json")
	if _, err := os.Stat(list); errors.Is(err, fs.ErrNotExist) {
		return os.WriteFile(list, []byte("{}\n"), 0o644)
	}
	return nil
}
