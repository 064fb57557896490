package registry

import (
	"reflect"
	"strings"
	"testing"
)

func TestReadCSV(t *testing.T) {
	cases := []struct {
		name, file, problems string
		want                 []Client
	}{
		{"names alone", "name\nOne\n\n Two  Ltd \n", "", []Client{
			{ID: "one", Name: "One", Relationship: RelClient}, {ID: "two-ltd", Name: "Two Ltd", Relationship: RelClient}}},
		{"a CRM export", "\xef\xbb\xbfAccount Name,Website,Type,Twitter Handle,LinkedIn Company Page,Industry,Billing City,Phone\r\n" +
			"\"One, Inc.\",https://www.one.example/,Customer - Direct,@one,https://www.linkedin.com/company/one,Retail,Leeds,555\r\n",
			"1:86 unknown-column note", []Client{{ID: "one-inc", Name: "One, Inc.", Relationship: RelClient, Domains: []string{"one.example"},
				Handles:    map[string][]string{"x": {"one"}, "linkedin": {"company/one"}},
				Attributes: map[string][]string{"sector": {"Retail"}, "place": {"Leeds"}}}}},
		{"semicolons and bars", "Firma;aliases;X\n\"Eins; GmbH\";\"Uno;One\"|Un;eins\n", "2:22 bad-row error", nil},
		{"lists", "name;aliases;brands\nEins;Uno|One;\"AA;BB|CC\\;DD\"\n", "", []Client{
			{ID: "eins", Name: "Eins", Relationship: RelClient, Aliases: []string{"Uno", "One"}, Brands: []string{"AA", "BB", "CC;DD"}}}},
		{"a bar in a comma table", "name,aliases\nOne,A|B; Cee\n", "", []Client{
			{ID: "one", Name: "One", Relationship: RelClient, Aliases: []string{"A|B", "Cee"}}}},
		{"tabs", "company\tkind of thing\turl\nOne\tx\tone.example\n", "1:9 unknown-column note", []Client{
			{ID: "one", Name: "One", Relationship: RelClient, Domains: []string{"one.example"}}}},
		{"the separator named", "sep=;\r\nname;type\r\nOne;Vendor\r\n", "", []Client{{ID: "one", Name: "One", Relationship: RelSupplier}}},
		{"line breaks in cells", "name,aliases,describe_as\n\"One\nLtd\",\"Uno\nUne\",\"a\nclient\"\nX,,\n", "6:1 name-too-short warning", []Client{
			{ID: "one-ltd", Name: "One Ltd", Relationship: RelClient, Aliases: []string{"Uno", "Une"}, DescribeAs: "a client"},
			{ID: "x", Name: "X", Relationship: RelClient}}},
		{"company before name", "Name,Company\nAnn Example,One\n", "1:1 unknown-column note", []Client{{ID: "one", Name: "One", Relationship: RelClient}}},
		{"two columns for one thing", "name,twitter,x url\nOne,one,https://x.com/onehelp\n", "", []Client{
			{ID: "one", Name: "One", Relationship: RelClient, Handles: map[string][]string{"x": {"one", "onehelp"}}}}},
		{"a profile as website", "name,website\nOne,https://www.facebook.com/one\n", "", []Client{
			{ID: "one", Name: "One", Relationship: RelClient, Handles: map[string][]string{"facebook": {"one"}}}}},
		{"old Macintosh", "name\rOne\rTwo\r", "", []Client{
			{ID: "one", Name: "One", Relationship: RelClient}, {ID: "two", Name: "Two", Relationship: RelClient}}},
		{"a formula guarded", "name,aliases\nOne,'=Uno\n", "", []Client{{ID: "one", Name: "One", Relationship: RelClient, Aliases: []string{"=Uno"}}}},
		{"faults by line and column", "name,type,since,website,id,until\n,client,,,,\nOne,friend,2025-02-30,nowhere,a,\nOne,,,,a,\nTwo,,2025-02-01,,,2025-01-01\nCo, Ltd,,,,,x\n",
			"2:1 no-name error\n3:5 unknown-relationship warning\n3:12 bad-date warning\n3:23 bad-domain warning\n" +
				"4:8 duplicate-id error\n5:19 until-before-from warning\n6:4 unknown-relationship warning\n6:13 extra-cell warning",
			[]Client{{ID: "a", Name: "One", Relationship: RelClient}, {ID: "two", Name: "Two", Relationship: RelClient, Since: "2025-02-01"},
				{ID: "co", Name: "Co", Relationship: RelClient}}},
		{"a quotation mark alone", "name,aliases\n5\" Pipes,\nTwo,\"a\"b\nThree,\n", "2:2 bad-row error\n3:7 bad-row error", []Client{
			{ID: "three", Name: "Three", Relationship: RelClient}}},
		{"permissions no JSON", "name,permissions\nOne,yes\n", "2:5 bad-permissions error", []Client{{ID: "one", Name: "One", Relationship: RelClient}}},
		{"a permission at fault", "name,permissions\nOne,\"[{\"\"facets\"\": [\"\"naem\"\"]}]\"\n", "2:5 no-facets error\n2:5 unknown-facet warning",
			[]Client{{ID: "one", Name: "One", Relationship: RelClient}}},
		{"a header alone", "name,aliases\n", "", nil},
		{"empty", "", "1:1 empty error", nil},
		{"only the separator", "sep=;\n", "1:1 empty error", nil},
		{"no column of names", "phone;colour\n1;red\n", "1:1 no-name-column error", nil},
		{"a quotation never closed", "name,aliases\nOne,\"Uno\nTwo,Due\n", "2:1 syntax error", nil},
		{"a header never closed", "\"name,aliases\nOne,Uno\n", "1:1 syntax error", nil},
		{"Windows-1252", "name\nCaf\xe9 \x80 \x81\n", "2:4 guessed-encoding warning", []Client{{ID: "café", Name: "Café € \u0081", Relationship: RelClient}}},
		{"neither", "name\nCaf\xe9\x00\n", "2:4 encoding error", nil},
		{"UTF-16", "\xff\xfen\x00a\x00m\x00e\x00\n\x00\xe9\x00b\x00\x3d\xd8\x00\xde", "", []Client{{ID: "éb", Name: "éb😀", Relationship: RelClient}}},
		{"UTF-16, the other way round", "\xfe\xff\x00n\x00a\x00m\x00e\x00\n\x00\xe9\x00a", "", []Client{{ID: "éa", Name: "éa", Relationship: RelClient}}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			reg, problems := ReadCSV([]byte(c.file))
			if got := short(problems); got != c.problems {
				t.Errorf("problems:\n%s\nwant:\n%s", got, c.problems)
			}
			if !reflect.DeepEqual(reg.Clients, c.want) {
				t.Errorf("clients:\n%+v\nwant:\n%+v", reg.Clients, c.want)
			}
		})
	}
}

func TestNoNameColumnListsTheColumns(t *testing.T) {
	_, problems := ReadCSV([]byte("Phone,,Favourite  colour\n1,2,3\n"))
	if len(problems) != 1 || !Fatal(problems) || !strings.Contains(problems[0].Message, `"Phone", "Favourite colour"`) {
		t.Errorf("problems=%+v, want one that lists the columns", problems)
	}
}

func TestTooManyColumns(t *testing.T) {
	reg, problems := ReadCSV([]byte("name" + strings.Repeat(",x", maxColumns) + "\nOne,uno\n"))
	if got, want := short(problems), "1:1 too-many-columns warning"; got != want || len(reg.Clients) != 1 {
		t.Errorf("problems %q and %d clients, want %q and 1", got, len(reg.Clients), want)
	}
}

func TestWriteCSVRoundTrip(t *testing.T) {
	reg, problems := Read([]byte(`{"keepmum": 1, "clients": [
		{"id": "a", "name": "=Sum, \"Inc\"", "aliases": ["A;B", "C|D\\", "'-xx", "\\;yy"], "describe_as": "'=x",
		 "handles": {"x": ["one"], "mastodon": ["one@social.example"]}, "attributes": {"sector": ["Retail"], "Floor: no": ["3"]},
		 "connect": {"facebook": "decline"}, "since": "2025-01-01", "until": "2025-02-01", "sensitivity": "high",
		 "people": ["Ann"], "codenames": ["Heron"], "context": ["shop"], "services": ["audit"], "domains": ["one.example"], "brands": ["+Eins"],
		 "permissions": [{"facets": ["name", "tag"], "networks": ["x"], "until": "2026-01-01", "basis": "written", "evidence": "a \"letter\""}]},
		{"name": "Zwei", "relationship": "own"}]}`))
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	table := WriteCSV(reg, nil)
	back, problems := ReadCSV(table)
	if len(problems) > 0 || !reflect.DeepEqual(back.Clients, reg.Clients) {
		t.Errorf("problems=%v\ntable:\n%s\ngot  %+v\nwant %+v", problems, table, back.Clients, reg.Clients)
	}
	for line := range strings.Lines(string(table)) {
		if strings.HasPrefix(line, "=") || strings.Contains(line, ",=") || strings.Contains(line, ",+") {
			t.Errorf("a cell is a formula: %s", line)
		}
	}
}

func TestRelationshipWord(t *testing.T) {
	for cell, want := range map[string]string{
		"Customer - Direct": "client", "Technology Partner": "partner", "Former customer": "former", "VENDOR": "supplier",
		"Lead": "prospect", "own": "own", "Friend": "Friend",
	} {
		if got := relationshipWord(cell); got != want {
			t.Errorf("relationshipWord(%s)=%s, want %s", cell, got, want)
		}
	}
}
