package main

import (
	"os"
	"path/filepath"
	"testing"
)

func TestStamp(t *testing.T) {
	dir := t.TempDir()
	asks := filepath.Join(dir, "lock")
	if err := os.WriteFile(asks, []byte("one"), 0o644); err != nil {
		t.Fatal(err)
	}
	s := stamp{filepath.Join(dir, "deep", "stamp"), []string{asks}}
	if s.holds() {
		t.Error("holds before it was set")
	}
	if err := s.set(); err != nil {
		t.Fatal(err)
	}
	if !s.holds() {
		t.Error("does not hold after it was set")
	}
	if err := os.WriteFile(asks, []byte("two"), 0o644); err != nil {
		t.Fatal(err)
	}
	if s.holds() {
		t.Error("holds although the file has changed")
	}
}
