package main

import (
	"fmt"
	"io"

	"keepmum.dev/keepmum/core/registry"
)

// convertRegistry writes the list in the format asked for. Problems are said, and what they left out
// stays out; only an unreadable file is not converted.
func convertRegistry(name, to string, in inputs, stdout io.Writer) int {
	reg, data, _, ok := in.registry(name)
	if !ok {
		return 2
	}
	out := registry.WriteCSV
	if to == "json" {
		out = registry.Write
	} else if reg.Name != "" || len(reg.Accounts) > 0 || !reg.Policy.IsZero() {
		fmt.Fprintln(in.stderr, "keepmum: a table holds clients only; the list's name, accounts and policy are left out")
	}
	if _, err := stdout.Write(out(reg, data)); err != nil {
		fmt.Fprintf(in.stderr, "keepmum: %v\n", err)
		return 2
	}
	return 0
}
