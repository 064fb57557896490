package main

import (
	"bytes"
	"regexp"
	"testing"
	"time"
)

func TestTellerTicksOnlyOnATerminal(t *testing.T) {
	for _, terminal := range []bool{true, false} {
		var out bytes.Buffer
		tell := newTeller(&out, terminal)
		end := tell.begin("wait")
		tell.Write([]byte("half a "))
		tell.Write([]byte("line\nand the rest"))
		end("ok")
		want := "^half a line\nand the rest\nwait +0\\.0 s  ok\n$"
		if terminal {
			want = "^wait … 0\\.0 s\r\x1b\\[Khalf a line\nand the rest\nwait +0\\.0 s  ok\n$"
		}
		if !regexp.MustCompile(want).Match(out.Bytes()) {
			t.Errorf("terminal=%v said %q", terminal, out.String())
		}
	}
}

func TestTellerSaysThatASilentStepGoesOn(t *testing.T) {
	var out bytes.Buffer
	tell := newTeller(&out, false)
	tell.running, tell.since, tell.spoke = "wait", time.Now().Add(-20*time.Second), time.Now().Add(-silence)
	tell.tick()
	tell.tick()
	if got, want := out.String(), "  wait … 20 s\n"; got != want {
		t.Errorf("said %q, want %q once", got, want)
	}
}
