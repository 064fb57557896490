package main

import (
	"bufio"
	"encoding/json"

	"keepmum.dev/keepmum/core"
)

// answer is a verdict as JSON. Key order is the contract's.
type answer struct {
	File     string          `json:"file,omitempty"`
	ID       json.RawMessage `json:"id,omitempty"`
	Outcome  core.Outcome    `json:"outcome"`
	Findings []answerFinding `json:"findings"`
	Details  []uint64        `json:"details,omitempty"`
	Promotes string          `json:"promotes,omitempty"`
	Limited  bool            `json:"facets_limited,omitempty"`
}

type answerFinding struct {
	Client     string        `json:"client"`
	Surface    string        `json:"surface"`
	Start      int           `json:"start"`
	End        int           `json:"end"`
	How        string        `json:"how"`
	Facets     []string      `json:"facets"`
	Confidence string        `json:"confidence"`
	Severity   core.Outcome  `json:"severity"`
	Rule       string        `json:"rule"`
	Why        string        `json:"why"`
	Fixes      []answerFix   `json:"fixes"`
	Evidence   []answerWords `json:"evidence,omitempty"`
	Clues      *answerClues  `json:"clues,omitempty"`
	Ask        string        `json:"ask,omitempty"` // of a name behind a wall, which has no client: whom to ask
}

// answerWords are words that show a facet.
type answerWords struct {
	Facet string `json:"facet"`
	Start int    `json:"start"`
	End   int    `json:"end"`
}

// answerClues is how few clients the details of a draft fit.
type answerClues struct {
	Fits    int            `json:"fits"`
	Of      int            `json:"of"`
	Details []answerDetail `json:"details"`
}

type answerDetail struct {
	Start   int  `json:"start"`
	End     int  `json:"end"`
	Without int  `json:"without"`
	Earlier bool `json:"earlier"`
}

func evidenceOf(all []core.Evidence) []answerWords {
	var words []answerWords
	for _, e := range all {
		words = append(words, answerWords{e.Facet.Words()[0], e.Start, e.End})
	}
	return words
}

func cluesOf(c *core.Clues) *answerClues {
	if c == nil {
		return nil
	}
	a := &answerClues{Fits: c.Fits, Of: c.Of}
	for _, d := range c.Details {
		a.Details = append(a.Details, answerDetail(d))
	}
	return a
}

type answerFix struct {
	Kind  string `json:"kind"`
	Label string `json:"label"`
	Text  string `json:"text"`
}

func answerOf(j judged) answer {
	a := answer{ID: j.id, Outcome: j.verdict.Outcome, Findings: []answerFinding{}, Details: j.verdict.Details, Promotes: j.verdict.Promotes, Limited: j.verdict.FacetsLimited}
	for _, f := range j.verdict.Findings {
		fixes := []answerFix{}
		for _, fix := range f.Fixes {
			fixes = append(fixes, answerFix(fix))
		}
		a.Findings = append(a.Findings, answerFinding{f.Client, f.Surface, f.Start, f.End, f.How, f.Facets, f.Confidence, f.Severity, f.Rule, f.Why, fixes, evidenceOf(f.Evidence), cluesOf(f.Clues), f.Ask})
	}
	return a
}

// linesReport writes one line of JSON for each draft.
type linesReport struct{ out *bufio.Writer }

func (r *linesReport) add(j judged) { writeJSON(r.out, answerOf(j)) }

func (r *linesReport) end() error { return r.out.Flush() }

// jsonReport writes one list of all drafts, with the file of each.
type jsonReport struct {
	out  *bufio.Writer
	many bool
}

func (r *jsonReport) add(j judged) {
	sign := "["
	if r.many {
		sign = ","
	}
	r.many = true
	r.out.WriteString(sign)
	a := answerOf(j)
	a.File = j.file
	writeJSON(r.out, a)
}

func (r *jsonReport) end() error {
	if !r.many {
		r.out.WriteString("[")
	}
	r.out.WriteString("]\n")
	return r.out.Flush()
}

// writeJSON writes a value and a line feed; a failing writer is told at the end, by Flush.
func writeJSON(out *bufio.Writer, value any) {
	encoder := json.NewEncoder(out)
	encoder.SetEscapeHTML(false)
	_ = encoder.Encode(value)
}
