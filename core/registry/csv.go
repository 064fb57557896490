package registry

import (
	"errors"
	"io"
	"strings"

	"github.com/tidwall/gjson"

	"keepmum.dev/keepmum/core/registry/rows"
)

// ReadCSV reads clients from a table with a header row, as spreadsheets and CRM programs export them.
// Columns are known by their usual names; others are noted and not used. The separator is guessed
// among comma, semicolon and tab. UTF-8, UTF-16 and Windows-1252 are read. A cell that holds a list is split at ";" and, when ";" separates the
// cells, at "|" too; a backslash before either keeps it. Handles and domains may be written as
// addresses without a note: that is how other programs write them.
//
// A file of vCards, as address books export them, is read too.
//
// Each row is turned into the JSON of a client and read by the same rules as a JSON file.
func ReadCSV(data []byte) (Registry, []Problem) {
	var f File
	f.table(data, TableOptions{})
	return f.Registry, f.Problems
}

// table reads a table or cards, and gives them as the JSON document they were turned into.
func (f *File) table(data []byte, options TableOptions) (document []byte) {
	r := reader{}
	text, ok := tableText(data, &r.found)
	if !ok {
		f.Problems = r.found.list(linesOf(text))
		return nil
	}
	text = strings.ReplaceAll(text, "\x00", "") // no sign of any text: some programs leave it where a cell was cut off
	var out *translation
	if isCards(text) {
		out, f.Covers = cards(text), cardFields
	} else {
		var t *table
		if t, f.Table = newTable(text, &r.found, options); t == nil {
			f.Problems = r.found.list(linesOf(text))
			return nil
		}
		out = t.clients()
		for _, c := range t.columns {
			if c.field != "" {
				f.Covers = append(f.Covers, c.covers())
			}
		}
	}
	document = out.document()
	f.Registry.Clients, _ = r.clients(gjson.Parse(string(out.json)))
	dropRepairs(&r.found)
	if f.Table == nil && len(f.Registry.Clients) == 0 {
		r.found.on(1, 1, Error, "empty", "No card in this file has a name.")
	}
	if f.Problems = r.found.list(out.locate); Fatal(f.Problems) {
		f.Registry = Registry{}
	}
	return document
}

// table is the text of a CSV file with its columns known.
type table struct {
	rows    *rows.Reader
	text    string
	found   *found
	columns []column
	bar     bool // "|" splits lists too
}

// newTable recognises the header, or takes it as it was told; no table when no column holds the names. Then,
// too, top says what the columns are.
func newTable(text string, f *found, options TableOptions) (t *table, top *TableTop) {
	if strings.Contains(text, "\r") && !strings.Contains(text, "\n") {
		text = strings.ReplaceAll(text, "\r", "\n") // spreadsheets of old Macintoshes
	}
	comma, skip := separator(text)
	t = &table{text: text, found: f, bar: comma == ';', rows: rowsOf(text, comma)}
	if skip {
		t.rows.Read() // the line "sep=;" of Excel
	}
	header, err := t.rows.Read()
	if err != nil {
		t.noHeader(err)
		return nil, nil
	}
	cells := append([]string(nil), header...)
	line, _ := t.rows.FieldPos(0)
	if len(cells) > maxColumns {
		f.on(line, 1, Warning, "too-many-columns", "Only the first 1000 columns are used.")
		cells = cells[:maxColumns]
	}
	t.columns = columnsOf(cells)
	if options.NoHeader {
		clear(t.columns)
	}
	if options.Meanings != nil {
		clear(t.columns)
		for i, meaning := range options.Meanings[:min(len(options.Meanings), len(cells))] {
			t.columns[i] = meant(meaning)
		}
	}
	top = t.top(cells, t.columns, options.NoHeader)
	named := false
	for i, c := range t.columns {
		named = named || c.field == "name"
		if _, at := t.rows.FieldPos(i); c.field == "" && tidy(cells[i]) != "" && options.Meanings == nil && !options.NoHeader {
			f.on(line, at, Note, "unknown-column", "The column "+quoted(tidy(cells[i]))+" is not used.")
		}
	}
	if !named {
		*f = found{}
		f.on(line, 1, Error, "no-name-column", noName(cells))
		return nil, top
	}
	if options.NoHeader {
		t.rows = rowsOf(text, comma)
		if skip {
			t.rows.Read()
		}
	}
	return t, top
}

func rowsOf(text string, comma rune) *rows.Reader {
	r := rows.NewReader(text)
	r.Comma = comma
	return r
}

// noName is the message of "no-name-column".
func noName(header []string) string {
	var seen []string
	for _, cell := range header {
		if name := tidy(cell); name != "" && len(seen) < 20 {
			seen = append(seen, quoted(name))
		}
	}
	return `No column holds the names of clients; call one "name" in the first row. The columns seen there are ` +
		strings.Join(seen, ", ") + "."
}

// noHeader notes why the first row cannot be read.
func (t *table) noHeader(err error) {
	var fault *rows.ParseError
	if !errors.As(err, &fault) {
		t.found.on(1, 1, Error, "empty", "The file has no header row and no clients.")
		return
	}
	line, at := fault.Line, fault.Column
	if t.unclosed(fault) {
		line, at = fault.StartLine, 1
	}
	t.found.on(line, at, Error, "syntax", "The header row cannot be read: a quotation mark stands alone here, or is never closed.")
}

// broken notes a row that cannot be taken apart; false when nothing can be read after it.
func (t *table) broken(err error) bool {
	var fault *rows.ParseError
	if !errors.As(err, &fault) {
		return false
	}
	if t.unclosed(fault) {
		t.found.on(fault.StartLine, 1, Error, "syntax", "A quotation mark opened in this row is never closed; the rest of the file may be missing.")
		return false
	}
	t.found.on(fault.Line, fault.Column, Error, "bad-row",
		`This quotation mark stands alone; put the whole cell in quotation marks and double the ones inside. The row is left out.`)
	return true
}

// unclosed says that the fault is a quotation that runs on to the end of the file. It has the same error as a mark too many, but the place of no mark.
func (t *table) unclosed(fault *rows.ParseError) bool {
	return fault.Err == rows.ErrQuote && t.rows.InputOffset() == int64(len(t.text)) &&
		byteAt(t.text, fault.Line, fault.Column) != '"'
}

// byteAt is the byte at a line and column, 0 beyond the end of the line.
func byteAt(text string, line, column int) byte {
	for ; line > 1; line-- {
		_, text, _ = strings.Cut(text, "\n")
	}
	if text, _, _ = strings.Cut(text, "\n"); column > len(text) {
		return 0
	}
	return text[column-1]
}

// next is the next row with something in it; nil at the end.
func (t *table) next() []string {
	for {
		row, err := t.rows.Read()
		if err == io.EOF || err != nil && !t.broken(err) {
			return nil
		}
		if err == nil && strings.TrimSpace(strings.Join(row, "")) != "" {
			return row
		}
	}
}

// dropRepairs takes out the notes about addresses that were made into handles and domains.
func dropRepairs(f *found) {
	notes := f.kept[len(f.kept)-1]
	kept := notes[:0]
	for _, p := range notes {
		if p.Code != "handle-repaired" && p.Code != "domain-repaired" {
			kept = append(kept, p)
		}
	}
	f.kept[len(f.kept)-1] = kept
}
