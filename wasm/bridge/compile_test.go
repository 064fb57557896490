package bridge

import (
	"encoding/binary"
	"encoding/json"
	"slices"
	"testing"

	"keepmum.dev/keepmum/core"
)

// compile compiles a registry in steps of one client.
func compile(t *testing.T, document string) []byte {
	t.Helper()
	var b Bridge
	if a := ask(t, &b, Compile, document); !a.OK {
		t.Fatalf("compile: %+v", a)
	}
	for last := 0; ; {
		var progress struct{ Done, Total int }
		if err := json.Unmarshal(b.Handle(CompileMore, binary.LittleEndian.AppendUint32(nil, 1)), &progress); err != nil || progress.Done < last || progress.Total == 0 {
			t.Fatalf("progress %+v after %d: %v", progress, last, err)
		}
		if last = progress.Done; progress.Done == progress.Total {
			return b.Handle(Compiled, nil)
		}
	}
}

func TestCompiledListComesIntoForce(t *testing.T) {
	data := compile(t, list)
	var whole Bridge
	ask(t, &whole, Load, list)
	for _, op := range []Op{Open, OpenSealed} {
		var b Bridge
		if a := ask(t, &b, op, string(data)); a.Clients != 2 || a.Name != `Studio "Nine"` {
			t.Fatalf("open: %+v", a)
		}
		for _, text := range []string{"We met Alderfield and Birchwater Ltd", "nobody"} {
			draft := []byte(asked(core.Draft{Text: text, Network: "x"}))
			if got, want := string(b.Handle(Check, draft)), string(whole.Handle(Check, draft)); got != want {
				t.Errorf("%q\n got %s\nwant %s", text, got, want)
			}
		}
	}
}

func TestRefusedBytesLeaveTheListInForce(t *testing.T) {
	data := compile(t, list)
	var b Bridge
	ask(t, &b, Load, list)
	older := slices.Clone(data)
	older[8]--
	for code, bytes := range map[string][]byte{"index-outdated": older, "index-damaged": data[:len(data)-1]} {
		for _, op := range []Op{Open, OpenSealed} {
			if a := ask(t, &b, op, string(bytes)); a.Code != code {
				t.Errorf("operation %d: got %q, want %q", op, a.Code, code)
			}
		}
	}
	if a := ask(t, &b, Open, ""); a.Code != "index-damaged" {
		t.Errorf("nothing at all: %+v", a)
	}
	if a := ask(t, &b, Check, asked(core.Draft{Text: "Alderfield"})); a.Outcome == core.Clear {
		t.Errorf("the list before is out of force: %+v", a)
	}
}

func TestCompilingNothing(t *testing.T) {
	var b Bridge
	for _, op := range []Op{CompileMore, Compiled} {
		if a := ask(t, &b, op, "1234"); a.Code != "not-compiling" {
			t.Errorf("operation %d: %+v", op, a)
		}
	}
	if a := ask(t, &b, Compile, "{"); a.Code != "registry-unreadable" {
		t.Errorf("%+v", a)
	}
}
