// Package policy judges what a mention reveals, and what a post does, by one table of rules.
//
// Before the table is asked, what is covered is taken away from what is revealed: by the relationship
// (own covers everything; supplier and partner cover name, tag and relationship, unless suppliers are
// private), by a reply to the client's own post (name and tag), by posting from the client's own account
// (everything), and by permissions. What is not known of a draft (its network, audience or day) is never
// taken to be what a permission asks for, and is taken to be the most public possibility.
//
// Each facet that is left is judged alone, by the first rule from the top that fits; the finding is the
// gravest of them, and among equals the one higher up. So a permission can only ever make a verdict
// calmer: what it covers is never judged graver than it would be without. A rule that says why a
// permission does not reach (it has ended, it is for another network) is as grave as the rule that would
// decide without that permission.
//
// A permission may ask for a disclosure, a wording or an approval; until the draft has it, it covers
// nothing. One that covers promotion always asks for a disclosure, and one that asks for a disclosure
// covers the relationship, which a disclosure cannot but tell.
package policy
