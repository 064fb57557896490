package seal

import (
	"crypto/hkdf"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"errors"
	"strings"

	"github.com/tidwall/gjson"
)

// A Wall closes what only those inside it may read. Its key is made like a team's, and keeps its items' places
// when it is changed.
type Wall struct {
	*Key
	// Secret is what NewWall takes.
	Secret string
	// Tag is in the names of its items. It tells nothing of the wall.
	Tag string
}

// The items of a wall beside its buckets: what it is called and who is inside, closed with its own key, and what
// everybody on the team gets, closed with the team's.
const (
	WallList  = "list"
	WallNames = "names"
)

// NewWall makes the keys of a wall of its secret, as NewSecret writes it.
func NewWall(team, secret string) (*Wall, error) {
	key, err := NewKey(team, secret)
	if err != nil {
		return nil, err
	}
	mac := hmac.New(sha256.New, key.idKey)
	mac.Write([]byte("keepmum wall"))
	return &Wall{key, secret, hex.EncodeToString(mac.Sum(nil)[:6])}, nil
}

// Item is the name of one of the wall's items.
func (w *Wall) Item(of string) string { return "w-" + w.Tag + "-" + of }

// Filling is what makes hashes that are no name's.
func (w *Wall) Filling() ([]byte, error) {
	return hkdf.Key(sha256.New, w.closing, []byte(w.team), "keepmum filling", 32)
}

// ItemOfWall takes the name of a wall's item apart.
func ItemOfWall(item string) (tag, of string, ok bool) {
	rest, ok := strings.CutPrefix(item, "w-")
	tag, of, more := strings.Cut(rest, "-")
	return tag, of, ok && more
}

// A Place is where a wall's key waits for one member, and what closes it there. Whoever does not have the member's own
// secret cannot tell whose it is.
type Place struct {
	Item string
	box  *Key
}

// PlaceInside is the place of the member with a secret of their own.
func PlaceInside(team, tag, own string) (Place, error) {
	bytes, err := base64.RawURLEncoding.Strict().DecodeString(own)
	if err != nil || len(bytes) != 32 {
		return Place{}, errOwn
	}
	secret, err := hkdf.Key(sha256.New, bytes, []byte(team), "keepmum inside\n"+tag, 32)
	if err != nil {
		return Place{}, err
	}
	box, err := NewBox(team, base64.RawURLEncoding.EncodeToString(secret))
	return Place{"w-" + tag + "-k-" + box.id, box}, err
}

// Close closes a wall's secret for the member, and the one before it, with which some of the wall's items may still be
// closed; before may be empty.
func (p Place) Close(secret, before string) (string, error) {
	json := `{"key":"` + secret + `"`
	if before != "" {
		json += `,"before":"` + before + `"`
	}
	return p.box.Seal(p.Item, []byte(json+"}"))
}

// Open gives the wall whose secret waits in the place, and the same with the secret before, nil when there is none.
func (p Place) Open(team, document string) (wall, before *Wall, err error) {
	json, err := p.box.Open(p.Item, document)
	if err != nil {
		return nil, nil, err
	}
	value := gjson.ParseBytes(json)
	if wall, err = NewWall(team, value.Get("key").String()); err != nil {
		return nil, nil, ErrForged
	}
	if secret := value.Get("before").String(); secret != "" {
		before, err = NewWall(team, secret)
	}
	return wall, before, err
}

var errOwn = errors.New("a member's own secret is 43 letters, digits, - and _")
