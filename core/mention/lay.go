package mention

import "keepmum.dev/keepmum/core/flat"

// perBlock is how many hashes share a block of a filter: of the words that are no names, it lets two or
// three in a hundred by.
const perBlock = 6

// index lays out what was collected, as format.go says.
func (b *builder) index(clients int, slips *slipTable) *Index {
	bits, nearBits := placeBits(len(b.found)), slips.bits
	blocks := max(len(b.found), len(b.prefixes))/perBlock + 1
	nearBlocks := (len(slips.entries)+len(slips.around))/perBlock + 1
	size := headerSize + 16*blocks + 8*nearBlocks + 4*(1<<bits+1) + 4*(1<<nearBits+1) + 16*len(b.found) + 4*len(slips.entries) + len(b.letters)
	data := make([]byte, size)
	copy(data, magic)
	for i, v := range [...]int{format, truth(b.wide) + 2*truth(slips.foreign)} {
		flat.Put32(data[8+4*i:], uint32(v))
	}
	for i, v := range [...]int{clients, b.longest, blocks, int(bits), len(b.found), len(b.letters), nearBlocks, int(nearBits), len(slips.entries)} {
		flat.Put32(data[40+4*i:], uint32(v))
	}
	ix := viewOf(data)
	b.layPhrases(ix)
	slips.lay(&ix.near)
	copy(ix.letters, b.letters)
	flat.Put64(data[32:], b.source)
	flat.Put64(data[24:], b.shape())
	flat.Put64(data[16:], sum(data))
	return ix
}

// placeBits gives places for about four of n each.
func placeBits(n int) uint {
	bits := uint(0)
	for bits < mostBits && n>>bits > 4 {
		bits++
	}
	return bits
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
		record := ix.phrases[16*i:]
		flat.Put64(record, uint64(p.at)|uint64(p.client)<<32)
		flat.Put64(record[8:], uint64(p.n)|uint64(p.flags)<<16|uint64(ix.tag(f.hash))<<32|uint64(p.how)<<48)
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
		flat.Put32(to.entries[4*i:], to.tag(key)<<24|uint32(e))
	}
	for _, key := range n.around {
		add(key)
	}
}
