package mention

// sort puts the collected phrases in the order of their hashes, and those of one hash in the order they
// came in. It goes through them once for each of the first bytes of the hash and mends the little that is
// left: a sort that compares takes more room in the browser's program.
func (b *builder) sort() {
	other := make([]hashed, len(b.found))
	for shift := 32; shift < 64; shift += 8 {
		var at [257]int
		for i := range b.found {
			at[b.found[i].hash>>shift&0xFF+1]++
		}
		for i := 1; i < len(at); i++ {
			at[i] += at[i-1]
		}
		for i := range b.found {
			to := &at[b.found[i].hash>>shift&0xFF]
			other[*to] = b.found[i]
			*to++
		}
		b.found, other = other, b.found
	}
	for i := range b.found {
		for at := i; at > 0 && b.found[at].hash < b.found[at-1].hash; at-- {
			b.found[at], b.found[at-1] = b.found[at-1], b.found[at]
		}
	}
}
