package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"time"
)

// serveUntil answers on a listener until the context ends, and gives the exit code.
func serveUntil(ctx context.Context, listener net.Listener, handler http.Handler, stderr io.Writer) int {
	server := &http.Server{
		Handler:           handler,
		ReadHeaderTimeout: 5 * time.Second,
		ReadTimeout:       time.Minute, // the largest change over a slow line
		WriteTimeout:      2 * time.Minute,
		IdleTimeout:       2 * time.Minute,
		MaxHeaderBytes:    16 << 10,
	}
	failed := make(chan error, 1)
	go func() { failed <- server.Serve(listener) }()
	var err error
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
