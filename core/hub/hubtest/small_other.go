//go:build !linux

package hubtest

import "testing"

// Small skips the test where it is not known how a small file system is made.
func Small(t *testing.T, size string) (folder string, more func()) {
	t.Skip("a small file system is made on Linux only")
	return "", nil
}
