package member_test

import (
	"crypto/rand"
	"encoding/hex"
	"errors"
	"fmt"
	"net/http"
	"strings"
	"testing"

	"github.com/tidwall/gjson"

	"keepmum.dev/keepmum/core/hub/member"
)

// once lets through so many changes, and then no request any longer.
type once struct{ changes int }

func (o *once) RoundTrip(r *http.Request) (*http.Response, error) {
	if strings.HasSuffix(r.URL.Path, "/changes") {
		o.changes--
	}
	if o.changes < 0 {
		return nil, errors.New("the connection is gone")
	}
	return http.DefaultTransport.RoundTrip(r)
}

// What of a first push got to the hub before it was interrupted is a list that can be read, and the rest follows.
func TestFirstPushIsInterrupted(t *testing.T) {
	h := start(t)
	line := &once{1}
	admin, err := member.Join(ctx, h.invitation, "", &http.Client{Transport: line})
	if err != nil {
		t.Fatal(err)
	}
	var clients []string
	for i := range 40 {
		text := make([]byte, 40_000)
		rand.Read(text)
		clients = append(clients, fmt.Sprintf(`{"id":"c%d","name":"Client %d","notes":"%s"}`, i, i, hex.EncodeToString(text)))
	}
	list := []byte(`{"keepmum":1,"clients":[` + strings.Join(clients, ",") + `]}`)
	if _, err := admin.Push(ctx, list, ""); err == nil {
		t.Fatal("everything went in one change")
	}
	line.changes = 99
	some, err := admin.Pull(ctx)
	if err != nil {
		t.Fatal(err)
	}
	if n := gjson.GetBytes(some, "clients.#").Int(); n == 0 || n >= 40 {
		t.Errorf("%d clients are there", n)
	}
	if _, err := admin.Push(ctx, list, ""); err != nil {
		t.Fatal(err)
	}
	if all, err := admin.Pull(ctx); err != nil || gjson.GetBytes(all, "clients.#").Int() != 40 {
		t.Errorf("not all are there, %v", err)
	}
}
