package main

import (
	"errors"
	"flag"
	"io"
)

// parse reads the flags, which may stand before, between and after the files ("--" ends them), and
// gives the files. stop says that the exit code stands already: help was asked for, or a flag is wrong.
func parse(flags *flag.FlagSet, usage string, args []string, stdout, stderr io.Writer) (files []string, code int, stop bool) {
	flags.SetOutput(stderr)
	flags.Usage = func() {}
	for {
		if err := flags.Parse(args); errors.Is(err, flag.ErrHelp) {
			io.WriteString(stdout, usage)
			return nil, 0, true
		} else if err != nil {
			return nil, 2, true
		}
		rest := flags.Args()
		if len(rest) == 0 {
			return files, 0, false
		}
		if parsed := len(args) - len(rest); parsed > 0 && args[parsed-1] == "--" {
			return append(files, rest...), 0, false
		}
		files, args = append(files, rest[0]), rest[1:]
	}
}
