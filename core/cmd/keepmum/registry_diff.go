package main

import (
	"fmt"
	"io"
	"strings"

	"keepmum.dev/keepmum/core/registry"
)

var diffSigns = map[string]string{"added": "+", "removed": "-", "changed": "~"}

// diffRegistries writes one line for every entry that differs.
func diffRegistries(older, newer string, in inputs, stdout io.Writer) int {
	a, _, _, okA := in.registry(older)
	b, _, _, okB := in.registry(newer)
	if !okA || !okB {
		return 2
	}
	changes := registry.Diff(a, b)
	for _, c := range changes {
		entry := c.ID + "  " + c.Name
		if c.ID == "" {
			entry = "(the list itself)"
		}
		if len(c.Fields) > 0 {
			entry += ": " + strings.Join(c.Fields, ", ")
		}
		fmt.Fprintln(stdout, diffSigns[c.Kind], entry)
	}
	if len(changes) > 0 {
		return 1
	}
	return 0
}
