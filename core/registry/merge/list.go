package merge

import "github.com/tidwall/gjson"

// list merges lists: of clients and accounts by who they are, of anything else as sets. It says no where
// lists of objects lost an entry on both sides: one entry may have been edited twice, and to keep both
// versions of a permission would permit more than either side meant.
func (m *merger) list(at place, base, local, remote gjson.Result) (string, bool) {
	if len(at) == 1 {
		switch at[0] {
		case "clients":
			return m.entries(at, base, local, remote, "id"), true
		case "accounts":
			return m.entries(at, base, local, remote, "network", "handle"), true
		}
	}
	b, l, r := elements(base), elements(local), elements(remote)
	for _, entry := range l {
		if entry.IsObject() && lost(b, l) && lost(b, r) {
			return "", false
		}
	}
	var out [][]byte
	for _, entry := range l {
		if !has(b, entry) || has(r, entry) {
			out = append(out, []byte(entry.Raw))
		}
	}
	for _, entry := range r {
		if !has(b, entry) && !has(l, entry) {
			out = append(out, []byte(entry.Raw))
		}
	}
	if len(out) == 0 {
		return "", true
	}
	return joined(out), true
}

// entries merges lists of objects that are the same when the values of keys are: in the order of this
// device, what only the source has after them.
func (m *merger) entries(at place, base, local, remote gjson.Result, keys ...string) string {
	b, l, r := entriesOf(base, keys), entriesOf(local, keys), entriesOf(remote, keys)
	var out [][]byte
	add := func(id string) {
		under := at
		for _, key := range keys {
			under = under.under(firstOf(l.get(id), r.get(id)).Get(key).Str)
		}
		if merged := m.value(under, b.get(id), l.get(id), r.get(id)); merged != "" {
			out = append(out, []byte(merged))
		}
	}
	for _, id := range l.keys {
		add(id)
	}
	for _, id := range r.keys {
		if _, ok := l.at[id]; !ok {
			add(id)
		}
	}
	return joined(out)
}

func entriesOf(list gjson.Result, keys []string) members {
	m := members{at: map[string]gjson.Result{}}
	for _, entry := range elements(list) {
		id := ""
		for _, key := range keys {
			id += entry.Get(key).Str + "\x00"
		}
		if _, again := m.at[id]; !again {
			m.keys = append(m.keys, id)
		}
		m.at[id] = entry
	}
	return m
}

func firstOf(a, b gjson.Result) gjson.Result {
	if a.Exists() {
		return a
	}
	return b
}

// lost says whether a list lacks something that stood in base.
func lost(base, list []gjson.Result) bool {
	for _, entry := range base {
		if !has(list, entry) {
			return true
		}
	}
	return false
}

func has(list []gjson.Result, entry gjson.Result) bool {
	for _, one := range list {
		if same(one, entry) {
			return true
		}
	}
	return false
}

func joined(values [][]byte) string {
	out := []byte{'['}
	for i, v := range values {
		if i > 0 {
			out = append(out, ',')
		}
		out = append(out, v...)
	}
	return string(append(out, ']'))
}
