// Package merge brings two edited copies of one client list together: the one on this device, and the one
// its source has now, over the one both were made from.
//
// What only one side changed is taken from that side. Lists of words (aliases, domains) keep what either
// side added and lose what either side removed. Where both sides changed one value to different things,
// the value of this device stays and the other is reported as a Conflict; where one side removed what the
// other changed, it stays, for a list that forgets a client protects nobody. So nothing is dropped unseen,
// and apart from conflicts it does not matter which copy is called which.
package merge
