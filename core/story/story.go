// Package story reads the readable cases of the checker: text files of a client list, drafts, and the
// findings wanted of each. The same files are run against the core natively, against the bridge, and
// against both as WebAssembly.
//
// A file is a comment up to the first line that begins with "==", then sections:
//
//	== clients
//	{"keepmum": 1, …}          a registry, as a file holds it
//	== draft: what it shows    then any of network, account, audience, reply_to, day, one to a line
//	network x
//	                           an empty line, then the text of the draft up to the next "=="
//	We met Tesco
//	== wanted                  one finding to a line, in order; nothing when the draft is clear
//	warn client-named: "Tesco" tesco name sure
//
// A media item is a line "media alt: the text of it". In a draft \n, \t, \xNN and \u{NNNN} stand for
// what cannot be seen.
//
// Many short drafts of one kind are one section, a draft to a line, with every mention that is wanted marked
// by its client; drafts.go says more:
//
//	== drafts: possessive
//	network x
//
//	[Alderfield|alderfield]'s new shop is lovely
package story

import (
	"fmt"
	"io/fs"
	"strconv"
	"strings"

	"keepmum.dev/keepmum/core"
)

// A Story is one draft and what is wanted of it.
type Story struct {
	File   string
	Line   int // where the draft begins
	Title  string
	List   []byte // the registry
	Draft  core.Draft
	Wanted []string
	Kind   string // of a draft in a section of drafts: what it is to show
	Meant  []Mark // there, the mentions that are wanted
	Maybe  []Mark // of labelled posts of others: words that the labels say nothing of
}

// Read reads every .txt file of a folder.
func Read(folder fs.FS) ([]Story, error) {
	names, err := fs.Glob(folder, "*.txt")
	if err != nil {
		return nil, err
	}
	var all []Story
	for _, name := range names {
		data, err := fs.ReadFile(folder, name)
		if err != nil {
			return nil, err
		}
		stories, err := parse(name, string(data))
		if err != nil {
			return nil, err
		}
		all = append(all, stories...)
	}
	return all, nil
}

func parse(file, data string) ([]Story, error) {
	var all []Story
	var list []byte
	var section []string
	kind, title, at := "", "", 0
	finish := func() error {
		switch kind {
		case "clients":
			list = []byte(strings.Join(section, "\n"))
		case "draft":
			draft, err := draftOf(section)
			if err != nil {
				return fmt.Errorf("%s:%d: %w", file, at, err)
			}
			all = append(all, Story{File: file, Line: at, Title: title, List: list, Draft: draft})
		case "wanted":
			if len(all) == 0 {
				return fmt.Errorf("%s:%d: wanted before a draft", file, at)
			}
			for _, line := range section {
				if strings.TrimSpace(line) != "" {
					all[len(all)-1].Wanted = append(all[len(all)-1].Wanted, line)
				}
			}
		case "drafts":
			drafts, err := draftsOf(section)
			if err != nil {
				return fmt.Errorf("%s:%d: %w", file, at, err)
			}
			for _, s := range drafts {
				s.File, s.Line, s.Title, s.Kind, s.List = file, at+s.Line, title, title, list
				all = append(all, s)
			}
		case "":
		default:
			return fmt.Errorf("%s:%d: no such section: %s", file, at, kind)
		}
		return nil
	}
	for i, line := range strings.Split(data, "\n") {
		if after, ok := strings.CutPrefix(line, "== "); ok {
			if err := finish(); err != nil {
				return nil, err
			}
			kind, title, _ = strings.Cut(after, ": ")
			section, at = nil, i+1
			continue
		}
		section = append(section, line)
	}
	return all, finish()
}

func draftOf(lines []string) (core.Draft, error) {
	var d core.Draft
	for i, line := range lines {
		if line == "" {
			text := strings.Join(lines[i+1:], "\n")
			var err error
			d.Text, err = unescape(strings.TrimSuffix(text, "\n"))
			return d, err
		}
		if err := head(&d, line); err != nil {
			return d, err
		}
	}
	return d, fmt.Errorf("no empty line before the text of the draft")
}

// head reads a line before the text of a draft.
func head(d *core.Draft, line string) error {
	key, value, _ := strings.Cut(line, " ")
	switch key {
	case "network":
		d.Network = value
	case "account":
		d.Account = value
	case "audience":
		d.Audience = value
	case "reply_to":
		d.ReplyTo = value
	case "day":
		d.Day = value
	case "media":
		surface, text, _ := strings.Cut(value, ": ")
		text, err := unescape(text)
		if err != nil {
			return err
		}
		d.Media = append(d.Media, core.Media{Surface: surface, Text: text})
	default:
		return fmt.Errorf("no such part of a draft: %s", key)
	}
	return nil
}

// unescape makes \n, \t, \xNN and \u{NNNN} of a draft what they stand for.
func unescape(s string) (string, error) {
	var b strings.Builder
	for {
		before, after, ok := strings.Cut(s, `\`)
		b.WriteString(before)
		if !ok {
			return b.String(), nil
		}
		switch {
		case strings.HasPrefix(after, "n"):
			b.WriteByte('\n')
			s = after[1:]
		case strings.HasPrefix(after, "t"):
			b.WriteByte('\t')
			s = after[1:]
		case strings.HasPrefix(after, "x") && len(after) > 2:
			n, err := strconv.ParseUint(after[1:3], 16, 8)
			if err != nil {
				return "", err
			}
			b.WriteByte(byte(n))
			s = after[3:]
		case strings.HasPrefix(after, "u{"):
			digits, rest, _ := strings.Cut(after[2:], "}")
			n, err := strconv.ParseInt(digits, 16, 32)
			if err != nil {
				return "", err
			}
			b.WriteRune(rune(n))
			s = rest
		default:
			return "", fmt.Errorf(`no such escape: \%.1s`, after)
		}
	}
}

// Written is a finding as a line of "wanted".
func Written(f core.Finding, words string) string {
	where := ""
	if f.Surface != "text" {
		where = " in " + f.Surface
	}
	return fmt.Sprintf("%s %s: %q%s %s %s %s", f.Severity, f.Rule, words, where, f.Client, f.How, f.Confidence)
}
