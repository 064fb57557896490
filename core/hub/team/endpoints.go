package team

import (
	"maps"
	"slices"
)

// Endpoints lists every route, "GET /head", for whoever documents or tries them all.
func Endpoints() []string {
	var all []string
	for _, r := range routes {
		all = append(all, r.method+" "+r.path)
	}
	return all
}

// Codes lists every code that a request may be refused with.
func Codes() []Code { return slices.Sorted(maps.Keys(statuses)) }
