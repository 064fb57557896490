package merge

import (
	"strings"

	"github.com/tidwall/gjson"

	"keepmum.dev/keepmum/core/registry"
)

// A Conflict is a value that both sides changed, each in its way. The three are JSON; "" where the value is
// not there.
type Conflict struct {
	Client string // id of the client it belongs to; "" for the list itself
	Field  string // "sensitivity", "handles.x"; "" for the client as a whole
	// Path leads to the value from the top of the document, key by key. After "clients" comes the id of a
	// client and after "accounts" the network and the handle of an account, where others have a place in a list.
	Path                []string
	Base, Local, Remote string
}

// Merge merges three canonical documents, as registry.Write gives them, and gives a canonical document; nil when what
// comes of them is none.
// Clients are the same when their ids are, accounts when network and handle are.
func Merge(base, local, remote []byte) (merged []byte, conflicts []Conflict) {
	m := merger{}
	out := m.value(nil, gjson.ParseBytes(base), gjson.ParseBytes(local), gjson.ParseBytes(remote))
	_, merged, _ = registry.Rewrite([]byte(out))
	return merged, m.conflicts
}

type merger struct{ conflicts []Conflict }

// place is where in the document a value stands, as Conflict.Path says it.
type place []string

// under is a place inside. The place itself stays as it is, whatever is added later.
func (at place) under(keys ...string) place { return append(at[:len(at):len(at)], keys...) }

// client is the id of the client that a place belongs to, and field the keys below, as people say them.
func (at place) split() (client, field string) {
	rest := at
	switch {
	case len(at) > 1 && at[0] == "clients":
		client, rest = at[1], at[2:]
	case len(at) > 2 && at[0] == "accounts":
		rest = append(place{"accounts", at[2]}, at[3:]...)
	}
	return client, strings.Join(rest, ".")
}

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
	client, field := at.split()
	m.conflicts = append(m.conflicts, Conflict{client, field, at, base.Raw, local.Raw, remote.Raw})
}

// object merges members by their keys, in the order of this device, what only the source has after them.
func (m *merger) object(at place, base, local, remote gjson.Result) string {
	b, l, r := membersOf(base), membersOf(local), membersOf(remote)
	out := []byte{'{'}
	add := func(key string) {
		merged := m.value(at.under(key), b.get(key), l.get(key), r.get(key))
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
