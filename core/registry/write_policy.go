package registry

import (
	"strconv"

	"github.com/tidwall/gjson"
)

func writePolicy(p Policy, old gjson.Result) (o object) {
	o.setText("preset", p.Preset)
	if p.SuppliersPrivate || old.Get("suppliers_private").IsBool() {
		o.set("suppliers_private", strconv.AppendBool(nil, p.SuppliersPrivate))
	}
	if p.SecondPerson || old.Get("second_person").IsBool() {
		o.set("second_person", strconv.AppendBool(nil, p.SecondPerson))
	}
	if p.Audit || old.Get("audit").IsBool() {
		o.set("audit", strconv.AppendBool(nil, p.Audit))
	}
	o.rules(p.Rules, old)
	o.setTexts("remind", p.Remind)
	if len(p.Away) > 0 {
		var away [][]byte
		for _, period := range p.Away {
			var o object
			o.setText("from", period.From)
			o.setText("until", period.Until)
			away = append(away, o.inline())
		}
		o.set("away", jsonList(away, "  "))
	}
	if len(p.Promotions) > 0 {
		o.set("promotions", jsonMap(p.Promotions, func(n int) []byte { return strconv.AppendInt(nil, int64(n), 10) }))
	}
	if len(p.Connect) > 0 {
		o.set("connect", jsonMap(p.Connect, jsonString))
	}
	if p.Clues != 0 {
		o.set("clues", strconv.AppendInt(nil, int64(max(p.Clues, 0)), 10))
	}
	o.setText("review", p.Review)
	o.carry(old, policyKeys)
	return o
}

// rules leaves the list as it was written when nothing of it changed, with the rules that could not be read.
func (o *object) rules(rules []Rule, old gjson.Result) {
	was := old.Get("rules")
	var silent reader
	before := silent.rules(was)
	same := was.Exists() && len(before) == len(rules)
	var written [][]byte
	for i := range rules {
		same = same && before[i].Source == rules[i].Source
		written = append(written, []byte(rules[i].Source))
	}
	if same {
		o.set("rules", []byte(was.Raw))
	} else if len(rules) > 0 {
		o.set("rules", jsonList(written, "    "))
	}
}
