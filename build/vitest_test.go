package main

import (
	"strings"
	"testing"
)

func TestReadVitest(t *testing.T) {
	got, err := readVitest([]byte(`{"testResults":[
		{"name":"a.test.ts","status":"failed","assertionResults":[
			{"fullName":"a one","status":"passed"},
			{"fullName":"a two","status":"failed","failureMessages":["expected 1"]},
			{"fullName":"a three","status":"pending"}]},
		{"name":"b.test.ts","status":"failed","message":"cannot find module","assertionResults":[]},
		{"name":"c.test.ts","status":"passed","assertionResults":[{"fullName":"c","status":"passed"}]}]}`))
	if err != nil {
		t.Fatal(err)
	}
	if got.passed != 2 || got.failed != 2 || len(got.skipped) != 1 || got.skipped[0] != "a three" {
		t.Errorf("got %+v, want 2 passed, 2 failed, a three skipped", got)
	}
	for _, word := range []string{"a two", "expected 1", "b.test.ts", "cannot find module"} {
		if !strings.Contains(got.failures, word) {
			t.Errorf("failures do not say %q:\n%s", word, got.failures)
		}
	}
}
