package seal

import (
	"encoding/hex"
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"keepmum.dev/keepmum/core/registry"
	"keepmum.dev/keepmum/core/restricted"
)

// wallVectors are a wall with one client behind it and one member inside, whose secret is own.
type wallVectors struct {
	Secret    string            `json:"secret"`
	Tag       string            `json:"tag"`
	Key       string            `json:"key"` // of the hashes
	Filling   string            `json:"filling"`
	Documents map[string]string `json:"documents"`
	Items     map[string]string `json:"items"`
}

const (
	wallSecret = "QEFCQ0RFRkdISUpLTE1OT1BRUlNUVVZXWFlaW1xdXl9gYWJjZGVmZ2hpamtsbW5v"
	behindWall = `{"id":"alderfield","name":"Alderfield Heron PLC","wall":"heron"}`
)

func wall(t *testing.T) *Wall {
	t.Helper()
	w, err := NewWall(team, wallSecret)
	if err != nil {
		t.Fatal(err)
	}
	return w
}

func newWallVectors(t *testing.T, k *Key) wallVectors {
	t.Helper()
	w := wall(t)
	w.newRandom = k.newRandom
	filling, err := w.Filling()
	if err != nil {
		t.Fatal(err)
	}
	v := wallVectors{wallSecret, w.Tag, hex.EncodeToString(k.Names()), hex.EncodeToString(filling), map[string]string{}, map[string]string{}}
	items, err := k.Split([]byte(`{"clients":[`+behindWall+`]}`), map[string]*Wall{"heron": w})
	if err != nil {
		t.Fatal(err)
	}
	delete(items, List)
	read, _ := registry.Read([]byte(`{"keepmum":1,"clients":[` + behindWall + `]}`))
	names, _ := json.Marshal(map[string]any{"ask": "Lena Legal", "names": restricted.Hashes(k.Names(), filling, read.Clients)})
	items[w.Item(WallNames)] = names
	items[w.Item(WallList)] = []byte(`{"id":"heron","ask":"Lena Legal","inside":["` + strings.Repeat("m", 26) + `"]}`)
	for item, json := range items {
		key := w.Key
		if item == w.Item(WallNames) {
			key = k
		}
		v.Items[item] = string(json)
		if v.Documents[item], err = key.Seal(item, json); err != nil {
			t.Fatal(err)
		}
	}
	place, err := PlaceInside(team, w.Tag, own)
	if err != nil {
		t.Fatal(err)
	}
	place.box.newRandom = k.newRandom
	if v.Documents[place.Item], err = place.Close(wallSecret, ""); err != nil {
		t.Fatal(err)
	}
	return v
}

func (v *wallVectors) try(t *testing.T, k *Key) {
	t.Helper()
	w := wall(t)
	filling, err := w.Filling()
	if err != nil || v.Tag != w.Tag || v.Key != hex.EncodeToString(k.Names()) || v.Filling != hex.EncodeToString(filling) {
		t.Errorf("the wall's keys: %+v, %v", v, err)
	}
	place, err := PlaceInside(team, w.Tag, own)
	if err != nil {
		t.Fatal(err)
	}
	if got, before, err := place.Open(team, v.Documents[place.Item]); err != nil || got.Secret != wallSecret || before != nil {
		t.Errorf("the place inside: %v", err)
	}
	for item, want := range v.Items {
		key, other := w.Key, k
		if item == w.Item(WallNames) {
			key, other = k, w.Key
		}
		if got, err := key.Open(item, v.Documents[item]); err != nil || string(got) != want {
			t.Errorf("%s: %s, %v", item, got, err)
		}
		if got, err := other.Open(item, v.Documents[item]); !errors.Is(err, ErrOtherKey) {
			t.Errorf("%s opens with the other key: %s, %v", item, got, err)
		}
	}
}

func TestWall(t *testing.T) {
	k, w := key(t), wall(t)
	walls := map[string]*Wall{"heron": w}
	items, err := k.Split([]byte(`{"keepmum":1,"clients":[{"id":"a","name":"A"},`+behindWall+`],"walls":[{"id":"heron"}],"restricted":{}}`), walls)
	if err != nil || len(items) != 3 || string(items[List]) != `{"keepmum":1}` {
		t.Fatalf("%s, %v", items, err)
	}
	for item, json := range items {
		if _, _, ok := ItemOfWall(item); ok != strings.Contains(string(json), "Heron") {
			t.Errorf("%s: %s", item, json)
		}
	}
	items[w.Item(WallNames)] = []byte(`{"ask":"Lena","names":["00"]}`)
	outside := map[string][]byte{}
	for item, json := range items {
		if _, of, ok := ItemOfWall(item); !ok || of == WallNames {
			outside[item] = json
		}
	}
	joined, err := k.Join(outside)
	if want := `{"keepmum":1,"clients":[{"id":"a","name":"A"}],"restricted":{"key":"` + hex.EncodeToString(k.names) + `","walls":[{"ask":"Lena","names":["00"]}]}}` + "\n"; err != nil || string(joined) != want {
		t.Errorf("outside: %s, %v", joined, err)
	}
	items[w.Item(WallList)] = []byte(`{"id":"heron"}`)
	joined, err = k.Join(items)
	if want := `{"keepmum":1,"clients":[{"id":"a","name":"A"},` + behindWall + `],"walls":[{"id":"heron"}]}` + "\n"; err != nil || string(joined) != want {
		t.Errorf("inside: %s, %v", joined, err)
	}
	items[w.Item(WallList)] = []byte(`{"id"`)
	if _, err := k.Join(items); !errors.Is(err, ErrForged) {
		t.Errorf("a wall that is no JSON: %v", err)
	}
	if _, err := k.Split([]byte(`{"clients":[`+behindWall+`]}`), nil); !errors.Is(err, ErrWall) {
		t.Errorf("split behind no wall: %v", err)
	}
	changed, err := NewSecret(wallSecret)
	if err != nil {
		t.Fatal(err)
	}
	if newer, err := NewWall(team, changed); err != nil || newer.Tag != w.Tag || newer.ID() == w.ID() {
		t.Errorf("another key moves the wall: %v", err)
	}
	stranger, err := PlaceInside(team, w.Tag, strings.Repeat("E", 42)+"A")
	if err != nil {
		t.Fatal(err)
	}
	place, _ := PlaceInside(team, w.Tag, own)
	if elsewhere, _ := PlaceInside(team, "000000000000", own); stranger.Item == place.Item || strings.HasSuffix(elsewhere.Item, place.box.id) {
		t.Error("a place tells whose it is")
	}
	document, err := place.Close(changed, wallSecret)
	if err != nil {
		t.Fatal(err)
	}
	if _, before, err := place.Open(team, document); err != nil || before == nil || before.Secret != wallSecret {
		t.Errorf("the key before: %v", err)
	}
	if _, _, err := stranger.Open(team, document); err == nil {
		t.Error("a stranger opens a place")
	}
	if _, err := PlaceInside(team, w.Tag, "short"); err == nil {
		t.Error("a place of no secret")
	}
}
