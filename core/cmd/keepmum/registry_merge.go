package main

import (
	"fmt"
	"io"

	"keepmum.dev/keepmum/core/registry"
	"keepmum.dev/keepmum/core/registry/merge"
)

// mergeRegistries writes two edited copies of a list as one. What both changed stays as the second file has it
// and is said on standard error, by ids and keys alone.
func mergeRegistries(files []string, in inputs, stdout io.Writer) int {
	var documents [3][]byte
	for i, name := range files {
		reg, data, _, ok := in.registry(name)
		if !ok {
			return 2
		}
		documents[i] = registry.Write(reg, data)
	}
	merged, conflicts := merge.Merge(documents[0], documents[1], documents[2])
	if _, err := stdout.Write(merged); err != nil {
		fmt.Fprintf(in.stderr, "keepmum: %v\n", err)
		return 2
	}
	for _, c := range conflicts {
		of, what := c.Client, c.Field
		if of == "" {
			of = "the list itself"
		}
		if what == "" {
			what = "removed on one side, changed on the other; it stays"
		} else {
			what += " was changed on both sides; it stays as here"
		}
		fmt.Fprintf(in.stderr, "%s:1:1: %s: %s\n", files[1], of, what)
	}
	if len(conflicts) > 0 {
		return 1
	}
	return 0
}
