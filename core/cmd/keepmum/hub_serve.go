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

// patience is how long somebody may take to send a request's headers, all of it, to take the answer, and to
// ask again.
type patience struct{ header, read, write, idle time.Duration }

// usual gives the largest change over a slow line a minute.
var usual = patience{5 * time.Second, time.Minute, 2 * time.Minute, 2 * time.Minute}

// serveUntil answers on a listener until the context ends, and gives the exit code.
func serveUntil(ctx context.Context, listener net.Listener, handler http.Handler, p patience, stderr io.Writer) int {
	server := &http.Server{
		Handler:           ofKnownLength(handler),
		ReadHeaderTimeout: p.header,
		ReadTimeout:       p.read,
		WriteTimeout:      p.write,
		IdleTimeout:       p.idle,
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

// ofKnownLength refuses bodies in pieces and closes the connection: where a proxy takes the length that also stands
// there for the true one, what follows the pieces would be a request that the proxy never saw. Nothing of ours
// sends them.
func ofKnownLength(handler http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if len(r.TransferEncoding) > 0 || r.ContentLength < 0 {
			w.Header().Set("Connection", "close")
			http.Error(w, "the length of the body is needed", http.StatusLengthRequired)
			return
		}
		handler.ServeHTTP(w, r)
	})
}
