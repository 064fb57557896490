package main

import (
	"bufio"
	"encoding/json"
	"net/url"
	"path/filepath"
	"strings"

	"keepmum.dev/keepmum/core"
)

// sarifReport writes one SARIF 2.1.0 log, for code hosts and editors. It holds no words of a draft and
// no client's name: logs of this kind are published.
type sarifReport struct {
	out     *bufio.Writer
	rules   []sarifRule
	places  map[string]int // of rules, by id
	results []sarifResult
}

func newSARIFReport(out *bufio.Writer, checker *core.Checker) *sarifReport {
	r := &sarifReport{out: out, rules: []sarifRule{}, places: map[string]int{}, results: []sarifResult{}}
	for _, rule := range checker.Rules() {
		if rule.About == "connection" || rule.Severity == core.Clear {
			continue // they find nothing in a draft
		}
		r.places[rule.ID] = len(r.rules)
		r.rules = append(r.rules, sarifRule{rule.ID, sarifText{rule.Why}, sarifText{rule.Why}, sarifText{sarifHelp}, sarifConfiguration{sarifLevels[rule.Severity]}})
	}
	return r
}

type sarifResult struct {
	RuleID    string          `json:"ruleId"`
	RuleIndex int             `json:"ruleIndex"`
	Level     string          `json:"level"`
	Message   sarifText       `json:"message"`
	Locations []sarifLocation `json:"locations"`
}

type sarifText struct {
	Text string `json:"text"`
}

type sarifLocation struct {
	PhysicalLocation struct {
		ArtifactLocation struct {
			URI string `json:"uri"`
		} `json:"artifactLocation"`
		Region sarifRegion `json:"region"`
	} `json:"physicalLocation"`
}

type sarifRegion struct {
	StartLine   int  `json:"startLine"`
	StartColumn int  `json:"startColumn,omitempty"`
	EndLine     int  `json:"endLine,omitempty"`
	EndColumn   int  `json:"endColumn,omitempty"`
	ByteOffset  *int `json:"byteOffset,omitempty"`
	ByteLength  int  `json:"byteLength,omitempty"`
}

type sarifRule struct {
	ID                   string             `json:"id"`
	ShortDescription     sarifText          `json:"shortDescription"`
	FullDescription      sarifText          `json:"fullDescription"`
	Help                 sarifText          `json:"help"`
	DefaultConfiguration sarifConfiguration `json:"defaultConfiguration"`
}

// sarifHelp stands with each rule, for some viewers show no rule without.
const sarifHelp = "Leave it out, say it more generally, or note a permission in the list. `keepmum policy explain` tells which rule decided about a draft, and why."

type sarifConfiguration struct {
	Level string `json:"level"`
}

var sarifLevels = map[core.Outcome]string{core.Note: "note", core.Warn: "warning", core.Hold: "error"}

func (r *sarifReport) add(j judged) {
	for _, f := range j.verdict.Findings {
		result := sarifResult{RuleID: f.Rule, RuleIndex: r.places[f.Rule], Level: sarifLevels[f.Severity], Message: sarifText{f.Why}}
		var at sarifLocation
		at.PhysicalLocation.ArtifactLocation.URI = sarifURI(j.file)
		at.PhysicalLocation.Region = sarifRegion{StartLine: j.line} // all that is known inside a line of JSON
		if !j.row && f.Media < 0 {
			start := f.Start
			region := sarifRegion{ByteOffset: &start, ByteLength: f.End - f.Start}
			region.StartLine, region.StartColumn = sarifPosition(j.text, f.Start)
			region.EndLine, region.EndColumn = sarifPosition(j.text, f.End)
			at.PhysicalLocation.Region = region
		}
		result.Locations = []sarifLocation{at}
		r.results = append(r.results, result)
	}
}

func (r *sarifReport) end() error {
	type object = map[string]any
	encoder := json.NewEncoder(r.out)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	_ = encoder.Encode(object{
		"$schema": "https://json.schemastore.org/sarif-2.1.0.json",
		"version": "2.1.0",
		"runs": []object{{
			"tool":       object{"driver": object{"name": "keepmum", "rules": r.rules}},
			"columnKind": "utf16CodeUnits",
			"results":    r.results,
		}},
	})
	return r.out.Flush()
}

// sarifPosition is a line and a column in UTF-16 units, counted from 1.
func sarifPosition(text string, offset int) (line, column int) {
	line, bytes := position(text, offset)
	column = 1
	for _, r := range text[offset-bytes+1 : offset] {
		column++
		if r > 0xFFFF {
			column++
		}
	}
	return line, column
}

func sarifURI(file string) string {
	if file == "-" {
		return "stdin"
	}
	path := filepath.ToSlash(file)
	if filepath.IsAbs(file) {
		// A path with a drive has no slash in front of it.
		return (&url.URL{Scheme: "file", Path: "/" + strings.TrimPrefix(path, "/")}).String()
	}
	return (&url.URL{Path: path}).String()
}
