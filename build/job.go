package main

import (
	"errors"
	"io"
	"os"
	"path/filepath"
)

// A job is one run of this program: where the repository is and how to tell the person about it.
type job struct {
	root string
	tell *teller
}

func newJob(out *os.File) (*job, error) {
	here, err := os.Getwd()
	if err != nil {
		return nil, err
	}
	root, err := rootAbove(here)
	if err != nil {
		return nil, err
	}
	return &job{root: root, tell: newTeller(out, isTerminal(out))}, nil
}

// rootAbove is the nearest directory with a go.mod, from dir upwards.
func rootAbove(dir string) (string, error) {
	for {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			return dir, nil
		}
		parent := filepath.Dir(dir)
		if parent == dir {
			return "", errors.New("no go.mod here or above: run this inside the repository")
		}
		dir = parent
	}
}

// path is a path of the repository, written with slashes.
func (j *job) path(parts string) string { return filepath.Join(j.root, filepath.FromSlash(parts)) }

// out is a path among the build's outputs.
func (j *job) out(parts string) string { return j.path("build/out/" + parts) }

func isTerminal(f *os.File) bool {
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}

// exists says whether there is a file or directory.
func exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}

// copyFile copies one file, making the directories above the copy.
func copyFile(to, from string) error {
	if err := os.MkdirAll(filepath.Dir(to), 0o755); err != nil {
		return err
	}
	in, err := os.Open(from)
	if err != nil {
		return err
	}
	defer in.Close()
	file, err := os.Create(to)
	if err != nil {
		return err
	}
	if _, err := io.Copy(file, in); err != nil {
		file.Close()
		return err
	}
	return file.Close()
}
