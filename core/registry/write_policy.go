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
		o.set("away", jsonList(away, "    "))
	}
	if len(p.Promotions) > 0 {
		o.set("promotions", jsonMap(p.Promotions, func(n int) []byte { return strconv.AppendInt(nil, int64(n), 10) }))
	}
	if len(p.Connect) > 0 {
		o.set("connect", jsonMap(p.Connect, jsonString))
	}
	o.setText("review", p.Review)
	o.carry(old, policyKeys)
	return o
}

// rules leaves the list as it was written when nothing of it changed, with the rules that could not be read.
func (o *object) rules(rules []Rule, old gjson.Result) {
	was := old.Get("rules")
	var silent reader
	if was.Exists() && string(jsonList(writeRules(rules, gjson.Result{}), "")) == string(jsonList(writeRules(silent.rules(was), gjson.Result{}), "")) {
		o.set("rules", []byte(was.Raw))
	} else if len(rules) > 0 {
		o.set("rules", jsonList(writeRules(rules, old), "    "))
	}
}

// writeRules keeps with each rule the keys that this version does not know, by its id.
func writeRules(rules []Rule, old gjson.Result) [][]byte {
	var written [][]byte
	before := old.Get("rules")
	for _, rule := range rules {
		var o, when object
		o.set("id", jsonString(rule.ID))
		when.setTexts("relationship", rule.When.Relationships)
		when.setTexts("facet", rule.When.Facets)
		when.setTexts("network", rule.When.Networks)
		when.setTexts("audience", rule.When.Audiences)
		when.setTexts("account", rule.When.Accounts)
		when.setTexts("sensitivity", rule.When.Sensitivities)
		when.setTexts("client", rule.When.Clients)
		if rule.When.Reply != "" {
			when.set("reply", []byte(rule.When.Reply))
		}
		if len(when) > 0 {
			o.set("when", when.inline())
		}
		o.setTrue("even_permitted", rule.EvenPermitted)
		o.setText("severity", rule.Severity)
		o.setText("why", rule.Why)
		before.ForEach(func(_, entry gjson.Result) bool {
			same := entry.Get("id").Str == rule.ID
			if same {
				o.carry(entry, ruleKeys)
			}
			return !same
		})
		written = append(written, o.inline())
	}
	return written
}
