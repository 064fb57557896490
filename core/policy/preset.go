package policy

import "strings"

// presets say how a preset weighs rules that it weighs otherwise than the table: ids with a space around
// each, by severity. "balanced" is the table as it stands.
var presets = [...]struct {
	name       string
	hold, warn string
	remind     string
}{
	{name: "strict",
		hold:   told + " former-client prospect client-tagged client-named ",
		warn:   " message-audience client-list dedicated-account ",
		remind: "own-views clients-see"},
	{name: "agency",
		hold: " future-told facebook-campaign competitor-in-post ",
		warn: " client-list promotion-often "},
	{name: "legal",
		hold:   told + " former-client prospect client-tagged client-named competitor-in-post blog-detail sensitive-message ",
		warn:   " message-audience client-list ",
		remind: "own-views"},
	{name: "health",
		hold:   told + " former-client prospect client-tagged client-named blog-detail sensitive-message ",
		warn:   " message-audience client-list ",
		remind: "clients-see"},
	{name: "personal",
		hold:   " facebook-campaign ",
		warn:   " promotion-often dedicated-account ",
		remind: "hot-topic tone own-views clients-see"},
}

// told are the rules about what a draft says of a client.
const told = " future-told service-named result-told promotion-unpermitted place-told image-shown relationship-told "

// weighed is how grave a preset finds a rule.
func weighed(preset string, r Rule) Severity {
	for _, p := range presets {
		if p.name != preset {
			continue
		}
		id := " " + r.ID + " "
		switch {
		case strings.Contains(p.hold, id):
			return Hold
		case strings.Contains(p.warn, id):
			return Warn
		}
	}
	return r.Severity
}

// presetReminders are the reminders that a preset switches on.
func presetReminders(preset string) []string {
	for _, p := range presets {
		if p.name == preset {
			return strings.Fields(p.remind)
		}
	}
	return nil
}
