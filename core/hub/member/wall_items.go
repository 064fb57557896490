package member

import (
	"encoding/json"

	"keepmum.dev/keepmum/core/hub/seal"
	list "keepmum.dev/keepmum/core/registry"
	"keepmum.dev/keepmum/core/restricted"
)

// wanted are the items of a registry with its walls, as they are to be closed.
func (m *Member) wanted(registry []byte, all plans) (map[string]closing, error) {
	key, err := seal.NewKey(m.Team, m.Key)
	if err != nil {
		return nil, err
	}
	walls := map[string]*seal.Wall{}
	var behind map[string][]list.Client
	for _, p := range all {
		if !p.gone {
			walls[p.ID] = p.wall
		}
	}
	split, err := key.Split(registry, walls)
	if err != nil {
		return nil, err
	}
	wanted := make(map[string]closing, len(split))
	for item, json := range split {
		wanted[item] = closing{json: json, key: key}
		if tag, _, ok := seal.ItemOfWall(item); ok {
			wanted[item] = closing{json: json, key: all[tag].wall.Key, anew: all[tag].renewed}
		}
	}
	if len(walls) > 0 {
		behind = clientsBehind(registry)
	}
	for _, p := range all {
		if p.gone {
			continue
		}
		filling, err := p.wall.Filling()
		if err != nil {
			return nil, err
		}
		names, err := json.Marshal(map[string]any{"ask": p.Ask, "names": restricted.Hashes(key.Names(), filling, behind[p.ID])})
		if err != nil {
			return nil, err
		}
		wanted[p.wall.Item(seal.WallNames)] = closing{json: names, key: key}
		if err := p.addOwn(wanted); err != nil {
			return nil, err
		}
	}
	return wanted, nil
}

// addOwn adds what a wall has beside its clients and their names.
func (p *plan) addOwn(wanted map[string]closing) error {
	self, err := json.Marshal(p.said)
	if err != nil {
		return err
	}
	wanted[p.wall.Item(seal.WallList)] = closing{json: self, key: p.wall.Key, anew: p.renewed}
	before := ""
	if p.renewed {
		before = p.before.Secret
	}
	for item, place := range p.places {
		wanted[item] = closing{place: &place, secret: p.wall.Secret, before: before, anew: p.renewed}
	}
	return nil
}

// clientsBehind are the clients of a registry that are behind walls, by the wall.
func clientsBehind(registry []byte) map[string][]list.Client {
	read, _ := list.Read(registry)
	behind := map[string][]list.Client{}
	for _, client := range read.Clients {
		if client.Wall != "" {
			behind[client.Wall] = append(behind[client.Wall], client)
		}
	}
	return behind
}

// closing is how an item is closed.
type closing struct {
	json []byte
	key  *seal.Key
	anew bool // whatever is there

	// Of a wall's key for one member, instead:
	place          *seal.Place
	secret, before string
}

func (c closing) isSame(opened []byte, document string) bool {
	if c.anew || document == "" {
		return false
	}
	return c.place != nil || string(opened) == string(c.json)
}

func (c closing) close(item string) (string, error) {
	if c.place != nil {
		return c.place.Close(c.secret, c.before)
	}
	return c.key.Seal(item, c.json)
}
