package registry

// A TableTop is what a reader needs to see of a table to say what its columns mean.
type TableTop struct {
	Columns  []Column
	NoHeader bool // the first row was read as a client
}

// A Column of a table.
type Column struct {
	Header  string
	Meaning string   // "name", "aliases", "handle:x", "attribute:sector", …; "" when it is not used
	Samples []string // what its first cells hold
}

// What is shown of a table: so many rows, and so much of a cell.
const (
	sampleRows  = 3
	sampleRunes = 40
)

// top describes a table from its header and its first rows. It reads on its own: the rows of t stay unread.
func (t *table) top(header []string, meanings []column, noHeader bool) *TableTop {
	top := &TableTop{Columns: make([]Column, len(meanings)), NoHeader: noHeader}
	for i, c := range meanings {
		top.Columns[i].Meaning = c.meaning()
		if !noHeader {
			top.Columns[i].Header = shortened(tidy(header[i]))
		}
	}
	again := table{text: t.text, found: &found{}, rows: t.rows.Copy()}
	if noHeader {
		top.sample(header)
	}
	for n := 0; n < sampleRows; n++ {
		row := again.next()
		if row == nil {
			break
		}
		top.sample(row)
	}
	return top
}

func (top *TableTop) sample(row []string) {
	for i := range top.Columns {
		if i < len(row) && len(top.Columns[i].Samples) < sampleRows {
			top.Columns[i].Samples = append(top.Columns[i].Samples, shortened(tidy(unguard(row[i]))))
		}
	}
}

func shortened(text string) string {
	if runes := []rune(text); len(runes) > sampleRunes {
		return string(runes[:sampleRunes-1]) + "…"
	}
	return text
}

// prefixes of the headers whose columns hold one member of an object.
var prefixes = [...]struct{ header, field string }{
	{"handle", "handles"}, {"attribute", "attributes"}, {"connect", "connect"}, {"key", keyField},
}

// keyField marks a column that holds, in JSON, a key that this version does not know.
const keyField = "\x00key"

// meaning is a header that columnOf reads as this column.
func (c column) meaning() string {
	for _, p := range prefixes {
		if c.field == p.field {
			return p.header + ":" + c.inner
		}
	}
	return c.field
}

// covers is the key of a client that a column fills, as File.Covers says it.
func (c column) covers() string {
	switch {
	case c.field == keyField:
		return c.inner
	case c.inner != "":
		return c.field + "." + c.inner
	}
	return c.field
}

// meant is the column of a meaning that was chosen.
func meant(meaning string) column {
	if meaning == "name" {
		return column{"name", ""}
	}
	return columnOf(meaning, headerWords(meaning))
}
