package member

import (
	"context"
	"errors"
	"net/http"
	"strings"
	"time"

	"keepmum.dev/keepmum/core/hub/seal"
	"keepmum.dev/keepmum/core/hub/team"
)

// Join makes a member of an invitation. The first admin of a team makes its keys. The client may be nil.
func Join(ctx context.Context, invitation string, client *http.Client) (*Member, error) {
	l, err := parseLink(invitation)
	if err != nil {
		return nil, err
	}
	m := &Member{Format: format, Hub: l.hub, Team: l.team, Token: team.NewSecret(team.TokenPrefix), Key: l.key, Signers: l.signers,
		Seed: l.seed, ETag: team.FirstETag(l.team), client: client}
	if m.Key == "" {
		signer, err := seal.NewSigner("")
		if err != nil {
			return nil, err
		}
		if m.Key, err = seal.NewSecret(""); err != nil {
			return nil, err
		}
		m.Seed, m.Signers = signer.Seed(), []string{signer.Public()}
	}
	if _, err := seal.NewKey(m.Team, m.Key); err != nil {
		return nil, ErrLink
	}
	_, err = m.ask(ctx, "POST", "/join", nil, map[string]string{"code": l.code, "token_hash": team.Hash(m.Token)})
	return m, err
}

// Found makes a team at a hub, for whoever runs it, and joins it as its first admin.
func Found(ctx context.Context, hub, operator string, client *http.Client) (*Member, error) {
	hub = strings.TrimSuffix(hub, "/")
	if !allowedHub(hub) {
		return nil, errors.New("the hub's address begins with https://, or with http://localhost for this machine")
	}
	asking := &Member{Hub: hub, Team: team.NewID(), Token: operator, client: client}
	answer, err := asking.ask(ctx, "POST", "/found", nil, nil)
	if err != nil {
		return nil, err
	}
	return Join(ctx, hub+team.Prefix+asking.Team+"#"+answer.Get("code").String(), client)
}

// Invite makes a link for one person. Only roles that change the list get what signs it.
func (m *Member) Invite(ctx context.Context, role team.Role, label string, valid time.Duration) (string, error) {
	answer, err := m.ask(ctx, "POST", "/invites", nil, map[string]any{"role": role, "label": label, "valid_s": valid.Seconds()})
	if err != nil {
		return "", err
	}
	l := link{hub: m.Hub, team: m.Team, code: answer.Get("code").String(), key: m.Key, signers: m.Signers}
	if role.Has(team.Edit) {
		l.seed = m.Seed
	}
	return l.String(), nil
}

// Members lists everybody who joined.
func (m *Member) Members(ctx context.Context) ([]team.Member, error) {
	answer, err := m.ask(ctx, "GET", "/members", nil, nil)
	members := []team.Member{}
	for _, one := range answer.Get("members").Array() {
		member := team.Member{ID: one.Get("id").String(), Role: team.Role(one.Get("role").String()), Label: one.Get("label").String(),
			JoinedMS: one.Get("joined_ms").Int()}
		if revoked := one.Get("revoked_ms"); revoked.Exists() {
			at := revoked.Int()
			member.Revoked = &at
		}
		members = append(members, member)
	}
	return members, err
}

// Revoke ends a member's token. What they have read they have read: ChangeKey closes the list anew.
func (m *Member) Revoke(ctx context.Context, id string) error {
	_, err := m.ask(ctx, "DELETE", "/members/"+id, nil, nil)
	return err
}
