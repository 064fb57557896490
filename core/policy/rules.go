package policy

import (
	"keepmum.dev/keepmum/core/facet"
	"keepmum.dev/keepmum/core/registry"
)

// mentionRules judge one facet of one mention, from the top: the first that fits decides. A team's own
// rules stand before them.
var mentionRules = []Rule{
	{ID: "own-account", Why: "This is one of your own names.",
		fits: all(covered(byRelationship), related(registry.RelOwn))},

	// The wrong place: no permission mends that.
	{ID: "wrong-account", Why: "This goes out from one client's account and speaks of another.", Severity: Hold,
		fits: all(clientOnly, fromAnotherClientsAccount)},
	{ID: "clients-account", Why: "This goes out from the client's own account.",
		fits: covered(byAccount)},
	{ID: "facebook-campaign", Why: "A personal Facebook account is for people you know, not for a client's campaign.", Severity: Warn,
		fits: all(clientOnly, campaignOnPersonalFacebook)},
	{ID: "dedicated-account", Why: "You have an account for this kind of post, which keeps your roles apart.", Severity: Note,
		fits: all(clientOnly, covered(byPermission), betterAccount)},

	// What is covered passes.
	{ID: "supplier-ok", Why: "Suppliers and partners may be named.",
		fits: covered(byRelationship)},
	{ID: "reply-to-client", Why: "This answers the client's own public post, where its name already stands.",
		fits: covered(byReply)},
	{ID: "permitted", Why: "A permission on file covers this.",
		fits: covered(byPermission)},

	// What may not be meant is never more than worth knowing.
	{ID: "unsure-mention", Why: "These words may mean somebody on your list, or may be ordinary words.", Severity: Note,
		fits: unsure},

	// A direct message is softer than a post.
	{ID: "sensitive-message", Why: "This client's name is sensitive, even in a direct message.", Severity: Warn,
		fits: all(sensitive, message)},
	{ID: "message-audience", Why: "This names somebody on your list in a direct message; only its readers will see it.", Severity: Note,
		fits: message},

	{ID: "deceased", Why: "They have died: nobody is left to ask, and the duty to keep quiet goes on.", Severity: Hold,
		fits: all(uncovered, func(c *Case) bool { return c.client.Deceased })},

	// A permission is there, and asks for something that this draft does not have yet.
	{ID: "approval-needed", Why: "The permission on file asks that they approve each post, and this one is not marked as approved.", Severity: Warn, Weight: AtMostBelow, fits: refused(notApproved)},
	{ID: "wording-missing", Why: "The permission on file asks for a certain wording, and this draft has another.", Severity: Warn, Weight: AtMostBelow, fits: refused(notWorded)},
	{ID: "disclosure-missing", Why: "They may be named here only with a clear word that they are a client, or that this is advertising.", Severity: Warn, Weight: AtMostBelow, fits: refused(notDisclosed)},
	{ID: "disclosure-weak", Why: "The tag for the disclosure is one that many readers do not understand.", Severity: Warn, Weight: AtMostBelow, fits: refused(weaklyDisclosed)},
	{ID: "disclosure-late", Why: "The disclosure stands where the network has folded the post away.", Severity: Warn, Weight: AtMostBelow, fits: refused(disclosedLate)},
	{ID: "requirement-unknown", Why: "The permission on file asks for something that cannot be checked here.", Severity: Warn, Weight: AtMostBelow, fits: refused(requiresUnknown)},

	{ID: "sensitive-client", Why: "Being known as a client could embarrass or harm them, so this needs a reason.", Severity: Hold,
		fits: sensitive},
	{ID: "complaint", Why: "This puts a client in a bad light, and it is out for good.", Severity: Hold,
		fits: all(clientOnly, says(facet.Complaint))},
	{ID: "competitive-work", Why: "This work gives the client an edge, and their rivals read too.", Severity: Hold,
		fits: all(clientOnly, says(facet.Future|facet.Service|facet.Result), func(c *Case) bool { return c.client.Competitive })},
	{ID: "blog-detail", Why: "On a blog, keep to what holds in general: no names, no details that show who it is.", Severity: Warn,
		fits: all(clientOnly, uncovered, func(c *Case) bool { return c.judge.post.Network == "blog" })},

	// A permission is there and does not reach this far.
	{ID: "permission-revoked", Why: "They have taken their permission back.", Severity: Warn, Weight: AsBelow, fits: refused(revoked)},
	{ID: "permission-expired", Why: "The permission on file ended before this day.", Severity: Warn, Weight: AsBelow, fits: refused(expired)},
	{ID: "permission-not-yet", Why: "The permission on file begins after this day.", Severity: Warn, Weight: AsBelow, fits: refused(notYet)},
	{ID: "permission-day-unknown", Why: "The permission on file holds for certain days, and the day of this post is not known.", Severity: Warn, Weight: AsBelow, fits: refused(dayUnknown)},
	{ID: "said-first-undated", Why: "They said it first, but the list does not say on which day, so it covers nothing yet.", Severity: Warn, Weight: AsBelow, fits: refused(undated)},
	{ID: "permission-other-audience", Why: "The permission on file is for another audience.", Severity: Warn, Weight: AsBelow, fits: refused(otherAudience)},
	{ID: "permission-other-network", Why: "The permission on file is for another network.", Severity: Warn, Weight: AsBelow, fits: refused(otherNetwork)},

	{ID: "supplier-private", Why: "Your team keeps its suppliers and partners private.", Severity: Warn,
		fits: all(uncovered, suppliersPrivate)},
	{ID: "supplier-promoted", Why: "This recommends a supplier or partner; readers should know of the tie.", Severity: Note,
		fits: all(says(facet.Promotion), related(registry.RelSupplier, registry.RelPartner))},
	{ID: "supplier-detail", Why: "Suppliers and partners may be named; this says more about them than that.", Severity: Note,
		fits: all(uncovered, related(registry.RelSupplier, registry.RelPartner))},
	{ID: "former-client", Why: "They were a client, and no permission covers saying so.", Severity: Warn,
		fits: all(uncovered, related(registry.RelFormer))},
	{ID: "prospect", Why: "They are not a client yet, and no permission covers mentioning them.", Severity: Warn,
		fits: all(uncovered, related(registry.RelProspect))},

	// What is said of a client, the more telling first.
	{ID: "future-told", Why: "This announces work with a client before they have.", Severity: Warn, fits: says(facet.Future)},
	{ID: "service-named", Why: "This says what is done for a client, which is more than naming them.", Severity: Warn, fits: says(facet.Service)},
	{ID: "result-told", Why: "This says how a client's matter went, and no permission covers it.", Severity: Warn, fits: says(facet.Result)},
	{ID: "promotion-unpermitted", Why: "This advertises a client who has not agreed to it: better neither name nor recommend them.", Severity: Warn, fits: says(facet.Promotion)},
	{ID: "place-told", Why: "This says where and when a client is met.", Severity: Warn, fits: says(facet.Place)},
	{ID: "image-shown", Why: "A picture or its description shows a client.", Severity: Warn, fits: says(facet.Image)},
	{ID: "relationship-told", Why: "This says that you work for a client, and no permission covers it.", Severity: Warn, fits: says(facet.Relationship)},
	{ID: "permission-partial", Why: "The permission on file covers some of this, but not all of it.", Severity: Warn, Weight: AsBelow,
		fits: func(c *Case) bool { return c.by == byNothing && c.judge.granted }},
	{ID: "client-tagged", Why: "This links to a client, and no permission covers it.", Severity: Warn, fits: says(facet.Tag)},
	{ID: "client-named", Why: "This names a client, and no permission covers it.", Severity: Warn, fits: always},
}

// says fits facets that nothing covers.
func says(facets facet.Set) func(*Case) bool {
	return func(c *Case) bool { return c.by == byNothing && c.facet&facets != 0 }
}

func suppliersPrivate(c *Case) bool {
	r := c.client.Relationship
	return c.judge.table.policy.SuppliersPrivate && (r == registry.RelSupplier || r == registry.RelPartner)
}
