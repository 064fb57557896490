package main

import "path/filepath"

// driver bundles a program of extension/e2e/ that drives a browser, for node. The bundle lies below extension/
// because what it takes from node_modules is looked for from where it lies.
func driver(j *job, name string) (string, error) {
	program := j.path("extension/node_modules/.keepmum/" + name + ".mjs")
	_, err := j.tool(command{}, "esbuild", "esbuild", "e2e/"+name+".ts", "--bundle", "--platform=node",
		"--format=esm", "--target=node20", "--packages=external", "--log-level=warning", "--outfile="+filepath.ToSlash(program))
	return program, err
}
