package policy

import (
	"math/bits"

	"keepmum.dev/keepmum/core/facet"
	"keepmum.dev/keepmum/core/mention"
	"keepmum.dev/keepmum/core/registry"
)

// A Post is what is known of a draft and the place it will be posted to; "" is unknown.
type Post struct {
	Network, Account, Audience, ReplyTo, Day string
	Text                                     string
	Approved                                 []string // ids of clients who approved this very text
	Past                                     []Past   // what was posted before
	Thread                                   bool     // it answers somebody to whom silence is owed
}

// Past is an earlier post that promoted a client: no words of it, only who, when and where.
type Past struct{ Client, Day, Network string }

// A Judge judges the mentions of one draft after the other, and then the draft. It keeps its memory and is
// not for use by several at once.
type Judge struct {
	table   *Table
	post    *Post
	acting  *registry.Account
	reading reading
	met     []*registry.Client
	places  []Place
	promote Place // the first mention that promotes a client, and the first that says where one is
	placed  Place
	graver  bool // some mention was found at warn or above
	rivals  bool // somebody mentioned has rivals on the list
}

// A Place is where a finding about the whole post is to be shown.
type Place struct {
	Client     *registry.Client // nil when it is about nobody
	Media      int
	Start, End int
	How        string
	Confidence mention.Confidence
}

// Begin makes ready for another draft, which is kept until the next, its network as it is named here.
func (j *Judge) Begin(t *Table, post *Post) {
	post.Network = canonical(post.Network)
	j.table, j.post = t, post
	j.acting = acting(t.accounts, post)
	j.reading.reset(post.Text)
	j.met, j.places, j.promote.Client, j.placed.Client = j.met[:0], j.places[:0], nil, nil
	j.graver, j.rivals = false, false
}

// A Case is one facet of one mention.
type Case struct {
	judge   *Judge
	client  *registry.Client
	facet   facet.Set
	by      cover   // what covers it
	refused refusal // why a permission that speaks of it does not
	who     who
	is      trait
}

// cover says what covers a facet.
type cover uint8

const (
	byNothing cover = iota
	byRelationship
	byAccount
	byReply
	byPermission
	byAnything // in a rule that asks nothing of it
)

// A Decision is what a mention comes to.
type Decision struct {
	Rule     *Rule     // of the table, not to be changed
	Severity Severity  // not always the rule's own: see Weight
	Facets   facet.Set // what the severity is about
}

// Mention judges what a mention reveals. each, which may be nil, is told what becomes of every facet.
func (j *Judge) Mention(client *registry.Client, revealed facet.Set, at *Place, each func(facet.Set, Rule, Severity)) Decision {
	j.meet(client, revealed, at)
	return j.weigh(client, revealed, at, each)
}

// Clues judges details that fit a client nobody has named. It is no mention: rules about the post do not
// count it.
func (j *Judge) Clues(client *registry.Client, at *Place, each func(facet.Set, Rule, Severity)) Decision {
	return j.weigh(client, facet.Clues, at, each)
}

// Met says whether a mention of this draft pointed at a client, more than unsurely.
func (j *Judge) Met(client *registry.Client) bool {
	for _, known := range j.met {
		if known == client {
			return true
		}
	}
	return false
}

func (j *Judge) weigh(client *registry.Client, revealed facet.Set, at *Place, each func(facet.Set, Rule, Severity)) Decision {
	whose, is := whoIs(client), j.traits(client, revealed, at.Confidence)
	plain := j.table.none
	if is == 0 && j.bare(client, whose) {
		plain = &j.table.plainly[bits.TrailingZeros8(uint8(whose))]
	}
	best, severity := -1, Clear
	var facets facet.Set
	for rest := revealed; rest != 0; rest &= rest - 1 {
		what := bits.TrailingZeros16(uint16(rest))
		row, grave := int(plain[what]), Clear
		if row >= 0 {
			grave = j.table.rules[row].Severity
		} else {
			c := Case{judge: j, client: client, facet: 1 << what, who: whose, is: is}
			row, grave = j.decide(&c, revealed, at.Confidence)
		}
		if each != nil {
			each(1<<what, j.table.rules[row], grave)
		}
		if grave > Clear {
			facets |= 1 << what
		}
		if best < 0 || grave > severity || grave == severity && row < best {
			best, severity = row, grave
		}
	}
	if best < 0 {
		best = len(j.table.rules) - 1
	}
	j.graver = j.graver || severity > Note
	return Decision{&j.table.rules[best], severity, facets}
}

// decide gives the row that decides about a case, and how grave it is, for all that may cover it.
func (j *Judge) decide(c *Case, revealed facet.Set, confidence mention.Confidence) (row int, grave Severity) {
	j.cover(c, revealed)
	row, grave = j.table.decide(c)
	if c.by != byNothing && grave > Clear {
		// What is covered is never judged graver than it would be without.
		bare := *c
		bare.by, bare.refused = byNothing, granted
		if r, g := j.table.decide(&bare); g < grave {
			row, grave = r, g
		}
	}
	if grave > Note && confidence == mention.Unsure {
		return j.table.unsure, Note
	}
	return row, grave
}

// bare says whether nothing can cover what is said of a client.
func (j *Judge) bare(client *registry.Client, whose who) bool {
	return whose&owing != 0 && len(client.Permissions) == 0 && j.post.ReplyTo == "" && (j.acting == nil || j.acting.Kind != "client")
}

// traits are what is true of a mention, whichever of its facets is judged.
func (j *Judge) traits(client *registry.Client, revealed facet.Set, confidence mention.Confidence) (is trait) {
	post := j.post
	is = unsure.when(confidence == mention.Unsure) | vague.when(revealed == facet.Clues && confidence < mention.Sure) |
		message.when(post.Audience == "message") | onBlog.when(post.Network == "blog") |
		sensitive.when(client.Sensitivity == "high") | deceased.when(client.Deceased) | competitive.when(client.Competitive) |
		suppliersPrivate.when(j.table.policy.SuppliersPrivate) |
		otherClientsAccount.when(j.acting != nil && j.acting.Kind == "client" && !hasHandle(client, post.Network, post.Account))
	if revealed&facet.Promotion != 0 {
		is |= facebookCampaign.when(post.Network == "facebook" && post.Audience != "message" && j.kind() == "personal") |
			betterAccount.when(j.betterAccount(client))
	}
	for i := range client.Permissions {
		p := &client.Permissions[i]
		is |= partlyGranted.when(j.grants(p, revealed)&revealed != 0 && j.refusal(client, p, revealed) == granted)
	}
	return is
}

// when is the trait where something holds, and none where it does not.
func (t trait) when(holds bool) trait {
	if holds {
		return t
	}
	return 0
}

// cover finds what covers a facet, and when nothing does, why a permission that speaks of it does not.
func (j *Judge) cover(c *Case, revealed facet.Set) {
	switch r := c.client.Relationship; {
	case r == registry.RelOwn:
		c.by = byRelationship
	case j.fromClientsAccount(c.client):
		c.by = byAccount
	case (r == registry.RelSupplier || r == registry.RelPartner) && !j.table.policy.SuppliersPrivate &&
		(c.facet&(facet.Name|facet.Tag|facet.Relationship) != 0 || c.facet == facet.Promotion && j.disclosure() == granted):
		c.by = byRelationship
	case c.facet&(facet.Name|facet.Tag) != 0 && j.post.ReplyTo != "" && hasHandle(c.client, j.post.Network, j.post.ReplyTo):
		c.by = byReply
	}
	if c.by != byNothing {
		return
	}
	for i := range c.client.Permissions {
		p := &c.client.Permissions[i]
		if j.grants(p, revealed)&c.facet == 0 {
			continue
		}
		why := j.refusal(c.client, p, revealed)
		if why == granted {
			c.by, c.refused = byPermission, granted
			return
		}
		if why != noBasis && (c.refused == granted || why < c.refused) {
			c.refused = why
		}
	}
}

// decide gives the row that decides about a case, and how grave it is.
func (t *Table) decide(c *Case) (row int, severity Severity) {
	first := -1
	rows := t.all
	if c.by == byNothing && c.refused == granted && c.is == 0 {
		who, what := bits.TrailingZeros8(uint8(c.who)), bits.TrailingZeros16(uint16(c.facet))
		if i := t.plainly[who][what]; i >= 0 {
			return int(i), t.rules[i].Severity
		}
		rows = t.plain[who][what]
	}
	for _, i := range rows {
		i, r := int(i), &t.rules[i]
		if !(r.when.fits(c) && (r.team == 0 || t.team(r.team-1, c))) {
			continue
		}
		if r.Weight != Own {
			if first < 0 {
				first = i
			}
			continue
		}
		if first < 0 {
			return i, r.Severity
		}
		if t.rules[first].Weight == AtMostBelow {
			return first, min(t.rules[first].Severity, r.Severity)
		}
		return first, r.Severity
	}
	return len(t.rules) - 1, t.rules[len(t.rules)-1].Severity
}
