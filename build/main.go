// Build is the program behind the justfile: `go run ./build TASK`. It fetches what is missing, builds the
// checker, the worker and the two extensions, runs every test and says what it does while it does it.
//
// It needs Go, Node and npm, and nothing of its own beyond Go's standard library, so that it runs before
// anything has been fetched. A second run fetches nothing: what was fetched is remembered by the hash of
// the file that asked for it.
package main

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
)

// A task is one thing a person can ask for.
type task struct {
	name string
	do   func(j *job, args []string) error
}

// tasks are all of them, in the order of the justfile.
var tasks = []task{
	{"try", try},
	{"test", test},
	{"setup", func(j *job, _ []string) error { return setup(j, everyBrowser) }},
	{"build", func(j *job, _ []string) error { return buildAll(j) }},
	{"lint", lint},
	{"fmt", format},
	{"unit", unit},
	{"e2e", e2e},
	{"size", func(j *job, _ []string) error { return size(j) }},
	{"bench", bench},
	{"bench-extension", benchExtension},
	{"bench-hub", benchHub},
	{"pictures", pictures},
	{"adapters", func(j *job, _ []string) error { return adapters(j) }},
	{"corpus", corpus},
	{"soak", soak},
	{"hub", hub},
	{"clean", clean},
}

// A stop ends the program with a code of its own: 1 when something was found wanting, 2 when the work could
// not be done at all.
type stop struct {
	code    int
	message string
}

func (s stop) Error() string { return s.message }

func main() {
	os.Exit(run(os.Args[1:]))
}

func run(args []string) int {
	if len(args) == 0 {
		fmt.Fprintln(os.Stderr, "usage: go run ./build TASK\ntasks:", names())
		return 2
	}
	for _, t := range tasks {
		if t.name != args[0] {
			continue
		}
		j, err := newJob(os.Stdout)
		if err == nil {
			err = t.do(j, args[1:])
		}
		return code(err)
	}
	fmt.Fprintf(os.Stderr, "build: there is no task %q; tasks: %s\n", args[0], names())
	return 2
}

func code(err error) int {
	if err == nil {
		return 0
	}
	if s, ok := errors.AsType[stop](err); ok {
		if s.message != "" {
			fmt.Fprintln(os.Stderr, s.message)
		}
		return s.code
	}
	fmt.Fprintln(os.Stderr, "build:", err)
	if ended, ok := errors.AsType[*exec.ExitError](err); ok && ended.ExitCode() > 0 {
		return ended.ExitCode()
	}
	return 1
}

func names() string {
	all := ""
	for _, t := range tasks {
		all += " " + t.name
	}
	return all[1:]
}
