package main

import (
	"encoding/json"
	"io"
	"slices"
	"strings"
)

// A goEvent is one line of `go test -json`.
type goEvent struct {
	Action, Package, Test, Output, ImportPath string
}

// readGoTest counts the tests of a run. A test with subtests counts as its subtests, and as itself only when it
// failed and none of them did; a package that failed without a failing test (it did not build, it panicked)
// counts as one failure.
func readGoTest(events io.Reader) (tally, error) {
	type key struct{ pkg, test string }
	var order []key
	ended := map[key]string{}
	wrote := map[key]*strings.Builder{}
	parents := map[key]bool{}
	failedBelow := map[key]bool{}
	var builds strings.Builder

	lines := json.NewDecoder(events)
	for {
		var e goEvent
		if err := lines.Decode(&e); err == io.EOF {
			break
		} else if err != nil {
			return tally{}, err
		}
		at := key{e.Package, e.Test}
		switch e.Action {
		case "build-output":
			builds.WriteString(e.Output)
		case "output":
			if wrote[at] == nil {
				wrote[at] = &strings.Builder{}
			}
			wrote[at].WriteString(e.Output)
		case "pass", "fail", "skip":
			ended[at] = e.Action
			order = append(order, at)
			for _, above := range parentsOf(e.Test) {
				parents[key{e.Package, above}] = true
				if e.Action == "fail" {
					failedBelow[key{e.Package, above}] = true
				}
			}
			if e.Action == "fail" && e.Test != "" {
				failedBelow[key{e.Package, ""}] = true
			}
		}
	}

	var result tally
	var said strings.Builder
	said.WriteString(builds.String())
	for _, at := range order {
		how := ended[at]
		if how == "fail" && wrote[at] != nil && (at.test != "" || !failedBelow[at]) {
			said.WriteString(at.pkg + " " + at.test + "\n" + wrote[at].String())
		}
		switch {
		case at.test == "":
			if how == "fail" && !failedBelow[at] {
				result.failed++
			}
		case parents[at] && (how != "fail" || failedBelow[at]):
			// its subtests are counted
		case how == "pass":
			result.passed++
		case how == "fail":
			result.failed++
		default:
			result.skipped = append(result.skipped, at.test)
		}
	}
	result.failures = said.String()
	return result, nil
}

// parentsOf are the tests that a subtest stands in, the nearest first.
func parentsOf(test string) []string {
	var above []string
	for i := strings.LastIndexByte(test, '/'); i >= 0; i = strings.LastIndexByte(test[:i], '/') {
		above = append(above, test[:i])
	}
	return slices.Clip(above)
}
