package main

import (
	"archive/zip"
	"bytes"
	"os"
	"path/filepath"
	"testing"
	"time"
)

func TestPackIsReproducible(t *testing.T) {
	archive := func(order []string, at time.Time) []byte {
		dir := t.TempDir()
		for _, name := range order {
			path := filepath.Join(dir, filepath.FromSlash(name))
			if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(path, []byte("content of "+name), 0o600); err != nil {
				t.Fatal(err)
			}
			if err := os.Chtimes(path, at, at); err != nil {
				t.Fatal(err)
			}
		}
		to := filepath.Join(t.TempDir(), "packed.zip")
		if err := pack(to, dir); err != nil {
			t.Fatal(err)
		}
		data, err := os.ReadFile(to)
		if err != nil {
			t.Fatal(err)
		}
		return data
	}
	one := archive([]string{"manifest.json", "a/b.js"}, time.Now())
	other := archive([]string{"a/b.js", "manifest.json"}, time.Now().Add(-time.Hour))
	if !bytes.Equal(one, other) {
		t.Error("the same files made different archives")
	}
	read, err := zip.NewReader(bytes.NewReader(one), int64(len(one)))
	if err != nil {
		t.Fatal(err)
	}
	if len(read.File) != 2 || read.File[0].Name != "a/b.js" || read.File[1].Name != "manifest.json" {
		t.Errorf("archive holds %v", read.File)
	}
}
