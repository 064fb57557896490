package intake

import (
	"strings"

	"github.com/tidwall/gjson"
)

// members are those of a JSON object, in order, both halves as JSON.
type members []*member

type member struct{ key, value string }

func membersOf(raw string) (all members) {
	gjson.Parse(raw).ForEach(func(key, value gjson.Result) bool {
		all = append(all, &member{key.Raw, value.Raw})
		return true
	})
	return all
}

// get is the member with a key; nil when there is none.
func (all members) get(key string) *member {
	for _, m := range all {
		if m.key == key {
			return m
		}
	}
	return nil
}

func (all *members) set(key, value string) {
	if m := all.get(key); m != nil {
		m.value = value
	} else {
		*all = append(*all, &member{key, value})
	}
}

func (all members) join() string {
	out := []byte{'{'}
	for i, m := range all {
		if i > 0 {
			out = append(out, ',')
		}
		out = append(append(append(out, m.key...), ':'), m.value...)
	}
	return string(append(out, '}'))
}

func quoted(text string) string  { return string(gjson.AppendJSONString(nil, text)) }
func unquoted(raw string) string { return gjson.Parse(raw).Str }

// combine makes one object of two. Of a path ("aliases", "handles.x") that is covered the newer one's value counts,
// even where it has none. Elsewhere lists hold what either holds, and of two other values the older one's stays.
func combine(older, newer members, under string, covers map[string]bool) (all members) {
	for _, was := range older {
		path := under + unquoted(was.key)
		now := newer.get(was.key)
		switch {
		case covers[path]:
			if now == nil {
				continue
			}
			was = now
		case was.value[0] == '{':
			var inner members
			if now != nil {
				inner = membersOf(now.value)
			}
			value := combine(membersOf(was.value), inner, path+".", covers).join()
			if value == "{}" {
				continue
			}
			was = &member{was.key, value}
		case now != nil:
			was = &member{was.key, union(was.value, now.value)}
		}
		all = append(all, was)
	}
	for _, now := range newer {
		if older.get(now.key) == nil {
			all = append(all, now)
		}
	}
	return all
}

// union is a list with what only the other holds at its end; of values that are no lists, the first.
func union(a, b string) string {
	if a[0] != '[' || b[0] != '[' {
		return a
	}
	var all []string
	add := func(_, one gjson.Result) bool {
		for _, known := range all {
			if known == one.Raw {
				return true
			}
		}
		all = append(all, one.Raw)
		return true
	}
	gjson.Parse(a).ForEach(add)
	gjson.Parse(b).ForEach(add)
	return "[" + strings.Join(all, ",") + "]"
}

// changedKeys lists the keys of two objects whose values differ.
func changedKeys(older, newer string) []string {
	if older == newer {
		return nil
	}
	return differing(membersOf(older), membersOf(newer))
}

// differing lists the keys of two objects whose values differ.
func differing(older, newer members) (keys []string) {
	for _, now := range newer {
		if was := older.get(now.key); was == nil || was.value != now.value {
			keys = append(keys, unquoted(now.key))
		}
	}
	for _, was := range older {
		if newer.get(was.key) == nil {
			keys = append(keys, unquoted(was.key))
		}
	}
	return keys
}
