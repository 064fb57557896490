// Package clue is the jigsaw meter: it counts how few clients of a registry the details of a draft fit.
//
// A draft that names nobody can still say "the family bakery in Leeds that moves in May". Each detail (a
// client's attributes and services) fits many; together they may fit one. An Index holds which clients
// have which detail. A Search finds the details a draft holds, and for the set that narrows most says how
// many clients have them all, and how many would remain if one were left out.
//
// The count is of the list, never of the world: a detail that fits one client here may fit thousands
// elsewhere, and a reader may know more than the list says. It is a reminder, not an anonymity proof.
package clue
