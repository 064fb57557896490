package intake

import (
	"strings"

	"keepmum.dev/keepmum/core/registry"
)

// Options say how a file is to be taken.
type Options struct {
	JSON    bool // the file is JSON; else a table or cards
	Table   registry.TableOptions
	Add     bool     // its clients are added to the list in force; else they replace it
	JoinAll bool     // all duplicates are joined
	Join    []string // or those groups whose first entry has one of these ids
}

// An Intake is what a file would do.
type Intake struct {
	File     registry.File     // as it was read; when its Problems are Fatal there is nothing else
	Registry registry.Registry // the list as it would be
	Document []byte            // the same, canonical

	Added, Removed Entries
	Changed        []Change
	Unchanged      int
	Other          []string // what else changes: "name", "accounts", "policy", …

	Duplicates []Group // those with a client of the file among them that were not joined
	Joined     int     // how many entries were joined with another
	Noisy      []registry.NoisyName
}

// An Entry is a client by its id and name.
type Entry struct{ ID, Name string }

// Entries are several, in the order of the list.
type Entries []Entry

func (all *Entries) add(c *client) { *all = append(*all, Entry{c.id, c.name}) }

// A Change is a client that stays, and the keys that differ.
type Change struct {
	Entry
	Keys []string
}

// A Group is entries that may be one client, and what they share.
type Group struct {
	Entries Entries
	Share   []string
}

// Take works out what a file does to a list, which is a document as registry.Write gives it, or nothing.
func Take(current, data []byte, o Options) *Intake {
	in := &Intake{File: registry.ReadFile(data, o.JSON, o.Table)}
	if in.File.Document == nil {
		return in
	}
	before, fresh := listOf(registry.Compact(current)), listOf(registry.Compact(in.File.Document))
	after := in.merge(before, fresh, o)
	if before.top == nil {
		in.Registry, in.Document = in.File.Registry, in.File.Document
	} else {
		in.settle(after)
	}
	if in.duplicates(after, &o) {
		in.settle(after)
		in.duplicates(after, &Options{})
	}
	in.compare(before, listOf(registry.Compact(in.Document)))
	return in
}

// settle reads the list that came together, and writes it as every list is written.
func (in *Intake) settle(l *list) {
	in.Registry, in.Document, _ = registry.Rewrite(l.document())
}

// merge puts the clients together.
func (in *Intake) merge(before, fresh *list, o Options) *list {
	var covers map[string]bool
	for _, path := range in.File.Covers {
		if covers == nil {
			covers = map[string]bool{"id": true}
		}
		covers[path] = true
	}
	after := &list{top: fresh.top, byID: map[string]*client{}}
	if covers != nil || o.Add {
		after.top = combine(before.top, fresh.top, "", nil)
	}
	if o.Add {
		for _, c := range before.clients {
			one := *c
			after.add(&one)
		}
	}
	matches := match(before, fresh, in.File.Made)
	for i, c := range fresh.clients {
		if was := matches[i]; was != nil && !o.Add {
			if c.id != was.id {
				c.become(was.id)
			}
			after.byID[c.id] = c // kept for it
		}
	}
	for i, c := range fresh.clients {
		was := matches[i]
		c.ofFile = true
		if was != nil && o.Add {
			newer := c.raw
			if covers != nil && !covers["relationship"] {
				// A table that does not speak of it gives everybody the usual one.
				all := membersOf(newer)
				all.set(`"relationship"`, membersOf(was.raw).get(`"relationship"`).value)
				newer = all.join()
			}
			if joined := join(was.raw, newer); joined == was.raw || !in.File.Made[i] {
				known := after.byID[was.id]
				known.raw, known.ofFile = joined, true
				continue
			}
		} else if was != nil && covers != nil {
			c.raw = combine(membersOf(was.raw), membersOf(c.raw), "", covers).join()
		}
		if holder := after.byID[c.id]; holder != nil && holder != c {
			after.rename(c)
		}
		after.add(c)
	}
	return after
}

// match gives each client of the file the one before that it is, or none. Ids that are written come first; one
// that was made of a name is worth no more than the name.
func match(before, fresh *list, made []bool) []*client {
	matches := make([]*client, len(fresh.clients))
	taken := map[*client]bool{}
	byName := map[string]*client{}
	for _, c := range before.clients {
		if name := strings.ToLower(c.name); byName[name] == nil {
			byName[name] = c
		}
	}
	for round := range 3 {
		for i, c := range fresh.clients {
			if matches[i] != nil || made[i] == (round == 0) {
				continue
			}
			was := before.byID[c.id]
			if round == 1 {
				was = byName[strings.ToLower(c.name)]
			}
			if was != nil && !taken[was] {
				matches[i], taken[was] = was, true
			}
		}
	}
	return matches
}

// duplicates lists what may be one client and joins what was asked for; true when something was joined.
func (in *Intake) duplicates(l *list, o *Options) bool {
	in.Duplicates = nil
	before := in.Joined
	for _, d := range registry.FindDuplicates(in.Registry.Clients) {
		group := Group{Share: d.Share}
		ofFile, asked := false, o.JoinAll
		for _, i := range d.Clients {
			c := l.byID[in.Registry.Clients[i].ID]
			ofFile = ofFile || c.ofFile
			group.Entries.add(c)
		}
		first := l.byID[group.Entries[0].ID]
		for _, id := range o.Join {
			asked = asked || id == first.id
		}
		if !ofFile {
			continue
		}
		if !asked {
			in.Duplicates = append(in.Duplicates, group)
			continue
		}
		for _, e := range group.Entries[1:] {
			other := l.byID[e.ID]
			first.raw, other.gone = join(first.raw, other.raw), true
			in.Joined++
		}
		first.ofFile = true
	}
	return in.Joined > before
}

// compare says what became of each client. Of noisy names those are listed that are new, or of a client that changed:
// of the others it was said before.
func (in *Intake) compare(before, after *list) {
	for _, c := range before.clients {
		if after.byID[c.id] == nil {
			in.Removed.add(c)
		}
	}
	touched := map[string]bool{}
	for _, c := range after.clients {
		if was := before.byID[c.id]; was == nil {
			in.Added.add(c)
		} else if keys := changedKeys(was.raw, c.raw); keys != nil {
			in.Changed = append(in.Changed, Change{Entry{c.id, c.name}, keys})
		} else {
			in.Unchanged++
			continue
		}
		touched[c.id] = true
	}
	if before.top != nil {
		in.Other = differing(before.top, after.top)
	}
	for _, n := range registry.NoisyNames(in.Registry.Clients) {
		if touched[in.Registry.Clients[n.Client].ID] {
			in.Noisy = append(in.Noisy, n)
		}
	}
}
