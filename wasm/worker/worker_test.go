package main_test

import (
	"testing"

	"keepmum.dev/keepmum/core/hub/hubtest"
)

// The Worker answers as the native hub does, on the real runtime.
func TestWorkerd(t *testing.T) {
	hubtest.Run(t, serve(t, hubtest.Registry))
}
