package policy

import (
	"strings"

	"keepmum.dev/keepmum/core/mention"
	"keepmum.dev/keepmum/core/registry"
)

// A Contact is somebody with whom a tie is about to be shown.
type Contact struct {
	Network    string
	Action     string           // "friend", "connect", "follow": the writer asks; "accept": they asked; "like", "invite"
	Client     *registry.Client // nil when nobody on the list is meant
	Confidence mention.Confidence
	Account    string // the writer's own, "" when unknown
}

// An Answer is what a connection rule advises.
type Answer string

// The answers.
const (
	Accept  Answer = "accept"
	Decline Answer = "decline"
	Ask     Answer = "ask" // case by case: the writer's own judgement is asked for
	Unknown Answer = "unknown"
)

type connectionRule struct {
	Rule
	Answer  Answer
	Wording string // the key of a text to answer with, "" when nothing needs saying
	actions string // any of these, with a space around each; "" is every action
	listed  Answer // what the list says of the client here; "" asks nothing
	policy  Answer // what the policy says of the network; "" asks nothing
	is      bond   // all of these
}

// bond is a set of what may be true of a tie.
type bond uint16

const (
	nobody bond = 1 << iota
	ownName
	unsurely
	owed // somebody to whom silence is owed
	touchy
	openSupplier
	personally // the writer's account is a personal one
	noTies     // the preset keeps business out of personal networks
	onPersonal
	onWork
)

var connectionRules = []connectionRule{
	{Rule: Rule{ID: "connect-nobody", About: Connections, Severity: Clear, Why: "Nobody on your list goes by this name."}, Answer: Unknown, is: nobody},
	{Rule: Rule{ID: "connect-own", About: Connections, Severity: Clear, Why: "This is one of your own names."}, Answer: Accept, is: ownName},
	{Rule: Rule{ID: "connect-unsure", About: Connections, Severity: Note, Why: "This may be somebody on your list, or somebody else of that name."}, Answer: Ask, is: unsurely},

	{Rule: Rule{ID: "invite-friends", About: Connections, Severity: Warn, Why: "Inviting friends to a client's page or event spends your own network on their campaign."}, Answer: Decline, Wording: "wording.decline-campaign",
		actions: " invite ", is: owed | personally},
	{Rule: Rule{ID: "like-seen", About: Connections, Severity: Note, Why: "A like shows the tie as well, to everybody who sees the post."}, Answer: Ask, actions: " like ", is: owed},

	// What the list says of this client.
	{Rule: Rule{ID: "follow-declined", About: Connections, Severity: Note, Why: "Your list says to keep no tie here; following is lighter, and still seen."}, Answer: Ask, actions: " follow ", listed: Decline},
	{Rule: Rule{ID: "connect-declined", About: Connections, Severity: Warn, Why: "Your list says to keep no tie with them on this network."}, Answer: Decline, Wording: "wording.decline", listed: Decline},
	{Rule: Rule{ID: "connect-asked", About: Connections, Severity: Note, Why: "Your list says to decide this one by itself."}, Answer: Ask, Wording: "wording.later", listed: Ask},
	{Rule: Rule{ID: "connect-agreed", About: Connections, Severity: Clear, Why: "Your list says that a tie with them is fine on this network."}, Answer: Accept, Wording: "wording.accept", listed: Accept},

	{Rule: Rule{ID: "connect-sensitive", About: Connections, Severity: Warn, Why: "Being known as a client could embarrass or harm them, and a tie is seen by others."}, Answer: Decline, Wording: "wording.decline", is: owed | touchy},
	{Rule: Rule{ID: "follow-lighter", About: Connections, Severity: Clear, Why: "Following says less than being friends or contacts do."}, Answer: Accept, actions: " follow like "},

	// What the policy says of this network.
	{Rule: Rule{ID: "connect-policy-declined", About: Connections, Severity: Warn, Why: "Your policy keeps this network free of business ties."}, Answer: Decline, Wording: "wording.decline-policy", policy: Decline, is: owed},
	{Rule: Rule{ID: "connect-policy-asked", About: Connections, Severity: Note, Why: "Your policy decides ties on this network case by case."}, Answer: Ask, Wording: "wording.later", policy: Ask, is: owed},
	{Rule: Rule{ID: "connect-policy-agreed", About: Connections, Severity: Clear, Why: "Your policy welcomes ties on this network."}, Answer: Accept, Wording: "wording.accept", policy: Accept, is: owed},

	{Rule: Rule{ID: "connect-supplier", About: Connections, Severity: Clear, Why: "A tie with a supplier or partner may be seen."}, Answer: Accept, Wording: "wording.accept", is: openSupplier},
	{Rule: Rule{ID: "connect-no-ties", About: Connections, Severity: Warn, Why: "You have chosen to keep business out of personal networks."}, Answer: Decline, Wording: "wording.decline-policy", is: noTies | onPersonal},
	{Rule: Rule{ID: "connect-never-first", About: Connections, Severity: Warn, Why: "On a personal network it is better not to be the one who asks a client."}, Answer: Decline, actions: " friend connect invite ", is: onPersonal},
	{Rule: Rule{ID: "connect-personal-network", About: Connections, Severity: Note, Why: "A personal network shows them more of your life, and your friends more of your work."}, Answer: Ask, Wording: "wording.decline", is: onPersonal},
	{Rule: Rule{ID: "connect-work-network", About: Connections, Severity: Clear, Why: "This network is for work contacts, where a tie says little."}, Answer: Accept, Wording: "wording.accept", is: onWork},
	{Rule: Rule{ID: "connect-other-network", About: Connections, Severity: Note, Why: "Your list says nothing of ties on this network."}, Answer: Ask, Wording: "wording.later"},
}

// A ConnectionDecision is the answer to a tie, and the rule that gave it.
type ConnectionDecision struct {
	Rule    Rule
	Answer  Answer
	Wording string
}

// Connect judges a tie. There always is an answer: the last rule fits everything.
func (t *Table) Connect(to Contact) ConnectionDecision {
	to.Network = canonical(to.Network)
	is := t.bonds(&to)
	last := len(connectionRules) - 1
	for i := range connectionRules {
		r := &connectionRules[i]
		if i == last || r.is&^is == 0 && (r.actions == "" || strings.Contains(r.actions, " "+to.Action+" ")) &&
			(r.listed == "" || to.Client != nil && to.Network != "" && to.Client.Connect[to.Network] == string(r.listed)) &&
			(r.policy == "" || to.Network != "" && t.policy.Connect[to.Network] == string(r.policy)) {
			return ConnectionDecision{r.Rule, r.Answer, r.Wording}
		}
	}
	return ConnectionDecision{}
}

// bonds are what is true of a tie.
func (t *Table) bonds(to *Contact) (is bond) {
	add := func(one bond, holds bool) {
		if holds {
			is |= one
		}
	}
	account := acting(t.accounts, &Post{Network: to.Network, Account: to.Account})
	add(personally, account == nil || account.Kind == "" || account.Kind == "personal")
	switch to.Network {
	case "", "facebook", "instagram", "threads", "snapchat", "whatsapp": // one that is not known may be personal
		is |= onPersonal
	case "linkedin", "xing", "x", "bluesky", "mastodon":
		is |= onWork
	}
	add(noTies, !t.ties)
	if to.Client == nil {
		return is | nobody
	}
	who := whoIs(to.Client)
	add(ownName, who == own)
	add(owed, who&owing != 0)
	add(openSupplier, who&supplying != 0 && !t.policy.SuppliersPrivate)
	add(touchy, to.Client.Sensitivity == "high")
	add(unsurely, to.Confidence == mention.Unsure)
	return is
}
