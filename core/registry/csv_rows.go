package registry

import (
	"cmp"
	"slices"
	"strings"
)

// translation is a table as the JSON of its clients, with the place in the table of every value.
type translation struct {
	json  []byte
	marks []mark
}

// mark says that from this offset of the JSON on, values come from this place in the table.
type mark struct{ offset, line, column int }

func (t *translation) mark(line, column int) {
	t.marks = append(t.marks, mark{len(t.json), line, column})
}

// locate gives problems of the JSON their place in the table.
func (t *translation) locate(all []placed) {
	for n := range all {
		if all[n].offset < 0 {
			continue
		}
		i, exact := slices.BinarySearchFunc(t.marks, all[n].offset, func(m mark, offset int) int { return cmp.Compare(m.offset, offset) })
		if !exact {
			i--
		}
		if i >= 0 {
			all[n].Line, all[n].Column = t.marks[i].line, t.marks[i].column
		}
	}
}

// document is a registry of these clients, from which Write carries what it does not know.
func (t *translation) document() []byte {
	return append(append([]byte(`{"keepmum":1,"clients":`), t.json...), '}')
}

// clients translates every row.
func (t *table) clients() *translation {
	out := &translation{json: []byte{'['}}
	targets := t.targets()
	for row := t.next(); row != nil; row = t.next() {
		if len(out.json) > 1 {
			out.json = append(out.json, ',')
		}
		out.mark(t.rows.FieldPos(0))
		t.row(out, row, targets)
		t.extra(row)
	}
	out.json = append(out.json, ']')
	return out
}

// extra notes cells beyond the header: nearly always a separator inside a name.
func (t *table) extra(row []string) {
	for i := len(t.columns); i < len(row); i++ {
		if tidy(row[i]) != "" {
			line, at := t.rows.FieldPos(i)
			t.found.on(line, at, Warning, "extra-cell", "This row has more cells than the header; a name that holds a separator needs quotation marks around it.")
			return
		}
	}
}

// target is what one or more columns fill.
type target struct {
	column
	cells []int
}

// targets lists what the columns fill, those of one field next to each other.
func (t *table) targets() []target {
	var targets []target
	for i, c := range t.columns {
		if c.field == "" {
			continue
		}
		same := slices.IndexFunc(targets, func(known target) bool { return known.column == c })
		if same < 0 {
			same, targets = len(targets), append(targets, target{})
			for same > 0 && targets[same-1].field > c.field {
				targets[same] = targets[same-1]
				same--
			}
			targets[same] = target{column: c}
		}
		targets[same].cells = append(targets[same].cells, i)
	}
	return targets
}

// row translates one row. Neighbouring targets of one field make one object.
func (t *table) row(out *translation, row []string, targets []target) {
	out.json = append(out.json, '{')
	for i, g := range targets {
		if g.field == keyField && !g.filled(row) {
			continue // a key that is not known has no value that means none
		}
		if out.json[len(out.json)-1] != '{' {
			out.json = append(out.json, ',')
		}
		object := g.inner != "" && g.field != keyField
		if object && (i == 0 || targets[i-1].field != g.field) {
			out.json = append(appendString(out.json, g.field), ":{"...)
		}
		if g.inner != "" {
			out.json = appendString(out.json, g.inner)
		} else {
			out.json = appendString(out.json, g.field)
		}
		out.json = append(out.json, ':')
		t.value(out, row, g)
		if object && (i+1 == len(targets) || targets[i+1].field != g.field) {
			out.json = append(out.json, '}')
		}
	}
	out.json = append(out.json, '}')
}

// filled is whether the row has something in one of the target's cells.
func (g target) filled(row []string) bool {
	return slices.ContainsFunc(g.cells, func(i int) bool { return i < len(row) && strings.TrimSpace(row[i]) != "" })
}

// value translates the cells of one target: the first with something in it, or all of them as a list.
func (t *table) value(out *translation, row []string, g target) {
	list := within(listFields, g.field)
	if list {
		out.json = append(out.json, '[')
	}
	empty := true
	for _, i := range g.cells {
		if i >= len(row) || strings.TrimSpace(row[i]) == "" || !list && !empty {
			continue
		}
		cell := unguard(strings.TrimSpace(row[i]))
		out.mark(t.rows.FieldPos(i))
		switch {
		case g.field == "permissions" || g.field == keyField:
			t.json(out, cell, i, g.field)
		case within(truthFields, g.field):
			out.json = append(out.json, truthWord(cell)...)
		case g.field == "relationship":
			out.json = appendString(out.json, relationshipWord(cell))
		case !list:
			out.json = appendString(out.json, cell)
		default:
			for _, text := range t.split(cell) {
				if !empty {
					out.json = append(out.json, ',')
				}
				out.json = appendString(out.json, text)
				empty = false
			}
		}
		empty = false
	}
	switch {
	case list:
		out.json = append(out.json, ']')
	case empty:
		out.json = append(out.json, "null"...)
	}
}

// listFields are the fields whose cells hold lists.
const listFields = " aliases handles domains brands people codenames context attributes services competitors "

// truthFields are the fields whose cells say yes or no.
const truthFields = " competitive deceased "

// json takes over a cell of JSON, as WriteCSV makes it.
func (t *table) json(out *translation, cell string, i int, field string) {
	if scan(cell, &found{}) {
		out.json = append(out.json, cell...)
		return
	}
	line, at := t.rows.FieldPos(i)
	if field == keyField {
		t.found.on(line, at, Warning, "bad-json-cell", `The cells of this column are JSON, such as 41 or "text" in its quotation marks; this one is left out.`)
	} else {
		t.found.on(line, at, Error, "bad-permissions", `Permissions in a table are a list in JSON, such as [{"facets": ["name"]}]; this cell is left out.`)
	}
	out.json = append(out.json, "null"...)
}
