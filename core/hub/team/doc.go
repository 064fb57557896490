// Package team keeps one team's list, its members and its audit in a SQL database, and serves them.
//
// The list is a set of items, each an id and a document that the hub does not look into: members seal
// what they store before it leaves their machine. A change replaces some documents at once and makes a
// new version; nothing of the history is ever changed. A version has an ETag, which is a chain:
//
//	ETag(0) = "0-" + hex(SHA-256(team id))
//	ETag(n) = n + "-" + hex(SHA-256(ETag(n-1) 0x00 nonce 0x00 ops)), the ops byte for byte as they were sent
//
// so that a member recomputes it, and what an admin signs is the whole history. The store needs nothing
// of its database but one statement at a time: every step that must happen whole is one INSERT, whose
// trigger does the rest. So it runs on SQLite in a file and on SQLite in a Durable Object alike.
//
// Integers stay below 2^53 and times are in milliseconds, for one of the two hosts has doubles only.
package team
