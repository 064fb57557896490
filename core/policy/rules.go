package policy

import "keepmum.dev/keepmum/core/facet"

// mentionRules judge one facet of one mention, from the top: the first that fits decides. A team's own
// rules stand before them.
var mentionRules = []Rule{
	{ID: "own-account", Why: "This is one of your own names.",
		when: when{by: byRelationship, who: own}},

	// The wrong place: no permission mends that.
	{ID: "wrong-account", Why: "This goes out from one client's account and speaks of another.", Severity: Hold,
		when: when{by: byAnything, who: owing, is: otherClientsAccount}},
	{ID: "clients-account", Why: "This goes out from the client's own account.",
		when: when{by: byAccount}},
	{ID: "facebook-campaign", Why: "A personal Facebook account is for people you know, not for a client's campaign.", Severity: Warn,
		when: when{by: byAnything, who: owing, facets: facet.Promotion, is: facebookCampaign}},
	{ID: "dedicated-account", Why: "You have an account for this kind of post, which keeps your roles apart.", Severity: Note,
		when: when{by: byPermission, who: owing, facets: facet.Promotion, is: betterAccount}},

	// What is covered passes.
	{ID: "supplier-ok", Why: "Suppliers and partners may be named.",
		when: when{by: byRelationship}},
	{ID: "reply-to-client", Why: "This answers the client's own public post, where its name already stands.",
		when: when{by: byReply}},
	{ID: "permitted", Why: "A permission on file covers this.",
		when: when{by: byPermission}},

	{ID: "clues-few", Why: "These details fit few of the clients on your list: a reader who knows them might tell who is meant.", Severity: Note,
		when: when{facets: facet.Clues, is: vague}},

	// What may not be meant is never more than worth knowing.
	{ID: "unsure-mention", Why: "These words may mean somebody on your list, or may be ordinary words.", Severity: Note,
		when: when{is: unsure}},

	// A direct message is softer than a post.
	{ID: "sensitive-message", Why: "This client's name is sensitive, even in a direct message.", Severity: Warn,
		when: when{is: sensitive | message}},
	{ID: "message-audience", Why: "This names somebody on your list in a direct message; only its readers will see it.", Severity: Note,
		when: when{is: message}},

	{ID: "deceased", Why: "They have died: nobody is left to ask, and the duty to keep quiet goes on.", Severity: Hold,
		when: when{is: deceased}},

	// A permission is there, and asks for something that this draft does not have yet.
	{ID: "approval-needed", Why: "The permission on file asks that they approve each post, and this one is not marked as approved.", Severity: Warn, Weight: AtMostBelow, when: when{refused: notApproved}},
	{ID: "wording-missing", Why: "The permission on file asks for a certain wording, and this draft has another.", Severity: Warn, Weight: AtMostBelow, when: when{refused: notWorded}},
	{ID: "disclosure-missing", Why: "They may be named here only with a clear word that they are a client, or that this is advertising.", Severity: Warn, Weight: AtMostBelow, when: when{refused: notDisclosed}},
	{ID: "disclosure-weak", Why: "The tag for the disclosure is one that many readers do not understand.", Severity: Warn, Weight: AtMostBelow, when: when{refused: weaklyDisclosed}},
	{ID: "disclosure-late", Why: "The disclosure stands where the network has folded the post away.", Severity: Warn, Weight: AtMostBelow, when: when{refused: disclosedLate}},
	{ID: "requirement-unknown", Why: "The permission on file asks for something that cannot be checked here.", Severity: Warn, Weight: AtMostBelow, when: when{refused: requiresUnknown}},

	{ID: "sensitive-client", Why: "Being known as a client could embarrass or harm them, so this needs a reason.", Severity: Hold,
		when: when{is: sensitive}},
	{ID: "complaint", Why: "This puts a client in a bad light, and it is out for good.", Severity: Hold,
		when: when{who: owing, facets: facet.Complaint}},
	{ID: "competitive-work", Why: "This work gives the client an edge, and their rivals read too.", Severity: Hold,
		when: when{who: owing, facets: facet.Future | facet.Service | facet.Result, is: competitive}},
	{ID: "blog-detail", Why: "On a blog, keep to what holds in general: no names, no details that show who it is.", Severity: Warn,
		when: when{who: owing, is: onBlog}},

	// A permission is there and does not reach this far.
	{ID: "permission-revoked", Why: "They have taken their permission back.", Severity: Warn, Weight: AsBelow, when: when{refused: revoked}},
	{ID: "permission-expired", Why: "The permission on file ended before this day.", Severity: Warn, Weight: AsBelow, when: when{refused: expired}},
	{ID: "permission-not-yet", Why: "The permission on file begins after this day.", Severity: Warn, Weight: AsBelow, when: when{refused: notYet}},
	{ID: "permission-day-unknown", Why: "The permission on file holds for certain days, and the day of this post is not known.", Severity: Warn, Weight: AsBelow, when: when{refused: dayUnknown}},
	{ID: "said-first-undated", Why: "They said it first, but the list does not say on which day, so it covers nothing yet.", Severity: Warn, Weight: AsBelow, when: when{refused: undated}},
	{ID: "permission-other-audience", Why: "The permission on file is for another audience.", Severity: Warn, Weight: AsBelow, when: when{refused: otherAudience}},
	{ID: "permission-other-network", Why: "The permission on file is for another network.", Severity: Warn, Weight: AsBelow, when: when{refused: otherNetwork}},

	{ID: "clues-one", Why: "Nobody is named, yet these details fit one client on your list and no other.", Severity: Warn,
		when: when{facets: facet.Clues}},
	{ID: "supplier-private", Why: "Your team keeps its suppliers and partners private.", Severity: Warn,
		when: when{who: supplying, is: suppliersPrivate}},
	{ID: "supplier-promoted", Why: "This recommends a supplier or partner; readers should know of the tie.", Severity: Note,
		when: when{who: supplying, facets: facet.Promotion}},
	{ID: "supplier-detail", Why: "Suppliers and partners may be named; this says more about them than that.", Severity: Note,
		when: when{who: supplying}},
	{ID: "former-client", Why: "They were a client, and no permission covers saying so.", Severity: Warn,
		when: when{who: former}},
	{ID: "prospect", Why: "They are not a client yet, and no permission covers mentioning them.", Severity: Warn,
		when: when{who: prospect}},

	// What is said of a client, the more telling first.
	{ID: "future-told", Why: "This announces work with a client before they have.", Severity: Warn, when: when{facets: facet.Future}},
	{ID: "service-named", Why: "This says what is done for a client, which is more than naming them.", Severity: Warn, when: when{facets: facet.Service}},
	{ID: "result-told", Why: "This says how a client's matter went, and no permission covers it.", Severity: Warn, when: when{facets: facet.Result}},
	{ID: "promotion-unpermitted", Why: "This advertises a client who has not agreed to it: better neither name nor recommend them.", Severity: Warn, when: when{facets: facet.Promotion}},
	{ID: "place-told", Why: "This says where and when a client is met.", Severity: Warn, when: when{facets: facet.Place}},
	{ID: "image-shown", Why: "A picture or its description shows a client.", Severity: Warn, when: when{facets: facet.Image}},
	{ID: "relationship-told", Why: "This says that you work for a client, and no permission covers it.", Severity: Warn, when: when{facets: facet.Relationship}},
	{ID: "permission-partial", Why: "The permission on file covers some of this, but not all of it.", Severity: Warn, Weight: AsBelow,
		when: when{is: partlyGranted}},
	{ID: "client-tagged", Why: "This links to a client, and no permission covers it.", Severity: Warn, when: when{facets: facet.Tag}},
	{ID: "client-named", Why: "This names a client, and no permission covers it.", Severity: Warn, when: when{}},
}
