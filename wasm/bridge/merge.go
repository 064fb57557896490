package bridge

import (
	"github.com/tidwall/gjson"

	"keepmum.dev/keepmum/core/registry/merge"
)

// nothing is the list that lists without a common past were made from.
const nothing = `{"keepmum": 1, "clients": []}`

// merge brings two edited copies of a list together: three documents, as ReadJSON and ReadCSV give them and as
// strings one after the other, are the list both were made from ("" is an empty one), the list here, and the one at
// its source.
//
// Document gives what they come to. The answer is {"clients", "conflicts": [{"path": ["clients", "id", "name"], "base", "mine",
// "theirs"}]}. A value that is not there is left out of its conflict.
func (l *Lists) merge(in []byte) []byte {
	l.document = nil
	// One copy for all of it: the host writes over its buffer.
	rest := string(in)
	var documents [3][]byte
	for i := range documents {
		document, after, ok := cutString(rest)
		if i == 0 && document == "" {
			document = nothing
		}
		if !ok || !gjson.Valid(document) || !gjson.Get(document, "clients").IsArray() {
			return refuse("registry-unreadable")
		}
		documents[i], rest = []byte(document), after
	}
	merged, conflicts := merge.Merge(documents[0], documents[1], documents[2])
	if merged == nil {
		return refuse("registry-unreadable")
	}
	l.document = merged
	var o object
	o.open()
	o.truth("ok", true)
	o.number("clients", int(gjson.GetBytes(merged, "clients.#").Int()))
	o.list("conflicts", len(conflicts), func(i int) {
		c := conflicts[i]
		o.open()
		o.list("path", len(c.Path), func(i int) { o.string(c.Path[i]) })
		o.optional("base", c.Base)
		o.optional("mine", c.Local)
		o.optional("theirs", c.Remote)
		o.close()
	})
	return o.close()
}

// optional writes a member whose value is JSON already; "" leaves it out.
func (o *object) optional(name, json string) {
	if json != "" {
		o.raw(name, []byte(json))
	}
}
