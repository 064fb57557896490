package policy

import (
	"strings"

	"keepmum.dev/keepmum/core/registry"
)

// refusal says why a permission does not cover this post. The smaller ones are nearer to covering it and
// are the ones worth telling.
type refusal uint8

const (
	granted refusal = iota
	expired
	notYet
	dayUnknown
	otherAudience
	otherNetwork
	noBasis // of no weight; a registry says so where it is written
)

// refusal looks at one permission: every part of it must fit. Days are compared as text, which is their
// order; both ends belong to it.
func (c *Case) refusal(p *registry.Permission) refusal {
	switch {
	case p.Basis != "" && p.Basis != "written" && p.Basis != "said-first" && p.Basis != "public-record":
		return noBasis
	case !fits(p.Networks, c.Post.Network, registry.NetworkName):
		return otherNetwork
	case !fits(p.Audiences, c.Post.Audience, strings.ToLower):
		return otherAudience
	case c.Post.Day == "" && (p.From != "" || p.Until != ""):
		return dayUnknown
	case p.From != "" && c.Post.Day < p.From:
		return notYet
	case p.Until != "" && c.Post.Day > p.Until:
		return expired
	}
	return granted
}

// fits says whether a value is among those listed; an empty list, or an empty word in it, stands for all.
func fits(list []string, value string, canonical func(string) string) bool {
	if len(list) == 0 {
		return true
	}
	for _, one := range list {
		if one == "" || value != "" && canonical(one) == canonical(value) {
			return true
		}
	}
	return false
}
