package rows

import (
	"encoding/csv"
	"errors"
	"io"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

// compare reads a text with encoding/csv and here, and wants the same cells, places and faults.
func compare(t *testing.T, text string, comma rune) {
	t.Helper()
	theirs, ours := csv.NewReader(strings.NewReader(text)), NewReader(text)
	theirs.Comma, theirs.FieldsPerRecord, ours.Comma = comma, -1, comma
	for {
		want, wantErr := theirs.Read()
		got, err := ours.Read()
		var wantFault *csv.ParseError
		var fault *ParseError
		switch {
		case errors.As(wantErr, &wantFault):
			if !errors.As(err, &fault) || fault.StartLine != wantFault.StartLine || fault.Line != wantFault.Line || fault.Column != wantFault.Column ||
				(fault.Err == ErrQuote) != (wantFault.Err == csv.ErrQuote) {
				t.Fatalf("%q: error %+v, want %+v", text, fault, wantFault)
			}
		case wantErr != err || !slices.Equal(got, want):
			t.Fatalf("%q: got %q %v, want %q %v", text, got, err, want, wantErr)
		case err == nil:
			for i := range want {
				wantLine, wantColumn := theirs.FieldPos(i)
				if line, column := ours.FieldPos(i); line != wantLine || column != wantColumn {
					t.Fatalf("%q: cell %d of %q at %d:%d, want %d:%d", text, i, want, line, column, wantLine, wantColumn)
				}
			}
		}
		if theirs.InputOffset() != ours.InputOffset() {
			t.Fatalf("%q: %d bytes read, want %d", text, ours.InputOffset(), theirs.InputOffset())
		}
		if err == io.EOF {
			return
		}
	}
}

func TestAsEncodingCSV(t *testing.T) {
	rnd := rand.New(rand.NewPCG(3, 4))
	pieces := []string{"a", "é", ",", ",", ";", "\t", `"`, `"`, "\n", "\r\n", "\r", " ", `""`}
	for range 20000 {
		var b strings.Builder
		for range rnd.IntN(14) {
			b.WriteString(pieces[rnd.IntN(len(pieces))])
		}
		compare(t, b.String(), []rune{',', ';', '\t'}[rnd.IntN(3)])
	}
}

func TestAppend(t *testing.T) {
	for _, row := range [][]string{{"a", "b"}, {"", ""}, {`say "hi"`, "a,b", "two\nlines", "\rx", " lead", "\u00a0x", `\.`, "trail "}} {
		var want strings.Builder
		w := csv.NewWriter(&want)
		w.Write(row)
		w.Flush()
		if got := string(Append(nil, row)); got != want.String() {
			t.Errorf("%q: got %q, want %q", row, got, want.String())
		}
		got, err := NewReader(string(Append(nil, row))).Read()
		if err != nil || !slices.Equal(got, row) {
			t.Errorf("%q: read back as %q, %v", row, got, err)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add("a,\"b\"\"c\"\r\n\"d\ne\",f")
	f.Fuzz(func(t *testing.T, text string) { compare(t, text, ',') })
}
