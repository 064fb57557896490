package mention

import "keepmum.dev/keepmum/core/registry"

// A Compilation makes an index in steps, for a host that shows how far it is and may give it up.
type Compilation struct {
	clients []registry.Client
	builder builder
	slips   slipTable
	stage   stage
	next    int // the client or phrase that comes next in this stage
	index   *Index
}

type stage uint8

const (
	atNames stage = iota // the names of one client after the other
	atOrder
	atSlips // the slips of one phrase after the other
	atPlaces
	atLayout
	atEnd
)

// Begin begins to compile the names, handles and domains of a registry.
func Begin(reg registry.Registry) *Compilation { return &Compilation{clients: reg.Clients} }

// Some goes on by about n clients and says how much of the whole is done.
func (c *Compilation) Some(n int) (done, total int) {
	n = max(n, 1)
	all, phrases := len(c.clients), len(c.builder.found)
	switch c.stage {
	case atNames:
		for end := min(c.next+n, all); c.next < end; c.next++ {
			c.builder.client(uint32(c.next), &c.clients[c.next])
		}
		if c.next == all {
			c.stage, c.next = atOrder, 0
		}
		done = 2 * c.next
	case atOrder:
		c.builder.sort()
		c.builder.dropShared()
		c.stage, done = atSlips, 2*all
	case atSlips:
		for end := min(c.next+2*n, phrases); c.next < end; c.next++ {
			c.slips.phrase(&c.builder, c.next)
			c.slips.sounds(&c.builder, c.next)
		}
		done = 2*all + all*c.next/max(phrases, 1)
		if c.next == phrases {
			c.stage = atPlaces
		}
	case atPlaces:
		c.slips.sort(placeBits(len(c.slips.entries), nearInPlace))
		c.stage, done = atLayout, 3*all
	case atLayout:
		c.index = c.builder.index(&c.slips)
		c.builder, c.slips, c.stage = builder{}, slipTable{}, atEnd
		done = 4 * all
	}
	if c.stage == atOrder {
		done = 2 * all
	}
	if c.stage == atEnd {
		return 4*all + 1, 4*all + 1
	}
	return done, 4*all + 1
}

// Index does what is left to do and gives the index.
func (c *Compilation) Index() *Index {
	for c.stage != atEnd {
		c.Some(len(c.clients))
	}
	return c.index
}
