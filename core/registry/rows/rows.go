// Package rows takes a table of comma-separated values apart and puts one together, by the rules of
// RFC 4180 as encoding/csv reads them. It exists for the browser's program: encoding/csv brings fmt and
// os with it, a tenth of that program's size. A test holds the two together.
package rows

import (
	"errors"
	"io"
	"strings"
)

// The faults of a row.
var (
	ErrQuote     = errors.New("a quoted cell is not closed, or goes on after its quotation mark")
	ErrBareQuote = errors.New("a quotation mark in a cell that is not quoted")
)

// A ParseError says where a row cannot be taken apart. Lines and columns count from 1, columns in bytes.
type ParseError struct {
	StartLine    int // where the row begins
	Line, Column int
	Err          error
}

func (e *ParseError) Error() string { return e.Err.Error() }

// Unwrap gives the fault.
func (e *ParseError) Unwrap() error { return e.Err }

// A Reader reads rows of any number of cells. Empty lines are passed over.
type Reader struct {
	Comma  rune
	text   string
	offset int
	number int // of the line last read
	cells  []string
	places []place
}

type place struct{ line, column int }

// NewReader reads a text.
func NewReader(text string) *Reader { return &Reader{Comma: ',', text: text} }

// Copy is a reader of its own at the same place.
func (r *Reader) Copy() *Reader {
	return &Reader{Comma: r.Comma, text: r.text, offset: r.offset, number: r.number}
}

// InputOffset is how many bytes have been read.
func (r *Reader) InputOffset() int64 { return int64(r.offset) }

// FieldPos is where a cell of the row last read begins.
func (r *Reader) FieldPos(cell int) (line, column int) {
	return r.places[cell].line, r.places[cell].column
}

// line reads a line with its end, which is "\n" for "\r\n" too.
func (r *Reader) line() (string, bool) {
	if r.offset == len(r.text) {
		return "", false
	}
	line := r.text[r.offset:]
	if end := strings.IndexByte(line, '\n'); end >= 0 {
		line = line[:end+1]
	}
	r.offset += len(line)
	r.number++
	if strings.HasSuffix(line, "\r\n") {
		return line[:len(line)-2] + "\n", true
	}
	if r.offset == len(r.text) {
		line = strings.TrimSuffix(line, "\r")
	}
	return line, true
}

// Read gives the next row, which is valid until the one after it is read; io.EOF at the end. After a
// ParseError, reading goes on with the next line.
func (r *Reader) Read() ([]string, error) {
	line, more := r.line()
	for more && (line == "\n" || line == "") {
		line, more = r.line()
	}
	if !more {
		return nil, io.EOF
	}
	r.cells, r.places = r.cells[:0], r.places[:0]
	start, number, column := r.number, r.number, 1
	for {
		r.places = append(r.places, place{number, column})
		if !strings.HasPrefix(line, `"`) {
			cell, rest, again := strings.Cut(line, string(r.Comma))
			if !again {
				cell = strings.TrimSuffix(line, "\n")
			}
			if at := strings.IndexByte(cell, '"'); at >= 0 {
				return nil, &ParseError{start, number, column + at, ErrBareQuote}
			}
			r.cells = append(r.cells, cell)
			if !again {
				return r.cells, nil
			}
			column += len(line) - len(rest)
			line = rest
			continue
		}
		var cell strings.Builder
		line = line[1:]
		column++
		closed := false
		for !closed {
			at := strings.IndexByte(line, '"')
			if at < 0 {
				cell.WriteString(line)
				column += len(line)
				if line, _ = r.line(); line == "" {
					return nil, &ParseError{start, number, column, ErrQuote}
				}
				number, column = r.number, 1
				continue
			}
			cell.WriteString(line[:at])
			line = line[at+1:]
			column += at + 1
			switch {
			case strings.HasPrefix(line, `"`):
				cell.WriteByte('"')
				line = line[1:]
				column++
			case strings.HasPrefix(line, string(r.Comma)):
				line = line[len(string(r.Comma)):]
				column += len(string(r.Comma))
				r.cells = append(r.cells, cell.String())
				closed = true
			case line == "" || line == "\n":
				r.cells = append(r.cells, cell.String())
				return r.cells, nil
			default:
				return nil, &ParseError{start, number, column - 1, ErrQuote}
			}
		}
	}
}
