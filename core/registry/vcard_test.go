package registry

import (
	"reflect"
	"strings"
	"testing"
)

func TestReadCards(t *testing.T) {
	for _, c := range []struct {
		name, file, problems string
		want                 []Client
	}{
		{"two people of one firm", "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ann Example\r\nORG:Northwind Traders\\, PLC;Sales\r\nitem1.URL;type=pref:https://www.northwind.example.com/\r\n" +
			"EMAIL:ann@mail.example.com\r\nEND:VCARD\r\nBEGIN:VCARD\r\nFN:Bo Example\r\nORG:northwind traders\\, plc\r\nX-SOCIALPROFILE;TYPE=twitter:https://twitter.com/northwindhq\r\nEND:VCARD\r\n", "",
			[]Client{{ID: "northwind-traders-plc", Name: "Northwind Traders, PLC", Relationship: RelClient, People: []string{"Ann Example", "Bo Example"},
				Domains: []string{"northwind.example.com"}, Handles: map[string][]string{"x": {"northwindhq"}}}}},
		{"a person", "begin:vcard\nversion:4.0\nfn:Cy Exam\n ple\nNICKNAME:Cyx,Ce\nURL:https://www.linkedin.com/in/cyexample\nend:vcard", "",
			[]Client{{ID: "cy-example", Name: "Cy Example", Relationship: RelClient, Aliases: []string{"Cyx", "Ce"}, Handles: map[string][]string{"linkedin": {"in/cyexample"}}}}},
		{"quoted-printable", "BEGIN:VCARD\nVERSION:2.1\nORG;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:M=C3=BCller=\n son;;\nEND:VCARD\n", "",
			[]Client{{ID: "müller-son", Name: "Müller son", Relationship: RelClient}}},
		{"a name of one letter", "BEGIN:VCARD\nFN:X\nEND:VCARD\n", "2:1 name-too-short warning", []Client{{ID: "x", Name: "X", Relationship: RelClient}}},
		{"nobody", "BEGIN:VCARD\nEMAIL:a@example.com\nEND:VCARD\n", "1:1 empty error", nil},
		{"cut off", "BEGIN:VCARD\nFN:Ann\n", "1:1 empty error", nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			reg, problems := ReadAny("contacts.vcf", []byte(c.file))
			if got := short(problems); got != c.problems {
				t.Errorf("problems:\n%s\nwant:\n%s", got, c.problems)
			}
			if !reflect.DeepEqual(reg.Clients, c.want) {
				t.Errorf("clients:\n%+v\nwant:\n%+v", reg.Clients, c.want)
			}
		})
	}
}

func FuzzReadCards(f *testing.F) {
	f.Add("FN:Ann\nORG:N\\;x;y\nURL:http://a.example.com\n")
	f.Add("ORG;ENCODING=QUOTED-PRINTABLE:=C3=\n=BC;\n")
	f.Fuzz(func(t *testing.T, card string) {
		reg, problems := ReadCSV([]byte("BEGIN:VCARD\n" + card + "\nEND:VCARD\n"))
		if len(reg.Clients) == 0 && len(problems) == 0 {
			t.Error("neither a client nor a problem")
		}
		for _, c := range reg.Clients {
			if strings.TrimSpace(c.Name) == "" {
				t.Error("a client without a name")
			}
		}
	})
}
