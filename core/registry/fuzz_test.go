package registry

import (
	"bytes"
	"encoding/json"
	"reflect"
	"strings"
	"testing"
)

// Whatever bytes come: no panic, the scanner agrees with encoding/json on what JSON is, problems stand
// inside the file and in order, and what is written is read back as it was, without new problems of the
// grave kind, and written the same again.
func FuzzRead(f *testing.F) {
	f.Add([]byte(whole))
	f.Add([]byte(around(`{"name": "One", "crm": [1, {"a": null}], "permissions": [{"facets": ["name"], "x": 1}]}, {"name": "One"}`)))
	f.Add([]byte("\xef\xbb\xbf{\"keepmum\": 1,\r\n\"clients\": [{}]}"))
	f.Add([]byte(around(`{"name": "One", "handles": {"twitter": ["@/one", "https://x.com/@a/b"]}, "domains": ["www.www.one.example", "HTTPS://a@b.example:1/?x"]}`)))
	f.Add([]byte(`{"name": "\ud800\u0041\\ "}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		reg, problems := Read(data)
		checkPlaces(t, data, problems)
		if text, ok := plainText(data, &found{}); ok && strings.Count(text, "[")+strings.Count(text, "{") <= maxDepth {
			got, want := scan(text, &found{}), json.Valid([]byte(text))
			if got != want {
				t.Fatalf("scan says %v, encoding/json says %v", got, want)
			}
		}
		if Fatal(problems) {
			return
		}
		once := Write(reg, data)
		again, problems := Read(once)
		for _, p := range problems {
			if p.Level == Error {
				t.Fatalf("the canonical document has an error: %+v\n%s", p, once)
			}
		}
		if !reflect.DeepEqual(reg, again) {
			t.Fatalf("read %+v\nback %+v", reg, again)
		}
		if twice := Write(again, once); !bytes.Equal(once, twice) {
			t.Fatalf("once\n%s\ntwice\n%s", once, twice)
		}
	})
}

// FuzzReadCSV is the same for tables: what is read can be written as JSON and as a table, and comes back.
func FuzzReadCSV(f *testing.F) {
	f.Add([]byte("name,aliases,x,permissions,attribute:sector,connect:x\n\"One, Ltd\",A;B\\;C,@one,\"[{\"\"facets\"\":[\"\"name\"\"]}]\",'=R,decline\n"))
	f.Add([]byte("sep=;\r\nFirma;Website\r\n\"Eins\r\nGmbH\";https://www.facebook.com/eins\r\n"))
	f.Add([]byte("name\n\"a\"b\n\"c"))
	f.Fuzz(func(t *testing.T, data []byte) {
		reg, problems := ReadCSV(data)
		checkPlaces(t, data, problems)
		if Fatal(problems) {
			return
		}
		back, _ := Read(Write(reg, nil))
		if !reflect.DeepEqual(reg, back) {
			t.Fatalf("through JSON: %+v\nwant %+v", back, reg)
		}
		if back, _ = ReadCSV(WriteCSV(reg, nil)); !reflect.DeepEqual(reg, back) {
			t.Fatalf("through a table: %+v\nwant %+v\n%s", back, reg, WriteCSV(reg, nil))
		}
	})
}

func checkPlaces(t *testing.T, data []byte, problems []Problem) {
	t.Helper()
	lines := bytes.Count(data, []byte("\n")) + bytes.Count(data, []byte("\r")) + 1
	line, column := 0, 0
	for _, p := range problems {
		if p.Line < 1 || p.Line > lines || p.Column < 1 || p.Column > len(data)+1 {
			t.Fatalf("%+v stands outside the file", p)
		}
		if p.Line < line || p.Line == line && p.Column < column {
			t.Fatalf("%+v is out of order", p)
		}
		line, column = p.Line, p.Column
	}
}
