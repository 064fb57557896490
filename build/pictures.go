package main

// pictures saves what a person sees of the extension's pages, in light and dark, from left to right and from right
// to left, at the usual size and at twice that, so that somebody can look at all of it after a change.
func pictures(j *job, args []string) error {
	if err := setup(j, func(j *job) error { return browsers(j, "chromium") }); err != nil {
		return err
	}
	if err := built(j); err != nil {
		return err
	}
	program, err := driver(j, "gallery")
	if err != nil {
		return err
	}
	chromium, _, err := find("chromium")
	if err != nil {
		return err
	}
	return j.attended(command{dir: "extension", args: append([]string{"node", program}, args...), env: []string{
		chosen["chromium"] + "=" + chromium.path,
		"KEEPMUM_EXTENSION=" + j.out("extension/chrome-mv3"),
		"KEEPMUM_OUT=" + j.out("pictures"),
	}})
}
