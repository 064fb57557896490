package bridge

import (
	"encoding/binary"
	"encoding/json"
	"strings"
	"testing"
)

// strung is strings as hosts send them.
func strung(parts ...string) []byte {
	var b []byte
	for _, part := range parts {
		b = append(binary.LittleEndian.AppendUint32(b, uint32(len(part))), part...)
	}
	return b
}

func TestMergeOp(t *testing.T) {
	of := func(clients string) string {
		return `{"keepmum": 1, "later": 12345678901234567890, "clients": [` + clients + `]}`
	}
	var b Bridge
	var got struct {
		OK        bool
		Code      string
		Clients   int
		Conflicts []struct {
			Path               []string
			Base, Mine, Theirs json.RawMessage
		}
	}
	merge := func(parts ...string) {
		t.Helper()
		got.Code, got.Conflicts = "", nil
		if err := json.Unmarshal(b.Handle(Merge, strung(parts...)), &got); err != nil {
			t.Fatal(err)
		}
	}

	merge(of(`{"id": "a", "name": "A"}, {"id": "b", "name": "B"}`), of(`{"id": "a", "name": "Mine"}, {"id": "b", "name": "B"}`),
		of(`{"id": "a", "name": "Theirs"}, {"id": "b", "name": "B2"}, {"id": "c", "name": "C"}`))
	if !got.OK || got.Clients != 3 || len(got.Conflicts) != 1 {
		t.Fatalf("got %+v", got)
	}
	if list := string(b.Handle(Document, nil)); !strings.Contains(list, `"Mine"`) || strings.Contains(list, "Theirs") || !strings.Contains(list, `"B2"`) || !strings.Contains(list, `"later":12345678901234567890`) {
		t.Errorf("merged to %s", list)
	}
	if c := got.Conflicts[0]; strings.Join(c.Path, "/") != "clients/a/name" || string(c.Base) != `"A"` || string(c.Mine) != `"Mine"` || string(c.Theirs) != `"Theirs"` {
		t.Errorf("conflict %+v", c)
	}

	merge(of(`{"id": "a", "name": "A"}`), of(``), of(`{"id": "a", "name": "B"}`))
	if len(got.Conflicts) != 1 || got.Conflicts[0].Mine != nil || len(got.Conflicts[0].Path) != 2 {
		t.Errorf("removed here, changed there: %+v", got)
	}
	merge("", of(`{"id": "a", "name": "A"}`), of(`{"id": "b", "name": "B"}`))
	if !got.OK || got.Clients != 2 || len(got.Conflicts) != 0 {
		t.Errorf("without a common past: %+v", got)
	}
	for _, bad := range [][]string{{}, {"{}"}, {"", "", ""}, {"", of(""), "<html>"}, {"[", of(""), of("")}} {
		if merge(bad...); got.OK || got.Code != "registry-unreadable" {
			t.Errorf("%q: %+v", bad, got)
		}
	}
}
