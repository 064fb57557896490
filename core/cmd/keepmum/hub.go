package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"net"
	"net/http"
	"os/signal"
	"syscall"
	"time"

	"keepmum.dev/keepmum/core/hub"
)

const hubUsage = `keepmum hub --file FILE [--addr HOST:PORT]

Serves a client list, in JSON or CSV, at http://HOST:PORT/registry.json; the options page of the
extension syncs from that address. The file is read again when it changes; a list that cannot be read
leaves the last good one in force. The address is 127.0.0.1:8788 unless told otherwise. There is no
password: listen beyond this machine only behind a proxy that asks for one.
Stops on Ctrl-C. Exit 0: stopped, 2: the list cannot be read or the address cannot be used.
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
	flags := flag.NewFlagSet("keepmum hub", flag.ContinueOnError)
	name := flags.String("file", "", "")
	addr := flags.String("addr", "127.0.0.1:8788", "")
	rest, code, stop := parse(flags, hubUsage, args, stdout, stderr)
	if stop {
		return code
	}
	if *name == "" || len(rest) > 0 {
		fmt.Fprint(stderr, hubUsage)
		return 2
	}
	list := &linkedFile{name: *name, in: inputs{nil, stderr}}
	if list.document() == nil {
		return 2
	}
	listener, err := net.Listen("tcp", *addr)
	if err != nil {
		fmt.Fprintf(stderr, "keepmum: cannot listen: %v\n", err)
		return 2
	}
	server := &http.Server{
		Handler:           ownHost(listener.Addr(), *addr, hub.Recover(hub.Handler(list.document))),
		ReadHeaderTimeout: 5 * time.Second,
		ReadTimeout:       10 * time.Second,
		WriteTimeout:      time.Minute,
		IdleTimeout:       2 * time.Minute,
		MaxHeaderBytes:    16 << 10,
	}
	fmt.Fprintf(stdout, "%d clients at http://%s%s\n", list.clients, listener.Addr(), hub.Path)
	failed := make(chan error, 1)
	go func() { failed <- server.Serve(listener) }()
	select {
	case err = <-failed:
	case <-ctx.Done():
		soon, cancel := context.WithTimeout(context.Background(), stopTime)
		defer cancel()
		err = server.Shutdown(soon)
	}
	if err != nil && !errors.Is(err, http.ErrServerClosed) {
		fmt.Fprintf(stderr, "keepmum: the hub ended: %v\n", err)
		return 2
	}
	return 0
}
