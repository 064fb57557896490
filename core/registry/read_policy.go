package registry

import "keepmum.dev/keepmum/core/json"

func (r *reader) policy(v json.Value) (p Policy) {
	r.fields(v, func(key, v json.Value) {
		switch key.Str {
		case "preset":
			p.Preset = r.word(v, presets, "unknown-preset")
		case "suppliers_private":
			p.SuppliersPrivate = r.truth(v)
		case "rules":
			p.Rules = r.rules(v)
		case "remind":
			p.Remind = r.words(v, reminders, "unknown-reminder")
		case "away":
			p.Away = r.away(v)
		case "promotions":
			p.Promotions = r.promotions(v)
		case "connect":
			p.Connect = r.connect(v)
		case "clues":
			if n, ok := r.count(v); ok && n == 0 {
				p.Clues = -1
			} else {
				p.Clues = n
			}
		case "review":
			p.Review, _, _ = r.period(v, json.Value{}, Warning, "it is not used.")
		default:
			r.unknownKey("the policy", key)
		}
	})
	return p
}

func (r *reader) away(v json.Value) (away []Period) {
	r.elements(v, func(entry json.Value) {
		var from, until json.Value
		r.fields(entry, func(key, v json.Value) {
			switch key.Str {
			case "from":
				from = v
			case "until":
				until = v
			default:
				r.unknownKey("a time away", key)
			}
		})
		first, last, ok := r.period(from, until, Warning, "this time away is not used.")
		switch {
		case !ok:
		case first == "" || last == "":
			r.found.at(entry.Index, Warning, "bad-date", "A time away has a first and a last day; this one is not used.")
		default:
			away = append(away, Period{first, last})
		}
	})
	return away
}

func (r *reader) promotions(v json.Value) map[string]int {
	var most map[string]int
	r.fields(v, func(key, v json.Value) {
		n, ok := r.count(v)
		if !ok {
			return
		}
		if most == nil {
			most = map[string]int{}
		}
		most[networkName(key.Str)] = n
	})
	return most
}

func (r *reader) count(v json.Value) (n int, ok bool) {
	if n, ok = v.Int(); !ok || n < 0 || n > 1000 {
		r.found.at(v.Index, Warning, "bad-count", "A whole number from 0 to 1000 is expected here; it is not used.")
		return 0, false
	}
	return n, true
}
