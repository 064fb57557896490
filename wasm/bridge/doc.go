// Package bridge is the checker (Judge) and what makes its lists (Lists) as JavaScript hosts see them: an
// operation and bytes in, one JSON object out. A draft, which is asked about at every pause in the typing, goes in
// as its bare strings, and its verdict comes as rows of numbers: see verdict.go, whose first byte is never that of
// JSON. It knows nothing of JavaScript itself, so that all of it is tested natively.
//
// Every answer has "ok", but for verdicts, documents, and bytes that a list was compiled to. Without it "code" says why, one
// of: no-registry, registry-unreadable, unknown-operation, draft-unreadable, not-compiling, no-document,
// index-outdated, index-damaged, checker-failed. A panic is checker-failed, and leaves the registry in force.
// Spans are in UTF-16 units, as JavaScript counts; this package is the one place that converts them.
package bridge
