package member

import (
	"context"
	"encoding/json"
	"slices"
	"strings"
	"time"

	"github.com/tidwall/gjson"

	"keepmum.dev/keepmum/core/hub/seal"
	"keepmum.dev/keepmum/core/hub/team"
	"keepmum.dev/keepmum/core/registry"
)

// A Request is what a client or a colleague was asked, opened, with their answer when there is one.
type Request struct {
	ID, Kind string
	Asked    time.Time
	Expires  time.Time
	// State is "open", "expired", or the decision.
	State   string
	Decided time.Time

	// What was asked: Client is the name as it was shown, ClientID that of the entry.
	ClientID, Client, Text, Network string
	Facets                          []string
	Until                           string // the day until which the permission holds
	// Single is of a client who approves each post: a yes is for this text alone, and becomes no permission.
	Single bool
	// What was answered.
	Who, Note, Wording string
}

// Requests reads what this member may see of the team's requests, the newest first. Those that were
// closed with an earlier key of the team are left out.
func (m *Member) Requests(ctx context.Context) ([]Request, error) {
	key, err := seal.NewKey(m.Team, m.Key)
	if err != nil {
		return nil, err
	}
	answer, err := m.ask(ctx, "GET", "/requests", nil, nil)
	if err != nil {
		return nil, err
	}
	var all []Request
	for _, one := range answer.Get("requests").Array() {
		id := one.Get("id").String()
		opener, err := key.Request(id)
		if err != nil {
			return nil, err
		}
		asked, err := opener.Open(seal.Asked, one.Get("sealed").String())
		if err != nil {
			continue
		}
		r := Request{ID: id, Kind: one.Get("kind").String(), Asked: time.UnixMilli(one.Get("asked_ms").Int()),
			Expires: time.UnixMilli(one.Get("expires_ms").Int()), State: "open"}
		r.read(gjson.ParseBytes(asked))
		if decision := one.Get("decision"); decision.String() != "" {
			r.State, r.Decided = decision.String(), time.UnixMilli(one.Get("decided_ms").Int())
			said, err := opener.Open(seal.Answered, one.Get("answer").String())
			if err == nil {
				value := gjson.ParseBytes(said)
				r.Who, r.Note, r.Wording = value.Get("who").String(), value.Get("note").String(), value.Get("text").String()
			} else if r.State != team.Withdrawn {
				continue // whoever decided had no key: it is no decision
			}
		} else if !r.Expires.After(time.Now()) {
			r.State = "expired"
		}
		all = append(all, r)
	}
	return all, nil
}

func (r *Request) read(asked gjson.Result) {
	r.ClientID, r.Client = asked.Get("id").String(), asked.Get("client").String()
	r.Text, r.Network, r.Until = asked.Get("text").String(), asked.Get("network").String(), asked.Get("until").String()
	r.Single = asked.Get("single").Bool()
	for _, facet := range asked.Get("facets").Array() {
		r.Facets = append(r.Facets, facet.String())
	}
}

// Ask asks a client about a text and gives the link for them.
func (m *Member) Ask(ctx context.Context, r Request, from string, valid time.Duration) (string, error) {
	key, err := seal.NewKey(m.Team, m.Key)
	if err != nil {
		return "", err
	}
	secret := team.NewSecret(team.RequestPrefix)
	opener, err := key.Request(team.Hash(secret))
	if err != nil {
		return "", err
	}
	said := map[string]any{"from": from, "id": r.ClientID, "client": r.Client, "text": r.Text,
		"network": r.Network, "facets": r.Facets, "until": r.Until}
	if r.Single {
		said["single"] = true
	}
	asked, err := json.Marshal(said)
	if err != nil {
		return "", err
	}
	sealed := opener.Seal(seal.Asked, asked)
	_, err = m.ask(ctx, "POST", "/requests", nil, map[string]any{"id": team.Hash(secret), "kind": team.AsksClient, "sealed": sealed,
		"text_hash": team.Hash(sealed), "valid_s": valid.Seconds()})
	return m.Hub + team.Prefix + m.Team + team.AskPath + "#" + secret + "." + opener.Link(), err
}

// Evidence is what a permission says of the request it comes from: where it can be looked up, who
// decided and when.
func (m *Member) Evidence(r Request) string {
	parts := []string{m.Hub + team.Prefix + m.Team + "/requests/" + r.ID}
	if r.Who != "" {
		parts = append(parts, r.Who)
	}
	return strings.Join(append(parts, r.Decided.UTC().Format(time.DateOnly)), ", ")
}

// Take files what clients have approved as permissions of a list, each once, and gives how many are new.
func (m *Member) Take(list *registry.Registry, requests []Request) (taken int) {
	for _, r := range requests {
		if r.Kind != team.AsksClient || r.Single || (r.State != team.Approved && r.State != team.Edited) {
			continue
		}
		for i := range list.Clients {
			client := &list.Clients[i]
			known := slices.ContainsFunc(client.Permissions, func(p registry.Permission) bool { return strings.Contains(p.Evidence, r.ID) })
			if client.ID != r.ClientID || known {
				continue
			}
			permission := registry.Permission{Facets: r.Facets, Networks: []string{r.Network},
				From: r.Decided.UTC().Format(time.DateOnly), Until: r.Until, Basis: "written", Evidence: m.Evidence(r)}
			if r.State == team.Edited { // yes to that wording, and to no other
				permission.Require = []string{"wording: " + strings.Join(strings.Fields(r.Wording), " ")}
			}
			client.Permissions = append(client.Permissions, permission)
			taken++
		}
	}
	return taken
}
