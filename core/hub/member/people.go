package member

import (
	"context"
	"encoding/json"
	"errors"
	"time"

	"github.com/tidwall/gjson"

	"keepmum.dev/keepmum/core/hub/seal"
	"keepmum.dev/keepmum/core/hub/team"
)

// card is what admins note of a member, closed to everybody else: the secret with which something is handed
// to them, and the role they were invited to, for a hub could tell another.
type card struct {
	Own  string    `json:"own"`
	Role team.Role `json:"role"`
	Name string    `json:"name,omitempty"`
}

// close closes a card.
func (m *Member) close(c card) (string, error) {
	box, err := seal.NewBox(m.Team, m.Roster)
	if err != nil {
		return "", err
	}
	text, _ := json.Marshal(c)
	return box.Seal(seal.Card, text)
}

// card opens what is noted of a member; false when nothing is, or with a secret that is not known here.
func (m *Member) card(label string) (c card, ok bool) {
	for _, secret := range append([]string{m.Roster}, m.PastRosters...) {
		box, err := seal.NewBox(m.Team, secret)
		if err != nil {
			continue
		}
		if text, err := box.Open(seal.Card, label); err == nil {
			noted := gjson.ParseBytes(text)
			return card{noted.Get("own").String(), team.Role(noted.Get("role").String()), noted.Get("name").String()}, true
		}
	}
	return card{}, false
}

// describe notes something of a member who has joined.
func (m *Member) describe(ctx context.Context, id string, c card) error {
	label, err := m.close(c)
	if err == nil {
		_, err = m.ask(ctx, "POST", "/members/"+id, nil, map[string]string{"label": label})
	}
	return err
}

// Invite makes a link for one person. The name is for the eyes of admins; the hub cannot read it. Only roles
// that change the list get what signs it.
func (m *Member) Invite(ctx context.Context, role team.Role, name string, valid time.Duration) (string, error) {
	if m.Roster == "" || m.Own == "" { // of an admin who joined before there was any
		m.Roster, m.Own = seal.NewOwn(), seal.NewOwn()
	}
	if err := m.describeMyself(ctx); err != nil {
		return "", err
	}
	l := link{hub: m.Hub, team: m.Team, key: m.Key, own: seal.NewOwn(), signers: m.Signers}
	label, err := m.close(card{l.own, role, name})
	if err != nil {
		return "", err
	}
	answer, err := m.ask(ctx, "POST", "/invites", nil, map[string]any{"role": role, "label": label, "valid_s": valid.Seconds()})
	if err != nil {
		return "", err
	}
	l.code = answer.Get("code").String()
	if role.Has(team.Edit) {
		l.seed = m.Seed
	}
	if role == team.Admin {
		l.roster = m.Roster
	}
	return l.String(), nil
}

// describeMyself notes an admin whom nobody has noted.
func (m *Member) describeMyself(ctx context.Context) error {
	me, err := m.ask(ctx, "GET", "/me", nil, nil)
	if err != nil || team.Role(me.Get("role").String()) != team.Admin {
		return err // who is no admin is refused by what is asked next
	}
	if _, noted := m.card(me.Get("label").String()); noted {
		return nil
	}
	return m.describe(ctx, me.Get("id").String(), card{Own: m.Own, Role: team.Admin})
}

// A Person is a member as admins know them.
type Person struct {
	team.Member
	// Name is what the inviting admin called them.
	Name string
	own  string
	role team.Role // as they were invited, whatever the hub says
}

// Members lists everybody who joined.
func (m *Member) Members(ctx context.Context) ([]Person, error) {
	answer, err := m.ask(ctx, "GET", "/members", nil, nil)
	people := []Person{}
	for _, one := range answer.Get("members").Array() {
		p := Person{Member: team.Member{ID: one.Get("id").String(), Role: team.Role(one.Get("role").String()),
			JoinedMS: one.Get("joined_ms").Int()}}
		if revoked := one.Get("revoked_ms"); revoked.Exists() {
			at := revoked.Int()
			p.Revoked = &at
		}
		if noted, ok := m.card(one.Get("label").String()); ok {
			p.Name, p.own, p.role = noted.Name, noted.Own, noted.Role
		}
		people = append(people, p)
	}
	return people, err
}

// ErrNotHanded says that a member was given no keys that they could take.
var ErrNotHanded = errors.New("the team has another key, and nobody has handed it to you; ask an admin for a new invitation")

// take takes the keys that an admin handed to this member.
func (m *Member) take(ctx context.Context) error {
	me, err := m.ask(ctx, "GET", "/me", nil, nil)
	if err != nil {
		return err
	}
	box, err := seal.NewBox(m.Team, m.Own)
	if err != nil {
		return ErrNotHanded
	}
	text, err := box.Open(seal.Handover, me.Get("handed").String())
	if err != nil {
		return ErrNotHanded
	}
	h := gjson.ParseBytes(text)
	key, version := h.Get("key").String(), h.Get("version").Int()
	if _, err := seal.NewKey(m.Team, key); err != nil || version < m.Handed || key == m.Key {
		return ErrNotHanded
	}
	signers := texts(h.Get("signers"))
	if len(signers) == 0 {
		return ErrNotHanded
	}
	m.change(key, signers)
	m.Handed = version
	if seed := h.Get("seed").String(); seed != "" {
		m.Seed = seed
	}
	if roster := h.Get("roster").String(); roster != "" {
		m.Roster = roster
	}
	return nil
}
