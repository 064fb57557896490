package registry

// The packed form of a client is its fields in a fixed order, the usual ones first, without the empty ones
// at its end. A text is its length and its bytes, a list its length and what is in it, a map a list of keys
// in order each followed by its value. Lengths are variable: seven bits a byte, the last one below 0x80.
// It is only read by the version that wrote it: see PackVersion.

// PackVersion is another number whenever a client is packed otherwise.
const PackVersion = 3

// Pack appends the packed form of a client.
func Pack(b []byte, c Client) []byte {
	p := packer{out: b}
	p.client(&c)
	return p.out[:max(len(b), p.end)]
}

// Unpack reads what Pack appended. Other bytes give some other client, if any.
func Unpack(b []byte) (c Client) {
	p := packer{in: string(b), reading: true}
	p.client(&c)
	return c
}

// PackedID is the id of a packed client.
func PackedID(b []byte) []byte {
	n, size := 0, 0
	for size < len(b) && size < 4 {
		n |= int(b[size]&0x7F) << (7 * size)
		if size++; b[size-1] < 0x80 {
			break
		}
	}
	return b[size:][:min(n, len(b)-size)]
}

// A packer goes through the fields of a client, to write them or to read them.
type packer struct {
	out     []byte
	end     int // of out, after the last field that is not empty
	in      string
	reading bool
}

func (p *packer) client(c *Client) {
	p.text(&c.ID)
	p.text(&c.Name)
	p.text((*string)(&c.Relationship))
	p.texts(&c.Domains)
	p.lists(&c.Handles)
	p.texts(&c.Aliases)
	p.lists(&c.Attributes)
	p.permissions(&c.Permissions)
	p.text(&c.Sensitivity)
	p.texts(&c.Services)
	p.texts(&c.Brands)
	p.texts(&c.People)
	p.texts(&c.Codenames)
	p.text(&c.DescribeAs)
	p.texts(&c.Context)
	p.words(&c.Connect)
	p.texts(&c.Competitors)
	p.truth(&c.Competitive)
	p.truth(&c.Deceased)
	p.text(&c.Since)
	p.text(&c.Until)
	p.text(&c.Wall)
}

func (p *packer) permissions(list *[]Permission) {
	n := p.length(len(*list))
	if p.reading && n > 0 {
		*list = make([]Permission, n)
	}
	for i := range *list {
		one := &(*list)[i]
		p.texts(&one.Facets)
		p.texts(&one.Networks)
		p.texts(&one.Audiences)
		p.text(&one.From)
		p.text(&one.Until)
		p.text(&one.Revoked)
		p.text(&one.Basis)
		p.text(&one.Evidence)
		p.texts(&one.Require)
	}
	p.filled(n)
}

// filled notes that a field of n bytes or values was written.
func (p *packer) filled(n int) {
	if n > 0 {
		p.end = len(p.out)
	}
}

// length writes a length or reads one, which is never more than the bytes that are left.
func (p *packer) length(n int) int {
	if !p.reading {
		rest := n
		for ; rest >= 0x80; rest >>= 7 {
			p.out = append(p.out, byte(rest)|0x80)
		}
		p.out = append(p.out, byte(rest))
		return n
	}
	n = 0
	for shift := 0; shift < 35 && p.in != ""; shift += 7 {
		c := p.in[0]
		p.in = p.in[1:]
		n |= int(c&0x7F) << shift
		if c < 0x80 {
			break
		}
	}
	return min(n, len(p.in))
}

func (p *packer) text(s *string) {
	n := p.length(len(*s))
	if !p.reading {
		p.out = append(p.out, *s...)
		p.filled(n)
		return
	}
	*s, p.in = p.in[:n], p.in[n:]
}

func (p *packer) truth(is *bool) {
	n := 0
	if *is {
		n = 1
	}
	if p.reading {
		*is = p.in != "" && p.in[0] == 1
		p.in = p.in[min(1, len(p.in)):]
		return
	}
	p.out = append(p.out, byte(n))
	p.filled(n)
}

func (p *packer) texts(list *[]string) {
	n := p.length(len(*list))
	if p.reading && n > 0 {
		*list = make([]string, n)
	}
	for i := range *list {
		p.text(&(*list)[i])
	}
	p.filled(n)
}

func (p *packer) lists(m *map[string][]string) {
	p.keys(len(*m), func() []string { return sortedKeys(*m) }, func(key string) {
		list := (*m)[key]
		p.texts(&list)
		if p.reading {
			if *m == nil {
				*m = map[string][]string{}
			}
			(*m)[key] = list
		}
	})
}

func (p *packer) words(m *map[string]string) {
	p.keys(len(*m), func() []string { return sortedKeys(*m) }, func(key string) {
		word := (*m)[key]
		p.text(&word)
		if p.reading {
			if *m == nil {
				*m = map[string]string{}
			}
			(*m)[key] = word
		}
	})
}

// keys goes through the n keys of a map, with what follows each.
func (p *packer) keys(n int, sorted func() []string, follow func(key string)) {
	n = p.length(n)
	if !p.reading && n > 0 {
		for _, key := range sorted() {
			p.text(&key)
			follow(key)
		}
		p.filled(n)
		return
	}
	for ; p.reading && n > 0; n-- {
		var key string
		p.text(&key)
		follow(key)
	}
}
