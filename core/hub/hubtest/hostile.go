package hubtest

import (
	"bufio"
	"fmt"
	"io"
	"net"
	"net/http"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"
)

// Hostile sends requests that a proxy may take for one and a server for two, and others that are none. Each
// gets one answer at most, an error, and nothing that hides in it is ever answered; but for those that are read otherwise
// by a server that is not ours, which are left to [Hidden].
func Hostile(t *testing.T, base string, otherwise ...string) {
	address := strings.TrimPrefix(base, "http://")
	hidden := "GET /healthz HTTP/1.1\r\nHost: " + address + "\r\nHidden: yes\r\n\r\n"
	post := "POST /v1/aaaaaaaaaaaaaaaaaaaaaaaaaa/join HTTP/1.1\r\nHost: " + address + "\r\nContent-Type: application/json\r\n"
	var all sync.WaitGroup
	for name, request := range map[string]string{
		"a length and pieces":            post + fmt.Sprintf("Content-Length: %d\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n%s", 5+len(hidden), hidden),
		"pieces and a length":            post + fmt.Sprintf("Transfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n%x\r\n%s\r\n0\r\n\r\n", len(hidden), hidden),
		"two lengths":                    post + fmt.Sprintf("Content-Length: 2\r\nContent-Length: %d\r\n\r\n{}%s", 2+len(hidden), hidden),
		"two lengths in one line":        post + fmt.Sprintf("Content-Length: 2, %d\r\n\r\n{}%s", 2+len(hidden), hidden),
		"a length with a sign":           post + "Content-Length: +2\r\n\r\n{}" + hidden,
		"a length below nothing":         post + "Content-Length: -1\r\n\r\n" + hidden,
		"a length that is none":          post + "Content-Length: 0x2\r\n\r\n{}" + hidden,
		"pieces of another kind":         post + "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n" + hidden,
		"pieces twice":                   post + "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n0\r\n\r\n" + hidden,
		"a space before the colon":       post + "Transfer-Encoding : chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n" + hidden,
		"a piece of a length that wraps": post + "Transfer-Encoding: chunked\r\n\r\nffffffffffffffff1\r\n" + hidden,
		"a header that goes on":          post + "X: a\r\n Content-Length: 2\r\nContent-Length: 5\r\n b\r\n\r\n{}" + hidden,
		"a zero byte in a header":        post + "X: a\x00b\r\nContent-Length: 2\r\n\r\n{}" + hidden,
		"no host":                        "GET /healthz HTTP/1.1\r\n\r\n" + hidden,
		"two hosts":                      "GET /healthz HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n" + hidden,
		"a protocol that is none":        "GET /healthz HTTP/9.9\r\nHost: " + address + "\r\n\r\n" + hidden,
		"no HTTP":                        "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + hidden,
		"headers without end":            post + "X: " + strings.Repeat("x", 300_000) + "\r\nContent-Length: 2\r\n\r\n{}" + hidden,
	} {
		if !slices.Contains(otherwise, name) {
			all.Go(func() { once(t, address, name, request) })
		}
	}
	all.Wait()
	response, err := http.Get(base + "/healthz")
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	if response.StatusCode >= 500 && response.StatusCode != http.StatusServiceUnavailable {
		t.Errorf("afterwards it answers %s", response.Status)
	}
}

// Hidden hides a request in one of somebody who may ask it, as a proxy in front could be made to: wherever it is answered,
// it is judged by its own headers, which hold no token.
func Hidden(t *testing.T, address, id, token string) {
	hidden := "GET /v1/" + id + "/members HTTP/1.1\r\nHost: " + address + "\r\n\r\n"
	outer := "POST /v1/" + id + "/audit HTTP/1.1\r\nHost: " + address + "\r\nAuthorization: Bearer " + token + "\r\n"
	seen := 0
	for name, request := range map[string]string{
		"a length and pieces":      outer + fmt.Sprintf("Content-Length: %d\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n%s", 5+len(hidden), hidden),
		"a space before the colon": outer + "Transfer-Encoding : chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n" + hidden,
		"one behind the other":     outer + "Content-Length: 2\r\n\r\n{}" + hidden,
	} {
		connection, err := net.Dial("tcp", address)
		if err != nil {
			t.Fatal(err)
		}
		connection.SetDeadline(time.Now().Add(3 * time.Second))
		go io.WriteString(connection, request)
		reader := bufio.NewReader(connection)
		for n := 0; ; n++ {
			response, err := http.ReadResponse(reader, nil)
			if err != nil {
				break
			}
			body, _ := io.ReadAll(response.Body)
			response.Body.Close()
			if n > 0 {
				seen++
			}
			if n > 0 && response.StatusCode != http.StatusUnauthorized || strings.Contains(string(body), "joined_ms") {
				t.Errorf("%s: the hidden request was answered: %s %s", name, response.Status, body)
			}
		}
		connection.Close()
	}
	if seen == 0 {
		t.Error("no second request was answered at all")
	}
}

// once sends bytes and takes every answer that comes.
func once(t *testing.T, address, name, request string) {
	connection, err := net.Dial("tcp", address)
	if err != nil {
		t.Error(err)
		return
	}
	defer connection.Close()
	connection.SetDeadline(time.Now().Add(3 * time.Second))
	go io.WriteString(connection, request) // it may not be read to its end
	reader := bufio.NewReader(connection)
	response, err := http.ReadResponse(reader, nil)
	if err != nil {
		return // none came
	}
	body, _ := io.ReadAll(response.Body)
	response.Body.Close()
	if response.StatusCode < 400 {
		t.Errorf("%s: %s %s", name, response.Status, body)
	}
	if second, err := http.ReadResponse(reader, nil); err == nil {
		t.Errorf("%s: %s, and then %s", name, response.Status, second.Status)
	}
}
