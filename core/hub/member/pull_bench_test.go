package member_test

import (
	"fmt"
	"strings"
	"testing"
)

// BenchmarkPull reads, verifies and opens 100,000 clients.
func BenchmarkPull(b *testing.B) {
	h := start(b)
	admin := h.join(b, h.invitation)
	var list strings.Builder
	for i := range 100_000 {
		fmt.Fprintf(&list, `,{"id":"c%06d","name":"Client %d Ltd","handles":{"x":["client%d"]},"domains":["client%d.example.com"]}`, i, i, i, i)
	}
	if _, err := admin.Push(ctx, []byte(`{"keepmum":1,"clients":[`+list.String()[1:]+`]}`), ""); err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if _, err := admin.Pull(ctx); err != nil {
			b.Fatal(err)
		}
	}
}
