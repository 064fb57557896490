package bridge

import (
	"encoding/binary"
	"encoding/json"
	"fmt"
	"strings"
	"testing"
)

type counted[T any] struct {
	N    int
	List []T
}

type taken struct {
	OK                 bool
	Code, Name         string
	Clients, Unchanged int
	Problems           []struct{ Line int }
	Columns            []struct{ Header, Meaning string }
	Added, Removed     counted[struct{ ID, Name string }]
	Changed            counted[struct{ Keys []string }]
	Duplicates         counted[struct{ Share []string }]
	Noisy              counted[struct {
		Client, Name string
		PerThousand  int
	}]
	Other []string
}

func takeIn(t *testing.T, b *Bridge, current, options, file string) (answer taken) {
	t.Helper()
	var in []byte
	for _, part := range []string{current, options} {
		in = append(binary.LittleEndian.AppendUint32(in, uint32(len(part))), part...)
	}
	if err := json.Unmarshal(b.Handle(Intake, append(in, file...)), &answer); err != nil {
		t.Fatal(err)
	}
	return answer
}

// inForce is a list as it is stored.
const inForce = `{"keepmum":1,"name":"Studio \"Nine\"","clients":[{"id":"a","name":"Alderfield","relationship":"client"},{"id":"b","name":"Birchwater","relationship":"former"}],"later":true}`

func TestIntake(t *testing.T) {
	var b Bridge
	if a := takeIn(t, &b, inForce, `{}`, "Kunde;Bemerkung\nAlderfield;x\nNext;y\n"); !a.OK || a.Added.N != 1 || a.Unchanged != 1 || a.Removed.List[0].ID != "b" ||
		len(a.Columns) != 2 || a.Columns[0].Meaning != "name" || a.Columns[1].Meaning != "" || a.Noisy.List[0].PerThousand != 3 || len(a.Problems) != 2 {
		t.Errorf("%+v", a)
	}
	document := string(b.Handle(Document, nil))
	if want := `{"keepmum":1,"name":"Studio \"Nine\"","clients":[{"id":"a","name":"Alderfield","relationship":"client"},{"id":"next","name":"Next","relationship":"client"}],"later":true}`; document != want {
		t.Errorf("taken in %s", document)
	}
	if a := ask(t, &b, Document, ""); a.Code != "no-document" {
		t.Errorf("a second time: %+v", a)
	}
	if a := takeIn(t, &b, inForce, `{"json": true, "add": true}`, `{"keepmum": 1, "clients": [{"name": "Cedarholt"}]}`); a.Clients != 3 || a.Added.N != 1 || a.Name != `Studio "Nine"` {
		t.Errorf("added: %+v", a)
	}
	if a := takeIn(t, &b, "", `{"meanings": ["", "name"], "noHeader": true, "join": true}`, "1,Alderfield\n2,Alderfield Ltd\n"); a.Clients != 1 || a.Columns[1].Meaning != "name" {
		t.Errorf("by hand: %+v", a)
	}
	if a := takeIn(t, &b, "", `{}`, "a,b\n1,2\n"); a.OK || a.Code != "registry-unreadable" || len(a.Columns) != 2 || len(a.Problems) != 1 {
		t.Errorf("no names: %+v", a)
	}
	if a := ask(t, &b, Document, ""); a.Code != "no-document" {
		t.Errorf("a file that was not taken: %+v", a)
	}
	for _, in := range []string{"", "\x05\x00\x00\x00", "\x00\x00\x00\x00\x01\x00\x00\x00{"} {
		if a := ask(t, &b, Intake, in); a.Code != "draft-unreadable" {
			t.Errorf("%q: %+v", in, a)
		}
	}
}

func TestIntakeListsSomeAndCountsAll(t *testing.T) {
	var file strings.Builder
	file.WriteString("name\n")
	for i := range 2 * listed {
		fmt.Fprintf(&file, "Client %d\n", i)
	}
	var b Bridge
	if a := takeIn(t, &b, "", `{}`, file.String()); a.Added.N != 2*listed || len(a.Added.List) != listed {
		t.Errorf("%d listed of %d", len(a.Added.List), a.Added.N)
	}
}

func TestExportJSON(t *testing.T) {
	var b Bridge
	if got := string(b.Handle(ExportJSON, []byte(`{"keepmum":1,"clients":[{"name":"Alderfield","crm":12345678901234567890}]}`))); !strings.Contains(got, "\n      \"crm\": 12345678901234567890\n") {
		t.Errorf("got %s", got)
	}
	if a := ask(t, &b, ExportJSON, "{"); a.Code != "registry-unreadable" {
		t.Errorf("%+v", a)
	}
}
