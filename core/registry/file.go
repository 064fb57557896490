package registry

// A File is a list as a file holds it, with what only the file can tell of it.
type File struct {
	Registry Registry
	Document []byte    // canonical, with the keys that this version does not know; nil when Problems are Fatal
	Made     []bool    // for each client, whether its id was made of its name because the file gives none
	Covers   []string  // of a table and of cards, the keys of a client they speak of ("aliases", "handles.x"); nil for JSON, which speaks of all
	Table    *TableTop // of a table only
	Problems []Problem
}

// TableOptions say how to read a table where its header does not say it, or says it wrongly.
type TableOptions struct {
	Meanings []string // of each column, as Column.Meaning; nil is what the header says
	NoHeader bool     // the first row is a client already
}

// ReadFile reads JSON, or else a table or cards, as Read and ReadCSV do.
func ReadFile(data []byte, json bool, options TableOptions) File {
	var f File
	var d document
	if json {
		d, f.Problems = readDocument(data)
		f.Registry = d.registry
	} else {
		source := f.table(data, options)
		if !Fatal(f.Problems) {
			d, _ = readDocument(source)
		}
	}
	if Fatal(f.Problems) {
		return f
	}
	f.Document = writeFrom(&f.Registry, &d)
	f.Made = make([]bool, len(d.clients))
	for i, c := range d.clients {
		id := c.Get("id")
		f.Made[i] = tidy(id.String()) == ""
	}
	return f
}
