package main

import (
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
)

// shelf is a directory of programs that stands in for PATH.
func shelf(t *testing.T, programs ...string) string {
	t.Helper()
	if runtime.GOOS != "linux" {
		t.Skip("browsers are looked for on PATH on Linux only")
	}
	dir := t.TempDir()
	for _, name := range programs {
		if err := os.WriteFile(filepath.Join(dir, name), []byte("#!/bin/sh\n"), 0o755); err != nil {
			t.Fatal(err)
		}
	}
	t.Setenv("PATH", dir)
	t.Setenv("KEEPMUM_CHROMIUM", "")
	t.Setenv("KEEPMUM_FIREFOX", "")
	return dir
}

func TestFind(t *testing.T) {
	shelf(t, "chromium", "google-chrome", "firefox", "firefox-esr")
	for _, c := range []struct {
		kind   string
		prefer []string
		want   string
	}{
		{"chromium", nil, "Chromium"},
		{"chromium", []string{"Chrome", "Chromium"}, "Chrome"},
		{"firefox", nil, "Firefox ESR"},
		{"firefox", []string{"Firefox"}, "Firefox"},
	} {
		if b, found, err := find(c.kind, c.prefer...); err != nil || !found || b.name != c.want {
			t.Errorf("find(%s, %v) = %+v, %v, %v, want %s", c.kind, c.prefer, b, found, err, c.want)
		}
	}
}

func TestFindTakesOrRefusesTheNamedBrowser(t *testing.T) {
	dir := shelf(t, "chromium", "mine")
	t.Setenv("KEEPMUM_CHROMIUM", filepath.Join(dir, "mine"))
	if b, found, err := find("chromium"); err != nil || !found || b.path != filepath.Join(dir, "mine") {
		t.Errorf("find = %+v, %v, %v, want the named one", b, found, err)
	}
	t.Setenv("KEEPMUM_CHROMIUM", filepath.Join(dir, "gone"))
	if _, _, err := find("chromium"); err == nil || !strings.Contains(err.Error(), "KEEPMUM_CHROMIUM") {
		t.Errorf("error = %v, want one that names the variable", err)
	}
}

func TestToInstallNamesWhatIsMissing(t *testing.T) {
	for _, system := range []string{"linux", "darwin", "windows"} {
		said := toInstall(system, []string{"chromium", "firefox"})
		for _, word := range []string{"Chrome", "Firefox", "KEEPMUM_CHROMIUM", "KEEPMUM_FIREFOX"} {
			if !strings.Contains(said, word) {
				t.Errorf("%s: does not say %q:\n%s", system, word, said)
			}
		}
	}
}

func TestCandidate(t *testing.T) {
	for policy, want := range map[string]bool{
		"chromium:\n  Installed: (none)\n  Candidate: 142.0.1-1~deb12u1\n": true,
		"chromium:\n  Installed: (none)\n  Candidate: (none)\n":            false,
		"firefox:\n  Candidate: 1:1snap1-0ubuntu5\n":                       false,
		"": false,
	} {
		if got := candidate(policy); got != want {
			t.Errorf("candidate(%q) = %v, want %v", policy, got, want)
		}
	}
}
