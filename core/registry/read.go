package registry

import (
	"strings"

	"github.com/tidwall/gjson"

	"keepmum.dev/keepmum/core/text"
)

// Read reads a registry in JSON. The registry holds whatever can be used; the problems say, in the
// order of the file, everything that should be mended. When [Fatal] holds for them the registry is empty.
func Read(data []byte) (Registry, []Problem) {
	d, problems := readDocument(data)
	return d.registry, problems
}

// document is a registry together with the JSON its parts were read from, which Write needs to carry
// over keys it does not know. clients and accounts run parallel to those of the registry.
type document struct {
	registry Registry
	root     gjson.Result
	clients  []gjson.Result
	accounts []gjson.Result
	policy   gjson.Result
}

func readDocument(data []byte) (document, []Problem) {
	r := reader{}
	text, ok := plainText(data, &r.found)
	var d document
	if ok && scan(text, &r.found) {
		d = r.document(gjson.Parse(text))
	}
	problems := r.found.list(linesOf(text))
	if Fatal(problems) {
		return document{}, problems
	}
	return d, problems
}

// ReadAny reads a file of either format: JSON when its first character opens a JSON document or its
// name ends in .json, CSV otherwise.
func ReadAny(name string, data []byte) (Registry, []Problem) {
	if IsJSON(name, data) {
		return Read(data)
	}
	return ReadCSV(data)
}

// IsJSON says which format ReadAny takes a file for.
func IsJSON(name string, data []byte) bool {
	for _, c := range data[:min(len(data), 512)] {
		switch c {
		case '{', '[':
			return true
		case ' ', '\t', '\r', '\n', 0xEF, 0xBB, 0xBF, 0xFF, 0xFE, 0: // marks of the encodings, and the other half of UTF-16
			continue
		}
		break
	}
	return strings.HasSuffix(strings.ToLower(name), ".json")
}

// reader turns sound JSON into a registry and notes what does not fit.
type reader struct {
	folded  text.Folded // of the name that was read last
	found   found
	unknown keySet // places and unknown keys already noted: one note for each is enough
}

// document reads the outermost object.
func (r *reader) document(root gjson.Result) document {
	d := document{root: root}
	if !root.IsObject() {
		r.found.at(root.Index, Error, "not-a-registry",
			`A client list is an object that begins {"keepmum": 1, "clients": [; put the list into one.`)
		return d
	}
	var version, clients, accounts, walls, restricted gjson.Result
	root.ForEach(func(key, v gjson.Result) bool {
		switch key.Str {
		case "keepmum":
			version = v
		case "name":
			d.registry.Name = r.text(v)
		case "clients":
			clients = v
		case "accounts":
			accounts = v
		case "policy":
			d.policy = v
		case "walls":
			walls = v
		case "restricted":
			restricted = v
		default:
			r.unknownKey("the document", key)
		}
		return true
	})
	switch {
	case !version.Exists():
		r.found.at(root.Index, Error, "not-a-registry", `The key "keepmum" is missing; a client list begins {"keepmum": 1.`)
	case version.Type != gjson.Number || version.Num != 1:
		r.found.at(version.Index, Error, "not-a-registry", `Only "keepmum": 1 is known; a file of another version needs another version of keepmum.`)
	case !clients.Exists():
		r.found.at(root.Index, Error, "not-a-registry", `The key "clients" is missing; it holds the list of clients.`)
	case !clients.IsArray():
		r.found.at(clients.Index, Error, "not-a-registry", `"clients" must be a list in [ ].`)
	default:
		d.registry.Clients, d.clients = r.clients(clients)
		d.registry.Accounts, d.accounts = r.accounts(accounts)
		d.registry.Policy = r.policy(d.policy)
		d.registry.Walls, d.registry.Restricted = r.walls(walls), r.restricted(restricted)
	}
	return d
}

// unknownKey notes a key that this version does not know, once for each kind of entry.
func (r *reader) unknownKey(where string, key gjson.Result) {
	if r.unknown.add(where + "\x00" + key.Str) {
		r.found.at(key.Index, Note, "unknown-key", quoted(key.Str)+" is not a key of "+where+"; it is kept as it is, and not used.")
	}
}

// quoted is a key or column name as messages show it, shortened when it is no name at all.
func quoted(name string) string {
	if runes := []rune(name); len(runes) > 40 {
		name = string(runes[:39]) + "…"
	}
	return `"` + name + `"`
}
