package main

import (
	"encoding/json"
	"io"
	"strings"
)

// A fuzzTarget is one Fuzz function and the package it stands in.
type fuzzTarget struct{ pkg, name string }

// fuzzTargets reads what `go test -json -list ^Fuzz` prints.
func fuzzTargets(events io.Reader) ([]fuzzTarget, error) {
	var all []fuzzTarget
	lines := json.NewDecoder(events)
	for {
		var e goEvent
		if err := lines.Decode(&e); err == io.EOF {
			return all, nil
		} else if err != nil {
			return nil, err
		}
		name := strings.TrimSpace(e.Output)
		if e.Action == "output" && strings.HasPrefix(name, "Fuzz") {
			all = append(all, fuzzTarget{e.Package, name})
		}
	}
}
