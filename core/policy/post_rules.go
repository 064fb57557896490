package policy

import (
	"strings"

	"keepmum.dev/keepmum/core/facet"
	"keepmum.dev/keepmum/core/mention"
	"keepmum.dev/keepmum/core/registry"
)

// A postRule judges the draft as a whole, after its mentions.
type postRule struct {
	Rule
	reminder bool // it has to be switched on
	asks     given
	fits     func(*Judge) (Place, bool)
}

// given is what a rule about the post cannot do without. It is seen as the mentions are judged, so that a rule
// that has nothing to look at costs nothing.
type given uint8

const (
	several  given = 1 << iota // as many mentioned as make a list
	promoted                   // somebody who is mentioned
	rivals                     // of somebody mentioned, on the list
	lent                       // an account that is the writer's until a day
	daysAway                   // in the policy
)

// postRules each add at most one finding.
var postRules = []postRule{
	{Rule: Rule{ID: "account-ended", About: Posts, Severity: Hold, Why: "Your time with this account is over by this day."},
		asks: lent, fits: accountEnded},
	{Rule: Rule{ID: "competitor-in-post", About: Posts, Severity: Warn, Why: "This speaks of a client and of their rival in one post."},
		asks: rivals, fits: competitorInPost},
	{Rule: Rule{ID: "client-list", About: Posts, Severity: Note, Why: "Several clients in one post make a list that rivals can harvest."},
		asks: several, fits: clientList},
	{Rule: Rule{ID: "promotion-often", About: Posts, Severity: Note, Why: "You have promoted clients here several times in the last 30 days."},
		asks: promoted, fits: promotionOften},
	{Rule: Rule{ID: "away", About: Posts, Severity: Warn, Why: "This tells where you are, on a day you are away."},
		asks: daysAway, fits: away},
	{Rule: Rule{ID: "hot-topic", About: Posts, Severity: Note, Why: "This touches on something people argue about, and clients read along."},
		reminder: true, fits: hotTopic},
	{Rule: Rule{ID: "tone", About: Posts, Severity: Note, Why: "Clients read along, and not everybody hears the joke."},
		reminder: true, fits: tone},
	{Rule: Rule{ID: "own-views", About: Posts, Severity: Note, Why: "Nothing here says that the opinion is your own and not your firm's."},
		reminder: true, fits: ownViews},
	{Rule: Rule{ID: "clients-see", About: Posts, Severity: Note, Why: "This is about your private life, and clients are among those who see it."},
		reminder: true, fits: clientsSee},
}

// severalClients is how many make a list.
const severalClients = 3

// A PostFinding is what a rule about the whole post found, and where to show it.
type PostFinding struct {
	Rule   Rule
	Place  Place
	Facets facet.Set
}

// Idle says whether a rule may speak up about a draft that mentions nobody.
func (t *Table) Idle() bool { return t.idle }

// given is what the draft, the account and the policy give the rules about the post to look at.
func (j *Judge) given() given {
	g := given(0)
	if j.rivals {
		g |= rivals
	}
	if len(j.met) >= severalClients {
		g |= several
	}
	if j.promote.Client != nil {
		g |= promoted
	}
	if j.acting != nil && j.acting.Until != "" {
		g |= lent
	}
	if len(j.table.policy.Away) > 0 {
		g |= daysAway
	}
	return g
}

// Reminds says whether a reminder is switched on.
func (t *Table) Reminds() bool {
	return len(t.posts) > 0 && t.posts[len(t.posts)-1].reminder
}

// Post judges the draft as a whole, once its mentions have been judged.
func (j *Judge) Post(each func(PostFinding)) {
	has := j.given()
	for i := range j.table.posts {
		r := &j.table.posts[i]
		if r.asks&^has != 0 {
			continue
		}
		if place, ok := r.fits(j); ok {
			var facets facet.Set
			if place.Client != nil {
				facets = facet.Name
			}
			each(PostFinding{r.Rule, place, facets})
		}
	}
}

// meet remembers who was mentioned, each once.
func (j *Judge) meet(client *registry.Client, revealed facet.Set, at *Place) {
	if at.Confidence == mention.Unsure || whoIs(client)&owing == 0 {
		return
	}
	at.Client = client
	if revealed&facet.Promotion != 0 && j.promote.Client == nil {
		j.promote = *at
	}
	if revealed&facet.Place != 0 && j.placed.Client == nil {
		j.placed = *at
	}
	for _, known := range j.met {
		if known == client {
			return
		}
	}
	if len(client.Competitors) > 0 {
		j.rivals = true
	}
	j.met, j.places = append(j.met, client), append(j.places, *at)
}

// whole is the text of the draft without the space around it.
func (j *Judge) whole() (Place, bool) {
	text := strings.TrimSpace(j.post.Text)
	start := strings.Index(j.post.Text, text)
	return Place{Media: -1, Start: start, End: start + len(text), Confidence: mention.Sure}, text != ""
}

func (j *Judge) found(start, end int, ok bool) (Place, bool) {
	return Place{Media: -1, Start: start, End: end, Confidence: mention.Likely}, ok
}

func accountEnded(j *Judge) (Place, bool) {
	if !j.ended() {
		return Place{}, false
	}
	return j.whole()
}

// clientList is for drafts in which each name by itself is fine: where one is not, that is what to say.
func clientList(j *Judge) (Place, bool) {
	if len(j.met) < severalClients || j.graver {
		return Place{}, false
	}
	return j.places[severalClients-1], true
}

func competitorInPost(j *Judge) (Place, bool) {
	for i, client := range j.met {
		for _, rival := range client.Competitors {
			for k, other := range j.met {
				if other.ID == rival || strings.EqualFold(other.Name, rival) {
					return j.places[max(i, k)], true
				}
			}
			if start, end, ok := j.reading.saidAs(rival); ok {
				return Place{Client: client, Media: -1, Start: start, End: end, How: "name", Confidence: mention.Likely}, true
			}
		}
	}
	return Place{}, false
}

// away finds words of place and time in a post on a day the writer told people they would not be there.
func away(j *Judge) (Place, bool) {
	for _, period := range j.table.policy.Away {
		if j.post.Day < period.From || j.post.Day > period.Until {
			continue
		}
		if j.placed.Client != nil {
			return j.placed, true
		}
		return j.found(j.reading.first(placeWords))
	}
	return Place{}, false
}

// readAlong says whether clients are among the readers, as far as is known.
func (j *Judge) readAlong() bool {
	return j.post.Thread || j.acting != nil && j.acting.ClientsSee
}

func hotTopic(j *Judge) (Place, bool) {
	if !j.readAlong() && len(j.met) == 0 {
		return Place{}, false
	}
	return j.found(j.reading.first(hotWords))
}

func tone(j *Judge) (Place, bool) {
	if !j.readAlong() {
		return Place{}, false
	}
	return j.found(j.reading.first(jokeWords))
}

func ownViews(j *Judge) (Place, bool) {
	if j.kind() != "personal" || j.acting != nil && j.acting.Disclaimer {
		return Place{}, false
	}
	if _, _, said := j.reading.first(disclaimerWords); said {
		return Place{}, false
	}
	return j.found(j.reading.first(hotWords))
}

func clientsSee(j *Judge) (Place, bool) {
	if j.acting == nil || !j.acting.ClientsSee || j.post.Audience == "message" {
		return Place{}, false
	}
	return j.found(j.reading.first(privateWords))
}
