package main

import (
	"flag"
	"fmt"
	"io"
	"strings"
	"time"

	"keepmum.dev/keepmum/core"
)

const checkUsage = `keepmum check --registry FILE [flags] [FILE…|-]

Judges drafts, one a file, or standard input, against a client list (JSON or CSV).

  --registry FILE    the client list; needed
  --network NAME     where it will be posted: x, facebook, linkedin, …
  --account HANDLE   the account it will be posted from
  --audience WHO     public, connections, friends, group or message
  --day YYYY-MM-DD   the day it will be posted; today when not given
  --input FORM       text (a file is a draft) or jsonl (a line is a draft)
  --format FORM      text, json (one list), jsonl (a line for each draft) or sarif

With --input jsonl a line is {"id","text","network","account","audience","reply_to","day","media","shown","past",
"approved"};
only "text" is needed, and what a line says goes before the flags. Offsets are UTF-8 bytes.
With --input text the id of an answer is the name of the file.

Exit code 0: nothing at warn or above. 1: something is. 2: something could not be judged, said on
standard error as FILE:line:column: message; what could be is judged all the same.
`

// place is what the flags say of all drafts.
type place struct{ network, account, audience, day string }

// runCheck judges drafts.
func runCheck(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	flags := flag.NewFlagSet("keepmum check", flag.ContinueOnError)
	list := flags.String("registry", "", "")
	var at place
	flags.StringVar(&at.network, "network", "", "")
	flags.StringVar(&at.account, "account", "", "")
	flags.StringVar(&at.audience, "audience", "", "")
	flags.StringVar(&at.day, "day", time.Now().Format(time.DateOnly), "")
	input := flags.String("input", "text", "")
	format := flags.String("format", "text", "")
	files, code, stop := parse(flags, checkUsage, args, stdout, stderr)
	if stop {
		return code
	}
	if fault := wrongFlag(*list, at, *input, *format); fault != "" {
		fmt.Fprintf(stderr, "keepmum check: %s; keepmum check --help says more\n", fault)
		return 2
	}
	if len(files) == 0 {
		files = []string{"-"}
	}
	if *list == "-" && contains(files, "-") {
		fmt.Fprintln(stderr, "keepmum check: standard input cannot be both the client list and a draft")
		return 2
	}
	in := inputs{stdin: stdin, stderr: stderr}
	reg, _, _, ok := in.registry(*list)
	if !ok {
		return 2
	}
	checker := core.New(reg)
	run := checkRun{checker: checker, at: at, inputs: in, input: *input, report: newReport(*format, stdout, checker)}
	for _, name := range files {
		run.file(name)
	}
	if err := run.report.end(); err != nil {
		fmt.Fprintf(stderr, "keepmum check: the answer cannot be written: %v\n", err)
		return 2
	}
	return run.code
}

var (
	checkAudiences = []string{"", "public", "connections", "friends", "group", "message"}
	checkInputs    = []string{"text", "jsonl"}
	checkFormats   = []string{"text", "json", "jsonl", "sarif"}
)

// wrongFlag says what is wrong with the flags, "" when nothing is.
func wrongFlag(list string, at place, input, format string) string {
	if list == "" {
		return "--registry FILE is needed"
	}
	for _, f := range []struct {
		name, value string
		known       []string
	}{{"audience", at.audience, checkAudiences}, {"input", input, checkInputs}, {"format", format, checkFormats}} {
		if !contains(f.known, f.value) {
			return fmt.Sprintf("--%s is one of %s, not %q", f.name, strings.TrimPrefix(strings.Join(f.known, ", "), ", "), f.value)
		}
	}
	if !isDay(at.day) {
		return fmt.Sprintf("--day is a day such as 2026-12-31, not %q", at.day)
	}
	return ""
}

func isDay(s string) bool {
	_, err := time.Parse(time.DateOnly, s)
	return err == nil
}

func contains(list []string, s string) bool {
	for _, one := range list {
		if one == s {
			return true
		}
	}
	return false
}
