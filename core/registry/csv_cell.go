package registry

import "strings"

// A cell that holds a list separates its texts with ";". Inside a text, ";" and "|" and a backslash
// have a backslash before them.
var listEscapes = strings.NewReplacer(`\`, `\\`, `;`, `\;`, `|`, `\|`)

// split takes a list in a cell apart.
func (t *table) split(cell string) []string {
	var texts []string
	var text strings.Builder
	for i := 0; i < len(cell); i++ {
		c := cell[i]
		switch {
		case c == '\\' && i+1 < len(cell) && strings.IndexByte(`\;|`, cell[i+1]) >= 0:
			i++
			text.WriteByte(cell[i])
		case c == ';' || c == '\n' || c == '|' && t.bar:
			texts = append(texts, text.String())
			text.Reset()
		default:
			text.WriteByte(c)
		}
	}
	return append(texts, text.String())
}

// A cell that a spreadsheet would take for a formula is written with an apostrophe in front, and so is
// one that already looks guarded, so that reading takes exactly one away.
func guard(cell string) string {
	if formula(cell) {
		return "'" + cell
	}
	return cell
}

func unguard(cell string) string {
	if rest, ok := strings.CutPrefix(cell, "'"); ok && formula(rest) {
		return rest
	}
	return cell
}

func formula(cell string) bool {
	rest := strings.TrimLeft(cell, "'")
	for _, r := range rest {
		return strings.ContainsRune("=+-@\t\r\n\uff1d\uff0b\uff0d\uff20", r) // the wide ones too: some spreadsheets take them for the others
	}
	return false
}

// truthWord is the JSON of a cell that says yes or no; the cell itself when it says neither.
func truthWord(cell string) []byte {
	switch {
	case within(" true yes y 1 x ja wahr oui vrai sí si verdadero نعم ", cell):
		return []byte("true")
	case within(" false no n 0 nein falsch non faux falso لا ", cell):
		return []byte("false")
	}
	return jsonString(cell)
}

// relationshipWord is the relationship that a word of a CRM program means; the most careful one when
// it could mean two, and the word itself when it is not known.
func relationshipWord(cell string) string {
	words := strings.Fields(headerWords(cell))
	for line := range strings.Lines(saidRelationships) {
		kind, known, _ := strings.Cut(strings.TrimSpace(line)+" ", ":")
		for _, word := range words {
			if within(known, word) {
				return kind
			}
		}
	}
	return cell
}

// saidRelationships are the words for each relationship, the one to be preferred first.
const saidRelationships = `former: former past lost churned ex inactive ehemalig
prospect: prospect lead opportunity target marketingqualifiedlead salesqualifiedlead interessent
client: client clients customer active kunde cliente klant
partner: partner reseller integrator
supplier: supplier vendor contractor lieferant fournisseur
own: own
`
