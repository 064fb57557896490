package main_test

import (
	"testing"

	"keepmum.dev/keepmum/core/hub/hubtest"
)

const operator = "the operator of these tests"

// The Worker answers as the native hub does, on the real runtime.
func TestWorkerd(t *testing.T) {
	base := serve(t, hubtest.Registry)
	hubtest.Run(t, base)
	t.Run("Team", func(t *testing.T) { hubtest.RunTeam(t, hubtest.Home{Base: base, Operator: operator}) })
}
