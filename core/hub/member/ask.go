package member

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"time"

	"github.com/tidwall/gjson"

	"keepmum.dev/keepmum/core/hub/team"
)

// maxAnswer is the most an answer may hold, in bytes.
const maxAnswer = 8 << 20

// A Refused is what a hub said instead of doing what it was asked.
type Refused struct {
	Status int
	Code   team.Code
	Say    string
}

func (r *Refused) Error() string {
	if r.Say != "" {
		return "the hub says: " + r.Say
	}
	return fmt.Sprintf("the hub answered with status %d", r.Status)
}

// ask sends one request. Everything that a member asks may be asked twice: changes carry a nonce, and
// joining its own token.
func (m *Member) ask(ctx context.Context, method, path string, header http.Header, body any) (gjson.Result, error) {
	var content []byte
	if body != nil {
		var err error
		if content, err = json.Marshal(body); err != nil {
			return gjson.Result{}, err
		}
	}
	request, err := http.NewRequestWithContext(ctx, method, m.Hub+team.Prefix+m.Team+path, bytes.NewReader(content))
	if err != nil {
		return gjson.Result{}, err
	}
	for name, values := range header {
		request.Header[name] = values
	}
	request.Header.Set("Authorization", "Bearer "+m.Token)
	request.Header.Set("Content-Type", "application/json")
	request.Header.Set("Idempotency-Key", "any") // so that Go asks again on a connection that was closed
	client := m.client
	if client == nil {
		client = &http.Client{Timeout: 2 * time.Minute, CheckRedirect: func(*http.Request, []*http.Request) error {
			return http.ErrUseLastResponse // another address was configured by nobody
		}}
	}
	response, err := client.Do(request)
	if err != nil {
		return gjson.Result{}, fmt.Errorf("ask the hub: %w", err)
	}
	defer response.Body.Close()
	text, err := io.ReadAll(io.LimitReader(response.Body, maxAnswer))
	if err != nil {
		return gjson.Result{}, fmt.Errorf("read the hub's answer: %w", err)
	}
	answer := gjson.ParseBytes(text)
	if response.StatusCode >= 300 || (len(text) > 0 && !gjson.ValidBytes(text)) {
		return answer, &Refused{response.StatusCode, team.Code(answer.Get("code").String()), answer.Get("say").String()}
	}
	return answer, nil
}
