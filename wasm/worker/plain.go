//go:build js && wasm

package main

import (
	"bytes"
	"io"
	"net/http"
	"syscall/js"
)

// readAhead is how much of a body is read before the handler starts: as much as net/http reads of
// what a handler left.
const readAhead = 256 << 10

// plain makes requests and answers as net/http has them. The package workers leaves Body nil when there
// is none; and the runtime resets the connection when an answer leaves a body unread, so the beginning
// is read first and handed on from memory. The answer is handed over whole: as a stream it would leave
// two functions behind in the program for every request.
func plain(handler http.Handler) http.Handler {
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
		raw, ok := w.(rawWriter)
		if !ok {
			handler.ServeHTTP(w, r)
			return
		}
		whole := &wholeAnswer{ResponseWriter: w}
		handler.ServeHTTP(whole, r)
		body := js.Global().Get("Uint8Array").New(whole.body.Len())
		js.CopyBytesToJS(body, whole.body.Bytes())
		raw.WriteRawJSBody(body)
	})
}

// rawWriter is what the package's own writer can do beside http.ResponseWriter.
type rawWriter interface{ WriteRawJSBody(js.Value) }

type wholeAnswer struct {
	http.ResponseWriter
	body bytes.Buffer
}

func (w *wholeAnswer) Write(data []byte) (int, error) { return w.body.Write(data) }
