package story

import (
	"fmt"
	"io/fs"
	"strings"

	"keepmum.dev/keepmum/core"
)

// A RuleCase is one draft, or one tie, and the rules that must decide about it. The files that hold them
// have, beside "== clients", sections "== rule: ID SEVERITY" of one case a line:
//
//	fires network=x account=me: Coffee with Alderfield.
//	passes network=x: Coffee with a client.
//	passes network=x: Alderfield opens at nine. => permission-expired
//
// "fires" wants the rule of the section and no other, "passes" wants nothing found; "=>" names what is
// wanted instead. The words before the text are what is known of the draft: network, account, audience,
// reply_to, day, approved, past (client@day@network), media (alt, file, tag; a space is written _), and
// says, facets that the words around a name reveal. With action it is a tie, and the text whom with.
type RuleCase struct {
	File       string
	Line       int
	Rule       string
	Severity   string // of the rule; "" when it lets pass
	Fires      bool
	List       []byte // the registry
	Draft      core.Draft
	Says       []string
	Connection *core.Connection
	Wanted     []string // ids of rules; none when nothing is to be found
}

// ReadRules reads every .txt file of a folder.
func ReadRules(folder fs.FS) ([]RuleCase, error) {
	names, err := fs.Glob(folder, "*.txt")
	if err != nil {
		return nil, err
	}
	var all []RuleCase
	for _, name := range names {
		data, err := fs.ReadFile(folder, name)
		if err != nil {
			return nil, err
		}
		var list []string
		kind, rule, severity := "", "", ""
		for i, line := range strings.Split(string(data), "\n") {
			if after, ok := strings.CutPrefix(line, "== "); ok {
				title := ""
				if kind, title, _ = strings.Cut(after, ": "); kind == "clients" {
					list = nil
				}
				rule, severity, _ = strings.Cut(title, " ")
				continue
			}
			switch {
			case kind == "clients":
				list = append(list, line)
			case kind == "rule" && line != "":
				c := RuleCase{File: name, Line: i + 1, Rule: rule, Severity: severity, List: []byte(strings.Join(list, "\n"))}
				if err := c.read(line); err != nil {
					return nil, fmt.Errorf("%s:%d: %w", name, i+1, err)
				}
				all = append(all, c)
			case kind != "" && kind != "rule":
				return nil, fmt.Errorf("%s:%d: no such section: %s", name, i+1, kind)
			}
		}
	}
	return all, nil
}

// read reads one line.
func (c *RuleCase) read(line string) error {
	head, text, ok := strings.Cut(line+" ", ": ")
	if !ok {
		return fmt.Errorf("no text: %s", line)
	}
	text = strings.TrimSuffix(text, " ")
	said, wanted, other := strings.Cut(text, " => ")
	words := strings.Fields(head)
	c.Fires = words[0] == "fires"
	if !c.Fires && words[0] != "passes" {
		return fmt.Errorf("neither fires nor passes: %s", line)
	}
	var err error
	if c.Draft.Text, err = unescape(said); err != nil {
		return err
	}
	action, tie := "", false
	for _, word := range words[1:] {
		key, value, _ := strings.Cut(word, "=")
		switch key {
		case "network":
			c.Draft.Network = value
		case "account":
			c.Draft.Account = value
		case "audience":
			c.Draft.Audience = value
		case "reply_to":
			c.Draft.ReplyTo = value
		case "day":
			c.Draft.Day = value
		case "approved":
			c.Draft.Approved = strings.Split(value, ",")
		case "past":
			for _, post := range strings.Split(value, ",") {
				part := append(strings.Split(post, "@"), "", "")
				c.Draft.Past = append(c.Draft.Past, core.Past{Client: part[0], Day: part[1], Network: part[2]})
			}
		case "alt", "file", "tag":
			c.Draft.Media = append(c.Draft.Media, core.Media{Surface: key, Text: strings.ReplaceAll(value, "_", " ")})
		case "says":
			c.Says = strings.Split(value, ",")
		case "action":
			action, tie = value, true
		default:
			return fmt.Errorf("no such part of a draft: %s", key)
		}
	}
	if tie {
		c.Connection = &core.Connection{Network: c.Draft.Network, Who: c.Draft.Text, Action: action, Account: c.Draft.Account}
	}
	switch {
	case other:
		c.Wanted = strings.Fields(wanted)
	case c.Fires:
		c.Wanted = []string{c.Rule}
	}
	return nil
}
