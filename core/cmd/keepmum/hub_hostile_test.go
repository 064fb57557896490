package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"net"
	"net/http"
	"strings"
	"sync"
	"testing"
	"time"

	"keepmum.dev/keepmum/core/hub/hubtest"
	"keepmum.dev/keepmum/core/hub/member"
	"keepmum.dev/keepmum/core/hub/team"
)

func TestHostileRequests(t *testing.T) {
	hub := startHub(t, build(t), t.TempDir())
	base, _, _ := strings.Cut(hub.base, team.Prefix)
	hubtest.Hostile(t, base)
	admin, err := member.Join(context.Background(), hub.base+"#"+hub.invitation, "", nil)
	if err != nil {
		t.Fatal(err)
	}
	hubtest.Hidden(t, strings.TrimPrefix(base, "http://"), admin.Team, admin.Token)
	response, err := http.Post(base+"/healthz", "text/plain", io.MultiReader(strings.NewReader("x"))) // of no length that is known
	if err != nil {
		t.Fatal(err)
	}
	response.Body.Close()
	if response.StatusCode != http.StatusLengthRequired {
		t.Errorf("a body in pieces: %s", response.Status)
	}
}

// Whoever sends slowly is left, and keeps nobody else waiting meanwhile.
func TestSlowRequests(t *testing.T) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(context.Background())
	ended := make(chan int)
	read := make(chan error, 100)
	handler := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if _, err := io.ReadAll(r.Body); err != nil {
			read <- err
		}
		io.WriteString(w, "ok")
	})
	patience := patience{header: 300 * time.Millisecond, read: 600 * time.Millisecond, write: time.Second, idle: time.Second}
	go func() { ended <- serveUntil(ctx, listener, handler, patience, io.Discard) }()
	var slow sync.WaitGroup
	for i := range 60 {
		slow.Go(func() {
			connection, err := net.Dial("tcp", listener.Addr().String())
			if err != nil {
				t.Error(err)
				return
			}
			defer connection.Close()
			start := "GET / HTTP/1.1\r\nHost: a\r\nX: "
			if i%2 == 0 {
				start = "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1000\r\n\r\n"
			}
			io.WriteString(connection, start)
			began := time.Now()
			for time.Since(began) < 20*time.Second {
				if _, err := io.WriteString(connection, "x"); err != nil {
					return // it was closed on us
				}
				time.Sleep(20 * time.Millisecond)
			}
			t.Error("somebody sent for twenty seconds")
		})
	}
	for range 20 {
		began := time.Now()
		response, err := http.Get(fmt.Sprint("http://", listener.Addr()))
		if err != nil {
			t.Fatal(err)
		}
		response.Body.Close()
		if took := time.Since(began); took > 5*time.Second {
			t.Errorf("an ordinary request took %v", took)
		}
	}
	slow.Wait()
	if len(read) == 0 {
		t.Error("no slow body was given up")
	}
	stop()
	if code := <-ended; code != 0 {
		t.Errorf("exit %d", code)
	}
}

// Nothing of a list is seen by who has the hub's folder, its log and its wire.
func TestNothingIsSeen(t *testing.T) {
	data := t.TempDir()
	hub := startHub(t, build(t), data)
	hubtest.Secret(t, hub.base+"#"+hub.invitation, data, func() string {
		hub.process.Process.Kill()
		hub.process.Wait()
		return hub.log.String()
	})
	if !bytes.Contains(hub.log.Bytes(), []byte(`"route":"POST /changes"`)) {
		t.Errorf("the log: %s", hub.log)
	}
}
