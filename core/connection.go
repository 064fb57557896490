package core

import (
	"strings"

	"keepmum.dev/keepmum/core/mention"
	"keepmum.dev/keepmum/core/policy"
	"keepmum.dev/keepmum/core/registry"
)

// A Connection is a tie about to be shown: a friend request, a follow, an invitation.
type Connection struct {
	Network string
	Who     string // a name, a handle or the address of a profile
	Action  string // "friend", "connect", "follow", "accept" (they asked), "like", "invite"
	Account string // handle of the writer's own account; "" is unknown
}

// Advice is the answer to a connection. The writer decides; nothing is declined by itself.
type Advice struct {
	Policy     string // "accept", "decline", "ask" (case by case) or "unknown" (nobody on the list)
	Severity   Outcome
	Client     string // id of the client who is meant; "" for nobody on the list
	Confidence string // sure, likely, unsure; "" for nobody
	Rule       string // id of the rule that decided
	Why        string // that rule's sentence, in English
	Wording    string // key of a text to answer with; "" when nothing needs saying
}

// CheckConnection judges a tie by what the registry says of the client and of the network. It never fails.
func (c *Checker) CheckConnection(to Connection) Advice {
	w := c.workspace()
	client, confidence := w.who(c, to)
	c.workspaces.Put(w)
	decided := c.table.Connect(policy.Contact{Network: to.Network, Action: to.Action, Account: to.Account, Client: client, Confidence: confidence})
	a := Advice{Policy: string(decided.Answer), Severity: Outcome(decided.Rule.Severity.String()), Rule: decided.Rule.ID, Why: decided.Rule.Why, Wording: decided.Wording}
	if client != nil {
		a.Client, a.Confidence = client.ID, confidence.String()
	}
	return a
}

// who finds the entry that is most surely meant, reading the words as a name and as a handle.
func (w *workspace) who(c *Checker, to Connection) (client *registry.Client, confidence mention.Confidence) {
	who := strings.TrimSpace(to.Who)
	try := func(text string) {
		for _, m := range w.search.Find(c.index, text, to.Network) {
			if client == nil || m.Confidence > confidence {
				client, confidence = w.client(c, m.Client), m.Confidence
			}
		}
	}
	try(who)
	if confidence < mention.Sure && who != "" && who[0] != '@' && !strings.ContainsAny(who, " \t\n:") {
		try("@" + who)
	}
	return client, confidence
}
