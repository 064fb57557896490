package registry

import (
	"strings"
	"unicode"
)

// column says what the cells of a column are: a key of a client, and for those that are objects the
// key inside. field is "" for a column that is not used.
type column struct{ field, inner string }

// columnNames are the headers that are known, in lower case and by their words, behind what they stand for. It is one
// text, searched once for each column: as a map it would be larger by a good deal.
const columnNames = `
id;id;client id;
relationship;relationship;type;account type;relation;client type;company type;lifecycle stage;
sensitivity;sensitivity;
aliases;alias;aliases;also known as;aka;other names;short name;trading name;trading as;
brands;brand;brands;brand names;products;
people;people;contacts;contact;contact name;primary contact;person;
codenames;codename;codenames;code name;code names;project name;
domains;domain;domains;website;websites;web site;url;web;homepage;company domain name;website url;company domain;webseite;web page;website 1 value;organization website;site web;sitio web;
describe_as;describe as;description for posts;
context;context;keywords;
attribute:sector;sector;industry;branche;secteur;
attribute:place;place;city;town;billing city;business city;ville;ciudad;location;ort;
attribute:size;size;employees;number of employees;
attribute:event;event;
services;services;service;
since;since;client since;start date;
until;until;end date;
permissions;permissions;
competitors;competitors;rivals;
competitive;competitive;
deceased;deceased;
wall;wall;
`

// columnNamed is the column with a known header.
func columnNamed(words string) (column, bool) {
	at := strings.Index(columnNames, ";"+words+";")
	if words == "" || at < 0 {
		return column{}, false
	}
	line := columnNames[strings.LastIndexByte(columnNames[:at], '\n')+1:]
	meaning := line[:strings.IndexByte(line, ';')]
	if _, inner, ok := strings.Cut(meaning, ":"); ok {
		return column{"attributes", inner}, true
	}
	return column{meaning, ""}, true
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
	if c, ok := columnNamed(words); ok {
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
