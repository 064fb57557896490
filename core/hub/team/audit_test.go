package team

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"testing"
)

var update = flag.Bool("update", false, "write testdata anew")

// The extension verifies audits too, and is held to this one.
const exported = "testdata/audit.jsonl"

func TestAuditIsWrittenAsTheExtensionReadsIt(t *testing.T) {
	entries := []Entry{
		{ID: "aaaaaaaaaaaaaaaa", AtMS: 1767225600000, Kind: "invited", Outcome: "admin"},
		{ID: "bbbbbbbbbbbbbbbb", AtMS: 1767225601000, Member: "m0", Kind: "caught", Rule: "client-named", Network: "x", Outcome: "warn"},
		{ID: "cccccccccccccccc", AtMS: 1767225602000, Member: "m1", Kind: "posted", Rule: "a<b&c>d", Network: "x", Client: "\u2028é\"\\\x7f\n\u2029", Outcome: "hold"},
		{ID: "dddddddddddddddd", AtMS: 1767225603000, Member: "m0", Kind: "revoked", Outcome: "m1"},
	}
	var lines bytes.Buffer
	writer := json.NewEncoder(&lines)
	prev := ""
	for i := range entries {
		e := &entries[i]
		e.Seq, e.Prev = int64(i+1), prev
		e.Hash = e.hash()
		prev = e.Hash
		if err := writer.Encode(e); err != nil {
			t.Fatal(err)
		}
	}
	if last, err := VerifyChain("", entries); err != nil || last != prev {
		t.Fatal(last, err)
	}
	if *update {
		if err := os.WriteFile(exported, lines.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	written, err := os.ReadFile(exported)
	if err != nil || !bytes.Equal(written, lines.Bytes()) {
		t.Errorf("%s is another: go test ./core/hub/team -update writes it anew (%v)", exported, err)
	}
}
