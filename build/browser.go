package main

import (
	"fmt"
	"os"
	"os/exec"
	"runtime"
	"slices"
	"strings"
)

// chosen is the variable a person names a browser of a kind with.
var chosen = map[string]string{"chromium": "KEEPMUM_CHROMIUM", "firefox": "KEEPMUM_FIREFOX"}

// find is the first browser of a kind on this machine, in the order of prefer and then of places. A browser
// that a person named is used or refused, never passed over.
func find(kind string, prefer ...string) (browser, bool, error) {
	if path := os.Getenv(chosen[kind]); path != "" {
		full, err := exec.LookPath(path)
		if err != nil {
			return browser{}, false, stop{2, fmt.Sprintf("%s names %s, which cannot be started: %v", chosen[kind], path, err)}
		}
		return browser{kind, full, full}, true, nil
	}
	candidates := places(runtime.GOOS, os.Getenv)
	slices.SortStableFunc(candidates, func(a, b browser) int { return rank(a, prefer) - rank(b, prefer) })
	for _, b := range candidates {
		if b.kind != kind {
			continue
		}
		if path, err := exec.LookPath(b.path); err == nil {
			b.path = path
			return b, true, nil
		}
	}
	return browser{}, false, nil
}

func rank(b browser, prefer []string) int {
	if at := slices.Index(prefer, b.name); at >= 0 {
		return at
	}
	return len(prefer)
}

// everyBrowser sees to it that there is one browser of each kind, as the tests need.
func everyBrowser(j *job) error { return browsers(j, "chromium", "firefox") }

// browsers installs the kinds that are missing where it may, and says what to install where it may not.
func browsers(j *job, kinds ...string) error {
	missing, err := without(kinds)
	if err != nil {
		return err
	}
	if len(missing) == 0 {
		return nil
	}
	if sudo, may := mayInstall(); may {
		if err := install(j, sudo, missing); err != nil {
			j.tell.line("%v", err)
		}
		if missing, err = without(kinds); err != nil || len(missing) == 0 {
			return err
		}
	}
	return stop{2, toInstall(runtime.GOOS, missing)}
}

func without(kinds []string) (missing []string, err error) {
	for _, kind := range kinds {
		_, found, err := find(kind)
		if err != nil {
			return nil, err
		}
		if !found {
			missing = append(missing, kind)
		}
	}
	return missing, nil
}

// toInstall is what a person has to do when we may not.
func toInstall(system string, missing []string) string {
	var say []string
	for _, kind := range missing {
		what := map[string]string{"chromium": "Chromium, Chrome or Edge", "firefox": "Firefox 140 or later"}[kind]
		how := map[string]string{
			"linux chromium":   "sudo apt-get install chromium    (or your system's package)",
			"linux firefox":    "sudo apt-get install firefox-esr    (or your system's package)",
			"darwin chromium":  "https://www.google.com/chrome/    or: brew install --cask google-chrome",
			"darwin firefox":   "https://www.mozilla.org/firefox/    or: brew install --cask firefox",
			"windows chromium": "winget install Google.Chrome",
			"windows firefox":  "winget install Mozilla.Firefox",
		}[system+" "+kind]
		say = append(say, fmt.Sprintf("%s is missing. Install it:\n    %s\nor, if it is somewhere unusual, set %s to its program.", what, how, chosen[kind]))
	}
	return strings.Join(say, "\n\n")
}
