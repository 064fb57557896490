package main

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// rooted matches a code span or a link that names a file or a directory of the repository.
var rooted = regexp.MustCompile("(?:`|\\]\\()((?:core|wasm|extension|build|\\.ci)/[^`) ]*)(?:`|\\))")

// A map that names a file which is gone is worse than none.
func TestPagesNameOnlyWhatExists(t *testing.T) {
	for _, page := range []string{"README.md", "CONTRIBUTING.md", "PERMISSIONS.md", "CHANGELOG.md"} {
		text, err := os.ReadFile(filepath.Join("..", page))
		if err != nil {
			t.Fatal(err)
		}
		for _, found := range rooted.FindAllSubmatch(text, -1) {
			name := string(found[1])
			if strings.HasPrefix(name, "build/out/") || strings.ContainsAny(name, "*<…") {
				continue
			}
			if !exists(filepath.Join("..", filepath.FromSlash(name))) {
				t.Errorf("%s names %s, which does not exist", page, name)
			}
		}
	}
}
