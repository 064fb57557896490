package main

import (
	"bytes"
	"encoding/json"
	"net/http"
	"os"
	"strings"
	"testing"

	"keepmum.dev/keepmum/core/hub/member"
	"keepmum.dev/keepmum/core/hub/seal"
	"keepmum.dev/keepmum/core/hub/team"
)

// A client is asked by a link, approves as the page does, and the answer becomes a permission in the list.
func TestTeamRequests(t *testing.T) {
	hub := startHub(t, build(t), t.TempDir())
	folder(t, map[string]string{
		"mine.json": `{"keepmum":1,"name":"Studio Nine","clients":[{"id":"northwind","name":"Northwind Ltd"},
			{"id":"quillmark","name":"Quillmark","permissions":[{"facets":["name"],"networks":["x"],"require":["approval"]}]}]}`,
		"post.txt": "Proud of what Northwind did.\n",
	})
	run := func(want int, args ...string) string {
		t.Helper()
		var stdout, stderr bytes.Buffer
		if code := runTeam(append(args, "--member", "a.member"), nil, &stdout, &stderr); code != want {
			t.Fatalf("team %v: exit %d, want %d; %s%s", args, code, want, &stdout, &stderr)
		}
		return stdout.String()
	}
	run(0, "join", hub.base+"#"+hub.invitation)
	run(0, "push", "mine.json")
	run(2, "ask", "post.txt", "--client", "nobody", "--network", "x", "--facets", "name")
	link := strings.TrimSpace(run(0, "ask", "post.txt", "--client", "northwind", "--network", "linkedin", "--facets", "name,result"))
	if said := run(0, "requests", "--take"); !strings.Contains(said, "open") || !strings.Contains(said, "0 new permissions") {
		t.Error(said)
	}
	decideAsPage(t, link, team.Approved, `{"who":"Ann Example","note":"Lovely."}`)
	if said := run(0, "requests", "--take"); !strings.Contains(said, "approved") || !strings.Contains(said, "Ann Example: Lovely.") || !strings.Contains(said, "1 new permissions") {
		t.Error(said)
	}
	if said := run(0, "requests", "--take"); !strings.Contains(said, "0 new permissions") {
		t.Error(said)
	}
	// One who approves each post approves that one, which is no permission for the next.
	link = strings.TrimSpace(run(0, "ask", "post.txt", "--client", "quillmark", "--network", "x", "--facets", "name"))
	decideAsPage(t, link, team.Approved, `{"who":"Ben Example"}`)
	if said := run(0, "requests", "--take"); !strings.Contains(said, "Ben Example; for this text alone") || !strings.Contains(said, "0 new permissions") {
		t.Error(said)
	}
	for decision, said := range map[string]string{team.Declined: `{"note":"Not yet."}`, team.Edited: `{"who":"Ann","text":"Proud of\nour work."}`} {
		link := strings.TrimSpace(run(0, "ask", "post.txt", "--client", "northwind", "--network", "x", "--facets", "name"))
		decideAsPage(t, link, decision, said)
	}
	if said := run(0, "requests", "--take"); !strings.Contains(said, "declined") || !strings.Contains(said, ": Not yet.") || !strings.Contains(said, "1 new permissions") {
		t.Error(said)
	}
	list := run(0, "pull")
	if strings.Count(list, `"wording: Proud of our work."`) != 1 {
		t.Errorf("another wording than the client's is permitted: %s", list)
	}
	for _, part := range []string{`"result"`, `"linkedin"`, "/requests/", ", Ann Example, 20", `"written"`} {
		if !strings.Contains(list, part) {
			t.Errorf("the list has no %s: %s", part, list)
		}
	}
}

// decideAsPage decides as the page does: with what stands behind the "#", and without a token.
func decideAsPage(t *testing.T, link, decision, said string) {
	t.Helper()
	page, fragment, _ := strings.Cut(link, "#")
	secret, _, _ := strings.Cut(fragment, ".")
	ask := func(method string, body []byte) (answer struct {
		Hash string `json:"text_hash"`
	}) {
		request, _ := http.NewRequest(method, page+"ed", bytes.NewReader(body))
		request.Header.Set(team.SecretHeader, secret)
		response, err := http.DefaultClient.Do(request)
		if err != nil || response.StatusCode != http.StatusOK {
			t.Fatal(response, err)
		}
		defer response.Body.Close()
		if err := json.NewDecoder(response.Body).Decode(&answer); err != nil {
			t.Fatal(err)
		}
		return answer
	}
	text, err := os.ReadFile("a.member")
	if err != nil {
		t.Fatal(err)
	}
	m, err := member.Read(text)
	if err != nil {
		t.Fatal(err)
	}
	key, _ := seal.NewKey(m.Team, m.Key)
	opener, _ := key.Request(team.Hash(secret))
	body, _ := json.Marshal(map[string]string{"decision": decision, "text_hash": ask("GET", nil).Hash, "answer": opener.Seal(seal.Answered, []byte(said))})
	ask("POST", body)
}
