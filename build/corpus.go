package main

import (
	"bytes"
	"errors"
	"fmt"
	"path/filepath"
	"strings"
)

// corpus measures how well mentions are found.
func corpus(j *job, args []string) error {
	return j.attended(command{args: append([]string{"go", "run", "./build/corpus"}, args...)})
}

// sameAsWasm judges every draft of the corpus natively and as WebAssembly, through the browser's bridge, and
// compares what comes out. The program is tuned as the browser's is.
func sameAsWasm(j *job) error {
	native, err := digest(j, command{args: []string{"go", "run", "./build/corpus"}})
	if err != nil {
		return err
	}
	linked, program := j.out("corpus/linked.wasm"), j.out("corpus/corpus.wasm")
	if _, err := j.run(command{args: []string{"go", "build", "-trimpath", "-ldflags=-s -w", "-o", linked, "./build/corpus"}, env: wasmBuild}); err != nil {
		return err
	}
	if err := tuned(j, program, linked); err != nil {
		return err
	}
	goroot, err := goRoot(j)
	if err != nil {
		return err
	}
	wasm, err := digest(j, command{args: []string{"node", "--stack-size=8192", filepath.Join(goroot, "lib", "wasm", "wasm_exec_node.js"), program}, lean: true})
	if err != nil {
		return err
	}
	if len(native) != len(wasm) || len(native) < 1500 {
		return fmt.Errorf("%d drafts judged here, %d as WebAssembly", len(native), len(wasm))
	}
	unlike := ""
	for i := range native {
		if native[i] != wasm[i] {
			draft, _, _ := strings.Cut(native[i], " ")
			unlike += "\n" + draft
		}
	}
	if unlike != "" {
		return errors.New("judged otherwise as WebAssembly:" + unlike)
	}
	return nil
}

// digest is a line for each draft of the corpus.
func digest(j *job, c command) ([]string, error) {
	var said bytes.Buffer
	c.stdout = &said
	c.args = append(c.args, "-digest")
	_, err := j.run(c)
	return strings.Split(strings.TrimSpace(said.String()), "\n"), err
}
