package registry

import (
	"slices"

	"github.com/tidwall/gjson"
)

// rules reads the team's own rules. One with a fault is left out whole: a rule that judges more, or less,
// than its author meant is worse than a problem to mend.
func (r *reader) rules(v gjson.Result) (rules []Rule) {
	ids := map[string]bool{}
	r.elements(v, func(entry gjson.Result) {
		rule, ok := r.rule(entry)
		if ok && !markNew(ids, rule.ID) {
			r.found.at(entry.Index, Error, "duplicate-rule", "A rule above has this id; this one is left out until it has an id of its own.")
			return
		}
		if ok {
			rules = append(rules, rule)
		}
	})
	return rules
}

func (r *reader) rule(entry gjson.Result) (rule Rule, ok bool) {
	ok, rule.Source = true, entry.Raw
	fault := func(at int, message string) {
		r.found.at(at, Error, "bad-rule", message+"; this rule is left out.")
		ok = false
	}
	if !entry.IsObject() {
		fault(entry.Index, `A rule is an object such as {"id": "…", "when": {…}, "severity": "hold", "why": "…"}`)
		return rule, false
	}
	entry.ForEach(func(key, v gjson.Result) bool {
		switch key.Str {
		case "id":
			rule.ID = r.text(v)
		case "when":
			if !v.IsObject() {
				fault(v.Index, `"when" is an object such as {"facet": ["result"]}`)
				break
			}
			v.ForEach(func(key, v gjson.Result) bool {
				r.condition(&rule.When, key, v, fault)
				return true
			})
		case "even_permitted":
			rule.EvenPermitted = r.truth(v)
		case "severity":
			rule.Severity = r.text(v)
			if !slices.Contains(grades, rule.Severity) {
				fault(v.Index, "A severity is clear, note, warn or hold")
			}
		case "why":
			rule.Why = r.text(v)
		default:
			r.unknownKey("a rule", key)
		}
		return true
	})
	if ok && (!isRuleID(rule.ID) || rule.Severity == "" || rule.Why == "") {
		fault(entry.Index, `A rule needs "id" (small letters, digits and hyphens), "severity" and "why"`)
	}
	return rule, ok
}

func (r *reader) condition(w *When, key, v gjson.Result, fault func(at int, message string)) {
	list := func(known []string) (words []string) {
		one := func(v gjson.Result) {
			word := r.text(v)
			if known != nil && !slices.Contains(known, word) {
				fault(v.Index, quoted(word)+" is not known here")
			}
			words = append(words, word)
		}
		if v.IsArray() {
			v.ForEach(func(_, v gjson.Result) bool { one(v); return true })
		} else {
			one(v)
		}
		if len(words) == 0 {
			fault(v.Index, "An empty list fits nothing; take the condition out, or name what it is about")
		}
		return words
	}
	switch key.Str {
	case "relationship":
		w.Relationships = list(relationshipWords())
	case "facet":
		w.Facets = list(facets)
	case "network":
		for _, n := range list(nil) {
			w.Networks = append(w.Networks, networkName(n))
		}
	case "audience":
		w.Audiences = list(audiences)
	case "account":
		w.Accounts = list(kinds)
	case "sensitivity":
		w.Sensitivities = list(sensitivities)
	case "client":
		w.Clients = list(nil)
	case "reply":
		switch w.Reply = v.Raw; w.Reply {
		case "true", "false":
		default:
			fault(v.Index, `"reply" is true or false`)
		}
	default:
		// What it cannot judge by, it must not pass over: the rule would judge too much.
		fault(key.Index, quoted(key.Str)+" is no condition; the conditions are relationship, facet, network, audience, account, sensitivity, client and reply")
	}
}

func relationshipWords() []string {
	words := make([]string, len(relationships))
	for i, r := range relationships {
		words[i] = string(r)
	}
	return words
}

func isRuleID(id string) bool {
	for i := range len(id) {
		c := id[i]
		if !(c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-' && i > 0) {
			return false
		}
	}
	return id != "" && len(id) <= 60
}
