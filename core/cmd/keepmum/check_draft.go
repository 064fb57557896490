package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"

	"keepmum.dev/keepmum/core"
)

func readWhole(name string) ([]byte, error) { return os.ReadFile(name) }

// draftLine is a draft as a line of JSON. What it does not say, the flags do.
type draftLine struct {
	ID       json.RawMessage `json:"id"`
	Text     *string         `json:"text"`
	Network  *string         `json:"network"`
	Account  *string         `json:"account"`
	Audience *string         `json:"audience"`
	ReplyTo  string          `json:"reply_to"`
	Day      *string         `json:"day"`
	Media    []struct {
		Surface string `json:"surface"`
		Text    string `json:"text"`
	} `json:"media"`
	Shown []struct {
		Detail uint64 `json:"detail"`
		Day    string `json:"day"`
	} `json:"shown"`
	Past []struct {
		Client  string `json:"client"`
		Day     string `json:"day"`
		Network string `json:"network"`
	} `json:"past"`
	Approved []string `json:"approved"`
}

// readDraft reads one line. The column of a fault counts bytes from 1.
func readDraft(row []byte, at place) (id json.RawMessage, draft core.Draft, column int, err error) {
	var line draftLine
	if err := json.Unmarshal(row, &line); err != nil {
		return nil, draft, faultColumn(row, err), errors.New(faultMessage(err))
	}
	first := 1 + len(row) - len(bytes.TrimLeft(row, " \t"))
	if line.Text == nil {
		return nil, draft, first, errors.New(`this line has no "text"`)
	}
	said := func(value *string, otherwise string) string {
		if value == nil {
			return otherwise
		}
		return *value
	}
	draft = core.Draft{
		Text: *line.Text, Network: said(line.Network, at.network), Account: said(line.Account, at.account),
		Audience: said(line.Audience, at.audience), ReplyTo: line.ReplyTo, Day: said(line.Day, at.day),
	}
	if draft.Day != "" && !isDay(draft.Day) {
		return nil, draft, first, fmt.Errorf(`"day" is a day such as 2026-12-31, not %q`, draft.Day)
	}
	if !contains(checkAudiences, draft.Audience) {
		return nil, draft, first, fmt.Errorf(`"audience" is not known: %q`, draft.Audience)
	}
	for _, m := range line.Media {
		draft.Media = append(draft.Media, core.Media{Surface: m.Surface, Text: m.Text})
	}
	for _, shown := range line.Shown {
		draft.Shown = append(draft.Shown, core.Shown(shown))
	}
	for _, past := range line.Past {
		draft.Past = append(draft.Past, core.Past(past))
	}
	draft.Approved = line.Approved
	return line.ID, draft, 0, nil
}

func faultColumn(row []byte, err error) int {
	var syntax *json.SyntaxError
	var kind *json.UnmarshalTypeError
	offset := int64(1)
	switch {
	case errors.As(err, &syntax):
		offset = syntax.Offset
	case errors.As(err, &kind):
		offset = kind.Offset
	}
	return int(min(max(offset, 1), int64(len(row)+1)))
}

// faultMessage says nothing of the draft's own words.
func faultMessage(err error) string {
	var kind *json.UnmarshalTypeError
	if errors.As(err, &kind) {
		if kind.Field == "" {
			return "a draft is a JSON object; this line is another kind of JSON (" + kind.Value + ")"
		}
		return fmt.Sprintf("%q cannot be a %s", kind.Field, kind.Value)
	}
	return "this line is not JSON"
}
