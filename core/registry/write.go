package registry

import (
	"github.com/tidwall/gjson"
)

// Write gives the canonical document of a registry: fields in a fixed order, empty ones left out, ids
// and relationships always written. Keys that this version does not know are carried over from the
// JSON document from, which may be nil: those of a client by its id, those of an account by network
// and handle, those of a permission by what it says, or by its place when the number is the same.
//
// [Rewrite] does it for a document that is only read, in one go.
func Write(r Registry, from []byte) []byte {
	var d document
	if from != nil {
		d, _ = readDocument(from)
	}
	return writeFrom(&r, &d)
}

// Rewrite reads a registry in JSON, as [Read] does, and gives its canonical document, as [Write] gives it from the same
// JSON; nil when Fatal holds for the problems.
func Rewrite(data []byte) (Registry, []byte, []Problem) {
	d, problems := readDocument(data)
	if Fatal(problems) {
		return Registry{}, nil, problems
	}
	return d.registry, writeFrom(&d.registry, &d), problems
}

// origin is the entry of an older document that a client was made of, or an empty one.
type origin struct {
	raw    *gjson.Result
	client *Client
}

// origins gives each client the entry with its id.
func (d *document) origins(clients []Client) []origin {
	before := make(map[string]int, len(d.registry.Clients))
	for i := range d.registry.Clients {
		before[d.registry.Clients[i].ID] = i
	}
	all := make([]origin, len(clients))
	for i := range clients {
		all[i] = origin{&none, &nobody}
		if at, ok := before[clients[i].ID]; ok {
			all[i] = origin{&d.clients[at], &d.registry.Clients[at]}
		}
	}
	return all
}

var (
	none   gjson.Result
	nobody Client
)

func writeFrom(r *Registry, d *document) []byte {
	o := object{{[]byte(`"keepmum"`), []byte("1")}}
	o.setText("name", r.Name)
	clients := make([][]byte, 0, len(r.Clients))
	origins := d.origins(r.Clients)
	for i := range r.Clients {
		clients = append(clients, writeClient(&r.Clients[i], origins[i]).lines("    "))
	}
	o.set("clients", jsonList(clients, "  "))
	if accounts := writeAccounts(r.Accounts, d); len(accounts) > 0 {
		o.set("accounts", jsonList(accounts, "  "))
	}
	if policy := writePolicy(r.Policy, d.policy); len(policy) > 0 {
		o.set("policy", policy.lines("  "))
	}
	if len(r.Walls) > 0 {
		o.set("walls", writeWalls(r.Walls))
	}
	if r.Restricted.Key != "" || len(r.Restricted.Walls) > 0 {
		o.set("restricted", writeRestricted(r.Restricted))
	}
	o.carry(d.root, documentKeys)
	return append(o.lines(""), '\n')
}

// The keys of each kind of entry that this version writes itself.
const (
	documentKeys   = " keepmum name clients accounts policy walls restricted "
	clientKeys     = " id name relationship sensitivity aliases handles domains brands people codenames describe_as context attributes services permissions connect competitors competitive deceased since until wall "
	permissionKeys = " facets networks audiences from until basis evidence require revoked "
	accountKeys    = " network handle kind until clients_see disclaimer "
	policyKeys     = " preset suppliers_private second_person audit rules remind away promotions connect clues review "
)

func writeClient(c *Client, from origin) (o object) {
	o.set("id", jsonString(c.ID))
	o.set("name", jsonString(c.Name))
	relationship := c.Relationship
	if relationship == "" {
		relationship = RelClient
	}
	o.set("relationship", jsonString(string(relationship)))
	o.setText("sensitivity", c.Sensitivity)
	o.setTexts("aliases", c.Aliases)
	if len(c.Handles) > 0 {
		o.set("handles", jsonMap(c.Handles, jsonStrings))
	}
	o.setTexts("domains", c.Domains)
	o.setTexts("brands", c.Brands)
	o.setTexts("people", c.People)
	o.setTexts("codenames", c.Codenames)
	o.setText("describe_as", c.DescribeAs)
	o.setTexts("context", c.Context)
	if len(c.Attributes) > 0 {
		o.set("attributes", jsonMap(c.Attributes, jsonStrings))
	}
	o.setTexts("services", c.Services)
	if permissions := writePermissions(c.Permissions, from); len(permissions) > 0 {
		o.set("permissions", jsonList(permissions, "      "))
	}
	if len(c.Connect) > 0 {
		o.set("connect", jsonMap(c.Connect, jsonString))
	}
	o.setTexts("competitors", c.Competitors)
	o.setTrue("competitive", c.Competitive)
	o.setTrue("deceased", c.Deceased)
	o.setText("since", c.Since)
	o.setText("until", c.Until)
	o.setText("wall", c.Wall)
	o.carry(*from.raw, clientKeys)
	return o
}

func writePermission(p Permission) (o object) {
	o.setTexts("facets", p.Facets)
	o.setTexts("networks", p.Networks)
	o.setTexts("audiences", p.Audiences)
	o.setText("from", p.From)
	o.setText("until", p.Until)
	o.setText("basis", p.Basis)
	o.setText("evidence", p.Evidence)
	o.setTexts("require", p.Require)
	o.setText("revoked", p.Revoked)
	return o
}

func writeAccounts(accounts []Account, d *document) [][]byte {
	before := map[[2]string]gjson.Result{}
	for i, a := range d.registry.Accounts {
		before[[2]string{a.Network, a.Handle}] = d.accounts[i]
	}
	var written [][]byte
	for _, a := range accounts {
		var o object
		o.setText("network", a.Network)
		o.setText("handle", a.Handle)
		o.setText("kind", a.Kind)
		o.setText("until", a.Until)
		o.setTrue("clients_see", a.ClientsSee)
		o.setTrue("disclaimer", a.Disclaimer)
		o.carry(before[[2]string{a.Network, a.Handle}], accountKeys)
		written = append(written, o.inline())
	}
	return written
}
