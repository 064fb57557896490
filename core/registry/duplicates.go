package registry

import (
	"strings"

	"keepmum.dev/keepmum/core/text"
)

// Duplicates are entries that may be one client: they share a name, a handle or a domain.
type Duplicates struct {
	Clients []int    // their places in the list, rising
	Share   []string // of "name", "handle" and "domain"
}

// FindDuplicates lists the entries of a list that may be the same, by the first of each group. Names are
// compared without case, accents, punctuation and legal forms. Whether entries are one client is for their owner to say:
// a group of companies shares a domain, too.
func FindDuplicates(clients []Client) []Duplicates {
	g := groups{parent: make([]int, len(clients)), first: make(map[string]int, 2*len(clients))}
	for i := range g.parent {
		g.parent[i] = i
	}
	var folded text.Folded
	for i, c := range clients {
		g.share(i, "name", nameKey(&folded, c.Name))
		for network, handles := range c.Handles {
			for _, handle := range handles {
				g.share(i, "handle", network+"\x00"+strings.ToLower(handle))
			}
		}
		for _, domain := range c.Domains {
			g.share(i, "domain", domain)
		}
	}
	return g.list()
}

// nameKey is the folded name without the legal forms behind it.
func nameKey(folded *text.Folded, name string) string {
	folded.Fold(name)
	words := folded.Words
	for len(words) > 1 && isForm(folded, words[len(words)-1]) {
		words = words[:len(words)-1]
	}
	var key []byte
	for _, w := range words {
		key = append(append(key, folded.Letters[w.From:w.To]...), ' ')
	}
	return string(key)
}

// groups joins entries into sets: of any two that share something, the later one points at the earlier one's set.
type groups struct {
	parent []int
	first  map[string]int // the first entry with a key
	shared []sharing
}

type sharing struct {
	entry int
	what  string
}

func (g *groups) root(i int) int {
	for g.parent[i] != i {
		g.parent[i] = g.parent[g.parent[i]]
		i = g.parent[i]
	}
	return i
}

func (g *groups) share(i int, what, key string) {
	if key == "" {
		return
	}
	key = what + "\x00" + key
	first, known := g.first[key]
	if !known {
		g.first[key] = i
		return
	}
	if first == i {
		return // a list that holds it twice
	}
	a, b := g.root(first), g.root(i)
	g.parent[max(a, b)] = min(a, b)
	g.shared = append(g.shared, sharing{i, what})
}

func (g *groups) list() []Duplicates {
	var all []Duplicates
	at := map[int]int{} // the group of a root
	for _, s := range g.shared {
		root := g.root(s.entry)
		n, known := at[root]
		if !known {
			n = len(all)
			at[root] = n
			all = append(all, Duplicates{})
		}
		if !contains(all[n].Share, s.what) {
			all[n].Share = append(all[n].Share, s.what)
		}
	}
	for i := range g.parent {
		if n, in := at[g.root(i)]; in {
			all[n].Clients = append(all[n].Clients, i)
		}
	}
	return all
}
