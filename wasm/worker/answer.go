//go:build js && wasm

package main

import (
	"bytes"
	"net/http"
	"net/url"
	"strings"
	"syscall/js"
)

// offer lets hub.mjs ask a handler in one call: method, address, headers as lines of name and value, and
// the body; the answer is status, headers likewise, and body. In an object nothing waits, for its database
// answers at once, so neither a promise nor a stream is needed; made into those by the package workers, an
// answer cost 1.6 times as much.
func offer(handler http.Handler) {
	js.Global().Get("context").Get("binding").Set("answer", js.FuncOf(func(_ js.Value, args []js.Value) any {
		request, err := request(args)
		if err != nil {
			return []any{http.StatusBadRequest, "", ""}
		}
		w := &answered{status: http.StatusOK, header: http.Header{}}
		handler.ServeHTTP(w, request)
		return []any{w.status, lines(w.header), w.body.String()}
	}))
}

func request(args []js.Value) (*http.Request, error) {
	address, err := url.Parse(args[1].String())
	if err != nil {
		return nil, err
	}
	request := &http.Request{Method: args[0].String(), URL: address, Header: http.Header{}, Body: http.NoBody}
	for rest := args[2].String(); rest != ""; {
		var name, value string
		name, rest, _ = strings.Cut(rest, "\n")
		value, rest, _ = strings.Cut(rest, "\n")
		request.Header.Add(name, value)
	}
	if body := args[3]; !body.IsNull() {
		data := make([]byte, body.Length())
		js.CopyBytesToGo(data, body)
		request.Body, request.ContentLength = closer{bytes.NewReader(data)}, int64(len(data))
	}
	return request, nil
}

type closer struct{ *bytes.Reader }

func (closer) Close() error { return nil }

func lines(header http.Header) string {
	var text strings.Builder
	for name, values := range header {
		for _, value := range values {
			text.WriteString(name + "\n" + value + "\n")
		}
	}
	return text.String()
}

// answered keeps what a handler says. Every answer of a team is text.
type answered struct {
	status int
	header http.Header
	body   strings.Builder
}

func (w *answered) Header() http.Header            { return w.header }
func (w *answered) WriteHeader(status int)         { w.status = status }
func (w *answered) Write(data []byte) (int, error) { return w.body.Write(data) }
