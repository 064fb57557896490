package bridge

import (
	"github.com/tidwall/gjson"

	"keepmum.dev/keepmum/core"
)

// check judges {"text", "network"?, "account"?, "audience"?, "replyTo"?, "day"?, "media"?: [{"surface", "text"}]}.
func (b *Bridge) check(in []byte) []byte {
	doc := gjson.ParseBytes(in)
	text := doc.Get("text")
	if !gjson.ValidBytes(in) || text.Type != gjson.String {
		return refuse("draft-unreadable") // an unread draft must not come out clear
	}
	draft := core.Draft{
		Text: text.Str, Network: doc.Get("network").Str, Account: doc.Get("account").Str,
		Audience: doc.Get("audience").Str, ReplyTo: doc.Get("replyTo").Str, Day: doc.Get("day").Str,
	}
	doc.Get("media").ForEach(func(_, m gjson.Result) bool {
		draft.Media = append(draft.Media, core.Media{Surface: m.Get("surface").Str, Text: m.Get("text").Str})
		return true
	})
	verdict := b.checker.Check(draft)
	b.checker.Advise(draft, &verdict)
	var at units
	var o object
	o.open()
	o.truth("ok", true)
	o.text("outcome", string(verdict.Outcome))
	o.list("findings", len(verdict.Findings), func(i int) {
		f := verdict.Findings[i]
		client, _ := b.checker.Client(f.Client)
		text := draft.Text
		if f.Media >= 0 {
			text = draft.Media[f.Media].Text
		}
		if i == 0 || f.Media != verdict.Findings[i-1].Media {
			at = units{text: text}
		}
		start, end := at.span(f.Start, f.End)
		o.open()
		o.text("client", f.Client)
		o.text("clientName", client.Name)
		o.text("relationship", string(client.Relationship))
		o.text("surface", f.Surface)
		o.number("start", start)
		o.number("end", end)
		o.text("how", f.How)
		o.list("facets", len(f.Facets), func(i int) { o.string(f.Facets[i]) })
		o.text("confidence", f.Confidence)
		o.text("severity", string(f.Severity))
		o.text("rule", f.Rule)
		o.list("fixes", len(f.Fixes), func(i int) {
			o.open()
			o.text("kind", f.Fixes[i].Kind)
			o.text("label", f.Fixes[i].Label)
			o.text("text", f.Fixes[i].Text)
			o.close()
		})
		o.close()
	})
	return o.close()
}
