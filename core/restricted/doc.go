// Package restricted finds names that whoever checks a draft may not know: clients behind a wall, of whom they
// have keyed hashes only.
//
// Each name is hashed in its plain variants: as it is folded, without its legal form, and written together; a
// domain by its parts, a handle behind an "@". A hash is the first eight bytes of HMAC-SHA-256 over the folded
// letters, with a space where the name has a boundary, under a key that the members of the team share. A draft
// is looked at in windows of one to five words, each folded and hashed alike, so the cost grows with the draft and
// not with the list, and is paid only where there are such names.
//
// It finds less than package mention does: no typos, no other script, no initials, no inflected forms, no names of
// one word among people. A name that is an ordinary word counts only with a capital. And whoever has the key can
// try names of a directory of companies against the hashes: they keep a list from being read, not from being
// guessed at, one name after the other.
package restricted
