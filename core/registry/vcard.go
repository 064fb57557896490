package registry

import "strings"

// isCards says whether a text is a file of vCards, as address books export them.
func isCards(text string) bool {
	start := strings.TrimLeft(text, " \t\r\n")
	return len(start) >= 11 && strings.EqualFold(start[:11], "BEGIN:VCARD")
}

// cardFields are the keys of a client that cards speak of.
var cardFields = []string{"name", "aliases", "people", "domains", "handles"}

// cards reads vCards (RFC 2426, RFC 6350 and the older 2.1). The cards of one organisation are one
// client: its name, the people of the cards, their web addresses and profiles. A card without an
// organisation is a client of its own. E-mail addresses are passed over: their hosts are often a
// provider's.
func cards(text string) *translation {
	out := &translation{json: []byte{'['}}
	for i, client := range clientsOfCards(text) {
		if i > 0 {
			out.json = append(out.json, ',')
		}
		client.translate(out)
	}
	out.json = append(out.json, ']')
	return out
}

// cardClient is a client made of cards.
type cardClient struct {
	line                                 int // where its first card begins
	name                                 cardValue
	people, aliases, addresses, profiles []cardValue
}

type cardValue struct {
	text string
	line int
}

func clientsOfCards(text string) []*cardClient {
	var all []*cardClient
	byName := map[string]*cardClient{}
	var card cardClient
	var person cardValue
	for _, p := range propertiesOf(text) {
		value := cardValue{strings.TrimSpace(p.value), p.line}
		if value.text == "" {
			continue
		}
		switch p.name {
		case "BEGIN":
			card, person = cardClient{line: p.line}, cardValue{}
		case "FN":
			person = value
		case "ORG":
			value.text = strings.TrimSpace(p.parts()[0])
			card.name = value
		case "NICKNAME":
			for _, alias := range strings.Split(value.text, ",") {
				card.aliases = append(card.aliases, cardValue{strings.TrimSpace(alias), p.line})
			}
		case "URL":
			card.addresses = append(card.addresses, value)
		case "X-SOCIALPROFILE", "SOCIALPROFILE", "X-TWITTER", "X-FACEBOOK", "X-LINKEDIN", "X-INSTAGRAM":
			card.profiles = append(card.profiles, value)
		case "END":
			if card.name.text == "" {
				card.name, person = person, cardValue{}
			}
			if card.name.text == "" {
				continue
			}
			client, known := byName[strings.ToLower(card.name.text)]
			if !known {
				client = &cardClient{line: card.line, name: card.name}
				byName[strings.ToLower(card.name.text)] = client
				all = append(all, client)
			}
			if person.text != "" && !strings.EqualFold(person.text, client.name.text) {
				client.people = append(client.people, person)
			}
			client.aliases = append(client.aliases, card.aliases...)
			client.addresses = append(client.addresses, card.addresses...)
			client.profiles = append(client.profiles, card.profiles...)
		}
	}
	return all
}

// translate writes the client as the JSON of a registry.
func (c *cardClient) translate(out *translation) {
	out.json = append(out.json, `{"name":`...)
	out.mark(c.name.line, 1)
	out.json = appendString(out.json, c.name.text)
	list := func(key string, values []cardValue) {
		if len(values) == 0 {
			return
		}
		out.json = append(appendString(append(out.json, ','), key), ":["...)
		for i, v := range values {
			if i > 0 {
				out.json = append(out.json, ',')
			}
			out.mark(v.line, 1)
			out.json = appendString(out.json, v.text)
		}
		out.json = append(out.json, ']')
	}
	list("aliases", distinct(c.aliases))
	list("people", distinct(c.people))
	var domains []cardValue
	profiles := c.profiles
	for _, address := range c.addresses {
		if _, _, ok := profileOf(address.text); ok {
			profiles = append(profiles, address)
		} else {
			domains = append(domains, address)
		}
	}
	list("domains", distinct(domains))
	if handles := handlesOf(profiles); len(handles) > 0 {
		out.json = append(out.json, `,"handles":`...)
		out.json = append(out.json, jsonMap(handles, jsonStrings)...)
	}
	out.json = append(out.json, '}')
}

// handlesOf sorts addresses of profiles by network; what is no such address is passed over.
func handlesOf(profiles []cardValue) map[string][]string {
	handles := map[string][]string{}
	for _, p := range profiles {
		if network, handle, ok := profileOf(p.text); ok && !contains(handles[network], handle) {
			handles[network] = append(handles[network], handle)
		}
	}
	return handles
}

func contains(texts []string, text string) bool {
	for _, one := range texts {
		if one == text {
			return true
		}
	}
	return false
}

func distinct(values []cardValue) []cardValue {
	var kept []cardValue
	for _, v := range values {
		again := false
		for _, k := range kept {
			again = again || strings.EqualFold(k.text, v.text)
		}
		if !again && v.text != "" {
			kept = append(kept, v)
		}
	}
	return kept
}
