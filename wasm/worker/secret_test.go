package main_test

import (
	"testing"

	"keepmum.dev/keepmum/core/hub/hubtest"
)

// Nothing of a list is seen by who has the objects' files, what the runtime says, and its wire.
func TestNothingIsSeen(t *testing.T) {
	folder := t.TempDir()
	base, kill := start(t, workerd(t), layOut(t, hubtest.Registry), folder)
	hubtest.Secret(t, found(t, base), folder, func() string {
		kill()
		return said.String()
	})
}
