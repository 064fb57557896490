package main

import (
	"bytes"
	"compress/gzip"
	"net/http"
	"strconv"
	"strings"
	"sync"
)

// worthCompressing is the least bytes of an answer for which a packet or two is saved.
const worthCompressing = 1400

var writers = sync.Pool{New: func() any { w, _ := gzip.NewWriterLevel(nil, gzip.HuffmanOnly); return w }}

// compressed sends large answers as gzip to whoever takes it: Go's server does not, other hosts do.
// Sealed documents do not shrink, but their base64 does: every letter by a quarter, and no two runs of them are the same.
func compressed(handler http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Add("Vary", "Accept-Encoding")
		if r.Method == http.MethodHead || !acceptsGzip(r.Header) {
			handler.ServeHTTP(w, r)
			return
		}
		held := &heldAnswer{ResponseWriter: w, status: http.StatusOK}
		handler.ServeHTTP(held, r)
		body := held.body.Bytes()
		if len(body) >= worthCompressing && w.Header().Get("Content-Encoding") == "" {
			body = zip(body)
			w.Header().Set("Content-Encoding", "gzip")
			w.Header().Set("Content-Length", strconv.Itoa(len(body)))
		}
		w.WriteHeader(held.status)
		w.Write(body) // a reader that went away is no fault of ours
	})
}

func zip(body []byte) []byte {
	var zipped bytes.Buffer
	zipped.Grow(len(body)*3/4 + len(body)/50 + 64) // what base64 comes to
	writer := writers.Get().(*gzip.Writer)
	defer writers.Put(writer)
	writer.Reset(&zipped)
	writer.Write(body)
	writer.Close()
	return zipped.Bytes()
}

func acceptsGzip(header http.Header) bool {
	for part := range strings.SplitSeq(strings.Join(header.Values("Accept-Encoding"), ","), ",") {
		name, quality, _ := strings.Cut(strings.ReplaceAll(part, " ", ""), ";")
		if strings.EqualFold(name, "gzip") {
			return strings.Trim(strings.TrimPrefix(quality, "q="), "0.") != "" || quality == ""
		}
	}
	return false
}

// heldAnswer keeps an answer until it is whole.
type heldAnswer struct {
	http.ResponseWriter
	status int
	body   bytes.Buffer
}

func (h *heldAnswer) WriteHeader(status int)             { h.status = status }
func (h *heldAnswer) Write(data []byte) (n int, e error) { return h.body.Write(data) }
