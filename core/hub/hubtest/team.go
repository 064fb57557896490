package hubtest

import (
	"sync"
	"testing"

	"keepmum.dev/keepmum/core/hub/team"
)

// answered are the codes that some request was refused with.
var answered sync.Map

// elsewhere are codes that a home answers with only when something is wrong with it, or it was asked too often.
var elsewhere = map[team.Code]string{team.TooManyRequests: "TooOften", team.Full: "Full", team.Internal: "Broken"}

// RunTeam holds what every home of the team service must do alike.
func RunTeam(t *testing.T, home Home) {
	for _, test := range []struct {
		name string
		run  func(*testing.T, Home)
	}{
		{"Change", changes},
		{"OneWinner", oneWinner},
		{"NoneLost", noneLost},
		{"Paging", paging},
		{"PagingDuringWrites", pagingDuringWrites},
		{"History", history},
		{"Refused", refused},
		{"Rights", everyRight},
		{"GetChangesNothing", getChangesNothing},
		{"Members", members},
		{"Audit", audit},
		{"Requests", requests},
		{"AskPage", askPage},
	} {
		t.Run(test.name, func(t *testing.T) { test.run(t, home) })
	}
	for _, code := range team.Codes() {
		if _, was := answered.Load(code); !was && elsewhere[code] == "" {
			t.Errorf("nothing was refused with %q", code)
		}
	}
}
