// Command hubbench measures the hub on the Workers runtime and as a program, beside a plain JavaScript
// Durable Object and a plain Go file server, all in one run on one machine. `just bench-hub` builds what it
// needs; its one argument is the folder of the project's outputs.
package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"
)

// requests is how many small questions are asked one after the other; HUBBENCH_REQUESTS says another number.
const requests = 3_000

func main() {
	if len(os.Args) == 3 && os.Args[1] == "--serve-files" {
		fmt.Fprintln(os.Stderr, "hubbench:", serveFiles(os.Args[2]))
		os.Exit(1)
	}
	if err := run(os.Args[1]); err != nil {
		fmt.Fprintln(os.Stderr, "hubbench:", err)
		os.Exit(1)
	}
}

func run(out string) error {
	count := requests
	if n, err := strconv.Atoi(os.Getenv("HUBBENCH_REQUESTS")); err == nil {
		count = n
	}
	work, err := os.MkdirTemp("", "keepmum-hubbench-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(work)
	homes, err := start(out, work)
	defer homes.stop()
	if err != nil {
		return err
	}
	fmt.Printf("100,000 clients, closed: ")
	if err := fill(homes); err != nil {
		return err
	}
	if err := heads(homes, count); err != nil {
		return err
	}
	if err := syncs(homes, filepath.Join(work, "files")); err != nil {
		return err
	}
	return memory(homes, count)
}
