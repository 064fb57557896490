package main

import (
	"bytes"
	"errors"
	"strings"
	"testing"
)

func TestRunStages(t *testing.T) {
	passing := func(*job) (tally, error) { return tally{passed: 3}, nil }
	failing := func(*job) (tally, error) { return tally{}, errors.New("no such thing") }
	for _, c := range []struct {
		name   string
		stages []stage
		last   string
		fails  bool
		says   string
	}{
		{"all pass", []stage{{name: "a", do: passing}, {name: "b", do: once(func(*job) error { return nil })}}, "4 passed, 0 failed", false, "3 passed"},
		{"one fails, the rest run", []stage{{name: "a", do: failing}, {name: "b", do: passing}}, "3 passed, 1 failed", true, "no such thing"},
		{"what needs a failed stage is a failure", []stage{{name: "a", do: failing}, {name: "b", needs: []string{"a"}, do: passing}}, "0 passed, 2 failed", true, `needs "a"`},
		{"a runner that fails after its tests passed", []stage{{name: "a", do: func(*job) (tally, error) {
			return tally{passed: 3}, errors.New("left a browser behind")
		}}}, "3 passed, 1 failed", true, "left a browser behind"},
	} {
		t.Run(c.name, func(t *testing.T) {
			var out bytes.Buffer
			err := runStages(&job{tell: newTeller(&out, false)}, c.stages)
			if (err != nil) != c.fails {
				t.Errorf("error = %v, want one: %v", err, c.fails)
			}
			said := strings.Split(strings.TrimSpace(out.String()), "\n")
			if last := said[len(said)-1]; last != c.last {
				t.Errorf("last line = %q, want %q", last, c.last)
			}
			if !strings.Contains(out.String(), c.says) {
				t.Errorf("output does not say %q:\n%s", c.says, &out)
			}
		})
	}
}
