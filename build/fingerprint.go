package main

import (
	"io/fs"
	"path/filepath"
	"strings"
)

// fingerprint tells the core as it stands from the core as it was: what one compiles a list to, another
// refuses. It is the hash of all its source, and of the versions of what it stands on.
func fingerprint(j *job) (string, error) {
	of := []string{j.path("go.mod"), j.path("go.sum")}
	err := filepath.WalkDir(j.path("core"), func(path string, entry fs.DirEntry, err error) error {
		if err == nil && entry.IsDir() && entry.Name() == "testdata" {
			return fs.SkipDir
		}
		if err == nil && strings.HasSuffix(path, ".go") && !strings.HasSuffix(path, "_test.go") {
			of = append(of, path)
		}
		return err
	})
	if err != nil {
		return "", err
	}
	hash, err := stamp{of: of}.hash()
	return strings.TrimSpace(hash), err
}
