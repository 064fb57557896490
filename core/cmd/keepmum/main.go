// Command keepmum checks drafts against a client list, works on client lists, and serves one to a team.
//
// Exit codes are part of the contract: 0 and 1 are answers, 2 is input that cannot be used, said on
// standard error as FILE:line:column: message.
package main

import (
	"fmt"
	"io"
	"os"
)

func main() {
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

const usage = `keepmum warns before a post names a client.

  keepmum check --registry FILE [FILE…|-]      judge drafts
  keepmum connection --registry FILE WHO       judge a friend request, a follow, an invitation
  keepmum policy explain [--registry FILE]     the rules in force, and which one decides about a draft
  keepmum registry check FILE…                 list what should be mended in client lists
  keepmum registry convert FILE [--to json|csv]
  keepmum registry diff OLD NEW                what changed between two client lists
  keepmum registry keygen|sign|verify          say whose a client list is, and which is the newer one
  keepmum hub --data DIR | --file FILE         serve client lists to teams, or one to whoever may ask
  keepmum team join|pull|push|invite|…         share a list through a hub that cannot read it

Each takes --help.
`

// run is the whole program but for the process around it.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	if len(args) == 0 {
		fmt.Fprint(stderr, usage)
		return 2
	}
	switch args[0] {
	case "check":
		return runCheck(args[1:], stdin, stdout, stderr)
	case "connection":
		return runConnection(args[1:], stdin, stdout, stderr)
	case "policy":
		return runPolicy(args[1:], stdin, stdout, stderr)
	case "registry":
		return runRegistry(args[1:], stdin, stdout, stderr)
	case "hub":
		return runHub(args[1:], stdout, stderr)
	case "team":
		return runTeam(args[1:], stdin, stdout, stderr)
	case "help", "--help", "-help", "-h":
		fmt.Fprint(stdout, usage)
		return 0
	}
	fmt.Fprintf(stderr, "keepmum: there is no command %q; keepmum --help lists them\n", args[0])
	return 2
}
