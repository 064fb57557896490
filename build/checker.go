package main

import (
	"path/filepath"
	"strings"
)

// wasmBuild is how a Go program is built for a JavaScript host.
var wasmBuild = []string{"GOOS=js", "GOARCH=wasm"}

// checker builds the browser's program, and lays the toolchain's own loader beside it: the two only fit
// together when they come from the same Go.
func checker(j *job) error {
	_, err := j.run(command{
		args: []string{"go", "build", "-trimpath", "-ldflags=-s -w", "-o", j.out("checker/checker.wasm"), "./wasm/checker"},
		env:  wasmBuild,
	})
	if err != nil {
		return err
	}
	goroot, err := goRoot(j)
	if err != nil {
		return err
	}
	return copyFile(j.out("checker/wasm_exec.js"), filepath.Join(goroot, "lib", "wasm", "wasm_exec.js"))
}

func goRoot(j *job) (string, error) {
	said, err := j.run(command{args: []string{"go", "env", "GOROOT"}})
	return strings.TrimSpace(said), err
}
