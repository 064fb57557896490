package member

import (
	"context"
	"errors"
	"net/http"
	"strings"

	"keepmum.dev/keepmum/core/hub/seal"
	"keepmum.dev/keepmum/core/hub/team"
)

// Join makes a member of an invitation. The first admin of a team makes its keys, and may say what other admins
// see them called. The client may be nil.
func Join(ctx context.Context, invitation, name string, client *http.Client) (*Member, error) {
	l, err := parseLink(invitation)
	if err != nil {
		return nil, err
	}
	m := &Member{Format: format, Hub: l.hub, Team: l.team, Token: team.NewSecret(team.TokenPrefix), Key: l.key, Signers: l.signers,
		Seed: l.seed, Own: l.own, Roster: l.roster, ETag: team.FirstETag(l.team), client: client}
	if m.Key == "" {
		signer, err := seal.NewSigner("")
		if err != nil {
			return nil, err
		}
		if m.Key, err = seal.NewSecret(""); err != nil {
			return nil, err
		}
		m.Seed, m.Signers = signer.Seed(), []string{signer.Public()}
		m.Own, m.Roster = seal.NewOwn(), seal.NewOwn()
	}
	if _, err := seal.NewKey(m.Team, m.Key); err != nil {
		return nil, ErrLink
	}
	answer, err := m.ask(ctx, "POST", "/join", nil, map[string]string{"code": l.code, "token_hash": team.Hash(m.Token)})
	if err == nil && l.key == "" {
		// Nobody has noted the first admin yet. When this is lost, the next invitation does it.
		m.describe(ctx, answer.Get("id").String(), card{Own: m.Own, Role: team.Admin, Name: name})
	}
	return m, err
}

// Found makes a team at a hub, for whoever runs it, and joins it as its first admin.
func Found(ctx context.Context, hub, operator, name string, client *http.Client) (*Member, error) {
	hub = strings.TrimSuffix(hub, "/")
	if !allowedHub(hub) {
		return nil, errors.New("the hub's address begins with https://, or with http://localhost for this machine")
	}
	asking := &Member{Hub: hub, Team: team.NewID(), Token: operator, client: client}
	answer, err := asking.ask(ctx, "POST", "/found", nil, nil)
	if err != nil {
		return nil, err
	}
	return Join(ctx, hub+team.Prefix+asking.Team+"#"+answer.Get("code").String(), name, client)
}

// Revoke ends a member's token. What they have read they have read: ChangeKey closes the list anew.
func (m *Member) Revoke(ctx context.Context, id string) error {
	_, err := m.ask(ctx, "DELETE", "/members/"+id, nil, nil)
	return err
}
