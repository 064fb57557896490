package story

//go:generate go run spelling_gen.go

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"keepmum.dev/keepmum/core"
)

// A Mark is a client meant by a stretch of a draft, half-open and in bytes of the surface it stands in.
type Mark struct {
	Client     string
	Start, End int
}

// draftsOf reads a section of drafts: what all of them have in common, an empty line, and one draft to a
// line. "[words|client]" are words that mean the client; a draft without such a mark means nobody. Empty
// lines part groups. With "surface link-title" among the common lines each draft is the text of such a
// medium, and what stands beside it says nothing.
func draftsOf(lines []string) ([]Story, error) {
	common := core.Draft{Network: "x"}
	surface := ""
	body := slices.Index(lines, "")
	if body < 0 {
		return nil, errors.New("no empty line before the drafts")
	}
	for _, line := range lines[:body] {
		if of, ok := strings.CutPrefix(line, "surface "); ok {
			surface = of
		} else if err := head(&common, line); err != nil {
			return nil, err
		}
	}
	var all []Story
	for i, line := range lines[body:] {
		if line == "" {
			continue
		}
		text, meant, err := marked(line)
		if err != nil {
			return nil, fmt.Errorf("%w in %q", err, line)
		}
		d := common
		d.Text = text
		if surface != "" {
			d.Text, d.Media = "Worth a look", []core.Media{{Surface: surface, Text: text}}
		}
		all = append(all, Story{Line: body + i + 1, Draft: d, Meant: meant})
	}
	return all, nil
}

// marked takes the marks out of a line.
func marked(line string) (text string, meant []Mark, err error) {
	var b strings.Builder
	for {
		before, after, found := strings.Cut(line, "[")
		plain, err := unescape(before)
		if err != nil {
			return "", nil, err
		}
		b.WriteString(plain)
		if !found {
			return b.String(), meant, nil
		}
		mark, rest, closed := strings.Cut(after, "]")
		words, client, named := strings.Cut(mark, "|")
		if !closed || !named || words == "" || client == "" {
			return "", nil, errors.New("a mark is [words|client]")
		}
		if plain, err = unescape(words); err != nil {
			return "", nil, err
		}
		start := b.Len()
		b.WriteString(plain)
		meant = append(meant, Mark{client, start, b.Len()})
		line = rest
	}
}
