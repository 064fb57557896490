package main

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
)

func TestMeasureOver(t *testing.T) {
	for _, c := range []struct {
		is, most int
		want     bool
	}{{60, 60, false}, {61, 60, true}, {61, 0, false}} {
		if got := (measure{is: c.is, most: c.most}).over(); got != c.want {
			t.Errorf("%d of %d over = %v, want %v", c.is, c.most, got, c.want)
		}
	}
}

func TestEntrypointsCountsWiringOnly(t *testing.T) {
	dir := t.TempDir()
	for name, text := range map[string]string{"background.ts": "a\nb\nc", "popup/App.svelte": "a\n", "popup/index.html": "a\n"} {
		path := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	all, err := entrypoints(dir)
	if err != nil {
		t.Fatal(err)
	}
	if len(all) != 2 || all[0].is != 3 || all[1].is != 1 || all[1].what != "entrypoint popup/App.svelte" {
		t.Errorf("measured %v", all)
	}
}

func TestGzipped(t *testing.T) {
	path := filepath.Join(t.TempDir(), "zeros")
	if err := os.WriteFile(path, bytes.Repeat([]byte{0}, 100_000), 0o644); err != nil {
		t.Fatal(err)
	}
	n, err := gzipped(path)
	if err != nil || n < 50 || n > 500 {
		t.Errorf("gzipped = %d, %v, want about a hundred", n, err)
	}
}
