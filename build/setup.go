package main

import (
	"fmt"
	"os/exec"
	"strconv"
	"strings"
)

// oldestNode is the first major version of Node that everything here runs on.
const oldestNode = 20

// setup fetches what is missing: packages, modules and the browsers asked for. The second time it only looks.
func setup(j *job, browsers func(*job) error) error {
	if err := node(); err != nil {
		return err
	}
	for _, dir := range []string{"extension", "wasm/worker"} {
		if err := packages(j, dir); err != nil {
			return err
		}
	}
	if err := modules(j); err != nil {
		return err
	}
	return browsers(j)
}

// noBrowser is the set-up of a task that needs none.
func noBrowser(*job) error { return nil }

func node() error {
	said, err := exec.Command("node", "--version").Output()
	if err != nil {
		return stop{2, fmt.Sprintf("Node is missing. Install Node %d or later with npm: https://nodejs.org/", oldestNode)}
	}
	major, _, _ := strings.Cut(strings.TrimPrefix(strings.TrimSpace(string(said)), "v"), ".")
	if n, err := strconv.Atoi(major); err != nil || n < oldestNode {
		return stop{2, fmt.Sprintf("Node %s is too old. Install Node %d or later: https://nodejs.org/", strings.TrimSpace(string(said)), oldestNode)}
	}
	if _, err := exec.LookPath("npm"); err != nil {
		return stop{2, "npm is missing. It comes with Node from https://nodejs.org/, or as the package npm."}
	}
	return nil
}

// modules fetches Go's modules, tools included.
func modules(j *job) error {
	kept := stamp{j.out("stamps/modules"), []string{j.path("go.mod"), j.path("go.sum")}}
	if kept.holds() {
		return nil
	}
	err := j.step("fetch Go modules", func() error {
		_, err := j.run(command{args: []string{"go", "mod", "download"}})
		return err
	})
	if err != nil {
		return err
	}
	return kept.set()
}
