package flat

// Parts takes a run of bytes apart, from the front.
type Parts struct {
	Rest []byte // what was not taken yet
	Lack bool   // more was asked for than there was
}

// Take gives the next n bytes; none, and Lack from then on, when there are fewer.
func (p *Parts) Take(n uint64) []byte {
	if n > uint64(len(p.Rest)) {
		p.Lack = true
		return nil
	}
	taken := p.Rest[:n:n]
	p.Rest = p.Rest[n:]
	return taken
}
