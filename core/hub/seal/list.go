package seal

import (
	"bytes"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/tidwall/gjson"
)

// listItem holds what a list has beside its clients.
const listItem = "list"

// Split takes a registry's JSON apart into the JSON of its items. A client without an id cannot be placed:
// a registry that keepmum wrote has them all.
func (k *Key) Split(registry []byte) (map[string][]byte, error) {
	document := gjson.ParseBytes(registry)
	if !document.IsObject() {
		return nil, errors.New("a client list is a JSON object")
	}
	buckets := map[string]map[string]string{}
	var err error
	document.Get("clients").ForEach(func(_, client gjson.Result) bool {
		id := client.Get("id").String()
		if id == "" {
			err = errors.New("a client has no id; `keepmum registry convert` gives it one")
			return false
		}
		bucket := k.Bucket(id)
		if buckets[bucket] == nil {
			buckets[bucket] = map[string]string{}
		}
		if _, twice := buckets[bucket][id]; twice {
			err = errors.New("two clients have the same id")
			return false
		}
		buckets[bucket][id] = client.Raw
		return true
	})
	if err != nil {
		return nil, err
	}
	items := map[string][]byte{listItem: withoutClients(document)}
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

func withoutClients(document gjson.Result) []byte {
	var json bytes.Buffer
	json.WriteByte('{')
	document.ForEach(func(key, value gjson.Result) bool {
		if key.Str == "clients" {
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

// Join makes a registry's JSON of the items that Split made, clients in the order of their ids.
func Join(items map[string][]byte) ([]byte, error) {
	list := gjson.ParseBytes(items[listItem])
	if !list.IsObject() {
		return nil, fmt.Errorf("%w: the list itself is missing", ErrForged)
	}
	clients := map[string]string{}
	for item, json := range items {
		if item == listItem {
			continue
		}
		bucket := gjson.ParseBytes(json)
		if !gjson.ValidBytes(json) || !bucket.IsArray() {
			return nil, fmt.Errorf("%w: a bucket is no JSON array", ErrForged)
		}
		bucket.ForEach(func(_, client gjson.Result) bool {
			clients[client.Get("id").String()] = client.Raw
			return true
		})
	}
	var json bytes.Buffer
	json.WriteString(strings.TrimSuffix(strings.TrimSpace(list.Raw), "}"))
	if json.Len() > 1 {
		json.WriteByte(',')
	}
	json.WriteString(`"clients":[`)
	for i, id := range slices.Sorted(maps.Keys(clients)) {
		if i > 0 {
			json.WriteByte(',')
		}
		json.WriteString(clients[id])
	}
	json.WriteString("]}\n")
	return json.Bytes(), nil
}
