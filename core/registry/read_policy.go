package registry

import "github.com/tidwall/gjson"

func (r *reader) policy(v gjson.Result) (p Policy) {
	r.fields(v, func(key, v gjson.Result) {
		switch key.Str {
		case "preset":
			p.Preset = r.word(v, presets, "unknown-preset")
		case "suppliers_private":
			p.SuppliersPrivate = r.truth(v)
		case "second_person":
			p.SecondPerson = r.truth(v)
		case "audit":
			p.Audit = r.truth(v)
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
			p.Review, _, _ = r.period(v, gjson.Result{}, Warning, "it is not used.")
		default:
			r.unknownKey("the policy", key)
		}
	})
	return p
}

func (r *reader) away(v gjson.Result) (away []Period) {
	r.elements(v, func(entry gjson.Result) {
		var from, until gjson.Result
		r.fields(entry, func(key, v gjson.Result) {
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

func (r *reader) promotions(v gjson.Result) map[string]int {
	var most map[string]int
	r.fields(v, func(key, v gjson.Result) {
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

func (r *reader) count(v gjson.Result) (n int, ok bool) {
	if v.Type != gjson.Number || v.Num < 0 || v.Num > 1000 || v.Num != float64(int(v.Num)) {
		r.found.at(v.Index, Warning, "bad-count", "A whole number from 0 to 1000 is expected here; it is not used.")
		return 0, false
	}
	return int(v.Num), true
}
