package story

import (
	"fmt"
	"strconv"
	"strings"

	"keepmum.dev/keepmum/core"
)

// A Practice is one thing that confidentiality on social networks asks of a person, and how it is answered.
type Practice struct {
	Number int
	Asks   string
	Rules  []string // that answer it
	Part   string   // another part of keepmum that does
	Not    string   // why nothing does
}

// ReadPractices reads "number | what it asks | rules ID…", or "part" or "not" and a sentence, one a line.
func ReadPractices(data string) ([]Practice, error) {
	var all []Practice
	for i, line := range strings.Split(data, "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		cells := strings.Split(line, " | ")
		if len(cells) != 3 {
			return nil, fmt.Errorf("line %d: %d cells, want 3", i+1, len(cells))
		}
		number, err := strconv.Atoi(cells[0])
		if err != nil {
			return nil, fmt.Errorf("line %d: %w", i+1, err)
		}
		p := Practice{Number: number, Asks: cells[1]}
		kind, rest, _ := strings.Cut(cells[2], " ")
		switch kind {
		case "rules":
			p.Rules = strings.Fields(rest)
		case "part":
			p.Part = rest
		case "not":
			p.Not = rest
		default:
			return nil, fmt.Errorf("line %d: neither rules nor part nor not: %s", i+1, kind)
		}
		all = append(all, p)
	}
	return all, nil
}

// Page is the documentation of the practices: each with its rules and an example, then every rule.
func Page(practices []Practice, cases []RuleCase) string {
	rules := map[string]core.Rule{}
	for _, r := range core.Rules() {
		rules[r.ID] = r
	}
	var b strings.Builder
	b.WriteString("<!-- Made by `go generate ./core` from core/testdata/policy. Change it there. -->\n\n# What is asked, and the rule that answers\n\n" +
		"Confidentiality on social networks asks for more than leaving names out. Each practice below stands with the\n" +
		"rules that answer it and a draft in which one decides; where something else than a rule answers, it says what.\n" +
		"The registry of the examples is in the files of `core/testdata/policy/`, with all other cases.\n\n")
	for _, p := range practices {
		fmt.Fprintf(&b, "## %d. %s\n\n", p.Number, p.Asks)
		switch {
		case p.Part != "":
			b.WriteString(p.Part + "\n\n")
		case p.Not != "":
			b.WriteString("Left out on purpose: " + p.Not + "\n\n")
		}
		for _, id := range p.Rules {
			r := rules[id]
			fmt.Fprintf(&b, "- **`%s`** (%s): %s\n", id, r.Severity, r.Why)
			if c, ok := example(cases, id); ok {
				fmt.Fprintf(&b, "  <br>For example%s: “%s”\n", place(c), strings.ReplaceAll(c.Draft.Text, "\n", " / "))
			}
		}
		if len(p.Rules) > 0 {
			b.WriteString("\n")
		}
	}
	b.WriteString("# Every rule\n\nThe table is read from the top; the first rule that fits decides about a mention or a tie, and each that fits\nadds a finding about a post. The severities are those of the balanced preset.\n\n| Rule | About | Severity | Because |\n|---|---|---|---|\n")
	for _, r := range core.Rules() {
		fmt.Fprintf(&b, "| `%s` | %s | %s | %s |\n", r.ID, r.About, r.Severity, r.Why)
	}
	return b.String()
}

// example is the first case in which a rule decides.
func example(cases []RuleCase, rule string) (RuleCase, bool) {
	for _, c := range cases {
		if c.Fires && c.Rule == rule && c.Draft.Text != "" {
			return c, true
		}
	}
	return RuleCase{}, false
}

// place says what is known of a case's draft.
func place(c RuleCase) string {
	var said []string
	if c.Connection != nil {
		said = append(said, "to "+c.Connection.Action)
	}
	for _, one := range []struct{ word, value string }{
		{"on ", c.Draft.Network}, {"from ", c.Draft.Account}, {"to ", c.Draft.Audience}, {"in answer to ", c.Draft.ReplyTo}, {"on the day ", c.Draft.Day},
	} {
		if one.value != "" {
			said = append(said, one.word+one.value)
		}
	}
	for _, m := range c.Draft.Media {
		said = append(said, "with the "+m.Surface+" “"+m.Text+"”")
	}
	if len(said) == 0 {
		return ""
	}
	return ", " + strings.Join(said, ", ")
}
