package bridge

import "keepmum.dev/keepmum/core"

// CheckConnection judges a tie about to be shown: a network, who, an action and an account, as the strings
// of a draft, become {"policy", "severity", "client", "clientName", "confidence", "rule", "wording"}.
const CheckConnection Op = 20

func (b *Bridge) connection(in []byte) []byte {
	rest := string(in)
	var parts [4]string
	for i := range parts {
		var ok bool
		if parts[i], rest, ok = cutString(rest); !ok {
			return refuse("draft-unreadable")
		}
	}
	if rest != "" {
		return refuse("draft-unreadable")
	}
	advice := b.checker.CheckConnection(core.Connection{Network: parts[0], Who: parts[1], Action: parts[2], Account: parts[3]})
	client, _ := b.checker.Client(advice.Client)
	var o object
	o.open()
	o.truth("ok", true)
	o.text("policy", advice.Policy)
	o.text("severity", string(advice.Severity))
	o.text("client", advice.Client)
	o.text("clientName", client.Name)
	o.text("confidence", advice.Confidence)
	o.text("rule", advice.Rule)
	o.text("wording", advice.Wording)
	return o.close()
}
