package merge

import "github.com/tidwall/gjson"

// members are those of an object, with the last value of a key that stands twice, as reading takes it.
type members struct {
	keys []string
	at   map[string]gjson.Result
}

func membersOf(object gjson.Result) members {
	m := members{at: map[string]gjson.Result{}}
	if object.IsObject() {
		object.ForEach(func(key, value gjson.Result) bool {
			if _, again := m.at[key.Str]; !again {
				m.keys = append(m.keys, key.Str)
			}
			m.at[key.Str] = value
			return true
		})
	}
	return m
}

// elements are those of a list; none of anything else.
func elements(list gjson.Result) (all []gjson.Result) {
	if list.IsArray() {
		list.ForEach(func(_, value gjson.Result) bool {
			all = append(all, value)
			return true
		})
	}
	return all
}

func (m members) get(key string) gjson.Result { return m.at[key] }

// same says whether two values mean the same: spaces and the order of an object's keys mean nothing, the
// order of a list does.
func same(a, b gjson.Result) bool {
	switch {
	case a.Raw == b.Raw:
		return true
	case !a.Exists() || !b.Exists() || a.Type != b.Type || a.IsObject() != b.IsObject() || a.IsArray() != b.IsArray():
		return false
	case a.IsObject():
		x, y := membersOf(a), membersOf(b)
		if len(x.keys) != len(y.keys) {
			return false
		}
		for _, key := range x.keys {
			if other, ok := y.at[key]; !ok || !same(x.at[key], other) {
				return false
			}
		}
		return true
	case a.IsArray():
		x, y := elements(a), elements(b)
		if len(x) != len(y) {
			return false
		}
		for i := range x {
			if !same(x[i], y[i]) {
				return false
			}
		}
		return true
	case a.Type == gjson.String:
		return a.Str == b.Str
	}
	return false // numbers and the like are compared as they are written
}
