package policy

import (
	"strings"

	"keepmum.dev/keepmum/core/facet"
	"keepmum.dev/keepmum/core/mention"
	"keepmum.dev/keepmum/core/registry"
)

// A Post is what is known of the place a draft will be posted to; "" is unknown.
type Post struct {
	Network, Account, Audience, ReplyTo, Day string
}

// A Case is one mention to be judged.
type Case struct {
	Client     *registry.Client
	Revealed   facet.Set
	Confidence mention.Confidence
	Post       Post
	Policy     registry.Policy
	Accounts   []registry.Account

	rest      facet.Set // revealed and not covered
	by        cover     // what covered the last of it
	permitted bool      // a permission covered some of it
	refused   refusal   // why a permission that speaks of the rest does not cover it
}

// cover says what took the last facet away.
type cover uint8

const (
	byNothing cover = iota
	byRelationship
	byAccount
	byReply
	byPermission
)

// weigh fills in what is left to judge.
func (c *Case) weigh() {
	c.Post.Network = registry.NetworkName(c.Post.Network)
	c.rest = c.Revealed
	take := func(covered facet.Set, by cover) {
		if c.rest&covered != 0 {
			c.by = by
			c.rest &^= covered
		}
	}
	switch c.Client.Relationship {
	case registry.RelOwn:
		take(facet.All, byRelationship)
	case registry.RelSupplier, registry.RelPartner:
		if !c.Policy.SuppliersPrivate {
			take(facet.Name|facet.Tag|facet.Relationship, byRelationship)
		}
	}
	if c.fromClientsAccount() {
		take(facet.All, byAccount)
	}
	if c.Post.ReplyTo != "" && c.hasHandle(c.Post.ReplyTo) {
		take(facet.Name|facet.Tag, byReply)
	}
	for i := range c.Client.Permissions {
		p := &c.Client.Permissions[i]
		if c.refusal(p) == granted {
			c.permitted = c.permitted || c.rest&facet.Listed(p.Facets) != 0
			take(facet.Listed(p.Facets), byPermission)
		}
	}
	for i := range c.Client.Permissions {
		p := &c.Client.Permissions[i]
		if why := c.refusal(p); why != granted && facet.Listed(p.Facets)&c.rest != 0 && (c.refused == granted || why < c.refused) {
			c.refused = why
		}
	}
}

// fromClientsAccount says whether the post goes out from the client's own account, which the writer runs.
func (c *Case) fromClientsAccount() bool {
	if c.Post.Account == "" || c.Post.Network == "" || !c.hasHandle(c.Post.Account) {
		return false
	}
	for _, a := range c.Accounts {
		if a.Kind == "client" && registry.NetworkName(a.Network) == c.Post.Network && sameHandle(a.Handle, c.Post.Account) {
			return true
		}
	}
	return false
}

// hasHandle says whether an account name is the client's, on this network when it is known.
func (c *Case) hasHandle(handle string) bool {
	for network, handles := range c.Client.Handles {
		if c.Post.Network != "" && registry.NetworkName(network) != c.Post.Network {
			continue
		}
		for _, h := range handles {
			if sameHandle(h, handle) {
				return true
			}
		}
	}
	return false
}

// sameHandle compares account names without "@"; LinkedIn's "company/example" is "example" too.
func sameHandle(listed, said string) bool {
	listed, said = strings.TrimPrefix(listed, "@"), strings.Trim(strings.TrimPrefix(said, "@"), "/")
	return strings.EqualFold(listed, said) || strings.EqualFold(listed[strings.LastIndexByte(listed, '/')+1:], said)
}
