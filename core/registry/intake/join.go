package intake

import "strings"

// join makes one client of two. Lists hold what either holds; of two single values the older one's stays, but for
// those of which one is the more careful. A name that differs becomes an alias, so that nothing that was found in
// drafts before is missed afterwards.
func join(older, newer string) string {
	a, b := membersOf(older), membersOf(newer)
	all := combine(a, b, "", nil)
	for _, key := range [...]string{`"relationship"`, `"sensitivity"`} {
		was, now := a.get(key), b.get(key)
		if was != nil && now != nil && strings.Index(careful, now.value) < strings.Index(careful, was.value) {
			all.set(key, now.value)
		}
	}
	was, now := a.get(`"name"`), b.get(`"name"`)
	if was.value != now.value {
		aliases := "[" + now.value + "]"
		if known := all.get(`"aliases"`); known != nil {
			aliases = union(known.value, aliases)
		}
		all.set(`"aliases"`, aliases)
	}
	return all.join()
}

// careful are words of which the most careful ones come first.
const careful = `"client" "former" "prospect" "partner" "supplier" "own" "high" "normal"`
