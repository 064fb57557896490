package merge

import (
	"github.com/tidwall/gjson"

	"keepmum.dev/keepmum/core/registry"
)

// A Conflict is a value that both sides changed, each in its way. The three are JSON; "" where the value is
// not there.
type Conflict struct {
	Client              string // id of the client it belongs to; "" for the list itself
	Field               string // "sensitivity", "handles.x"; "" for the client as a whole
	Base, Local, Remote string
}

// Merge merges three canonical documents, as registry.Write gives them, and gives a canonical document.
// Clients are the same when their ids are, accounts when network and handle are.
func Merge(base, local, remote []byte) (merged []byte, conflicts []Conflict) {
	m := merger{}
	out := m.value(place{}, gjson.ParseBytes(base), gjson.ParseBytes(local), gjson.ParseBytes(remote))
	reg, _ := registry.Read([]byte(out))
	return registry.Write(reg, []byte(out)), m.conflicts
}

type merger struct{ conflicts []Conflict }

// place is where in the document a value stands.
type place struct{ client, field string }

// value merges one value, and gives its JSON; "" when it is not to be there.
func (m *merger) value(at place, base, local, remote gjson.Result) string {
	switch {
	case same(local, remote), same(base, remote):
		return local.Raw
	case same(base, local):
		return remote.Raw
	}
	switch {
	case !local.Exists() || !remote.Exists():
		m.conflict(at, base, local, remote)
		if local.Exists() {
			return local.Raw
		}
		return remote.Raw
	case local.IsObject() && remote.IsObject() && (base.IsObject() || !base.Exists()):
		return m.object(at, base, local, remote)
	case local.IsArray() && remote.IsArray() && (base.IsArray() || !base.Exists()):
		if merged, ok := m.list(at, base, local, remote); ok {
			return merged
		}
	}
	m.conflict(at, base, local, remote)
	return local.Raw
}

func (m *merger) conflict(at place, base, local, remote gjson.Result) {
	m.conflicts = append(m.conflicts, Conflict{at.client, at.field, base.Raw, local.Raw, remote.Raw})
}

// object merges members by their keys, in the order of this device, what only the source has after them.
func (m *merger) object(at place, base, local, remote gjson.Result) string {
	b, l, r := membersOf(base), membersOf(local), membersOf(remote)
	out := []byte{'{'}
	add := func(key string) {
		under := at
		switch {
		case at.field != "":
			under.field += "." + key
		default:
			under.field = key
		}
		merged := m.value(under, b.get(key), l.get(key), r.get(key))
		if merged == "" {
			return
		}
		if len(out) > 1 {
			out = append(out, ',')
		}
		out = gjson.AppendJSONString(out, key)
		out = append(append(out, ':'), merged...)
	}
	for _, key := range l.keys {
		add(key)
	}
	for _, key := range r.keys {
		if _, ok := l.at[key]; !ok {
			add(key)
		}
	}
	return string(append(out, '}'))
}
