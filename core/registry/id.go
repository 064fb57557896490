package registry

import (
	"strconv"
	"strings"
	"unicode"
)

// giveIDs makes an id from the name of every client that has none. Ids written in the file are never
// taken over; a name that comes again gets a number. The same list gives the same ids.
func giveIDs(clients []Client, taken map[string]bool) {
	last := map[string]int{}
	for i := range clients {
		if clients[i].ID != "" {
			continue
		}
		base := slug(clients[i].Name)
		id := base
		for n := max(last[base], 1); !markNew(taken, id); id = base + "-" + strconv.Itoa(n) {
			n++
			last[base] = n
		}
		clients[i].ID = id
	}
}

// slug is the name's letters and digits in lower case, with a hyphen for everything between them.
func slug(name string) string {
	var b strings.Builder
	gap := false
	for _, r := range name {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) {
			gap = b.Len() > 0
			continue
		}
		if gap {
			b.WriteByte('-')
			gap = false
		}
		b.WriteRune(unicode.ToLower(r))
	}
	if b.Len() == 0 {
		return "client"
	}
	return b.String()
}

// tooShort says whether a name has at most one letter or digit; drafts are not searched for those.
func tooShort(name string) bool {
	count := 0
	for _, r := range name {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			count++
		}
	}
	return count <= 1
}
