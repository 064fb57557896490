package registry

import (
	"strings"
	"testing"
	"unicode/utf16"
)

// Files as the programs that people keep clients in write them, and as they break on the way. Of each: which clients
// come out, with one detail or two, and what is said, by place and code. Whatever is left out or in doubt has a message that says how to mend it.
var dialects = []struct{ name, file, clients, problems string }{
	{"Excel, German, with a semicolon", "\xef\xbb\xbfFirma;Webseite;Ort;Branche\r\nMühle Süd GmbH;https://muehle.example;Köln;Bäckerei\r\nEins, Zwei & Co;;;\r\n",
		"mühle-süd-gmbh muehle.example Köln | eins-zwei-co", ""},
	{"Excel, French, in Windows-1252", "Soci\xe9t\xe9;Secteur;Fournisseur\r\nCaf\xe9 d\x92Ici;Restauration;\r\n",
		"café-d-ici", "1:5 guessed-encoding warning, 1:19 unknown-column note"},
	{"Excel, as Unicode text", wide("Company\tWebsite\r\nÉté & Fils\thttp://ete.example\r\n", false), "été-fils ete.example", ""},
	{"UTF-16 the other way round", wide("Company,Website\r\nOne,one.example\r\n", true), "one one.example", ""},
	{"a line that names the separator", "sep=\t\r\nname\taliases\r\nOne\tUno; Une\r\n", "one", ""},
	{"a bar between the cells, said so", "sep=|\nname|website\nOne|one.example\n", "one one.example", ""},
	{"Numbers on a Mac, long ago", "name,city\rOne,Leeds\rTwo,York\r", "one Leeds | two York", ""},
	{"HubSpot", "\"Record ID\",\"Company name\",\"Company owner\",\"Company Domain Name\",\"City\",\"Industry\",\"Lifecycle Stage\",\"LinkedIn Company Page\",\"Twitter Handle\"\n" +
		"\"901\",\"Alderfield Ltd\",\"Ann Example\",\"alderfield.example\",\"Leeds\",\"RETAIL\",\"Lead\",\"https://www.linkedin.com/company/alderfield\",\"@alderfield\"\n",
		"alderfield-ltd prospect alderfield.example alderfield company/alderfield Leeds", "1:1 unknown-column note, 1:28 unknown-column note"},
	{"Salesforce", "\"Account Name\",\"Type\",\"Website\",\"Billing City\",\"Industry\",\"Employees\",\"Account ID\"\n\"Birchwater, Inc.\",\"Customer - Channel\",\"http://www.birchwater.example\",\"Hull\",\"Energy\",\"210\",\"0015\"\n",
		"birchwater-inc birchwater.example Hull", "1:71 unknown-column note"},
	{"Pipedrive", "Organization - Name;Organization - Address;Organization - Website;Organization - Open deals\nCedarholt;1 Example Road;cedarholt.example;2\n",
		"cedarholt cedarholt.example", "1:21 unknown-column note, 1:67 unknown-column note"},
	{"Zoho", "Record Id,Account Name,Account Owner,Website,Account Type,Industry,Employees,Billing City\nzcrm_1,Dogwood,Ann Example,www.dogwood.example,Vendor,Print,12,York\n",
		"dogwood supplier dogwood.example York", "1:1 unknown-column note, 1:24 unknown-column note"},
	{"Outlook", "\"First Name\",\"Last Name\",\"Company\",\"Job Title\",\"Business City\",\"E-mail Address\",\"Web Page\"\n\"Ann\",\"Example\",\"Elmstead\",\"Buyer\",\"Bath\",\"ann@elmstead.example\",\"http://elmstead.example\"\n",
		"elmstead elmstead.example Bath", "1:1 unknown-column note, 1:14 unknown-column note, 1:36 unknown-column note, 1:64 unknown-column note"},
	{"Google Contacts", "First Name,Last Name,Organization Name,Organization Title,Website 1 - Label,Website 1 - Value\nBo,Example,Firbank,,Work,https://firbank.example\n",
		"firbank firbank.example", "1:1 unknown-column note, 1:12 unknown-column note, 1:40 unknown-column note, 1:59 unknown-column note"},
	{"Xero", "*ContactName,AccountNumber,EmailAddress,Website\nGorsefield,,,gorsefield.example\n", "gorsefield gorsefield.example", "1:14 unknown-column note, 1:28 unknown-column note"},
	{"two columns of one name", "name,website,website\nOne,one.example,uno.example\n", "one one.example uno.example", ""},
	{"separators at the end of every row", "name,city,,,\nOne,Leeds,,,\nTwo,,,,\n", "one Leeds | two", ""},
	{"rows too short and too long", "name,aliases,city\nOne\nTwo,Due,York,more\nThree,Tre\n", "one | two York | three", "3:14 extra-cell warning"},
	{"lines in cells", "name,describe_as\r\n\"One\r\nLtd\",\"a shop,\r\nof sorts\"\r\nTwo,\r\n", "one-ltd | two", ""},
	{"marks doubled", "name,aliases\n\"The \"\"Old\"\" Mill\",\"Mill; \"\"Old Mill\"\"\"\n", "the-old-mill", ""},
	{"a mark in the middle", "name,city\n5\" Pipes,Leeds\nTwo,York\n", "two York", "2:2 bad-row error"},
	{"a mark never closed", "name,city\n\"One,Leeds\nTwo,York\n", "", "2:1 syntax error"},
	{"cut off in the middle of a letter", "name\nOne\nCaf\xc3", "one | cafã", "3:4 guessed-encoding warning"},
	{"a NUL", "name\nO\x00ne\nTwo\n", "one | two", ""},
	{"a workbook by another name", "PK\x03\x04\x14\x00\x06\x00", "", "1:1 encoding error"},
	{"a web page by another name", "<!doctype html>\n<html><body>Please sign in</body></html>\n", "", "1:1 no-name-column error"},
	{"empty lines before and after", "\n\n\nname\n\nOne\n\n\n", "one", ""},
	{"formulas kept as texts", "name,aliases\n'=HYPERLINK(\"x\"),'@one; '+two\n", "", "2:13 bad-row error"},
	{"formulas as a spreadsheet writes them", "name,aliases\n\"=HYPERLINK(\"\"x\"\")\",\"'+1 Studio\"\n", "hyperlink-x", ""},
	{"vCard 2.1", "BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;Ann\r\nFN;ENCODING=QUOTED-PRINTABLE:Ann M=C3=BCller\r\nORG:Heathside;Sales\r\nURL;WORK:http://heathside.example\r\nEND:VCARD\r\n",
		"heathside heathside.example", ""},
	{"vCard 3.0 of a phone", "BEGIN:VCARD\r\nVERSION:3.0\r\nPRODID:-//Example//Phone//EN\r\nN:Example;Bo;;;\r\nFN:Bo Example\r\nORG:Ivybridge\\, Sons;\r\nitem1.URL;type=pref:ivybridge.example\r\nitem1.X-ABLabel:_$!<HomePage>!$_\r\nEND:VCARD\r\n",
		"ivybridge-sons ivybridge.example", ""},
	{"vCard 4.0", "BEGIN:VCARD\nVERSION:4.0\nKIND:org\nFN:Juniper Yard\nORG:Juniper Yard\nSOCIALPROFILE;SERVICE-TYPE=LinkedIn:https://www.linkedin.com/company/juniper\n -yard\nEND:VCARD\n",
		"juniper-yard company/juniper-yard", ""},
}

// wide writes a text in UTF-16 with its mark.
func wide(text string, bigEndian bool) string {
	var b strings.Builder
	for _, unit := range utf16.Encode([]rune("\ufeff" + text)) {
		high, low := byte(unit>>8), byte(unit)
		if bigEndian {
			high, low = low, high
		}
		b.WriteByte(low)
		b.WriteByte(high)
	}
	return b.String()
}

func TestDialects(t *testing.T) {
	for _, c := range dialects {
		t.Run(c.name, func(t *testing.T) {
			reg, problems := ReadCSV([]byte(c.file))
			var got []string
			for _, client := range reg.Clients {
				parts := []string{client.ID}
				if client.Relationship != RelClient {
					parts = append(parts, string(client.Relationship))
				}
				parts = append(parts, client.Domains...)
				parts = append(append(parts, client.Handles["x"]...), client.Handles["linkedin"]...)
				got = append(got, strings.Join(append(parts, client.Attributes["place"]...), " "))
			}
			if joined := strings.Join(got, " | "); joined != c.clients {
				t.Errorf("clients %q, want %q", joined, c.clients)
			}
			if said := strings.ReplaceAll(short(problems), "\n", ", "); said != c.problems {
				t.Errorf("problems %q, want %q", said, c.problems)
			}
			for _, p := range problems {
				if p.Level == Error && !strings.ContainsAny(p.Message, ";:,") {
					t.Errorf("%s says what is wrong and not how to mend it: %q", p.Code, p.Message)
				}
			}
			// Nothing that goes out again is a formula, whatever came in.
			for _, line := range strings.Split(string(WriteCSV(reg, nil)), "\n") {
				for _, cell := range strings.Split(line, ",") {
					if formula(strings.Trim(cell, `"`)) && !strings.HasPrefix(strings.Trim(cell, `"`), "'") {
						t.Errorf("a cell goes out as a formula: %s", cell)
					}
				}
			}
		})
	}
}
