package member

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/tidwall/gjson"

	"keepmum.dev/keepmum/core/hub/seal"
)

// Errors of walls.
var (
	ErrNoWallAdmin = errors.New("an admin says who is inside a wall, for they hand its key to them")
	ErrWallGone    = errors.New(`a wall is missing from "walls", so that everybody would get what is behind it; to take it down, leave it there with "inside": [] and nobody behind it`)
	ErrWall        = errors.New(`every wall in "walls" has an "id" of its own`)
)

// plan is what becomes of a wall.
type plan struct {
	said
	wall    *seal.Wall
	before  *seal.Wall // closed with until now; nil of a new one
	renewed bool       // it is closed with another key than before
	places  map[string]seal.Place
	gone    bool // it is taken down
}

// plans are those of all walls that this member is inside of, or makes; by their tags.
type plans map[string]*plan

// mine says whether an item is this member's to change. Keys are only where it is said anew who is inside.
func (p plans) mine(item string) bool {
	tag, of, ok := seal.ItemOfWall(item)
	if !ok {
		return true
	}
	wall := p[tag]
	return wall != nil && (wall.gone || wall.places != nil || !strings.HasPrefix(of, "k-"))
}

// planWalls compares the walls of a registry with those that are there.
func (m *Member) planWalls(ctx context.Context, s state, there map[string][]byte, registry []byte) (plans, error) {
	held, err := m.held(s)
	if err != nil {
		return nil, err
	}
	given := gjson.GetBytes(registry, "walls").Array()
	if len(held)+len(given) == 0 {
		return nil, nil
	}
	inside := &insiders{member: m}
	all := plans{}
	known := map[string]*plan{}
	for tag, wall := range held {
		p := &plan{said: readSaid(gjson.ParseBytes(there[wall.Item(seal.WallList)])), wall: wall.Wall, before: wall.Wall}
		if known[p.ID] != nil { // two admins who did not know of each other's
			return nil, ErrWall
		}
		all[tag], known[p.ID] = p, p
	}
	seen := map[string]bool{}
	for _, one := range given {
		want := readSaid(one)
		if want.ID == "" || seen[want.ID] {
			return nil, ErrWall
		}
		seen[want.ID] = true
		p := known[want.ID]
		if p == nil {
			secret, err := seal.NewSecret("")
			if err != nil {
				return nil, err
			}
			p = &plan{said: said{ID: want.ID}}
			if p.wall, err = seal.NewWall(m.Team, secret); err != nil {
				return nil, err
			}
			all[p.wall.Tag] = p
		}
		p.Ask = want.Ask
		if p.gone = len(want.Inside) == 0 && p.before != nil; p.gone {
			continue
		}
		if err := p.let(ctx, inside, want.Inside); err != nil {
			return nil, err
		}
	}
	for id := range known {
		if !seen[id] {
			return nil, fmt.Errorf("%w (%s)", ErrWallGone, id)
		}
	}
	return all, nil
}

// let says who is inside from now on: those named, and whoever says so. Whoever was and is no longer has the key,
// so there is another.
func (p *plan) let(ctx context.Context, all *insiders, named []string) error {
	me, err := all.myself(ctx)
	if err != nil {
		return err
	}
	wanted := []string{me}
	var others []string
	for _, name := range named {
		switch {
		case name == me:
		case slices.Contains(p.Inside, name):
			wanted = append(wanted, name)
		default:
			others = append(others, name)
		}
	}
	if len(others) == 0 && len(wanted) == len(p.Inside) {
		return nil
	}
	for _, name := range others {
		person, err := all.find(ctx, name)
		if err != nil {
			return err
		}
		if !slices.Contains(wanted, person.ID) {
			wanted = append(wanted, person.ID)
		}
	}
	slices.Sort(wanted)
	if p.before != nil && slices.Equal(wanted, p.Inside) {
		return nil
	}
	leaves := slices.ContainsFunc(p.Inside, func(id string) bool { return !slices.Contains(wanted, id) })
	p.Inside = wanted
	return p.place(ctx, all, leaves)
}

// place finds the place for the key of everybody who is inside, and with renew makes another key.
func (p *plan) place(ctx context.Context, all *insiders, renew bool) error {
	if renew && p.before != nil {
		secret, err := seal.NewSecret(p.before.Secret)
		if err != nil {
			return err
		}
		if p.wall, err = seal.NewWall(all.member.Team, secret); err != nil {
			return err
		}
		p.renewed = true
	}
	p.places = map[string]seal.Place{}
	for _, id := range p.Inside {
		person, err := all.find(ctx, id)
		if err != nil {
			return err
		}
		own := person.own
		if id == all.me {
			own = all.member.Own
		}
		place, err := seal.PlaceInside(all.member.Team, p.wall.Tag, own)
		if err != nil {
			return err
		}
		p.places[place.Item] = place
	}
	return nil
}

// renewWalls makes other keys for the walls that this member is inside of, for those who are still there.
func (m *Member) renewWalls(ctx context.Context, s state, there map[string][]byte) (plans, error) {
	held, err := m.held(s)
	if err != nil || len(held) == 0 {
		return nil, err
	}
	inside := &insiders{member: m}
	me, err := inside.myself(ctx)
	if err != nil {
		return nil, err
	}
	if _, err := inside.find(ctx, me); err != nil { // from now on, who is not found is not there
		return nil, err
	}
	all := plans{}
	for tag, wall := range held {
		p := &plan{said: readSaid(gjson.ParseBytes(there[wall.Item(seal.WallList)])), wall: wall.Wall, before: wall.Wall}
		p.Inside = slices.DeleteFunc(p.Inside, func(id string) bool {
			_, err := inside.find(ctx, id)
			return err != nil
		})
		if err := p.place(ctx, inside, true); err != nil {
			return nil, err
		}
		all[tag] = p
	}
	return all, nil
}

// wallsOf counts the walls of a version.
func wallsOf(s state) (n int) {
	for item := range s.documents {
		if _, of, ok := seal.ItemOfWall(item); ok && of == seal.WallNames {
			n++
		}
	}
	return n
}
