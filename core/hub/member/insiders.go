package member

import (
	"context"
	"fmt"
	"strings"
)

// insiders looks up members, once.
type insiders struct {
	member *Member
	me     string
	people []Person
}

func (i *insiders) myself(ctx context.Context) (string, error) {
	if i.me == "" {
		me, err := i.member.ask(ctx, "GET", "/me", nil, nil)
		if err != nil {
			return "", err
		}
		i.me = me.Get("id").String()
	}
	return i.me, nil
}

// find finds who has an id, or is called so by admins, and can be handed a key.
func (i *insiders) find(ctx context.Context, who string) (Person, error) {
	if i.member.Roster == "" {
		return Person{}, ErrNoWallAdmin
	}
	if i.people == nil {
		if err := i.member.describeMyself(ctx); err != nil {
			return Person{}, err
		}
		people, err := i.member.Members(ctx)
		if err != nil {
			return Person{}, err
		}
		i.people = people
	}
	var found []Person
	for _, p := range i.people {
		if p.Revoked == nil && (p.ID == who || strings.EqualFold(p.Name, who)) {
			found = append(found, p)
		}
	}
	switch {
	case len(found) != 1:
		return Person{}, fmt.Errorf("%q: %d members of the team; put the id there that keepmum team members prints", who, len(found))
	case found[0].own == "":
		return Person{}, fmt.Errorf("%q needs a new invitation: there is nothing to hand them a key with", who)
	}
	return found[0], nil
}
