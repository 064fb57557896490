package hubtest

import (
	"os"
	"syscall"
	"testing"
)

// Small is a folder on a file system of its own with little room, and what gives it more. Only root may make
// one; the test is skipped for others.
func Small(t *testing.T, size string) (folder string, more func()) {
	t.Helper()
	folder = t.TempDir()
	if err := syscall.Mount("tmpfs", folder, "tmpfs", 0, "size="+size); err != nil {
		if os.Geteuid() == 0 {
			t.Logf("mount: %v", err)
		}
		t.Skip("a small file system needs root")
	}
	t.Cleanup(func() { syscall.Unmount(folder, syscall.MNT_DETACH) })
	return folder, func() {
		if err := syscall.Mount("tmpfs", folder, "tmpfs", syscall.MS_REMOUNT, "size=64m"); err != nil {
			t.Fatal(err)
		}
	}
}
