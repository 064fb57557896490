package main

import (
	"strings"
	"time"
)

// test runs every stage there is, and ends with one line: "N passed, N failed".
func test(j *job, _ []string) error {
	start := time.Now()
	if err := setup(j, everyBrowser); err != nil {
		j.tell.line("0 passed, 1 failed")
		return err
	}
	return runStages(j, stages(), func() { j.tell.line("all of it: %s", seconds(time.Since(start))) })
}

// stages are the parts of `test`, the quick ones that find the most first.
func stages() []stage {
	return append(lints(),
		stage{name: "build the checker", do: once(checker)},
		stage{name: "Go tests", do: goTests},
		stage{name: "Go tests as WebAssembly", do: wasmTests},
		stage{name: "corpus, natively and as WebAssembly", do: once(sameAsWasm)},
		stage{name: "unit tests", needs: []string{"build the checker"}, do: unitTests},
		stage{name: "build the worker", do: once(worker)},
		stage{name: "build for Chromium", needs: []string{"build the checker"}, do: once(func(j *job) error { return extension(j, "chrome") })},
		stage{name: "build for Firefox", needs: []string{"build the checker"}, do: once(func(j *job) error { return extension(j, "firefox") })},
		stage{name: "sizes", needs: append([]string{"build the worker"}, bothBuilds...), do: once(size)},
		stage{name: "permissions", needs: bothBuilds, do: once(permissions)},
		stage{name: "end-to-end tests", needs: bothBuilds, do: func(j *job) (tally, error) { return e2eTests(j, nil) }},
	)
}

var bothBuilds = []string{"build for Chromium", "build for Firefox"}

// unit runs the Go tests and the extension's unit tests; arguments choose among the latter.
func unit(j *job, args []string) error {
	if err := setup(j, noBrowser); err != nil {
		return err
	}
	return runStages(j, []stage{
		{name: "build the checker", do: once(checker)},
		{name: "Go tests", do: goTests},
		{name: "unit tests", needs: []string{"build the checker"}, do: func(j *job) (tally, error) {
			return vitest(j, "unit", args)
		}},
	})
}

// e2e builds the extension and runs it in both browsers; arguments choose among the tests.
func e2e(j *job, args []string) error {
	if err := setup(j, everyBrowser); err != nil {
		return err
	}
	if err := built(j); err != nil {
		return err
	}
	return runStages(j, []stage{{name: strings.TrimSpace("end-to-end tests " + strings.Join(args, " ")), do: func(j *job) (tally, error) {
		return e2eTests(j, args)
	}}})
}
