package member

import (
	"context"
	"encoding/json"
	"errors"
	"strings"

	"keepmum.dev/keepmum/core/hub/seal"
	"keepmum.dev/keepmum/core/hub/team"
)

// ErrNoAdmin says that somebody who is no admin wanted to change the key.
var ErrNoAdmin = errors.New("an admin changes the key, for they hand it to the others")

// A Handing says what became of everybody when the key was changed.
type Handing struct {
	// Handed have the new key waiting for them; Left need a new invitation.
	Handed, Left []Person
	// Walls is how many walls keep their keys, for this admin is not inside of them.
	Walls int
}

// ChangeKey closes the list with another key and signs it with another signer, so that who has left can
// neither read what is written from now on nor write in the name of the team. Everybody else is handed what they
// need, closed for each. It is done in steps: keep says to keep the member as it is at that moment, first of
// all before anything is sent. When it is interrupted, it is done once more, with keys that are newer still: who was
// handed these may have left meanwhile.
func (m *Member) ChangeKey(ctx context.Context, keep func() error) (Handing, error) {
	if m.Seed == "" {
		return Handing{}, ErrReader
	}
	if err := m.describeMyself(ctx); err != nil {
		return Handing{}, err
	}
	me, err := m.ask(ctx, "GET", "/me", nil, nil)
	if err != nil {
		return Handing{}, err
	}
	if team.Role(me.Get("role").String()) != team.Admin {
		return Handing{}, ErrNoAdmin
	}
	s, err := m.current(ctx) // with the keys that somebody else may have handed meanwhile
	if err != nil {
		return Handing{}, err
	}
	if err := m.renew(); err != nil {
		return Handing{}, err
	}
	if err := keep(); err != nil {
		return Handing{}, err
	}
	handing, err := m.handOver(ctx, me.Get("id").String(), s.head.Version)
	if err != nil {
		return handing, err
	}
	opened, err := m.open(s)
	if err != nil {
		return handing, err
	}
	key, err := seal.NewKey(m.Team, m.Key)
	if err != nil {
		return handing, err
	}
	plans, err := m.renewWalls(ctx, s, opened)
	if err != nil {
		return handing, err
	}
	handing.Walls = wallsOf(s) - len(plans)
	wanted := map[string]closing{}
	for item, json := range opened {
		if tag, of, ok := seal.ItemOfWall(item); ok && of != seal.WallNames {
			wanted[item] = closing{json: json, key: plans[tag].wall.Key, anew: true}
		} else if _, err := key.Open(item, s.documents[item]); err != nil {
			wanted[item] = closing{json: json, key: key, anew: true}
		}
	}
	for _, p := range plans {
		if err := p.addOwn(wanted); err != nil {
			return handing, err
		}
	}
	_, err = m.send(ctx, &s, "", func(item string) (*string, bool, error) {
		want, other := wanted[item]
		if !other {
			_, of, ofWall := seal.ItemOfWall(item)
			return nil, !ofWall || !strings.HasPrefix(of, "k-") || !plans.mine(item), nil
		}
		closed, err := want.close(item)
		return &closed, false, err
	}, inOrder(s.documents, wanted))
	if err != nil {
		return handing, err
	}
	m.PastRosters, m.Signers = nil, m.Signers[:1]
	return handing, keep()
}

// renew makes every key anew. The signer before is trusted until the list is signed by the new one.
func (m *Member) renew() error {
	key, err := seal.NewSecret(m.Key)
	if err != nil {
		return err
	}
	signer, err := seal.NewSigner("")
	if err != nil {
		return err
	}
	m.change(key, append([]string{signer.Public()}, m.Signers...))
	m.PastRosters = append([]string{m.Roster}, m.PastRosters...)
	m.Seed, m.Roster = signer.Seed(), seal.NewOwn()
	return nil
}

// handOver closes the new keys for every member who is noted, and what is noted of them with the new secret
// of admins.
func (m *Member) handOver(ctx context.Context, me string, version int64) (Handing, error) {
	var h Handing
	people, err := m.Members(ctx)
	if err != nil {
		return h, err
	}
	for _, p := range people {
		if p.Revoked != nil {
			continue
		}
		if p.ID == me {
			if err := m.describe(ctx, me, card{m.Own, team.Admin, p.Name}); err != nil {
				return h, err
			}
			continue
		}
		if p.own == "" {
			h.Left = append(h.Left, p)
			continue
		}
		if err := m.hand(ctx, p, version); err != nil {
			return h, err
		}
		h.Handed = append(h.Handed, p)
	}
	return h, nil
}

func (m *Member) hand(ctx context.Context, p Person, version int64) error {
	given := map[string]any{"version": version, "key": m.Key, "signers": m.Signers[:1]}
	if p.role.Has(team.Edit) {
		given["seed"] = m.Seed
	}
	if p.role == team.Admin {
		given["roster"] = m.Roster
	}
	text, err := json.Marshal(given)
	if err != nil {
		return err
	}
	box, err := seal.NewBox(m.Team, p.own)
	if err != nil {
		return err
	}
	handed, err := box.Seal(seal.Handover, text)
	if err != nil {
		return err
	}
	label, err := m.close(card{p.own, p.role, p.Name})
	if err != nil {
		return err
	}
	_, err = m.ask(ctx, "POST", "/members/"+p.ID, nil, map[string]string{"label": label, "handed": handed})
	return err
}
