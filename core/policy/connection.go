package policy

import (
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
	Answer Answer
	// Wording is the key of a text to answer with, "" when nothing needs saying.
	Wording string
	fits    func(*contact) bool
}

type contact struct {
	Contact
	table *Table
	kind  string
}

var connectionRules = []connectionRule{
	{tie("connect-nobody", Clear, "Nobody on your list goes by this name."), Unknown, "",
		func(c *contact) bool { return c.Client == nil }},
	{tie("connect-own", Clear, "This is one of your own names."), Accept, "",
		func(c *contact) bool { return c.Client.Relationship == registry.RelOwn }},
	{tie("connect-unsure", Note, "This may be somebody on your list, or somebody else of that name."), Ask, "",
		func(c *contact) bool { return c.Confidence == mention.Unsure }},

	{tie("invite-friends", Warn, "Inviting friends to a client's page or event spends your own network on their campaign."), Decline, "wording.decline-campaign",
		func(c *contact) bool { return c.Action == "invite" && c.kind == "personal" && owed(c.Client) }},
	{tie("like-seen", Note, "A like shows the tie as well, to everybody who sees the post."), Ask, "",
		func(c *contact) bool { return c.Action == "like" && owed(c.Client) }},

	// What the list says of this client.
	{tie("follow-declined", Note, "Your list says to keep no tie here; following is lighter, and still seen."), Ask, "",
		func(c *contact) bool { return c.listed("decline") && c.Action == "follow" }},
	{tie("connect-declined", Warn, "Your list says to keep no tie with them on this network."), Decline, "wording.decline",
		func(c *contact) bool { return c.listed("decline") }},
	{tie("connect-asked", Note, "Your list says to decide this one by itself."), Ask, "wording.later",
		func(c *contact) bool { return c.listed("ask") }},
	{tie("connect-agreed", Clear, "Your list says that a tie with them is fine on this network."), Accept, "wording.accept",
		func(c *contact) bool { return c.listed("accept") }},

	{tie("connect-sensitive", Warn, "Being known as a client could embarrass or harm them, and a tie is seen by others."), Decline, "wording.decline",
		func(c *contact) bool { return owed(c.Client) && c.Client.Sensitivity == "high" }},
	{tie("follow-lighter", Clear, "Following says less than being friends or contacts do."), Accept, "",
		func(c *contact) bool { return c.Action == "follow" || c.Action == "like" }},

	// What the policy says of this network.
	{tie("connect-policy-declined", Warn, "Your policy keeps this network free of business ties."), Decline, "wording.decline-policy",
		func(c *contact) bool { return c.policy("decline") }},
	{tie("connect-policy-asked", Note, "Your policy decides ties on this network case by case."), Ask, "wording.later",
		func(c *contact) bool { return c.policy("ask") }},
	{tie("connect-policy-agreed", Clear, "Your policy welcomes ties on this network."), Accept, "wording.accept",
		func(c *contact) bool { return c.policy("accept") }},

	{tie("connect-supplier", Clear, "A tie with a supplier or partner may be seen."), Accept, "wording.accept",
		func(c *contact) bool { return !owed(c.Client) && !c.table.policy.SuppliersPrivate }},
	{tie("connect-no-ties", Warn, "You have chosen to keep business out of personal networks."), Decline, "wording.decline-policy",
		func(c *contact) bool { return !c.table.ties && personalNetwork(c.Network) }},
	{tie("connect-never-first", Warn, "On a personal network it is better not to be the one who asks a client."), Decline, "",
		func(c *contact) bool { return personalNetwork(c.Network) && c.Action != "accept" }},
	{tie("connect-personal-network", Note, "A personal network shows them more of your life, and your friends more of your work."), Ask, "wording.decline",
		func(c *contact) bool { return personalNetwork(c.Network) }},
	{tie("connect-work-network", Clear, "This network is for work contacts, where a tie says little."), Accept, "wording.accept",
		func(c *contact) bool { return workNetwork(c.Network) }},
	{tie("connect-other-network", Note, "Your list says nothing of ties on this network."), Ask, "wording.later",
		func(*contact) bool { return true }},
}

func tie(id string, severity Severity, why string) Rule {
	return Rule{ID: id, Why: why, Severity: severity, About: Connections}
}

// A ConnectionDecision is the answer to a tie, and the rule that gave it.
type ConnectionDecision struct {
	Rule    Rule
	Answer  Answer
	Wording string
}

// Connect judges a tie. There always is an answer: the last rule fits everything.
func (t *Table) Connect(who Contact) ConnectionDecision {
	who.Network = canonical(who.Network)
	c := &contact{Contact: who, table: t, kind: "personal"}
	if a := acting(t.accounts, &Post{Network: who.Network, Account: who.Account}); a != nil && a.Kind != "" {
		c.kind = a.Kind
	}
	for i := range t.connections {
		if r := &t.connections[i]; r.fits(c) {
			return ConnectionDecision{r.Rule, r.Answer, r.Wording}
		}
	}
	last := t.connections[len(t.connections)-1]
	return ConnectionDecision{last.Rule, last.Answer, last.Wording}
}

func (c *contact) listed(answer string) bool {
	return c.Network != "" && c.Client.Connect[c.Network] == answer
}

func (c *contact) policy(answer string) bool {
	return c.Network != "" && owed(c.Client) && c.table.policy.Connect[c.Network] == answer
}

// personalNetwork says whether a network is for people one knows. One that is not known may be.
func personalNetwork(network string) bool {
	switch network {
	case "", "facebook", "instagram", "threads", "snapchat", "whatsapp":
		return true
	}
	return false
}

func workNetwork(network string) bool {
	switch network {
	case "linkedin", "xing", "x", "bluesky", "mastodon":
		return true
	}
	return false
}
