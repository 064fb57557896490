package hub_test

import (
	"net/http"
	"net/http/httptest"
	"testing"

	"keepmum.dev/keepmum/core/hub"
	"keepmum.dev/keepmum/core/hub/hubtest"
)

func TestNative(t *testing.T) {
	document := hub.NewDocument([]byte(hubtest.Registry))
	server := httptest.NewServer(hub.Handler(func() *hub.Document { return document }))
	defer server.Close()
	hubtest.Run(t, server.URL)
}

func TestNoDocument(t *testing.T) {
	handler := hub.Handler(func() *hub.Document { return nil })
	for _, path := range []string{hub.Path, hub.HealthPath} {
		w := httptest.NewRecorder()
		handler.ServeHTTP(w, httptest.NewRequest(http.MethodGet, path, nil))
		if w.Code != http.StatusServiceUnavailable || w.Body.String() != "no registry\n" {
			t.Errorf("%s: %d %q, want 503", path, w.Code, w.Body)
		}
	}
}

func TestRecover(t *testing.T) {
	w := httptest.NewRecorder()
	hub.Recover(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { panic("Tesco") })).
		ServeHTTP(w, httptest.NewRequest(http.MethodGet, "/", nil))
	if w.Code != http.StatusInternalServerError || w.Body.String() != "internal error\n" {
		t.Errorf("%d %q, want 500 that says nothing", w.Code, w.Body)
	}
}

func TestETagIsOfTheBytes(t *testing.T) {
	one, same, other := hub.NewDocument([]byte("a")), hub.NewDocument([]byte("a")), hub.NewDocument([]byte("b"))
	if one.ETag() != same.ETag() || one.ETag() == other.ETag() {
		t.Errorf("tags %s %s %s, want two alike and one other", one.ETag(), same.ETag(), other.ETag())
	}
}
