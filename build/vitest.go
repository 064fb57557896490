package main

import (
	"encoding/json"
	"fmt"
	"os"
	"slices"
	"strings"
	"time"
)

func unitTests(j *job) (tally, error) { return vitest(j, "unit", nil) }

// e2eTests runs the built extension in the two browsers; which programs those are is told by the environment.
func e2eTests(j *job, args []string, env ...string) (tally, error) {
	for _, kind := range []string{"chromium", "firefox"} {
		b, found, err := find(kind)
		if err != nil {
			return tally{}, err
		}
		if !found {
			return tally{}, fmt.Errorf("there is no %s here", kind)
		}
		env = append(env, chosen[kind]+"="+b.path)
	}
	return vitest(j, "e2e", args, env...)
}

// vitest runs one of the extension's two sets of tests. People read the lines it prints; the counts come from
// the report it writes beside them.
func vitest(j *job, set string, args []string, env ...string) (tally, error) {
	if err := prepareTypes(j); err != nil {
		return tally{}, err
	}
	report := j.out("tests/" + set + ".json")
	if err := os.RemoveAll(report); err != nil {
		return tally{}, err
	}
	line := append([]string{"run", "--config", "vitest." + set + ".config.ts", "--retry=0",
		"--reporter=verbose", "--reporter=json", "--outputFile.json=" + report}, args...)
	limit := 60 * time.Minute
	if slices.Contains(env, "KEEPMUM_SOAK=1") {
		limit = 3 * time.Hour
	}
	_, err := j.tool(command{env: append(env, "NO_COLOR=1"), stream: set == "e2e", limit: limit}, "vitest", "vitest", line...)
	data, readErr := os.ReadFile(report)
	if readErr != nil {
		if err == nil {
			err = readErr
		}
		return tally{}, err
	}
	result, readErr := readVitest(data)
	if readErr != nil {
		return result, readErr
	}
	if err == nil && result.passed == 0 {
		err = errNothingRan
	}
	return result, err
}

// readVitest counts the tests of vitest's JSON report. A file that could not even be loaded counts as one
// failure.
func readVitest(data []byte) (tally, error) {
	var report struct {
		Files []struct {
			Name, Status, Message string
			Tests                 []struct {
				FullName, Status string
				Said             []string `json:"failureMessages"`
			} `json:"assertionResults"`
		} `json:"testResults"`
	}
	if err := json.Unmarshal(data, &report); err != nil {
		return tally{}, err
	}
	var result tally
	var said strings.Builder
	for _, file := range report.Files {
		before := result.failed
		for _, test := range file.Tests {
			switch test.Status {
			case "passed":
				result.passed++
			case "failed":
				result.failed++
				fmt.Fprintf(&said, "%s\n  %s\n%s\n", file.Name, test.FullName, strings.Join(test.Said, "\n"))
			default:
				result.skipped = append(result.skipped, test.FullName)
			}
		}
		if file.Status == "failed" && result.failed == before {
			result.failed++
			fmt.Fprintf(&said, "%s\n%s\n", file.Name, file.Message)
		}
	}
	result.failures = said.String()
	return result, nil
}
