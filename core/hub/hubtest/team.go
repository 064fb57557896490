package hubtest

import "testing"

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
}
