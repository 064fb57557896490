package main

// bench measures: the core on this machine, then the checker in a browser beside others. "native" or
// "browser" asks for one of them; what else is said goes to go test.
func bench(j *job, args []string) error {
	var only string
	if len(args) > 0 && (args[0] == "native" || args[0] == "browser") {
		only, args = args[0], args[1:]
	}
	if only != "browser" {
		line := append([]string{"go", "test", "-run", "^$", "-bench", ".", "-benchmem"}, args...)
		if err := j.attended(command{args: append(line, "./core/...")}); err != nil {
			return err
		}
	}
	if only == "native" || only == "" && len(args) > 0 {
		return nil
	}
	return benchBrowser(j)
}

// benchBrowser bundles the page and the program that drives it, and lets them run.
func benchBrowser(j *job) error {
	if err := setup(j, func(j *job) error { return browsers(j, "chromium") }); err != nil {
		return err
	}
	if err := packages(j, "build/bench"); err != nil {
		return err
	}
	if err := j.step("build the checker", func() error { return checker(j) }); err != nil {
		return err
	}
	if err := j.step("build the bench", func() error { return benchPage(j) }); err != nil {
		return err
	}
	chromium, _, err := find("chromium")
	if err != nil {
		return err
	}
	return j.attended(command{dir: "extension", args: []string{"node", benchDriver(j)}, env: []string{
		chosen["chromium"] + "=" + chromium.path,
		"KEEPMUM_BENCH=" + j.out("bench"),
	}})
}

// benchPage lays everything the page asks for into one directory.
func benchPage(j *job) error {
	_, err := j.run(command{
		dir:  "build/bench/ahocorasick",
		args: []string{"go", "build", "-trimpath", "-ldflags=-s -w", "-o", j.out("bench/ahocorasick.wasm"), "."},
		env:  wasmBuild,
	})
	if err != nil {
		return err
	}
	for to, from := range map[string]string{
		"checker.wasm":        j.out("checker/checker.wasm"),
		"lists.wasm":          j.out("checker/lists.wasm"),
		"harper_wasm_bg.wasm": harper(j),
		"page.html":           j.path("build/bench/page.html"),
	} {
		if err := copyFile(j.out("bench/"+to), from); err != nil {
			return err
		}
	}
	if err := benchScript(j, "page", "--minify-syntax", "--alias:keepmum-wasm-exec="+j.out("checker/wasm_exec.js")); err != nil {
		return err
	}
	return benchBundle(j, "drive", benchDriver(j), "--platform=node", "--target=node20", "--packages=external")
}

// benchScript bundles a script of build/bench/ for a browser.
func benchScript(j *job, name string, args ...string) error {
	return benchBundle(j, name, j.out("bench/"+name+".js"), append(args, "--platform=browser", "--target=es2023", "--external:fs")...)
}

func benchBundle(j *job, name, to string, args ...string) error {
	args = append(args, "../build/bench/"+name+".ts", "--outfile="+to, "--bundle", "--format=esm", "--log-level=warning")
	_, err := j.tool(command{}, "esbuild", "esbuild", args...)
	return err
}

// harper is the program of the linter that others are measured beside.
func harper(j *job) string {
	return j.path("build/bench/node_modules/harper.js/dist/harper_wasm_bg.wasm")
}

// benchDriver lies below extension/ because what it takes from node_modules is looked for from where it lies.
func benchDriver(j *job) string { return j.path("extension/node_modules/.keepmum/bench.mjs") }
