package mention

// A Mention is a span of a text that points at a client.
type Mention struct {
	Client     int // its place in Registry.Clients
	Start, End int // half-open, in bytes
	How        How
	Confidence Confidence
}

// How says by what a client was recognised.
type How uint8

// The ways to be recognised, the plainest first.
const (
	Name How = iota
	Alias
	Brand
	Codename
	Person
	Initials // derived from a name: P&G
	Typo     // a name but for one slip of the fingers
	Handle
	Hashtag
	Link
	Domain
)

var hows = [...]string{"name", "alias", "brand", "codename", "person", "initials", "typo", "handle", "hashtag", "link", "domain"}

func (h How) String() string { return hows[h] }

// Confidence says how surely the client is meant.
type Confidence uint8

// The bands of confidence.
const (
	Unsure Confidence = iota // the words are there, and may well mean something else
	Likely
	Sure
)

var confidences = [...]string{"unsure", "likely", "sure"}

func (c Confidence) String() string { return confidences[c] }
