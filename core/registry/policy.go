package registry

// Policy is the registry's own part of the rule table.
type Policy struct {
	Preset           string
	SuppliersPrivate bool
	SecondPerson     bool // a colleague looks at what is held before it is posted
	Audit            bool // what becomes of posts that were stopped is noted in the team's audit
	Rules            []Rule
	Remind           []string // reminders that are switched on
	Away             []Period
	Promotions       map[string]int    // network -> how many posts in 30 days may promote clients
	Connect          map[string]string // network -> accept, decline or ask, where a client says nothing else
	Clues            int               // how few clients details may fit before that is worth a word: 0 is DefaultClues, -1 is never
	Review           string            // the day to look at the policy again; "" is none
}

// DefaultClues is the number of clients that counts where a policy says none.
const DefaultClues = 3

// IsZero says whether the policy says nothing.
func (p Policy) IsZero() bool {
	return p.Preset == "" && !p.SuppliersPrivate && !p.SecondPerson && !p.Audit && p.Review == "" && p.Clues == 0 && len(p.Rules)+len(p.Remind)+len(p.Away)+len(p.Promotions)+len(p.Connect) == 0
}

// A Period is a run of days, both inclusive; "" is open.
type Period struct{ From, Until string }

// A Rule is one of the team's own. It judges what no permission covers, before every rule that is built in.
type Rule struct {
	ID            string
	When          When
	EvenPermitted bool   // it judges what is permitted too
	Severity      string // "clear", "note", "warn", "hold"
	Why           string // one sentence for the writer
	Source        string // the JSON it was read from: a rule is written as its author wrote it
}

// When says what a rule of the team judges: all of it must fit, and an empty list fits everything.
type When struct {
	Relationships, Facets, Networks, Audiences, Accounts, Sensitivities, Clients []string
	Reply                                                                        string // "true", "false"; "" is either
}
