package registry

import "github.com/tidwall/gjson"

// handles adds the account names of an object of networks to those already known.
func (r *reader) handles(into map[string][]string, v gjson.Result) map[string][]string {
	r.fields(v, func(key, v gjson.Result) {
		network := networkName(key.Str)
		if network == "" {
			return
		}
		r.texts(v, func(at int, written string) {
			home, handle, ok := cleanHandle(network, written)
			switch {
			case !ok:
				r.found.at(at, Warning, "bad-handle", "This is not an account name; it is left out.")
				return
			case handle != written:
				r.found.at(at, Note, "handle-repaired", "A handle is written without @ and without the address before it; it is used so.")
			}
			into = addTo(into, home, handle)
		})
	})
	return into
}

// domains reads host names. The address of a profile is a handle, not a domain: the network's host
// would point at everyone there.
func (r *reader) domains(v gjson.Result, handles map[string][]string) ([]string, map[string][]string) {
	var domains []string
	r.texts(v, func(at int, written string) {
		if network, handle, ok := profileOf(written); ok {
			r.found.at(at, Note, "domain-repaired", "This is the address of a profile; it is used as a handle.")
			handles = addTo(handles, network, handle)
			return
		}
		domain, repaired, ok := cleanDomain(written)
		switch {
		case !ok:
			r.found.at(at, Warning, "bad-domain", "This is not a host name such as example.com; it is left out.")
			return
		case isShared(domain):
			r.found.at(at, Warning, "shared-domain", "Anybody can have an address under this domain; it is left out.")
			return
		case repaired:
			r.found.at(at, Note, "domain-repaired", "A domain is written as a bare host name such as example.com; it is used so.")
		}
		domains = append(domains, domain)
	})
	return once(domains), handles
}

// accounts reads the writer's own accounts, and the JSON of each.
func (r *reader) accounts(v gjson.Result) ([]Account, []gjson.Result) {
	var accounts []Account
	var raw []gjson.Result
	r.elements(v, func(entry gjson.Result) {
		var a Account
		r.fields(entry, func(key, v gjson.Result) {
			switch key.Str {
			case "network":
				a.Network = networkName(r.text(v))
			case "handle":
				a.Handle = r.text(v)
			case "kind":
				a.Kind = r.word(v, kinds, "unknown-kind")
			case "until":
				a.Until, _, _ = r.period(v, gjson.Result{}, Warning, "it is not used.")
			case "clients_see":
				a.ClientsSee = r.truth(v)
			case "disclaimer":
				a.Disclaimer = r.truth(v)
			default:
				r.unknownKey("an account", key)
			}
		})
		home, handle, ok := cleanHandle(a.Network, a.Handle)
		if home == "" || !ok {
			r.found.at(entry.Index, Error, "no-handle", `An account needs "network" and "handle"; this one is left out.`)
			return
		}
		a.Network, a.Handle = home, handle
		accounts, raw = append(accounts, a), append(raw, entry)
	})
	return accounts, raw
}
