package main

import (
	"flag"
	"fmt"
	"io"
	"strings"
	"text/tabwriter"
	"time"

	"keepmum.dev/keepmum/core"
	"keepmum.dev/keepmum/core/registry"
)

const policyUsage = `keepmum policy explain [--registry FILE] [--network NAME] [--account HANDLE] [--audience WHO]
                       [--reply-to HANDLE] [--day YYYY-MM-DD] [DRAFT FILE…|-]

Without a draft: the table of rules in force, from the top. The first rule that fits decides about each
thing that a mention reveals, and about a tie; rules about a post each add a finding.
With drafts: which rule decided about each thing that each mention reveals, what passed included.
Without --registry the table is the one that is built in, as the balanced preset weighs it.

Exit code 0: done. 2: the input cannot be used.
`

func runPolicy(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	if len(args) == 0 || args[0] != "explain" {
		if len(args) > 0 && (args[0] == "help" || strings.TrimLeft(args[0], "-") == "help" || args[0] == "-h") {
			fmt.Fprint(stdout, policyUsage)
			return 0
		}
		fmt.Fprint(stderr, policyUsage)
		return 2
	}
	flags := flag.NewFlagSet("keepmum policy explain", flag.ContinueOnError)
	list := flags.String("registry", "", "")
	replyTo := flags.String("reply-to", "", "")
	var at place
	flags.StringVar(&at.network, "network", "", "")
	flags.StringVar(&at.account, "account", "", "")
	flags.StringVar(&at.audience, "audience", "", "")
	flags.StringVar(&at.day, "day", time.Now().Format(time.DateOnly), "")
	files, code, stop := parse(flags, policyUsage, args[1:], stdout, stderr)
	if stop {
		return code
	}
	in := inputs{stdin, stderr}
	var reg registry.Registry
	if *list != "" {
		var ok bool
		if reg, _, _, ok = in.registry(*list); !ok {
			return 2
		}
	}
	if fault := wrongFlag("-", at, "text", "text"); fault != "" {
		fmt.Fprintf(stderr, "keepmum policy explain: %s\n", fault)
		return 2
	}
	checker := core.New(reg)
	if len(files) == 0 {
		explainTable(checker, reg.Policy, at.day, stdout)
		return 0
	}
	run := checkRun{inputs: in}
	for _, name := range files {
		data, err := run.draft(name)
		if err != nil {
			run.fault(name, 1, 1, reason(err))
			continue
		}
		explainDraft(checker, name, core.Draft{Text: string(data), Network: at.network, Account: at.account, Audience: at.audience, ReplyTo: *replyTo, Day: at.day}, stdout)
	}
	return run.code
}

// explainTable writes the table in force.
func explainTable(checker *core.Checker, policy registry.Policy, day string, stdout io.Writer) {
	preset := policy.Preset
	if preset == "" {
		preset = "balanced"
	}
	fmt.Fprintf(stdout, "preset %s, %d rules of the team's own\n", preset, len(policy.Rules))
	if policy.Review != "" {
		due := ""
		if day >= policy.Review {
			due = ": that day has come"
		}
		fmt.Fprintf(stdout, "to be looked at again on %s%s\n", policy.Review, due)
	}
	about := ""
	table := tabwriter.NewWriter(stdout, 0, 0, 2, ' ', 0)
	for _, r := range checker.Rules() {
		if r.About != about {
			about = r.About
			table.Flush()
			fmt.Fprintf(stdout, "\nabout a %s\n", about)
		}
		fmt.Fprintf(table, "  %s\t%s\t%s\n", r.Severity, r.ID, r.Why)
	}
	table.Flush()
}

// explainDraft writes what decided about a draft.
func explainDraft(checker *core.Checker, name string, draft core.Draft, stdout io.Writer) {
	verdict, decisions := checker.Explain(draft)
	fmt.Fprintf(stdout, "%s: %s\n", name, verdict.Outcome)
	at := core.Decision{Start: -1}
	for _, d := range decisions {
		if d.Client != at.Client || d.Start != at.Start || d.Media != at.Media {
			at = d
			text := draft.Text
			if d.Media >= 0 {
				text = draft.Media[d.Media].Text
			}
			line, column := position(text, d.Start)
			fmt.Fprintf(stdout, "  %d:%d: %q, %s by its %s\n", line, column, strings.Join(strings.Fields(shown(text[d.Start:d.End])), " "), d.Client, d.How)
		}
		fmt.Fprintf(stdout, "    %s: %s, by %s: %s\n", d.Facet, d.Severity, d.Rule, d.Why)
	}
	for _, f := range verdict.Findings {
		if isPostRule(checker, f.Rule) {
			fmt.Fprintf(stdout, "  the post: %s, by %s: %s\n", f.Severity, f.Rule, f.Why)
		}
	}
}

func isPostRule(checker *core.Checker, id string) bool {
	for _, r := range checker.Rules() {
		if r.ID == id {
			return r.About == "post"
		}
	}
	return false
}
