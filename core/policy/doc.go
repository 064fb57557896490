// Package policy judges what a mention reveals: the first rule of one table that fits decides.
//
// Before the table is asked, what is covered is taken away from what is revealed: by the relationship
// (own covers everything; supplier and partner cover name, tag and relationship, unless suppliers are
// private), by a reply to the client's own post (name and tag), by posting from the client's own account
// (everything), and by permissions. What is not known of a draft (its network, audience or day) is never
// taken to be what a permission asks for.
package policy
