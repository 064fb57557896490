package registry

import (
	"fmt"
	"strings"
	"testing"
)

// A name that many ordinary posts hold is noted where it stands, with how many of a thousand.
func TestNoisyNames(t *testing.T) {
	for _, c := range []struct{ clients, want string }{
		{`{"name": "Next"}`, "2:10 about 3 in 1,000"},
		{`{"name": "Next plc"}`, "2:10 about 3 in 1,000"},
		{`{"name": "Target Corp", "aliases": ["Tarjay", "The"]}`, "2:10 about 1 in 1,000; 2:47 about 19 in 1,000"},
		{`{"name": "Zebrafish"}, {"name": "Next Level Zebrafish"}, {"name": "???"}, {"name": "次"}`, ""},
		{`{"name": "May"}`, "2:10 about 1 in 1,000"},
	} {
		_, problems := Read([]byte(around(c.clients)))
		var got []string
		for _, p := range problems {
			if p.Code != "noisy-name" {
				continue
			}
			if p.Level != Note {
				t.Errorf("%s: level %s", c.clients, p.Level)
			}
			_, figure, _ := strings.Cut(p.Message, "which ")
			figure, _, _ = strings.Cut(figure, " ordinary")
			got = append(got, fmt.Sprintf("%d:%d %s", p.Line, p.Column, figure))
		}
		if got := strings.Join(got, "; "); got != c.want {
			t.Errorf("%s: got %q, want %q", c.clients, got, c.want)
		}
	}
}
