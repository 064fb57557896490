package mention

import "keepmum.dev/keepmum/core/flat"

// So many hashes share a block of a filter: of the words that are no names, that of phrases lets two or three in
// a hundred by, and that of near names three or four.
const (
	perBlock     = 5
	perNearBlock = 6
)

// index lays out what was collected, as format.go says.
func (b *builder) index(slips *slipTable) *Index {
	bits, nearBits := placeBits(len(b.found), inPlace), slips.bits
	blocks := max(b.hashes(), different(b.prefixes))/perBlock + 1
	nearBlocks := (slips.keyed+different(slips.around))/perNearBlock + 1
	var entry near
	entry.number(uint32(len(b.found)))
	size := headerSize + 16*blocks + 8*nearBlocks + 4*(1<<bits+1) + 4*(1<<nearBits+1) + 8*len(b.found) + int(entry.size)*len(slips.entries) + 4*len(b.firsts) + 4*(len(b.letters)/ownedTogether+2) + len(b.letters)
	data := make([]byte, size)
	copy(data, magic)
	for i, v := range [...]int{format, truth(b.wide) + 2*truth(slips.foreign)} {
		flat.Put32(data[8+4*i:], uint32(v))
	}
	for i, v := range [...]int{len(b.firsts), b.longest, blocks, int(bits), len(b.found), len(b.letters), nearBlocks, int(nearBits), len(slips.entries)} {
		flat.Put32(data[40+4*i:], uint32(v))
	}
	ix := viewOf(data)
	b.layPhrases(ix)
	slips.lay(&ix.near)
	for i, at := range b.firsts {
		flat.Put32(ix.firsts[4*i:], at)
	}
	owner := 0
	for i := 0; i < len(ix.owners); i += 4 {
		for owner+1 < len(b.firsts) && (i+4 == len(ix.owners) || int(b.firsts[owner+1]) <= i/4*ownedTogether) {
			owner++
		}
		flat.Put32(ix.owners[i:], uint32(owner))
	}
	copy(ix.letters, b.letters)
	flat.Put64(data[32:], b.source)
	flat.Put64(data[24:], b.shape())
	flat.Put64(data[16:], sum(data))
	return ix
}

// inPlace is how many phrases a place has, at most on average.
const inPlace = 4

// placeBits gives places for n things, so many in each.
func placeBits(n, each int) uint {
	bits := uint(0)
	for bits < mostBits && n>>bits > each {
		bits++
	}
	return bits
}

// hashes is how many hashes the phrases have, which are in their order.
func (b *builder) hashes() int {
	n := 0
	for i := range b.found {
		if i == 0 || b.found[i].hash != b.found[i-1].hash {
			n++
		}
	}
	return n
}

// different counts numbers, of which many are the same.
func different[number uint32 | uint64](all []number) int {
	var seen hashSet
	for _, one := range all {
		seen.add(uint64(one))
	}
	return seen.n
}

func truth(b bool) int {
	if b {
		return 1
	}
	return 0
}

// layPhrases writes the phrases, which are in the order of their hashes, and their filter.
func (b *builder) layPhrases(ix *Index) {
	add := func(h uint64, half int) {
		block := ix.filter[h>>32*ix.blocks>>32<<4+uint64(half):]
		flat.Put64(block, flat.U64(block)|bitsOf(h))
	}
	for _, h := range b.prefixes {
		add(spread(h), 8)
	}
	place := uint64(0)
	for i := range b.found {
		f := &b.found[i]
		add(f.hash, 0)
		for ; place <= f.hash>>ix.shift; place++ {
			flat.Put32(ix.places[4*place:], uint32(i))
		}
		p := &f.phrase
		flat.Put64(ix.phrases[8*i:], uint64(p.at)|uint64(min(p.n, long))<<32|uint64(ix.tag(f.hash))<<40|uint64(p.how)<<52|uint64(p.flags&kept)<<56)
	}
	for ; 4*place < uint64(len(ix.places)); place++ {
		flat.Put32(ix.places[4*place:], ix.count)
	}
}

// lay writes the sorted entries and their filter.
func (n *slipTable) lay(to *near) {
	add := func(key uint32) {
		at, bits := to.block(key)
		flat.Put64(to.filter[at:], flat.U64(to.filter[at:])|bits)
	}
	for i, at := range n.from {
		flat.Put32(to.places[4*i:], at)
	}
	for i, e := range n.entries {
		key := uint32(e >> 32)
		add(key)
		v := to.tag(key)<<to.split | uint32(e)
		flat.Put24(to.entries[int(to.size)*i:], v)
		if to.size == 4 {
			to.entries[4*i+3] = byte(v >> 24)
		}
	}
	for _, key := range n.around {
		add(key)
	}
}
