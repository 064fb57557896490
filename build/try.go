package main

import (
	"fmt"
	"os"
	"runtime"
	"slices"
)

// try shows the whole thing to a person: their own browser, the extension in it, a sample client list and a page
// to write on. Where there is no display it does the writing itself and prints what happened.
func try(j *job, args []string) error {
	var kinds []string
	headless := !display()
	for _, arg := range args {
		switch arg {
		case "chromium", "firefox":
			kinds = append(kinds, arg)
		case "--headless":
			headless = true
		default:
			return stop{2, fmt.Sprintf("try: %q is neither chromium, firefox nor --headless", arg)}
		}
	}
	var b browser
	err := setup(j, func(j *job) (err error) {
		if b, err = favourite(kinds); err != nil || b.path != "" {
			return err
		}
		if err = browsers(j, append(kinds, "chromium")[0]); err == nil {
			b, err = favourite(kinds)
		}
		return err
	})
	if err != nil {
		return err
	}
	if err := built(j); err != nil {
		return err
	}
	program, err := driver(j, "try")
	if err != nil {
		return err
	}
	j.tell.line("using %s, %s", b.name, b.path)
	if err := os.MkdirAll(j.out("try"), 0o755); err != nil {
		return err
	}
	dir := map[string]string{"chromium": "chrome-mv3", "firefox": "firefox-mv3"}[b.kind]
	return j.attended(command{dir: "extension", args: []string{"node", program}, env: []string{
		"KEEPMUM_BROWSER_KIND=" + b.kind,
		"KEEPMUM_BROWSER=" + b.path,
		"KEEPMUM_EXTENSION=" + j.out("extension/"+dir),
		"KEEPMUM_OUT=" + j.out("try"),
		"KEEPMUM_HEADLESS=" + map[bool]string{true: "1", false: "0"}[headless],
	}})
}

// favourite is the browser a person most likely uses, of the kinds asked for.
func favourite(kinds []string) (browser, error) {
	for _, kind := range []string{"chromium", "firefox"} {
		if len(kinds) > 0 && !slices.Contains(kinds, kind) {
			continue
		}
		b, found, err := find(kind, "Chrome", "Chromium", "Edge", "Firefox")
		if err != nil || found {
			return b, err
		}
	}
	return browser{}, nil
}

// display says whether a window could be shown. Only on Linux does one commonly work without.
func display() bool {
	return runtime.GOOS != "linux" || os.Getenv("DISPLAY") != "" || os.Getenv("WAYLAND_DISPLAY") != ""
}
