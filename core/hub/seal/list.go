package seal

import (
	"bytes"
	"encoding/hex"
	"errors"
	"fmt"
	"maps"
	"runtime"
	"slices"
	"strings"
	"sync"

	"github.com/tidwall/gjson"
)

// List is the item that holds what a list has beside its clients.
const List = "list"

// ErrWall says that a client stands behind a wall that is not there, so that everybody would have got it.
var ErrWall = errors.New("a client is behind a wall that the list does not have")

// Split takes a registry's JSON apart into the JSON of its items: those of clients behind walls, which are by their
// id, and of everything else but what is said of walls. A client without an id cannot be placed: a registry that
// keepmum wrote has them all.
func (k *Key) Split(registry []byte, walls map[string]*Wall) (map[string][]byte, error) {
	document := gjson.ParseBytes(registry)
	if !document.IsObject() {
		return nil, errors.New("a client list is a JSON object")
	}
	buckets := map[string]map[string]string{}
	ids := map[string]bool{}
	var err error
	document.Get("clients").ForEach(func(_, client gjson.Result) bool {
		id := client.Get("id").String()
		if id == "" {
			err = errors.New("a client has no id; `keepmum registry convert` gives it one")
			return false
		}
		bucket := k.Bucket(id)
		if behind := client.Get("wall").String(); behind != "" {
			wall := walls[behind]
			if wall == nil {
				err = ErrWall
				return false
			}
			bucket = wall.Item(wall.Bucket(id))
		}
		if buckets[bucket] == nil {
			buckets[bucket] = map[string]string{}
		}
		if ids[id] {
			err = errors.New("two clients have the same id")
			return false
		}
		ids[id] = true
		buckets[bucket][id] = client.Raw
		return true
	})
	if err != nil {
		return nil, err
	}
	items := map[string][]byte{List: without(document, "clients", "walls", "restricted")}
	for bucket, clients := range buckets {
		var json bytes.Buffer
		json.WriteByte('[')
		for i, id := range slices.Sorted(maps.Keys(clients)) {
			if i > 0 {
				json.WriteByte(',')
			}
			json.WriteString(clients[id])
		}
		json.WriteByte(']')
		items[bucket] = json.Bytes()
	}
	return items, nil
}

func without(document gjson.Result, keys ...string) []byte {
	var json bytes.Buffer
	json.WriteByte('{')
	document.ForEach(func(key, value gjson.Result) bool {
		if slices.Contains(keys, key.Str) {
			return true
		}
		if json.Len() > 1 {
			json.WriteByte(',')
		}
		json.WriteString(key.Raw + ":" + value.Raw)
		return true
	})
	json.WriteByte('}')
	return json.Bytes()
}

// Join makes a registry's JSON of the items that Split made, clients in the order of their ids, and of those of
// walls: what is said of each that can be read, and the hashes of names behind the others.
func (k *Key) Join(items map[string][]byte) ([]byte, error) {
	list := gjson.ParseBytes(items[List])
	if !list.IsObject() {
		return nil, fmt.Errorf("%w: the list itself is missing", ErrForged)
	}
	clients, err := parsed(items)
	if err != nil {
		return nil, err
	}
	size := len(list.Raw) + 20
	for _, client := range clients {
		size += len(client.raw) + 1
	}
	var json bytes.Buffer
	json.Grow(size)
	json.WriteString(strings.TrimSuffix(strings.TrimSpace(list.Raw), "}"))
	if json.Len() > 1 {
		json.WriteByte(',')
	}
	json.WriteString(`"clients":[`)
	for i, client := range clients {
		if i > 0 {
			json.WriteByte(',')
		}
		json.WriteString(client.raw)
	}
	walls, err := k.walls(items)
	json.WriteString("]" + walls + "}\n")
	return json.Bytes(), err
}

// walls is what a registry says of walls, behind a comma; nothing when there are none.
func (k *Key) walls(items map[string][]byte) (said string, err error) {
	var inside, outside []string
	for _, item := range slices.Sorted(maps.Keys(items)) {
		tag, of, ok := ItemOfWall(item)
		switch {
		case !ok || of != WallList && of != WallNames:
		case !gjson.ValidBytes(items[item]):
			return "", fmt.Errorf("%w: what is said of a wall", ErrForged)
		case of == WallList:
			inside = append(inside, string(items[item]))
		case of == WallNames && items["w-"+tag+"-"+WallList] == nil:
			outside = append(outside, string(items[item]))
		}
	}
	if len(inside) > 0 {
		said = `,"walls":[` + strings.Join(inside, ",") + "]"
	}
	if len(outside) > 0 {
		said += `,"restricted":{"key":"` + hex.EncodeToString(k.names) + `","walls":[` + strings.Join(outside, ",") + "]}"
	}
	return said, nil
}

// holdsClients says whether an item is a bucket, of a wall or of none.
func holdsClients(item string) bool {
	if _, of, ok := ItemOfWall(item); ok {
		return strings.HasPrefix(of, "b")
	}
	return item != List
}

type client struct{ id, raw string }

// parsed takes buckets apart, as many at once as there are processors, into clients in the order of their
// ids. Of two with the same id one stays.
func parsed(items map[string][]byte) ([]client, error) {
	waiting := make(chan []byte, len(items))
	for item, json := range items {
		if holdsClients(item) {
			waiting <- json
		}
	}
	close(waiting)
	var all sync.WaitGroup
	var mutex sync.Mutex
	var clients []client
	var failed error
	for range runtime.GOMAXPROCS(0) {
		all.Go(func() {
			var mine []client
			var err error
			for json := range waiting {
				bucket := gjson.ParseBytes(json)
				if !gjson.ValidBytes(json) || !bucket.IsArray() {
					err = fmt.Errorf("%w: a bucket is no JSON array", ErrForged)
					break
				}
				bucket.ForEach(func(_, one gjson.Result) bool {
					mine = append(mine, client{one.Get("id").String(), one.Raw})
					return true
				})
			}
			slices.SortFunc(mine, func(a, b client) int { return strings.Compare(a.id, b.id) })
			mutex.Lock()
			defer mutex.Unlock()
			clients, failed = merged(clients, mine), errors.Join(failed, err)
		})
	}
	all.Wait()
	return slices.CompactFunc(clients, func(a, b client) bool { return a.id == b.id }), failed
}

// merged makes one of two lists that are each in order.
func merged(a, b []client) []client {
	all := make([]client, 0, len(a)+len(b))
	for len(a) > 0 && len(b) > 0 {
		if a[0].id <= b[0].id {
			all, a = append(all, a[0]), a[1:]
		} else {
			all, b = append(all, b[0]), b[1:]
		}
	}
	return append(append(all, a...), b...)
}
