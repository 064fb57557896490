package bridge

import (
	"github.com/tidwall/gjson"

	"keepmum.dev/keepmum/core"
)

// CheckConnection judges a tie about to be shown:
// {"network"?, "who", "action", "account"?} becomes {"policy", "severity", "client", "clientName", "confidence", "rule", "wording"}.
const CheckConnection Op = 20

func (b *Judge) connection(in []byte) []byte {
	doc := gjson.ParseBytes(in)
	if who := doc.Get("who"); !gjson.ValidBytes(in) || who.Type != gjson.String {
		return refuse("draft-unreadable")
	}
	advice := b.checker.CheckConnection(core.Connection{
		Network: doc.Get("network").Str, Who: doc.Get("who").Str, Action: doc.Get("action").Str, Account: doc.Get("account").Str,
	})
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
