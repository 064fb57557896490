//go:build js && wasm

package main

import (
	"bytes"
	"io"
	"net/http"
)

// readAhead is how much of a body is read before the handler starts: as much as net/http reads of
// what a handler left.
const readAhead = 256 << 10

// plainRequest makes requests as net/http gives them. The package workers leaves Body nil when there
// is none; and the runtime resets the connection when an answer leaves a body unread, so the beginning
// is read first and handed on from memory.
func plainRequest(handler http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Body == nil {
			r.Body = http.NoBody
		}
		rest := r.Body
		defer rest.Close()
		start, err := io.ReadAll(io.LimitReader(rest, readAhead))
		if err != nil {
			http.Error(w, "unreadable body", http.StatusBadRequest)
			return
		}
		r.Body = io.NopCloser(io.MultiReader(bytes.NewReader(start), rest))
		handler.ServeHTTP(w, r)
	})
}
