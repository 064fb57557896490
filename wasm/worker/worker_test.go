package main_test

import (
	"testing"

	"keepmum.dev/keepmum/core/hub/hubtest"
)

const operator = "the operator of these tests"

// The Worker answers as the native hub does, on the real runtime.
func TestWorkerd(t *testing.T) {
	binary, config := workerd(t), layOut(t, hubtest.Registry)
	base, _ := start(t, binary, config, t.TempDir())
	hubtest.Run(t, base)
	t.Run("Team", func(t *testing.T) { hubtest.RunTeam(t, hubtest.Home{Base: base, Operator: operator}) })
	t.Run("TooOften", func(t *testing.T) {
		base, _ := start(t, binary, config, t.TempDir(), "RATE=5")
		hubtest.TooOften(t, hubtest.Home{Base: base, Operator: operator}, 5)
	})
}
