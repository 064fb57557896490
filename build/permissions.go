package main

import (
	"errors"
	"fmt"
	"os"
	"strings"
)

// permissions compares PERMISSIONS.md with what the two built extensions really ask for, both ways.
func permissions(j *job) error {
	page, err := os.ReadFile(j.path("PERMISSIONS.md"))
	if err != nil {
		return err
	}
	explained, problems := readPermissions(string(page))
	for _, browser := range []string{"chrome", "firefox"} {
		data, err := os.ReadFile(j.out("extension/" + browser + "-mv3/manifest.json"))
		if err != nil {
			return err
		}
		asked, err := askedFor(data)
		if err != nil {
			return fmt.Errorf("%s manifest: %w", browser, err)
		}
		problems = append(problems, compare(browser, explained, asked)...)
	}
	if len(problems) > 0 {
		return errors.New(strings.Join(problems, "\n"))
	}
	return nil
}

// compare says what is asked for without a word, and what is explained but not asked for.
func compare(browser string, explained []explanation, asked []request) []string {
	var problems []string
	words := map[request]bool{}
	for _, e := range explained {
		if e.only == "" || e.only == browser {
			words[e.request] = true
		}
	}
	used := map[request]bool{}
	for _, r := range asked {
		used[r] = true
		if !words[r] {
			problems = append(problems, fmt.Sprintf("PERMISSIONS.md does not explain %s %q, which the %s manifest asks for", r.key, r.value, browser))
		}
	}
	for _, e := range explained {
		if words[e.request] && (e.only == "" || e.only == browser) && !used[e.request] {
			problems = append(problems, fmt.Sprintf("PERMISSIONS.md:%d: %s %q is not in the %s manifest", e.line, e.key, e.value, browser))
		}
	}
	return problems
}
