package policy

import (
	"keepmum.dev/keepmum/core/facet"
	"keepmum.dev/keepmum/core/registry"
)

// Rules is the table, from the top: the first that fits decides.
var Rules = []Rule{
	// What is covered passes.
	{"own-account", "This is one of your own names.", Clear,
		all(covered(byRelationship), related(registry.RelOwn))},
	{"clients-account", "This goes out from the client's own account.", Clear,
		covered(byAccount)},
	{"supplier-ok", "Suppliers and partners may be named.", Clear,
		all(covered(byRelationship), related(registry.RelSupplier, registry.RelPartner))},
	{"reply-to-client", "This answers the client's own public post, where its name already stands.", Clear,
		covered(byReply)},
	{"permitted", "A permission on file covers this.", Clear,
		func(c *Case) bool { return c.rest == 0 }},

	// What may not be meant is never more than worth knowing.
	{"unsure-mention", "These words may mean somebody on your list, or may be ordinary words.", Note,
		unsure},

	// A direct message is softer than a post.
	{"sensitive-message", "This client's name is sensitive, even in a direct message.", Warn,
		all(sensitive, message)},
	{"message-audience", "This names somebody on your list in a direct message; only its readers will see it.", Note,
		message},

	{"sensitive-client", "Being known as a client could embarrass or harm them, so this needs a reason.", Hold,
		sensitive},

	// A permission is there and does not reach this far.
	{"permission-expired", "The permission on file ended before this day.", Warn, refused(expired)},
	{"permission-not-yet", "The permission on file begins after this day.", Warn, refused(notYet)},
	{"permission-day-unknown", "The permission on file holds for certain days, and the day of this post is not known.", Warn, refused(dayUnknown)},
	{"permission-other-audience", "The permission on file is for another audience.", Warn, refused(otherAudience)},
	{"permission-other-network", "The permission on file is for another network.", Warn, refused(otherNetwork)},
	{"permission-partial", "The permission on file covers some of this, but not all of it.", Warn,
		func(c *Case) bool { return c.permitted }},

	{"supplier-private", "Your team keeps its suppliers and partners private.", Warn,
		related(registry.RelSupplier, registry.RelPartner)},
	{"former-client", "They were a client, and no permission covers saying so.", Warn,
		related(registry.RelFormer)},
	{"prospect", "They are not a client yet, and no permission covers mentioning them.", Warn,
		related(registry.RelProspect)},
	{"client-tagged", "This links to a client, and no permission covers it.", Warn,
		func(c *Case) bool { return c.rest&facet.Tag != 0 }},
	{"client-named", "This names a client, and no permission covers it.", Warn,
		always},
}
