package hubtest

import (
	"bytes"
	"encoding/json"
	"io"
	"net/http"
	"strings"
	"sync"
	"testing"

	"keepmum.dev/keepmum/core/hub/team"
)

// A Home is a hub under test: where it answers, and the token of whoever runs it.
type Home struct{ Base, Operator string }

// A Caller asks a hub on behalf of one token.
type Caller struct {
	t      testing.TB
	base   string // with the team
	token  string
	client *http.Client
}

// An Answer is what a hub said.
type Answer struct {
	Status int
	ETag   string
	Header http.Header
	Body   []byte
}

// found makes a team and gives its first admin.
func (h Home) found(t testing.TB) (admin *Caller, id string) {
	t.Helper()
	id = team.NewID()
	client := &http.Client{Transport: &http.Transport{MaxIdleConnsPerHost: 60}}
	t.Cleanup(client.CloseIdleConnections)
	operator := &Caller{t, h.Base + team.Prefix + id, h.Operator, client}
	var made struct{ Code string }
	operator.want(200, "POST", "/found", nil, nil).into(t, &made)
	return operator.join(made.Code), id
}

// join turns an invitation into a member.
func (c *Caller) join(code string) *Caller {
	c.t.Helper()
	token := team.NewSecret(team.TokenPrefix)
	joined := c.with(token)
	joined.want(200, "POST", "/join", nil, map[string]any{"code": code, "token_hash": team.Hash(token)})
	return joined
}

// invite makes another member.
func (c *Caller) invite(role team.Role) *Caller {
	c.t.Helper()
	var made struct{ Code string }
	c.want(200, "POST", "/invites", nil, map[string]any{"role": role}).into(c.t, &made)
	return c.join(made.Code)
}

func (c *Caller) with(token string) *Caller { other := *c; other.token = token; return &other }

func (c *Caller) me() (m team.Member) {
	c.t.Helper()
	c.want(200, "GET", "/me", nil, nil).into(c.t, &m)
	return m
}

// want asks and insists on a status.
func (c *Caller) want(status int, method, path string, header map[string]string, body any) Answer {
	c.t.Helper()
	answer := c.ask(method, path, header, body)
	if answer.Status != status {
		c.t.Fatalf("%s %s: %d %s, want %d", method, path, answer.Status, answer.Body, status)
	}
	return answer
}

// ask sends a request; a body that is no string is sent as JSON.
func (c *Caller) ask(method, path string, header map[string]string, body any) Answer {
	c.t.Helper()
	var content io.Reader = http.NoBody
	switch body := body.(type) {
	case nil:
	case string:
		content = strings.NewReader(body)
	default:
		data, err := json.Marshal(body)
		if err != nil {
			c.t.Error(err)
		}
		content = bytes.NewReader(data)
	}
	request, err := http.NewRequest(method, c.base+path, content)
	if err != nil {
		c.t.Error(err)
		return Answer{}
	}
	if c.token != "" {
		request.Header.Set("Authorization", "Bearer "+c.token)
	}
	for name, value := range header {
		request.Header.Set(name, value)
	}
	// Everything here may be asked again: a host closes a connection that idles, perhaps just as it is used.
	request.Header.Set("Idempotency-Key", "any")
	response, err := c.client.Do(request)
	if err != nil {
		c.t.Error(err)
		return Answer{}
	}
	defer response.Body.Close()
	read, err := io.ReadAll(response.Body)
	if err != nil {
		c.t.Error(err)
	}
	answer := Answer{response.StatusCode, response.Header.Get("ETag"), response.Header, read}
	answered.Store(team.Code(answer.code()), true)
	return answer
}

func (a Answer) into(t testing.TB, value any) {
	t.Helper()
	if err := json.Unmarshal(a.Body, value); err != nil {
		t.Fatalf("%s: %v", a.Body, err)
	}
}

// code is what an answer was refused with.
func (a Answer) code() string {
	var told struct{ Code string }
	json.Unmarshal(a.Body, &told)
	return told.Code
}

// parallel runs work n times at once.
func parallel(n int, work func(i int)) {
	var all sync.WaitGroup
	for i := range n {
		all.Go(func() { work(i) })
	}
	all.Wait()
}
