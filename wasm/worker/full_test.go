package main_test

import (
	"testing"

	"keepmum.dev/keepmum/core/hub/hubtest"
)

// The disk of the runtime is full.
func TestWorkerdIsFull(t *testing.T) {
	folder, more := hubtest.Small(t, "2m")
	base, _ := start(t, workerd(t), layOut(t, hubtest.Registry), folder)
	hubtest.Full(t, found(t, base), more)
}
