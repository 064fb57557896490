// Package core decides what a draft gives away about the clients on a list.
//
// It reads nothing, asks no clock and knows no platform: the caller brings the registry, the draft and
// the day, and gets a verdict. The same package serves the browser extension (as WebAssembly), the
// command line and Go programs.
//
// # Terms
//
// A registry lists clients, whatever their relationship. A draft is unposted text with what is known of
// the place it will be posted to. A mention is a span of the draft that points at a client. It reveals
// facets: that it names them, that it links to them. Relationship, permissions and place cover some of
// them; what is revealed and not covered is a finding, judged by the first rule of one table that fits.
// A verdict is all findings of a draft, and its outcome the gravest of them.
//
// # Promises
//
// A Checker that was built never fails on a draft, whatever its bytes or length, and may be used by many
// at once. Its cost grows with the draft, not with the list. Spans are half-open, in bytes, and lie on
// rune boundaries of the surface they are in. The same registry, draft and day give the same verdict.
//
// # The path of a draft
//
// core/text folds it into words, core/mention finds who is meant and how surely, core/facet says what
// that reveals, core/policy takes away what is covered and judges the rest.
package core

//go:generate go run practices_gen.go
