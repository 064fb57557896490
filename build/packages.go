package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
)

// packages installs exactly what a package-lock.json names. No package's own install script runs: everything
// here works without one.
func packages(j *job, dir string) error {
	lock := j.path(dir + "/package-lock.json")
	if !exists(lock) {
		return fmt.Errorf("%s/package-lock.json is missing", dir)
	}
	kept := stamp{j.path(dir + "/node_modules/.keepmum-stamp"), []string{lock}}
	if kept.holds() {
		return nil
	}
	err := j.step("fetch npm packages of "+dir, func() error {
		_, err := j.run(command{dir: dir, args: []string{"npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline"}})
		return err
	})
	if err != nil {
		return err
	}
	return kept.set()
}

// bin is the command line that starts a program of an installed package. It goes through node itself, because
// the links in .bin are shell scripts on one system and something else on another.
func (j *job) bin(pkg, name string, args ...string) ([]string, error) {
	dir := j.path("extension/node_modules/" + pkg)
	data, err := os.ReadFile(filepath.Join(dir, "package.json"))
	if err != nil {
		return nil, fmt.Errorf("%s is not installed: %w", pkg, err)
	}
	file, err := binOf(data, name)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", pkg, err)
	}
	return append([]string{"node", filepath.Join(dir, filepath.FromSlash(file))}, args...), nil
}

// binOf is the file behind a program's name: "bin" is one path, or a path per name.
func binOf(packageJSON []byte, name string) (string, error) {
	var described struct {
		Bin json.RawMessage `json:"bin"`
	}
	if err := json.Unmarshal(packageJSON, &described); err != nil {
		return "", err
	}
	var one string
	if json.Unmarshal(described.Bin, &one) == nil && one != "" {
		return one, nil
	}
	var each map[string]string
	if json.Unmarshal(described.Bin, &each) == nil && each[name] != "" {
		return each[name], nil
	}
	return "", fmt.Errorf("has no program called %s", name)
}

// tool runs a program of an installed package in extension/.
func (j *job) tool(c command, pkg, name string, args ...string) (string, error) {
	line, err := j.bin(pkg, name, args...)
	if err != nil {
		return "", err
	}
	c.dir, c.args = "extension", line
	return j.run(c)
}
