package main

import (
	"slices"
	"testing"
)

func TestEnvironment(t *testing.T) {
	ours := []string{"PATH=/bin", "SECRET_OF_CI=long", "npm_package_name=x", "npm_config_local_prefix=/a", "npm_config_registry=https://example.com", "PWD=/a"}
	for _, c := range []struct {
		lean bool
		want []string
	}{
		{false, []string{"PATH=/bin", "SECRET_OF_CI=long", "npm_config_registry=https://example.com", "GOTOOLCHAIN=local"}},
		{true, []string{"PATH=/bin", "GOTOOLCHAIN=local"}},
	} {
		if got := environment(ours, c.lean); !slices.Equal(got, c.want) {
			t.Errorf("lean=%v gave %q, want %q", c.lean, got, c.want)
		}
	}
}
