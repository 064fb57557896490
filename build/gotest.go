package main

import (
	"bytes"
	"path/filepath"
	"strings"
)

// goTests runs every Go test on this machine, none of them from an earlier run's memory.
func goTests(j *job) (tally, error) {
	return goTest(j, command{}, "./...")
}

// wasmTests runs the core and the bridge again as the browser runs them, under Node.
func wasmTests(j *job) (tally, error) {
	runner, err := wasmRunner(j)
	if err != nil {
		return tally{}, err
	}
	said, err := j.run(command{args: []string{"go", "list", "./core/...", "./wasm/bridge"}})
	if err != nil {
		return tally{}, err
	}
	// The hub and the command line are platform code and never run in a browser.
	var packages []string
	for name := range strings.Lines(said) {
		name = strings.TrimSpace(name)
		if !strings.Contains(name+"/", "/core/hub/") && !strings.Contains(name+"/", "/core/cmd/") {
			packages = append(packages, name)
		}
	}
	args := append([]string{"-exec", runner}, packages...)
	return goTest(j, command{env: wasmBuild, lean: true}, args...)
}

// wasmRunner is what `go run` and `go test` start a WebAssembly program with. The toolchain's own runner is a
// shell script, which Windows does not start; node takes its file directly.
func wasmRunner(j *job) (string, error) {
	goroot, err := goRoot(j)
	return `node --stack-size=8192 "` + filepath.Join(goroot, "lib", "wasm", "wasm_exec_node.js") + `"`, err
}

func goTest(j *job, c command, args ...string) (tally, error) {
	var events bytes.Buffer
	c.args = append([]string{"go", "test", "-json", "-count=1"}, args...)
	c.stdout = &events
	_, err := j.run(c)
	result, readErr := readGoTest(&events)
	if readErr != nil {
		return result, readErr
	}
	if err == nil && result.passed == 0 {
		err = errNothingRan
	}
	return result, err
}
