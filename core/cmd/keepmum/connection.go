package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"strings"

	"keepmum.dev/keepmum/core"
)

const connectionUsage = `keepmum connection --registry FILE --network NAME --action WHAT [--account HANDLE] [--format text|json] WHO…

Judges a tie about to be shown: WHO is a name, a handle or the address of a profile.

  --registry FILE    the client list; needed
  --network NAME     where: x, facebook, linkedin, …
  --action WHAT      friend, connect, follow, accept (they asked), like or invite; friend when not given
  --account HANDLE   your own account there
  --format FORM      text or json (a line for each WHO)

Exit code 0: nothing speaks against it. 1: something does. 2: the input cannot be used.
`

var connectionActions = []string{"friend", "connect", "follow", "accept", "like", "invite"}

// connectionAnswer is the answer as JSON.
type connectionAnswer struct {
	Who        string       `json:"who"`
	Policy     string       `json:"policy"`
	Severity   core.Outcome `json:"severity"`
	Client     string       `json:"client"`
	Confidence string       `json:"confidence"`
	Rule       string       `json:"rule"`
	Why        string       `json:"why"`
	Wording    string       `json:"wording"`
}

func runConnection(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	flags := flag.NewFlagSet("keepmum connection", flag.ContinueOnError)
	list := flags.String("registry", "", "")
	network := flags.String("network", "", "")
	action := flags.String("action", "friend", "")
	account := flags.String("account", "", "")
	format := flags.String("format", "text", "")
	who, code, stop := parse(flags, connectionUsage, args, stdout, stderr)
	if stop {
		return code
	}
	fault := ""
	switch {
	case *list == "":
		fault = "--registry FILE is needed"
	case !contains(connectionActions, *action):
		fault = fmt.Sprintf("--action is one of %s, not %q", strings.Join(connectionActions, ", "), *action)
	case *format != "text" && *format != "json":
		fault = fmt.Sprintf("--format is one of text, json, not %q", *format)
	case len(who) == 0:
		fault = "say whom it is about"
	}
	if fault != "" {
		fmt.Fprintf(stderr, "keepmum connection: %s; keepmum connection --help says more\n", fault)
		return 2
	}
	reg, _, _, ok := inputs{stdin, stderr}.registry(*list)
	if !ok {
		return 2
	}
	checker := core.New(reg)
	for _, one := range who {
		a := checker.CheckConnection(core.Connection{Network: *network, Who: one, Action: *action, Account: *account})
		if a.Severity == core.Warn || a.Severity == core.Hold {
			code = 1
		}
		if *format == "json" {
			encoder := json.NewEncoder(stdout)
			encoder.SetEscapeHTML(false)
			_ = encoder.Encode(connectionAnswer{one, a.Policy, a.Severity, a.Client, a.Confidence, a.Rule, a.Why, a.Wording})
			continue
		}
		client := "nobody on the list"
		if a.Client != "" {
			client = a.Client + ", " + a.Confidence
		}
		fmt.Fprintf(stdout, "%s: %s: %s (%s) [%s]\n", shown(one), a.Policy, a.Why, client, a.Rule)
	}
	return code
}
