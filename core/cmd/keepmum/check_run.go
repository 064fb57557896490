package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"

	"keepmum.dev/keepmum/core"
)

// checkRun is one run over all files. Its code only grows: what cannot be judged outweighs a finding.
type checkRun struct {
	inputs
	checker *core.Checker
	at      place
	input   string
	report  report
	code    int
}

func (r *checkRun) file(name string) {
	data, err := r.draft(name)
	if err != nil {
		r.fault(name, 1, 1, reason(err))
		return
	}
	if r.input == "text" {
		id, _ := json.Marshal(name)
		r.judge(judged{file: name, id: id, text: string(data), line: 1}, core.Draft{Text: string(data), Network: r.at.network, Account: r.at.account, Audience: r.at.audience, Day: r.at.day})
		return
	}
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
	for line := 1; len(data) > 0; line++ {
		row, rest, _ := bytes.Cut(data, []byte("\n"))
		data = rest
		if len(bytes.TrimSpace(row)) == 0 {
			continue
		}
		id, draft, column, err := readDraft(row, r.at)
		if err != nil {
			r.fault(name, line, column, err.Error())
			continue
		}
		r.judge(judged{file: name, id: id, text: draft.Text, line: line, row: true}, draft)
	}
}

// draft reads a whole file: a draft has no limit, a stream of them neither.
func (r *checkRun) draft(name string) ([]byte, error) {
	if name == "-" {
		return io.ReadAll(r.stdin)
	}
	return readWhole(name)
}

func (r *checkRun) judge(j judged, draft core.Draft) {
	j.draft = draft
	j.verdict = r.checker.Check(draft)
	r.checker.Advise(draft, &j.verdict)
	r.report.add(j)
	if j.verdict.Outcome == core.Warn || j.verdict.Outcome == core.Hold {
		r.code = max(r.code, 1)
	}
}

func (r *checkRun) fault(name string, line, column int, message string) {
	fmt.Fprintf(r.stderr, "%s:%d:%d: %s\n", name, line, column, message)
	r.code = 2
}
