package main

import (
	"fmt"
	"strings"
	"time"
)

// soak gives every fuzz target a while of its own, kills the hub two hundred times in each of its homes and asks
// it a hundred thousand things that nobody would, then lets the browsers do random things.
func soak(j *job, args []string) error {
	each := time.Minute
	if len(args) > 0 {
		var err error
		if each, err = time.ParseDuration(args[0]); err != nil {
			return stop{2, fmt.Sprintf("soak: %q is no time; write 90s or 10m", args[0])}
		}
	}
	if err := setup(j, everyBrowser); err != nil {
		return err
	}
	said, err := j.run(command{args: []string{"go", "test", "-json", "-list", "^Fuzz", "./..."}})
	if err != nil {
		return err
	}
	targets, err := fuzzTargets(strings.NewReader(said))
	if err != nil {
		return err
	}
	var all []stage
	for _, t := range targets {
		all = append(all, stage{name: t.name, do: once(func(j *job) error {
			_, err := j.run(command{limit: each + 10*time.Minute, args: []string{
				"go", "test", "-run", "^$", "-fuzz", "^" + t.name + "$", "-fuzztime", each.String(), t.pkg}})
			return err
		})})
	}
	if err := built(j); err != nil {
		return err
	}
	all = append(all, stage{name: "what odd drafts cost", do: once(func(j *job) error {
		_, err := j.run(command{env: []string{"KEEPMUM_SOAK=1"}, args: []string{"go", "test", "-run", "^TestCost$", "-count", "1", "./core/..."}})
		return err
	})})
	for _, long := range []struct{ name, test, pkg string }{
		{"the hub is killed", "^TestHubIsKilled$", "./core/cmd/keepmum"},
		{"the hub is killed on workerd", "^TestWorkerdIsKilled$", "./wasm/worker"},
		{"the hub is asked what nobody would", "^TestRandomRequests$", "./core/hub/sqlite"},
	} {
		all = append(all, stage{name: long.name, do: once(func(j *job) error {
			_, err := j.run(command{limit: time.Hour, env: []string{"KEEPMUM_SOAK=1"}, args: []string{"go", "test", "-run", long.test, "-count", "1", "-timeout", "1h", long.pkg}})
			return err
		})})
	}
	all = append(all, stage{name: "end-to-end tests, at random", do: func(j *job) (tally, error) {
		return e2eTests(j, nil, "KEEPMUM_SOAK=1")
	}})
	return runStages(j, all)
}
