// Package signed says who made a client list and which of two is the newer one.
//
// A signed list begins with one line of JSON, and the list stands behind it as it is, in whatever format:
//
//	{"keepmum_signature":1,"key":"ed25519:…","version":7,"signature":"…"}
//
// The signature is Ed25519, in base64, over these three lines, each with its line feed: "keepmum-registry-1", the
// version in decimal, and the SHA-256 of the list in small hex. So whoever trusts the key takes the list from any
// server, and whoever has seen version 7 takes no older one.
//
// The extension reads the same form on its own; both are held to testdata/vectors.json.
package signed
