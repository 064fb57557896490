package policy

// A Rule is one row of the table.
type Rule struct {
	ID       string
	Why      string // one sentence, in English, for the writer
	Severity Severity
	Weight   Weight
	About    About
	when     when
	team     int // for one of the team's own: its place in the policy, counted from 1
}

// Weight says where the severity of a rule about mentions comes from.
type Weight uint8

// The weights.
const (
	Own         Weight = iota // its own
	AsBelow                   // that of the next rule that fits: this one only says why it could not be helped
	AtMostBelow               // its own, or that of the next rule that fits when it is calmer
)

// About says what a rule judges.
type About uint8

// What rules are about.
const (
	Mentions    About = iota // one facet of one mention: the first that fits decides
	Posts                    // the whole draft: each that fits adds a finding
	Connections              // friending, following and the like: the first that fits decides
)

var abouts = [...]string{"mention", "post", "connection"}

func (a About) String() string { return abouts[a] }
