// Package registry reads, writes and compares the client list: one document that holds every client,
// the writer's accounts and the policy.
//
// Read and ReadCSV never stop at the first fault in the content: they give the registry as far as it
// can be used, and every [Problem] with its line and column. [Fatal] says whether the file was usable
// at all; when it was not, the registry is empty and the caller keeps the one in force. Write gives the
// canonical document: the same registry always comes out as the same bytes, and keys this version does
// not know are carried over from the document it was read from.
//
// Messages of problems are for the owner of the list. They give positions, field names and column
// names, never a value.
package registry
