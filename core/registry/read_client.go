package registry

import (
	"strings"

	"github.com/tidwall/gjson"
)

// clients reads the list of clients: those that can be used, and the JSON of each.
func (r *reader) clients(list gjson.Result) ([]Client, []gjson.Result) {
	var clients []Client
	var raw []gjson.Result
	ids, names := map[string]bool{}, map[string]bool{}
	list.ForEach(func(_, v gjson.Result) bool {
		c, ok := r.client(v, ids)
		if !ok {
			return true
		}
		if !markNew(names, strings.ToLower(c.Name)) {
			r.found.at(v.Index, Note, "duplicate-name", "An entry above has the same name; both are used. If they are one client, join them.")
		}
		clients, raw = append(clients, c), append(raw, v)
		return true
	})
	giveIDs(clients, ids)
	return clients, raw
}

// client reads one entry; it is not ok when the entry cannot be used.
func (r *reader) client(entry gjson.Result, ids map[string]bool) (c Client, ok bool) {
	if !entry.IsObject() {
		r.found.at(entry.Index, Error, "wrong-type", `A client is an object such as {"name": "…"}; this entry is left out.`)
		return c, false
	}
	c.Relationship = RelClient
	var since, until gjson.Result
	id, name := entry, gjson.Result{}
	entry.ForEach(func(key, v gjson.Result) bool {
		switch key.Str {
		case "id":
			id, c.ID = v, r.text(v)
		case "name":
			name, c.Name = v, r.text(v)
		case "relationship":
			c.Relationship = r.relationship(v)
		case "sensitivity":
			c.Sensitivity = r.word(v, sensitivities, "unknown-sensitivity")
		case "aliases":
			c.Aliases = r.names(v)
		case "handles":
			c.Handles = r.handles(c.Handles, v)
		case "domains":
			c.Domains, c.Handles = r.domains(v, c.Handles)
		case "brands":
			c.Brands = r.names(v)
		case "people":
			c.People = r.names(v)
		case "codenames":
			c.Codenames = r.names(v)
		case "describe_as":
			c.DescribeAs = r.text(v)
		case "context":
			c.Context = r.texts(v, nil)
		case "attributes":
			c.Attributes = r.lists(v)
		case "services":
			c.Services = r.texts(v, nil)
		case "permissions":
			c.Permissions = r.permissions(v)
		case "connect":
			c.Connect = r.connect(v)
		case "competitors":
			c.Competitors = r.texts(v, nil)
		case "competitive":
			c.Competitive = r.truth(v)
		case "deceased":
			c.Deceased = r.truth(v)
		case "wall":
			c.Wall = r.text(v)
		case "since":
			since = v
		case "until":
			until = v
		default:
			r.unknownKey("a client", key)
		}
		return true
	})
	c.Handles = onceEach(c.Handles)
	if c.Name == "" {
		r.found.at(entry.Index, Error, "no-name", "This client has no name; it is left out until it has one.")
		return c, false
	}
	r.searched(name.Index, c.Name)
	if c.ID != "" && !markNew(ids, c.ID) {
		r.found.at(id.Index, Error, "duplicate-id", "A client above has this id; this entry is left out until it has an id of its own, or none.")
		return c, false
	}
	c.Since, c.Until, _ = r.period(since, until, Warning, "it is not used.")
	return c, true
}

func (r *reader) relationship(v gjson.Result) Relationship {
	word := strings.ToLower(r.text(v))
	if word == "" {
		return RelClient
	}
	for _, known := range relationships {
		if Relationship(word) == known {
			return known
		}
	}
	r.found.at(v.Index, Warning, "unknown-relationship",
		"A relationship is client, prospect, former, supplier, partner or own; this one is taken for client.")
	return RelClient
}

// names reads a list of names that drafts are searched for.
func (r *reader) names(v gjson.Result) []string {
	return r.texts(v, r.searched)
}

// searched notes what is to say of a name that drafts are searched for.
func (r *reader) searched(at int, name string) {
	if tooShort(name) {
		r.found.at(at, Warning, "name-too-short", "A name of one character is kept, but drafts are not searched for it; add a longer alias.")
		return
	}
	r.noisy(at, name)
}

func (r *reader) connect(v gjson.Result) map[string]string {
	var connect map[string]string
	r.fields(v, func(key, v gjson.Result) {
		word := r.word(v, connects, "unknown-connect")
		network := networkName(key.Str)
		if network == "" || word == "" {
			return
		}
		if connect == nil {
			connect = map[string]string{}
		}
		connect[network] = word
	})
	return connect
}

// markNew adds the key to the set and says whether it was new.
func markNew(set map[string]bool, key string) bool {
	if set[key] {
		return false
	}
	set[key] = true
	return true
}
