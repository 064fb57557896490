package member

import (
	"errors"
	"strings"

	"github.com/tidwall/gjson"

	"keepmum.dev/keepmum/core/hub/seal"
)

// heldWall is a wall that this member is inside of.
type heldWall struct {
	*seal.Wall
	before *seal.Wall // nil when its key was never changed
}

func (w *heldWall) keys() []*seal.Key {
	if w.before == nil {
		return []*seal.Key{w.Key}
	}
	return []*seal.Key{w.Key, w.before.Key}
}

// held are the walls of a version that this member is inside of, by their tags.
func (m *Member) held(s state) (map[string]*heldWall, error) {
	all := map[string]*heldWall{}
	for item := range s.documents {
		tag, of, ok := seal.ItemOfWall(item)
		if !ok || of != seal.WallNames || m.Own == "" {
			continue
		}
		place, err := seal.PlaceInside(m.Team, tag, m.Own)
		if err != nil {
			return nil, err
		}
		document, inside := s.documents[place.Item]
		if !inside {
			continue
		}
		wall, before, err := place.Open(m.Team, document)
		if errors.Is(err, seal.ErrOtherKey) {
			continue // somebody else's, whose place has the same name
		}
		if err != nil {
			return nil, err
		}
		if wall.Tag != tag {
			return nil, seal.ErrForged
		}
		all[tag] = &heldWall{wall, before}
	}
	return all, nil
}

// said is what stands behind a wall of the wall itself.
type said struct {
	ID     string   `json:"id"`
	Ask    string   `json:"ask"`
	Inside []string `json:"inside"`
}

func readSaid(wall gjson.Result) said {
	return said{strings.TrimSpace(wall.Get("id").String()), strings.TrimSpace(wall.Get("ask").String()), texts(wall.Get("inside"))}
}
