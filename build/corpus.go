package main

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strings"
)

// corpus measures how well mentions are found.
func corpus(j *job, args []string) error {
	return j.attended(command{args: append([]string{"go", "run", "./build/corpus"}, args...)})
}

// sameAsWasm judges every draft of the corpus natively and as WebAssembly, through the browser's bridge, and
// compares what comes out.
func sameAsWasm(j *job) error {
	runner, err := wasmRunner(j)
	if err != nil {
		return err
	}
	native, err := digest(j, command{})
	if err != nil {
		return err
	}
	wasm, err := digest(j, command{env: wasmBuild, lean: true}, "-exec", runner)
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
func digest(j *job, c command, flags ...string) ([]string, error) {
	var said bytes.Buffer
	c.stdout = &said
	c.args = slices.Concat([]string{"go", "run"}, flags, []string{"./build/corpus", "-digest"})
	_, err := j.run(c)
	return strings.Split(strings.TrimSpace(said.String()), "\n"), err
}
