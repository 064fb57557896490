// Package intake works out what a file would do to the list in force before anything is done: which clients it
// adds, changes and removes, which of them may be one, which names are noisy; and the document that comes of it.
//
// A file replaces the list, or is added to it. What a file cannot speak of stays: a table has no place for the
// list's name, accounts and policy, nor for what it has no column for, so a client that is in both keeps those.
// Entries are the same client when their ids are; where the file gives no ids, when their names are.
// Adding never takes anything away. Entries that may be one client are joined only when that is asked.
package intake
