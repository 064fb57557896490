package registry

import (
	"strings"
	"unicode"
)

// column says what the cells of a column are: a key of a client, and for those that are objects the
// key inside. field is "" for a column that is not used.
type column struct{ field, inner string }

// A header cell is compared in lower case, by its words.
var columnNames = map[string]column{
	"id": {"id", ""}, "client id": {"id", ""},
	"relationship": {"relationship", ""}, "type": {"relationship", ""}, "account type": {"relationship", ""},
	"relation": {"relationship", ""}, "client type": {"relationship", ""}, "company type": {"relationship", ""},
	"lifecycle stage": {"relationship", ""},
	"sensitivity":     {"sensitivity", ""},
	"alias":           {"aliases", ""}, "aliases": {"aliases", ""}, "also known as": {"aliases", ""}, "aka": {"aliases", ""},
	"other names": {"aliases", ""}, "short name": {"aliases", ""}, "trading name": {"aliases", ""}, "trading as": {"aliases", ""},
	"brand": {"brands", ""}, "brands": {"brands", ""}, "brand names": {"brands", ""}, "products": {"brands", ""},
	"people": {"people", ""}, "contacts": {"people", ""}, "contact": {"people", ""}, "contact name": {"people", ""},
	"primary contact": {"people", ""}, "person": {"people", ""},
	"codename": {"codenames", ""}, "codenames": {"codenames", ""}, "code name": {"codenames", ""}, "code names": {"codenames", ""},
	"project name": {"codenames", ""},
	"domain":       {"domains", ""}, "domains": {"domains", ""}, "website": {"domains", ""}, "websites": {"domains", ""},
	"web site": {"domains", ""}, "url": {"domains", ""}, "web": {"domains", ""}, "homepage": {"domains", ""},
	"company domain name": {"domains", ""}, "website url": {"domains", ""}, "company domain": {"domains", ""}, "webseite": {"domains", ""},
	"web page": {"domains", ""}, "website 1 value": {"domains", ""}, "organization website": {"domains", ""}, "site web": {"domains", ""}, "sitio web": {"domains", ""},
	"describe as": {"describe_as", ""}, "description for posts": {"describe_as", ""},
	"context": {"context", ""}, "keywords": {"context", ""},
	"sector": {"attributes", "sector"}, "industry": {"attributes", "sector"}, "branche": {"attributes", "sector"}, "secteur": {"attributes", "sector"},
	"place": {"attributes", "place"}, "city": {"attributes", "place"}, "town": {"attributes", "place"},
	"billing city": {"attributes", "place"}, "business city": {"attributes", "place"}, "ville": {"attributes", "place"}, "ciudad": {"attributes", "place"}, "location": {"attributes", "place"}, "ort": {"attributes", "place"},
	"size": {"attributes", "size"}, "employees": {"attributes", "size"}, "number of employees": {"attributes", "size"},
	"event":    {"attributes", "event"},
	"services": {"services", ""}, "service": {"services", ""},
	"since": {"since", ""}, "client since": {"since", ""}, "start date": {"since", ""},
	"until": {"until", ""}, "end date": {"until", ""},
	"permissions": {"permissions", ""},
	"competitors": {"competitors", ""}, "rivals": {"competitors", ""},
	"competitive": {"competitive", ""}, "deceased": {"deceased", ""},
}

// nameColumns are the columns that can hold the client's name, the best first: where a table has both
// a company and a name, the name is a person's.
var nameColumns = []string{
	"client name", "account name", "company name", "organisation name", "organization name", "customer name", "organization 1 name", "contactname", "business name", "legal name",
	"account", "company", "organisation", "organization", "business",
	"firma", "firmenname", "unternehmen", "kundenname", "entreprise", "société", "raison sociale", "empresa", "bedrijf", "bedrijfsnaam", "azienda",
	"client", "customer", "kunde", "cliente", "klant",
	"name", "full name", "nom", "nombre", "naam", "nome",
}

// columnsOf says what each cell of the header stands for.
func columnsOf(header []string) []column {
	columns := make([]column, len(header))
	best, at := len(nameColumns), -1
	for i, cell := range header {
		words := headerWords(cell)
		for rank, name := range nameColumns[:best] {
			if words == name {
				best, at = rank, i
				break
			}
		}
		columns[i] = columnOf(cell, words)
	}
	if at >= 0 {
		columns[at] = column{"name", ""}
	}
	return columns
}

func columnOf(cell, words string) column {
	if c, ok := columnNames[words]; ok {
		return c
	}
	if kind, inner, ok := strings.Cut(tidy(cell), ":"); ok && inner != "" {
		for _, p := range prefixes {
			switch {
			case kind != p.header || p.field == keyField && strings.Contains(clientKeys, " "+inner+" "):
			case p.field == "handles" || p.field == "connect":
				return column{p.field, networkName(inner)}
			default:
				return column{p.field, inner}
			}
		}
	}
	for range 3 { // "LinkedIn company page URL" is three words too long
		if known(words) {
			return column{"handles", networkName(words)}
		}
		cut := strings.LastIndexByte(words, ' ')
		if cut < 0 || !within(handleWords, words[cut+1:]) {
			break
		}
		words = words[:cut]
	}
	return column{}
}

// handleWords may follow the name of a network in a header.
const handleWords = " handle handles url page company profile account username user name id link "

func known(network string) bool {
	for _, n := range networks {
		if networkName(network) == n.name {
			return true
		}
	}
	return false
}

// headerWords is a header cell in lower case with one space between words: "Account_Name" is "account name".
func headerWords(cell string) string {
	return strings.Join(strings.FieldsFunc(strings.ToLower(cell), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r)
	}), " ")
}

// separator guesses what stands between cells: what makes the header best understood, or, when no
// separator does, gives the most cells. skip says that the first line only names the separator.
func separator(text string) (comma rune, skip bool) {
	first, _, _ := strings.Cut(text, "\n")
	first = strings.TrimRight(first, "\r")
	if len(first) == 5 && strings.EqualFold(first[:4], "sep=") && strings.Contains(",;\t|", first[4:]) {
		return rune(first[4]), true
	}
	best := -1
	for _, try := range ",;\t" {
		header, err := rowsOf(text, try).Read()
		if err != nil {
			continue
		}
		score := len(header)
		for _, c := range columnsOf(header) {
			if c.field == "name" {
				score += 1 << 30
			}
			if c.field != "" {
				score += 1 << 15
			}
		}
		if score > best {
			best, comma = score, try
		}
	}
	if best < 0 {
		comma = ','
	}
	return comma, false
}
