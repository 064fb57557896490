package mention

import "keepmum.dev/keepmum/core/flat"

// mayName says whether a phrase may have a hash; of most hashes that none has it says no, from memory that
// stays near the processor.
func (ix *Index) mayName(h uint64) bool {
	m := spread(h)
	bits := bitsOf(m)
	return flat.U64(ix.filter[m>>32*ix.blocks>>32<<4:])&bits == bits
}

// mayBegin says whether a phrase may have a hash or begin with the words of it.
func (ix *Index) mayBegin(h uint64) bool {
	m := spread(h)
	bits := bitsOf(m)
	block := ix.filter[m>>32*ix.blocks>>32<<4:]
	return flat.U64(block)&bits == bits || flat.U64(block[8:])&bits == bits
}

// lists says whether some name has these letters, whose hash is h.
func (ix *Index) lists(h uint64, letters []byte) bool {
	slot := ix.find(h)
	for n := slot.from; n < slot.to; n++ {
		if p := ix.phrase(n); p.how < Handle && ix.spells(&p, letters) {
			return true
		}
	}
	return false
}
