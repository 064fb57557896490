package main

import (
	"bufio"
	"fmt"
	"strings"
	"unicode/utf8"

	"keepmum.dev/keepmum/core"
)

// textReport writes findings as compilers do: a line that says where and what, the line of the draft, and
// marks under the words.
type textReport struct {
	out    *bufio.Writer
	colour bool
}

// The colours of severities on a terminal: "please stop" is red, "please look" yellow, the rest blue.
var severityColours = map[core.Outcome]string{core.Hold: "31", core.Warn: "33", core.Note: "34"}

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
		about := "the post"
		switch {
		case f.Client != "":
			about = fmt.Sprintf("%s, %s, %s", f.Client, f.How, f.Confidence)
		case f.How != "post":
			about = fmt.Sprintf("%s, %s", f.How, f.Confidence)
		}
		words := shown(strings.Join(strings.Fields(text[f.Start:f.End]), " "))
		if utf8.RuneCountInString(words) > 60 {
			words = string([]rune(words)[:59]) + "…"
		}
		fmt.Fprintf(r.out, "%s:%d:%d: %s: %q%s: %s (%s) [%s]\n", j.file, line, column, r.in(severityColours[f.Severity], string(f.Severity)), words, where, f.Why, about, f.Rule)
		source, marks := underlined(text, f.Start, f.End)
		fmt.Fprintf(r.out, "    %s\n    %s\n", source, r.in(severityColours[f.Severity], marks))
	}
}

// in gives a text in a colour, where colours are wanted. Spaces before it stay as they are.
func (r *textReport) in(colour, text string) string {
	if !r.colour {
		return text
	}
	bare := strings.TrimLeft(text, " \t")
	return text[:len(text)-len(bare)] + "\x1b[" + colour + "m" + bare + "\x1b[0m"
}

func (r *textReport) end() error { return r.out.Flush() }
