package main

import (
	"os"
	"path/filepath"
	"slices"
	"strings"

	"keepmum.dev/keepmum/build/tune"
)

// wasmBuild is how a Go program is built for a JavaScript host.
var wasmBuild = []string{"GOOS=js", "GOARCH=wasm"}

// programs are the browser's, by their folder below wasm/.
var programs = []string{"checker", "lists"}

// checker builds the browser's programs, and lays the toolchain's own loader beside them: they only fit
// together when they come from the same Go, and what one compiles the other opens.
func checker(j *job) error {
	source, err := fingerprint(j)
	if err != nil {
		return err
	}
	for _, name := range programs {
		linked := j.out("checker/linked.wasm")
		flags := "-ldflags=-s -w -X keepmum.dev/keepmum/core/mention.source=" + source
		_, err = j.run(command{
			args: slices.Concat([]string{"go", "build", "-trimpath", flags}, uninlined(), []string{"-o", linked, "./wasm/" + name}),
			env:  wasmBuild,
		})
		if err != nil {
			return err
		}
		if err := tuned(j, j.out("checker/"+name+".wasm"), linked); err != nil {
			return err
		}
	}
	goroot, err := goRoot(j)
	if err != nil {
		return err
	}
	return copyFile(j.out("checker/wasm_exec.js"), filepath.Join(goroot, "lib", "wasm", "wasm_exec.js"))
}

// tuned writes a linked program as it is to be shipped. With a Go whose programs are laid out otherwise it is
// written as it was linked: larger and slower, and the budget of sizes says so, but it works.
func tuned(j *job, to, linked string) error {
	program, err := os.ReadFile(linked)
	if err != nil {
		return err
	}
	if smaller, err := tune.Program(program); err == nil {
		program = smaller
	} else {
		j.tell.line("%s is left as Go linked it: %v", filepath.Base(to), err)
	}
	return os.WriteFile(to, program, 0o644)
}

func goRoot(j *job) (string, error) {
	said, err := j.run(command{args: []string{"go", "env", "GOROOT"}})
	return strings.TrimSpace(said), err
}

// coldPackages run when a list is read or an answer is written, never for each word of a draft, unless it is
// in another script. Without inlining they are a fortieth of the program smaller, and nobody waits for them.
var coldPackages = []string{
	"errors", "io", "strconv", "strings", "syscall", "syscall/js", "time",
	"github.com/tidwall/gjson", "github.com/tidwall/match",
	"keepmum.dev/keepmum/core/registry", "keepmum.dev/keepmum/core/registry/intake", "keepmum.dev/keepmum/core/registry/merge", "keepmum.dev/keepmum/core/registry/rows",
	"keepmum.dev/keepmum/core/sound",
	"keepmum.dev/keepmum/wasm/bridge",
}

func uninlined() []string {
	var flags []string
	for _, name := range coldPackages {
		flags = append(flags, "-gcflags="+name+"=-l")
	}
	return flags
}
