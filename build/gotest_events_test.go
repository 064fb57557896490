package main

import (
	"slices"
	"strings"
	"testing"
)

func TestReadGoTest(t *testing.T) {
	for _, c := range []struct {
		name, events   string
		passed, failed int
		skipped        []string
		says           string
	}{
		{name: "subtests count instead of their test", passed: 2, events: `
{"Action":"pass","Package":"p","Test":"TestA/one"}
{"Action":"pass","Package":"p","Test":"TestA"}
{"Action":"pass","Package":"p","Test":"TestB"}
{"Action":"pass","Package":"p"}`},
		{name: "a failing subtest is one failure", passed: 1, failed: 1, says: "got 3", events: `
{"Action":"output","Package":"p","Test":"TestA/one","Output":"got 3\n"}
{"Action":"fail","Package":"p","Test":"TestA/one"}
{"Action":"pass","Package":"p","Test":"TestA/two"}
{"Action":"fail","Package":"p","Test":"TestA"}
{"Action":"fail","Package":"p"}`},
		{name: "a test that fails after its subtests passed", passed: 1, failed: 1, says: "late", events: `
{"Action":"pass","Package":"p","Test":"TestA/one"}
{"Action":"output","Package":"p","Test":"TestA","Output":"late\n"}
{"Action":"fail","Package":"p","Test":"TestA"}
{"Action":"fail","Package":"p"}`},
		{name: "a package that does not build", failed: 1, says: "undefined: x", events: `
{"ImportPath":"p","Action":"build-output","Output":"undefined: x\n"}
{"ImportPath":"p","Action":"build-fail"}
{"Action":"output","Package":"p","Output":"FAIL p [build failed]\n"}
{"Action":"fail","Package":"p","FailedBuild":"p"}`},
		{name: "a package that panics between tests", passed: 1, failed: 1, says: "panic: no", events: `
{"Action":"pass","Package":"p","Test":"TestA"}
{"Action":"output","Package":"p","Output":"panic: no\n"}
{"Action":"fail","Package":"p"}`},
		{name: "a skipped test is named", passed: 1, skipped: []string{"TestB"}, events: `
{"Action":"pass","Package":"p","Test":"TestA"}
{"Action":"skip","Package":"p","Test":"TestB"}
{"Action":"pass","Package":"p"}`},
		{name: "a package without tests is no skipped test", events: `{"Action":"skip","Package":"p"}`},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, err := readGoTest(strings.NewReader(c.events))
			if err != nil {
				t.Fatal(err)
			}
			if got.passed != c.passed || got.failed != c.failed || !slices.Equal(got.skipped, c.skipped) {
				t.Errorf("passed, failed, skipped = %d, %d, %v, want %d, %d, %v", got.passed, got.failed, got.skipped, c.passed, c.failed, c.skipped)
			}
			if !strings.Contains(got.failures, c.says) {
				t.Errorf("failures = %q, want it to hold %q", got.failures, c.says)
			}
		})
	}
}

func TestReadGoTestRefusesOtherOutput(t *testing.T) {
	if _, err := readGoTest(strings.NewReader("ok  \tp\t0.1s\n")); err == nil {
		t.Error("plain output was read as events")
	}
}
