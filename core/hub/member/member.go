// Package member is a team's member towards its hub: joining, reading the list, changing it, inviting
// others. What it knows of a team, tokens and keys among it, is one value that the caller keeps.
package member

import (
	"encoding/json"
	"errors"
	"net/http"
	"slices"
	"strings"

	"github.com/tidwall/gjson"

	"keepmum.dev/keepmum/core/hub/seal"
	"keepmum.dev/keepmum/core/hub/team"
)

// A Member is what somebody has who joined a team. It opens the list and speaks for its member: it is
// kept where only they can read it.
type Member struct {
	Format int    `json:"keepmum_member"`
	Hub    string `json:"hub"` // "https://hub.example.com"
	Team   string `json:"team"`
	Token  string `json:"token"`
	Key    string `json:"key"`
	// Signers are those whose versions are taken; while the keys are being changed, those before too.
	Signers []string `json:"signers"`
	// Seed is there for members who change the list.
	Seed string `json:"seed,omitempty"`
	// Own is known to this member and the admins: what is handed to them is closed with it.
	Own string `json:"own,omitempty"`
	// Roster is known to admins: what they note of members is closed with it.
	Roster string `json:"roster,omitempty"`
	// PastRosters are those before, while the keys are being changed: some notes are still closed with them.
	PastRosters []string `json:"past_rosters,omitempty"`
	// Past are the keys before, the newest first: a change of keys may be half done, and older versions of
	// the list are closed with them.
	Past []Past `json:"past,omitempty"`
	// Handed is the version of the list at which the last keys were handed.
	Handed int64 `json:"handed,omitempty"`
	// Version and ETag are those of the list that was last read or written.
	Version int64  `json:"version"`
	ETag    string `json:"etag"`

	client *http.Client
}

// A Past is what the list was closed and signed with before the keys were changed.
type Past struct {
	Key     string   `json:"key"`
	Signers []string `json:"signers"`
}

// change has the keys that were in use become past ones.
func (m *Member) change(key string, signers []string) {
	m.Past = append([]Past{{m.Key, m.Signers}}, m.Past...)
	m.Key, m.Signers = key, signers
}

const format = 1

// ErrMember says that a text is no member.
var ErrMember = errors.New("not the file that `keepmum team join` wrote")

// Read reads what JSON wrote.
func Read(text []byte) (*Member, error) {
	value := gjson.ParseBytes(text)
	if !gjson.ValidBytes(text) || value.Get("keepmum_member").Int() != format {
		return nil, ErrMember
	}
	m := &Member{Format: format, Hub: value.Get("hub").String(), Team: value.Get("team").String(), Token: value.Get("token").String(),
		Key: value.Get("key").String(), Own: value.Get("own").String(), Roster: value.Get("roster").String(), PastRosters: texts(value.Get("past_rosters")),
		Handed: value.Get("handed").Int(), Seed: value.Get("seed").String(), Version: value.Get("version").Int(), ETag: value.Get("etag").String()}
	m.Signers = texts(value.Get("signers"))
	for _, past := range value.Get("past").Array() {
		m.Past = append(m.Past, Past{past.Get("key").String(), texts(past.Get("signers"))})
	}
	if before := value.Get("old_roster").String(); before != "" {
		m.PastRosters = append(m.PastRosters, before)
	}
	if before := value.Get("old_key").String(); before != "" { // as earlier programs noted a change under way
		m.Past = append(m.Past, Past{before, m.Signers})
	}
	if _, err := seal.NewKey(m.Team, m.Key); err != nil || !team.ValidID(m.Team) || m.Token == "" || len(m.Signers) == 0 {
		return nil, ErrMember
	}
	return m, nil
}

func texts(list gjson.Result) (all []string) {
	for _, text := range list.Array() {
		all = append(all, text.String())
	}
	return all
}

// JSON is the member as it is kept.
func (m *Member) JSON() []byte {
	text, _ := json.MarshalIndent(m, "", "  ")
	return append(text, '\n')
}

// A link invites one person: the address of the team, and behind "#", which no server ever sees, the
// code of the invitation, the team's key, the signers to pin, a secret of that person's own and, for who
// changes the list, the seed to sign with; for an admin, the secret that admins share. The first admin's has the
// code only: they make the keys.
type link struct {
	hub, team, code, key, own, seed, roster string
	signers                                 []string
}

// ErrLink says that a text is no invitation.
var ErrLink = errors.New("not an invitation: it looks like https://hub.example.com/v1/…#kmi_…")

func parseLink(text string) (link, error) {
	address, fragment, ok := strings.Cut(strings.TrimSpace(text), "#")
	hub, id, found := strings.Cut(address, team.Prefix)
	if !ok || !found || !team.ValidID(id) || !allowedHub(hub) {
		return link{}, ErrLink
	}
	l := link{hub: hub, team: id}
	for part := range strings.SplitSeq(fragment, ".") {
		name, value, _ := strings.Cut(part, "_")
		switch name {
		case "kmi":
			l.code = part
		case "key":
			l.key = value
		case "own":
			l.own = value
		case "roster":
			l.roster = value
		case "seed":
			l.seed = value
		case "pin":
			l.signers = append(l.signers, value)
		}
	}
	if l.code == "" || (l.key == "") != (len(l.signers) == 0) {
		return link{}, ErrLink
	}
	return l, nil
}

func (l link) String() string {
	parts := []string{l.code, "key_" + l.key}
	for _, signer := range l.signers {
		parts = append(parts, "pin_"+signer)
	}
	for _, part := range []struct{ name, value string }{{"own_", l.own}, {"seed_", l.seed}, {"roster_", l.roster}} {
		if part.value != "" {
			parts = append(parts, part.name+part.value)
		}
	}
	return l.hub + team.Prefix + l.team + "#" + strings.Join(parts, ".")
}

// allowedHub takes https, and http for this very machine.
func allowedHub(hub string) bool {
	if rest, ok := strings.CutPrefix(hub, "https://"); ok {
		return rest != "" && !strings.ContainsAny(rest, "/?@ ")
	}
	rest, ok := strings.CutPrefix(hub, "http://")
	host, _, _ := strings.Cut(rest, ":")
	return ok && slices.Contains([]string{"localhost", "127.0.0.1"}, host) && !strings.ContainsAny(rest, "/?@ ")
}
