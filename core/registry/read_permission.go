package registry

import (
	"slices"
	"strings"

	"github.com/tidwall/gjson"
)

// permissions reads what a client allows. A permission with a fault that could make it cover too much
// is left out: the worst that follows is a warning too many.
func (r *reader) permissions(v gjson.Result) []Permission {
	var permissions []Permission
	r.elements(v, func(entry gjson.Result) {
		if p, ok := r.permission(entry); ok {
			permissions = append(permissions, p)
		}
	})
	return permissions
}

func (r *reader) permission(entry gjson.Result) (p Permission, ok bool) {
	if !entry.IsObject() {
		r.found.at(entry.Index, Error, "wrong-type", `A permission is an object such as {"facets": ["name"]}; this entry is left out.`)
		return p, false
	}
	var from, until, revoked gjson.Result
	entry.ForEach(func(key, v gjson.Result) bool {
		switch key.Str {
		case "facets":
			p.Facets = r.facets(v)
		case "networks":
			p.Networks = nil
			r.texts(v, func(_ int, name string) { p.Networks = append(p.Networks, networkName(name)) })
			p.Networks = once(p.Networks)
		case "audiences":
			p.Audiences = r.words(v, audiences, "unknown-audience")
		case "from":
			from = v
		case "until":
			until = v
		case "basis":
			p.Basis = r.word(v, bases, "unknown-basis")
		case "evidence":
			p.Evidence = r.text(v)
		case "require":
			p.Require = r.requirements(v)
		case "revoked":
			revoked = v
		default:
			r.unknownKey("a permission", key)
		}
		return true
	})
	if p.From, p.Until, ok = r.period(from, until, Error, "the permission is left out."); !ok {
		return p, false
	}
	if p.Revoked, _, ok = r.period(revoked, gjson.Result{}, Error, "the permission is left out."); !ok {
		return p, false
	}
	if len(p.Facets) == 0 {
		r.found.at(entry.Index, Error, "no-facets", `This permission names no facet that is known, so it is left out; add "facets", such as ["name"].`)
		return p, false
	}
	if p.Basis == "said-first" && p.From == "" {
		r.found.at(entry.Index, Warning, "said-first-no-day", `What they said first is covered from the day they said it; until "from" holds that day, it covers nothing.`)
	}
	return p, true
}

// requirements reads what a permission asks for. One that nobody here can check is kept: it is never met.
func (r *reader) requirements(v gjson.Result) []string {
	return r.texts(v, func(at int, text string) {
		if !slices.Contains(requirements, text) && !strings.HasPrefix(text, "wording: ") {
			r.found.at(at, Warning, "unknown-requirement",
				`A permission can require "disclosure", "approval" or "wording: …"; this one is never met, so the permission covers nothing.`)
		}
	})
}

// facets leaves out the ones it does not know: nobody can say what they would cover.
func (r *reader) facets(v gjson.Result) []string {
	known := r.words(v, facets, "unknown-facet")
	return slices.DeleteFunc(known, func(facet string) bool { return !slices.Contains(facets, facet) })
}

// period reads two days, both inclusive. A fault is noted at the level given, and consequence says
// what it means; ok is false then. A day at fault comes out as "".
func (r *reader) period(from, until gjson.Result, level Level, consequence string) (first, last string, ok bool) {
	ok = true
	day := func(v gjson.Result) string {
		text := r.text(v)
		if text == "" || isDay(text) {
			return text
		}
		ok = false
		r.found.at(v.Index, level, "bad-date", "A date is a day of the calendar written YYYY-MM-DD; "+consequence)
		return ""
	}
	first, last = day(from), day(until)
	if first != "" && last != "" && last < first {
		ok = false
		r.found.at(until.Index, level, "until-before-from", "This day lies before the first one; "+consequence)
		last = ""
	}
	return first, last, ok
}
