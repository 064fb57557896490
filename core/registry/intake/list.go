package intake

import (
	"strconv"

	"github.com/tidwall/gjson"
)

// list is a document taken apart. What it holds is canonical and compact: what is the same reads the same.
type list struct {
	top     members // all but the clients
	clients []*client
	byID    map[string]*client
}

// client is an entry as its JSON.
type client struct {
	id, name, raw string
	ofFile        bool // whether the file speaks of it
	gone          bool // joined with another
}

func listOf(document []byte) *list {
	l := &list{byID: map[string]*client{}}
	for _, m := range membersOf(string(document)) {
		if m.key != `"clients"` {
			l.top = append(l.top, m)
			continue
		}
		gjson.Parse(m.value).ForEach(func(_, c gjson.Result) bool {
			one := &client{raw: c.Raw}
			c.ForEach(func(key, value gjson.Result) bool {
				switch key.Str {
				case "id":
					one.id = value.Str
				case "name":
					one.name = value.Str
				}
				return one.id == "" || one.name == ""
			})
			l.add(one)
			return true
		})
	}
	return l
}

func (l *list) add(c *client) {
	l.byID[c.id] = c
	l.clients = append(l.clients, c)
}

// rename gives a client an id that nobody has, like the one it had, and so in its JSON.
func (l *list) rename(c *client) {
	for n := 2; ; n++ {
		id := c.id + "-" + strconv.Itoa(n)
		if l.byID[id] == nil {
			c.become(id)
			return
		}
	}
}

func (c *client) become(id string) {
	all := membersOf(c.raw)
	all.set(`"id"`, quoted(id))
	c.id, c.raw = id, all.join()
}

// document puts the list together again.
func (l *list) document() []byte {
	raws := []byte{'['}
	for _, c := range l.clients {
		if c.gone {
			continue
		}
		if len(raws) > 1 {
			raws = append(raws, ',')
		}
		raws = append(raws, c.raw...)
	}
	all := append(members{}, l.top...)
	all.set(`"clients"`, string(append(raws, ']')))
	return []byte(all.join())
}
