// Package seal closes a client list before it is given to a hub, and opens what a hub gave. The hub sees
// how many buckets there are, about how large they are, and when they change; it never has a key.
//
// Everything follows from the team key, 48 random bytes, and is written down here so that another
// program can do it too. Its first 16 bytes place clients in buckets and stay when the key is changed, so
// that a list can be closed anew bucket by bucket; its last 32 close documents.
//
//	keys      idKey = HKDF-SHA-256(first 16 bytes, salt: team id, info: "keepmum id"),
//	          docKey = HKDF-SHA-256(last 32 bytes, salt: team id, info: "keepmum doc"), 32 bytes each
//	key id    the first 8 hex digits of SHA-256("keepmum key id" + last 32 bytes)
//	bucket    the client's is the first byte of HMAC-SHA-256(idKey, client id), as "b00" … "bff"; it holds a
//	          JSON array of clients in the order of their ids. "list" holds everything of the list but its clients.
//	document  "1." + key id + "." + base64url(nonce, 12 bytes + AES-256-GCM(docKey, nonce, padded, additional))
//	padded    length of the gzip as 4 bytes, big end first + gzip of the JSON + zeros up to a multiple of 1,024
//	additional "keepmum 1\n" + team id + "\n" + item id + "\n" + key id
//	note      a version's note is a JSON string closed as a document, item id "note"
//	request   what a client or a colleague is asked, and their answer: base64url(nonce, 12 bytes +
//	          AES-256-GCM(request key, nonce, padded, additional)), where padded is the length of the JSON as 4 bytes, big end
//	          first + the JSON + zeros up to a multiple of 1,024, and additional is "keepmum request 1\n" + team id + "\n" +
//	          request id + "\n" + "asked" or "answered"
//	request key  HKDF-SHA-256(last 32 bytes, salt: team id, info: "keepmum request\n" + request id), 32 bytes; a client
//	          gets it in the link, which opens this one request and nothing else of the team's
//	audit     whom an entry is about: a JSON array of client ids, closed like a request's question with the entry's id as the
//	          request id and "audited" as the last line, filled up to a multiple of 176 bytes, two of them at most
//	root      SHA-256 in hex of the item ids in order, each + "\n" + SHA-256 of its document in hex + "\n"
//	signed    Ed25519 of "keepmum head 1\n" + team id + "\n" + version + "\n" + ETag + "\n" + root
//
// What admins note of a member and what they hand to one is closed as a document too, with another key:
//
//	box       docKey = HKDF-SHA-256(secret of 32 bytes, salt: team id, info: "keepmum box"); key id as above, of
//	          these 32 bytes; item id "card" or "handover"
//	card      {"own", "role", "name"}, closed with the secret that admins share ("roster"); a member's label
//	handover  {"version", "key", "signers", "seed", "roster"}, closed with the member's own secret ("own"); seed is there
//	          for members who change the list, roster for admins. One of a lower version than the last is refused.
//
// Clients behind a wall are closed with a key of the wall's, made and kept like the team's:
//
//	tag       the first 12 hex digits of HMAC-SHA-256(the wall's idKey, "keepmum wall")
//	w-tag-bXX buckets of the clients behind it, as above, closed with the wall's key
//	w-tag-list {"id", "ask", "inside"}, closed with the wall's key; inside are the ids of members
//	w-tag-names {"ask", "names"}, closed with the team's key: names are the hashes of package restricted, under
//	          HKDF-SHA-256(the team's first 16 bytes, salt: team id, info: "keepmum names"); filled up to a multiple of 32 with
//	          hashes of 0, 1, … as two bytes, low end first, under HKDF-SHA-256(the wall's last 32 bytes, salt: team id, info: "keepmum filling")
//	w-tag-k-id {"key": the wall's, "before": the one before it}, for one member who is inside, closed as a box whose secret is
//	          HKDF-SHA-256(own, salt: team id, info: "keepmum inside\n" + tag); id is that box's key id
//
// base64url is without padding. The vectors in testdata are tried by Go and by the extension.
package seal
