package main

import (
	"bufio"
	"fmt"
	"strings"
)

// textReport writes a line for each finding, as compilers do.
type textReport struct{ out *bufio.Writer }

func (r *textReport) add(j judged) {
	for _, f := range j.verdict.Findings {
		text := j.surface(f)
		line, column := j.line, f.Start+1
		where := ""
		if !j.row && f.Media < 0 {
			line, column = position(text, f.Start)
		}
		if f.Media >= 0 {
			where = " in " + f.Surface
		}
		words := strings.Join(strings.Fields(strings.ToValidUTF8(text[f.Start:f.End], "\ufffd")), " ")
		fmt.Fprintf(r.out, "%s:%d:%d: %s: %q%s: %s (%s, %s, %s) [%s]\n", j.file, line, column, f.Severity, words, where, f.Why, f.Client, f.How, f.Confidence, f.Rule)
	}
}

func (r *textReport) end() error { return r.out.Flush() }
