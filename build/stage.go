package main

import (
	"errors"
	"fmt"
	"strings"
)

// A stage is one part of `test`. It is run once; a failing stage does not keep the others from running, except
// those that need what it makes.
type stage struct {
	name  string
	needs []string
	do    func(*job) (tally, error)
}

// A tally is how many tests a stage ran. A stage that counts nothing is one test itself.
type tally struct {
	passed, failed int
	skipped        []string // names: a skipped test is said, never hidden
	failures       string   // what the failing ones had to say
}

func (t tally) String() string {
	said := []string{fmt.Sprintf("%d passed", t.passed)}
	if t.failed > 0 {
		said = append(said, fmt.Sprintf("%d failed", t.failed))
	}
	if n := len(t.skipped); n > 0 {
		said = append(said, fmt.Sprintf("%d skipped: %s", n, strings.Join(t.skipped, ", ")))
	}
	return strings.Join(said, ", ")
}

// once is a stage without a count of its own.
func once(do func(*job) error) func(*job) (tally, error) {
	return func(j *job) (tally, error) { return tally{}, do(j) }
}

// settle makes a tally honest: a stage that failed has at least one failure, whatever it counted, and a stage
// that ran no test at all and has nothing to count is one pass.
func settle(t tally, err error) tally {
	switch {
	case err != nil && t.failed == 0:
		t.failed = 1
		if t.failures == "" {
			t.failures = err.Error()
		} else {
			t.failures += "\n" + err.Error()
		}
	case err == nil && t.passed+t.failed+len(t.skipped) == 0:
		t.passed = 1
	}
	return t
}

// errNothingRan is a stage of tests in which there were none: a wrong path must not look like a pass.
var errNothingRan = errors.New("no test ran")

// runStages runs all stages and says at the end what failed. The last line is the sum; before it comes whatever
// else is to be said.
func runStages(j *job, stages []stage, before ...func()) error {
	sum := tally{}
	broken := map[string]bool{}
	var wanting []string
	for i, s := range stages {
		name := fmt.Sprintf("%2d/%d %s", i+1, len(stages), s.name)
		result, err := tally{}, missingNeed(s, broken)
		end := j.tell.begin(name)
		if err == nil {
			result, err = s.do(j)
		}
		result = settle(result, err)
		result.failures = clip(result.failures)
		end(result.String())
		if result.failed > 0 {
			broken[s.name] = true
			wanting = append(wanting, s.name)
			if !shown(err) {
				j.tell.line("%s", result.failures)
			}
		}
		sum.passed += result.passed
		sum.failed += result.failed
	}
	if len(wanting) > 0 {
		j.tell.line("failed: %s", strings.Join(wanting, ", "))
	}
	for _, say := range before {
		say()
	}
	j.tell.line("%d passed, %d failed", sum.passed, sum.failed)
	if sum.failed > 0 {
		return stop{code: 1}
	}
	return nil
}

// clip keeps the beginning and the end of a long report, where what went wrong and how it ended stand.
func clip(report string) string {
	const half = 10_000
	report = strings.TrimRight(report, "\n")
	if len(report) <= 2*half {
		return report
	}
	return report[:half] + "\n…\n" + report[len(report)-half:]
}

func missingNeed(s stage, broken map[string]bool) error {
	for _, need := range s.needs {
		if broken[need] {
			return fmt.Errorf("not run: it needs %q, which failed", need)
		}
	}
	return nil
}

// shown says whether a failing program's output was seen while it ran.
func shown(err error) bool {
	f, ok := errors.AsType[failed](err)
	return ok && f.shown
}
