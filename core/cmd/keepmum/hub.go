package main

import (
	"context"
	"flag"
	"fmt"
	"io"
	"net"
	"os/signal"
	"syscall"
	"time"

	"keepmum.dev/keepmum/core/hub"
)

const hubUsage = `keepmum hub --data DIR [--addr HOST:PORT] [--rate N] [--audit-days N] [--metrics HOST:PORT]
keepmum hub --file FILE [--addr HOST:PORT]
keepmum hub invite|check DIR
keepmum hub backup|restore FROM TO

With --data: serves teams that share their client lists, from databases in DIR. The first start makes a
team and prints the invitation of its first admin. What members store is sealed before it comes here.
--rate is how many requests a minute each member may make (600); --audit-days how long the audit is kept
(0: for ever); --metrics an address of its own for /metrics.
With --file: serves one client list, in JSON or CSV, at http://HOST:PORT/registry.json; the options page of
the extension syncs from that address. The file is read again when it changes; a list that cannot be read
leaves the last good one in force, and a signed one is served as it is. There is no password: listen
beyond this machine only behind a proxy that asks for one.
The address is 127.0.0.1:8788 unless told otherwise. Beyond this machine, put a proxy that speaks https in
front.
invite prints another admin invitation of every team in DIR. backup copies and checks the teams of a hub
that may be running; check reads them through; restore puts checked copies in the place of the teams of a
hub that is stopped, and keeps what was there.
Stops on Ctrl-C. Exit 0: stopped, or done; 1: a check found something; 2: it could not be done.
`

// stopTime is how long requests under way may take once the hub is told to stop.
const stopTime = 5 * time.Second

func runHub(args []string, stdout, stderr io.Writer) int {
	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGINT, syscall.SIGTERM)
	defer stop()
	return serveHub(ctx, args, stdout, stderr)
}

// serveHub serves until the context ends.
func serveHub(ctx context.Context, args []string, stdout, stderr io.Writer) int {
	if len(args) > 0 && hubCommands[args[0]] != nil {
		return runHubCommand(ctx, args[0], args[1:], stdout, stderr)
	}
	flags := flag.NewFlagSet("keepmum hub", flag.ContinueOnError)
	name := flags.String("file", "", "")
	var teams teamsOptions
	flags.StringVar(&teams.folder, "data", "", "")
	flags.StringVar(&teams.addr, "addr", "127.0.0.1:8788", "")
	flags.StringVar(&teams.metrics, "metrics", "", "")
	flags.IntVar(&teams.perMinute, "rate", 600, "")
	flags.IntVar(&teams.auditDays, "audit-days", 0, "")
	rest, code, stop := parse(flags, hubUsage, args, stdout, stderr)
	if stop {
		return code
	}
	if (*name == "") == (teams.folder == "") || len(rest) > 0 || teams.perMinute < 0 || teams.auditDays < 0 {
		fmt.Fprint(stderr, hubUsage)
		return 2
	}
	if teams.folder != "" {
		return serveTeams(ctx, teams, stdout, stderr)
	}
	return serveFile(ctx, *name, teams.addr, stdout, stderr)
}

// serveFile serves one list until the context ends.
func serveFile(ctx context.Context, name, addr string, stdout, stderr io.Writer) int {
	list := &linkedFile{name: name, in: inputs{nil, stderr}}
	if list.document() == nil {
		return 2
	}
	listener, err := net.Listen("tcp", addr)
	if err != nil {
		fmt.Fprintf(stderr, "keepmum: cannot listen: %v\n", err)
		return 2
	}
	fmt.Fprintf(stdout, "%d clients at http://%s%s\n", list.clients, listener.Addr(), hub.Path)
	return serveUntil(ctx, listener, ownHost(listener.Addr(), addr, hub.Recover(hub.Handler(list.document))), usual, stderr)
}
