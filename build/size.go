package main

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
)

// The budgets. They gate what a person downloads, what every page of a watched site loads, what Cloudflare's free
// plan takes (3 MB, compressed, with some JavaScript), and how much may hide in a file that is meant to be wiring.
const (
	programBudget    = 1_000_000 // bytes of each program of the browser after gzip -9
	workerBudget     = 2_500_000 // bytes of the Worker's program after gzip -9
	contentBudget    = 60_000    // bytes of each content script
	entrypointBudget = 60        // lines of each entrypoint
)

// A measure is one figure and the most it may be.
type measure struct {
	what     string
	is, most int // most is 0 where the figure is only told
	unit     string
}

func (m measure) over() bool { return m.most > 0 && m.is > m.most }

func (m measure) String() string {
	line := fmt.Sprintf("  %-52s %9d %s", m.what, m.is, m.unit)
	switch {
	case m.over():
		return line + fmt.Sprintf("  over the budget of %d", m.most)
	case m.most > 0:
		return line + fmt.Sprintf("  of %d", m.most)
	}
	return line
}

// size prints what was built and fails when a budget is exceeded.
func size(j *job) error {
	figures, err := measures(j)
	if err != nil {
		return err
	}
	var over []string
	for _, m := range figures {
		j.tell.line("%s", m)
		if m.over() {
			over = append(over, m.what)
		}
	}
	if len(over) > 0 {
		return stop{1, "over budget: " + strings.Join(over, ", ")}
	}
	return nil
}

func measures(j *job) ([]measure, error) {
	var all []measure
	type program struct {
		file, called string
		most         int
	}
	wasm := []program{{"worker/app.wasm", "the Worker's app.wasm", workerBudget}}
	for _, name := range programs {
		wasm = append(wasm, program{"checker/" + name + ".wasm", name + ".wasm", programBudget})
	}
	for _, one := range wasm {
		if !exists(j.out(one.file)) {
			return nil, errors.New("there is nothing to measure yet: run build first")
		}
		squeezed, err := gzipped(j.out(one.file))
		if err != nil {
			return nil, err
		}
		all = append(all, measure{what: one.called + ", gzip -9", is: squeezed, most: one.most, unit: "bytes"})
	}
	for _, browser := range []string{"chrome", "firefox"} {
		scripts, err := filepath.Glob(j.out("extension/" + browser + "-mv3/content-scripts/*.js"))
		if err != nil || len(scripts) == 0 {
			return nil, fmt.Errorf("the %s extension has no content script", browser)
		}
		for _, script := range scripts {
			bytes, err := length(script)
			if err != nil {
				return nil, err
			}
			all = append(all, measure{what: browser + " content script " + filepath.Base(script), is: bytes, most: contentBudget, unit: "bytes"})
		}
	}
	zips, _ := filepath.Glob(j.out("keepmum-*.zip"))
	for _, archive := range zips {
		bytes, err := length(archive)
		if err != nil {
			return nil, err
		}
		all = append(all, measure{what: filepath.Base(archive), is: bytes, unit: "bytes"})
	}
	wiring, err := entrypoints(j.path("extension/src/entrypoints"))
	return append(all, wiring...), err
}

// entrypoints counts the lines of every file the browser starts.
func entrypoints(dir string) ([]measure, error) {
	var all []measure
	err := filepath.WalkDir(dir, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || !slices.Contains([]string{".ts", ".svelte"}, filepath.Ext(path)) {
			return err
		}
		data, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		name, err := filepath.Rel(dir, path)
		all = append(all, measure{what: "entrypoint " + filepath.ToSlash(name), is: lines(data), most: entrypointBudget, unit: "lines"})
		return err
	})
	return all, err
}

func lines(data []byte) int {
	n := bytes.Count(data, []byte{'\n'})
	if len(data) > 0 && data[len(data)-1] != '\n' {
		n++
	}
	return n
}

func length(path string) (int, error) {
	info, err := os.Stat(path)
	if err != nil {
		return 0, err
	}
	return int(info.Size()), nil
}

// gzipped is how many bytes of a file remain after `gzip -9`. Node's zlib is the one gzip uses; Go's own
// compressor leaves almost one per cent more.
func gzipped(path string) (int, error) {
	const squeeze = `process.stdout.write(String(require("zlib").gzipSync(require("fs").readFileSync(process.argv[1]), {level: 9}).length))`
	said, err := exec.Command("node", "-e", squeeze, path).Output()
	if err != nil {
		return 0, fmt.Errorf("measure %s: %w", path, err)
	}
	return strconv.Atoi(string(said))
}
