package main

import (
	"fmt"
	"regexp"
	"strings"
)

// A request is one thing a manifest asks the browser for: a key of the manifest and one of its values.
type request struct{ key, value string }

// An explanation is a request with a paragraph in PERMISSIONS.md.
type explanation struct {
	request
	only string // the one browser it is for; "" is both
	line int
}

var (
	keyHeading   = regexp.MustCompile("^## .*\\(`([a-z_]+)`\\)$")
	entryHeading = regexp.MustCompile("^### ((?:`[^`]+`(?:, )?)+)(?: \\((Chromium|Firefox) only\\))?$")
	codeSpan     = regexp.MustCompile("`([^`]+)`")
)

// readPermissions reads PERMISSIONS.md: a heading of the second level names a key of the manifest, one of the
// third level names its values, and a paragraph has to follow.
func readPermissions(page string) (all []explanation, problems []string) {
	key, waiting := "", 0
	close := func() {
		if waiting > 0 {
			problems = append(problems, fmt.Sprintf("PERMISSIONS.md:%d: no paragraph says why", waiting))
			waiting = 0
		}
	}
	n := 0
	for line := range strings.Lines(page) {
		n++
		line = strings.TrimSpace(line)
		switch {
		case strings.HasPrefix(line, "### "):
			close()
			entry := entryHeading.FindStringSubmatch(line)
			if entry == nil || key == "" {
				problems = append(problems, fmt.Sprintf("PERMISSIONS.md:%d: this heading names no value of a manifest key", n))
				continue
			}
			only := map[string]string{"Chromium": "chrome", "Firefox": "firefox"}[entry[2]]
			for _, value := range codeSpan.FindAllStringSubmatch(entry[1], -1) {
				all = append(all, explanation{request{key, value[1]}, only, n})
			}
			waiting = n
		case strings.HasPrefix(line, "## "):
			close()
			key = ""
			if named := keyHeading.FindStringSubmatch(line); named != nil {
				key = named[1]
			}
		case line != "":
			waiting = 0
		}
	}
	close()
	return all, problems
}
