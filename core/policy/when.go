package policy

import (
	"keepmum.dev/keepmum/core/facet"
	"keepmum.dev/keepmum/core/registry"
)

// when is what a rule about mentions asks of a case; all of it must fit. It is data and not code: forty
// closures would be a hundredth of the browser's program.
type when struct {
	by      cover     // what covers the facet; nothing, unless told otherwise
	refused refusal   // why a permission does not cover it; granted asks nothing
	who     who       // any of these; 0 is anybody
	facets  facet.Set // any of these; 0 is every facet
	is      trait     // all of these
}

// who is a set of relationships.
type who uint8

// The relationships that rules tell apart. An entry whose relationship is not known counts as a client.
const (
	client who = 1 << iota
	prospect
	former
	supplier
	partner
	own

	relationships = 6
)

const (
	owing     = client | prospect | former // to whom the duty to keep quiet is owed
	supplying = supplier | partner
)

func whoIs(c *registry.Client) who {
	switch c.Relationship {
	case registry.RelProspect:
		return prospect
	case registry.RelFormer:
		return former
	case registry.RelSupplier:
		return supplier
	case registry.RelPartner:
		return partner
	case registry.RelOwn:
		return own
	}
	return client
}

// trait is a set of what may be true of a case.
type trait uint16

// The traits.
const (
	unsure              trait = 1 << iota // the words may mean something else
	message                               // a direct message
	sensitive                             // a client marked as sensitive
	deceased                              // a client who has died
	competitive                           // a client whose rivals must not learn of the work
	onBlog                                // posted to a blog
	otherClientsAccount                   // posted from the account of another client
	facebookCampaign                      // posted from a personal Facebook account to more than one reader
	betterAccount                         // posted from a personal account with a fitting one at hand
	suppliersPrivate                      // the team keeps its suppliers private
	partlyGranted                         // a permission in force covers something else that the mention reveals
	vague                                 // details that fit more than one client, or are only two
)

func (w *when) fits(c *Case) bool {
	return (w.by == c.by || w.by == byAnything) && (w.refused == granted || w.refused == c.refused) && (w.who == 0 || w.who&c.who != 0) &&
		(w.facets == 0 || w.facets&c.facet != 0) && w.is&^c.is == 0
}
