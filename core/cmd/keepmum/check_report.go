package main

import (
	"bufio"
	"encoding/json"
	"io"

	"keepmum.dev/keepmum/core"
)

// judged is a draft and its verdict.
type judged struct {
	file    string
	id      json.RawMessage // what the line called it, nil when it did not; the name of a file that is a draft
	text    string
	line    int  // of the file it begins on
	row     bool // it is a line of JSON: places inside it are not lines of the file
	draft   core.Draft
	verdict core.Verdict
}

// surface is the text a finding stands in.
func (j *judged) surface(f core.Finding) string {
	if f.Media >= 0 {
		return j.draft.Media[f.Media].Text
	}
	return j.text
}

// A report writes verdicts in one of the formats.
type report interface {
	add(judged)
	end() error
}

func newReport(format string, to io.Writer, checker *core.Checker) report {
	out := bufio.NewWriter(to)
	switch format {
	case "json":
		return &jsonReport{out: out}
	case "jsonl":
		return &linesReport{out: out}
	case "sarif":
		return newSARIFReport(out, checker)
	}
	return &textReport{out: out, colour: coloured(to)}
}

// position is the line and column (in bytes) of an offset, counted from 1.
func position(text string, offset int) (line, column int) {
	line, column = 1, 1
	for i := range offset {
		column++
		if text[i] == '\n' {
			line, column = line+1, 1
		}
	}
	return line, column
}
