package main

// benchExtension measures the built extension in both browsers: with a small and with a large client list import,
// popup, search, an edit, and the background's wake; with ten thousand clients what writing takes, beside a linter.
// What is said after it are a browser, "list" or "writing" for one of the two, and numbers of clients for the first.
func benchExtension(j *job, args []string) error {
	if err := setup(j, everyBrowser); err != nil {
		return err
	}
	if err := built(j); err != nil {
		return err
	}
	program, err := driver(j, "bench")
	if err != nil {
		return err
	}
	if err := j.step("build the linter it is measured beside", func() error { return benchLinter(j) }); err != nil {
		return err
	}
	env := []string{"KEEPMUM_OUT=" + j.out(""), "KEEPMUM_BENCH=" + j.out("bench")}
	for _, kind := range []string{"chromium", "firefox"} {
		b, _, err := find(kind)
		if err != nil {
			return err
		}
		env = append(env, chosen[kind]+"="+b.path)
	}
	return j.attended(command{dir: "extension", args: append([]string{"node", program}, args...), env: env})
}

// benchLinter lays out the linter that runs on the page that is written on.
func benchLinter(j *job) error {
	if err := packages(j, "build/bench"); err != nil {
		return err
	}
	if err := copyFile(j.out("bench/linter.wasm"), harper(j)); err != nil {
		return err
	}
	return benchScript(j, "linter")
}
