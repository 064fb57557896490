package policy

import (
	"strings"

	"keepmum.dev/keepmum/core/facet"
	"keepmum.dev/keepmum/core/registry"
)

// refusal says why a permission does not cover this post. The smaller ones are nearer to covering it and
// are the ones worth telling.
type refusal uint8

const (
	granted refusal = iota
	disclosedLate
	weaklyDisclosed
	notDisclosed
	notWorded
	notApproved
	requiresUnknown
	expired
	revoked
	notYet
	dayUnknown
	undated
	otherAudience
	otherNetwork
	noBasis // of no weight; a registry says so where it is written
)

// grants is what a permission covers. A disclosure tells the relationship, so whoever asks for one allows that.
func (j *Judge) grants(p *registry.Permission, revealed facet.Set) facet.Set {
	set := facet.Listed(p.Facets)
	if set&revealed&facet.Promotion != 0 || contains(p.Require, "disclosure") {
		set |= facet.Relationship
	}
	return set
}

// refusal looks at one permission: every part of it must fit. Days are compared as text, which is their
// order; both ends belong to it. What the client said first is covered from the day they said it.
func (j *Judge) refusal(client *registry.Client, p *registry.Permission, revealed facet.Set) refusal {
	post := j.post
	switch {
	case p.Basis != "" && p.Basis != "written" && p.Basis != "said-first" && p.Basis != "public-record":
		return noBasis
	case !fits(p.Networks, post.Network, canonical):
		return otherNetwork
	case !fits(p.Audiences, post.Audience, strings.ToLower):
		return otherAudience
	case p.Basis == "said-first" && p.From == "":
		return undated
	case post.Day == "" && (p.From != "" || p.Until != "" || p.Revoked != ""):
		return dayUnknown
	case p.Revoked != "" && post.Day >= p.Revoked:
		return revoked
	case p.From != "" && post.Day < p.From:
		return notYet
	case p.Until != "" && post.Day > p.Until:
		return expired
	}
	return j.requirement(client, p, revealed)
}

// requirement says what a permission asks for and this draft does not have.
func (j *Judge) requirement(client *registry.Client, p *registry.Permission, revealed facet.Set) refusal {
	disclose := revealed&facet.Promotion != 0 && facet.Listed(p.Facets)&facet.Promotion != 0
	wordings, worded := false, false
	for _, required := range p.Require {
		wording, isWording := strings.CutPrefix(required, "wording: ")
		switch {
		case required == "disclosure":
			disclose = true
		case required == "approval":
			if !contains(j.post.Approved, client.ID) {
				return notApproved
			}
		case isWording:
			wordings = true
			worded = worded || j.reading.says(wording)
		default:
			return requiresUnknown
		}
	}
	if wordings && !worded {
		return notWorded
	}
	if disclose {
		return j.disclosure()
	}
	return granted
}

// fits says whether a value is among those listed; an empty list, or an empty word in it, stands for all.
func fits(list []string, value string, canonical func(string) string) bool {
	if len(list) == 0 {
		return true
	}
	for _, one := range list {
		if one == "" || value != "" && (one == value || canonical(one) == canonical(value)) {
			return true
		}
	}
	return false
}

func contains(list []string, one string) bool {
	for _, s := range list {
		if s == one {
			return true
		}
	}
	return false
}
