package policy

import "strings"

// A preset weighs rules otherwise than the table does, and switches reminders on. Ids have a space around each.
type preset struct{ name, hold, warn, remind string }

// presets say what the presets change. "balanced" is the table as it stands.
var presets = [...]preset{
	{name: "strict",
		hold:   told + " former-client prospect client-tagged client-named restricted-name ",
		warn:   " message-audience client-list dedicated-account ",
		remind: " own-views clients-see "},
	{name: "agency",
		hold: " future-told facebook-campaign competitor-in-post ",
		warn: " client-list promotion-often "},
	{name: "legal",
		hold:   told + " former-client prospect client-tagged client-named competitor-in-post blog-detail sensitive-message restricted-name ",
		warn:   " message-audience client-list ",
		remind: " own-views "},
	{name: "health",
		hold:   told + " former-client prospect client-tagged client-named blog-detail sensitive-message restricted-name ",
		warn:   " message-audience client-list ",
		remind: " clients-see "},
	{name: "personal",
		hold:   " facebook-campaign ",
		warn:   " promotion-often dedicated-account ",
		remind: " hot-topic tone own-views clients-see "},
}

// told are the rules about what a draft says of a client.
const told = " future-told service-named result-told promotion-unpermitted place-told image-shown relationship-told "

// presetOf is what a preset changes; nothing, for one that is not known.
func presetOf(name string) *preset {
	for i := range presets {
		if presets[i].name == name {
			return &presets[i]
		}
	}
	return &preset{}
}

// weigh makes a rule as grave as the preset finds it.
func (p *preset) weigh(r *Rule) {
	id := " " + r.ID + " "
	switch {
	case strings.Contains(p.hold, id):
		r.Severity = Hold
	case strings.Contains(p.warn, id):
		r.Severity = Warn
	}
}
