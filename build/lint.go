package main

import (
	"errors"
	"path/filepath"
	"strings"
)

// lint judges the sources without running a test.
func lint(j *job, _ []string) error {
	if err := setup(j, noBrowser); err != nil {
		return err
	}
	return runStages(j, lints())
}

func lints() []stage {
	return []stage{
		{name: "gofmt", do: once(gofmt)},
		{name: "go build", do: once(goRun("build", "./..."))},
		{name: "go vet", do: once(vet)},
		{name: "staticcheck", do: once(goRun("tool", "staticcheck", "./..."))},
		{name: "types", do: once(types)},
		{name: "Biome", do: once(biome)},
	}
}

func goRun(args ...string) func(*job) error {
	return func(j *job) error {
		_, err := j.run(command{args: append([]string{"go"}, args...)})
		return err
	}
}

func gofmt(j *job) error {
	program, err := gofmtProgram(j)
	if err != nil {
		return err
	}
	said, err := j.run(command{args: []string{program, "-l", "build", "core", "wasm"}})
	if err != nil {
		return err
	}
	// build/out and node_modules hold no Go of ours.
	var rough []string
	for file := range strings.Lines(said) {
		file = filepath.ToSlash(strings.TrimSpace(file))
		if !strings.HasPrefix(file, "build/out/") && !strings.Contains(file, "node_modules/") {
			rough = append(rough, file)
		}
	}
	if len(rough) > 0 {
		return errors.New("not formatted, `just fmt` mends it: " + strings.Join(rough, " "))
	}
	return nil
}

func gofmtProgram(j *job) (string, error) {
	goroot, err := goRoot(j)
	return filepath.Join(goroot, "bin", "gofmt"), err
}

// vet looks at the code of this machine, then at the code that only a JavaScript host sees.
func vet(j *job) error {
	if err := goRun("vet", "./...")(j); err != nil {
		return err
	}
	_, err := j.run(command{args: []string{"go", "vet", "./wasm/..."}, env: wasmBuild})
	return err
}

// types checks TypeScript and Svelte. WXT writes the settings that tsconfig.json starts from.
func types(j *job) error {
	if err := prepareTypes(j); err != nil {
		return err
	}
	_, err := j.tool(command{}, "svelte-check", "svelte-check", "--tsconfig", "./tsconfig.json", "--fail-on-warnings", "--output", "human")
	return err
}

func prepareTypes(j *job) error {
	_, err := j.tool(command{}, "wxt", "wxt", "prepare")
	return err
}

func biome(j *job) error {
	_, err := j.tool(command{}, "@biomejs/biome", "biome", "ci", "--colors=off", "--error-on-warnings")
	return err
}

// format puts Go and TypeScript into their one shape.
func format(j *job, _ []string) error {
	if err := setup(j, noBrowser); err != nil {
		return err
	}
	program, err := gofmtProgram(j)
	if err != nil {
		return err
	}
	if _, err := j.run(command{args: []string{program, "-w", "build", "core", "wasm/bridge", "wasm/checker", "wasm/lists", "wasm/program", "wasm/worker"}}); err != nil {
		return err
	}
	_, err = j.tool(command{stream: true}, "@biomejs/biome", "biome", "check", "--write", "--colors=off")
	return err
}
