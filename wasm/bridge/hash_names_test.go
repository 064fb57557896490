package bridge

import (
	"encoding/binary"
	"encoding/json"
	"strings"
	"testing"

	"keepmum.dev/keepmum/core"
)

// What is hashed of one list is found by another that has the hashes, and says whom to ask.
func TestHashNames(t *testing.T) {
	var b Bridge
	key, filling := strings.Repeat("01", 32), strings.Repeat("02", 32)
	hash := func(parts ...string) (a struct {
		OK    bool
		Names []string
	}) {
		var in []byte
		for _, part := range parts {
			in = append(binary.LittleEndian.AppendUint32(in, uint32(len(part))), part...)
		}
		if err := json.Unmarshal(b.Handle(HashNames, in), &a); err != nil {
			t.Fatal(err)
		}
		return a
	}
	for _, bad := range [][]string{{}, {key}, {key, filling}, {key, filling, "{"}, {"short", filling, list}, {key, "x", list}, {key, filling, list, ""}} {
		if a := hash(bad...); a.OK {
			t.Errorf("%q was hashed: %v", bad, a.Names)
		}
	}
	a := hash(key, filling, list)
	names, _ := json.Marshal(a.Names)
	ask(t, &b, Load, `{"keepmum": 1, "clients": [], "restricted": {"key": "`+key+`", "walls": [{"ask": "Lena", "names": `+string(names)+`}]}}`)
	draft := core.Draft{Text: "🎉 Alderfield", Network: "x"}
	read, _ := json.Marshal(readVerdict(b.Handle(Check, []byte(asked(draft))), draft))
	got := string(read)
	if !a.OK || strings.Contains(got, "client-named") {
		t.Errorf("%v: %s", a.OK, got)
	}
	for _, want := range []string{`"start":3`, `"end":13`, `"how":"name"`, `"rule":"restricted-name"`, `"ask":"Lena"`} {
		if !strings.Contains(got, want) {
			t.Errorf("%s is missing: %s", want, got)
		}
	}
}
