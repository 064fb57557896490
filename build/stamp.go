package main

import (
	"crypto/sha256"
	"encoding/hex"
	"os"
	"path/filepath"
)

// A stamp remembers that something was fetched as the given files ask for it.
type stamp struct {
	file string   // where it is remembered
	of   []string // the files that ask
}

func (s stamp) hash() (string, error) {
	sum := sha256.New()
	for _, path := range s.of {
		data, err := os.ReadFile(path)
		if err != nil {
			return "", err
		}
		sum.Write(data)
		sum.Write([]byte{0})
	}
	return hex.EncodeToString(sum.Sum(nil)) + "\n", nil
}

// holds says whether nothing has changed since the stamp was set.
func (s stamp) holds() bool {
	want, err := s.hash()
	if err != nil {
		return false
	}
	got, err := os.ReadFile(s.file)
	return err == nil && string(got) == want
}

// set remembers the files as they are now.
func (s stamp) set() error {
	hash, err := s.hash()
	if err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(s.file), 0o755); err != nil {
		return err
	}
	return os.WriteFile(s.file, []byte(hash), 0o644)
}
