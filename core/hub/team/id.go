package team

import (
	"crypto/rand"
	"crypto/sha256"
	"encoding/hex"
	"strings"
)

// NewID makes an id for a team: 130 random bits as 26 lower-case letters and digits.
func NewID() string { return strings.ToLower(rand.Text()) }

// ValidID says whether an id can be a team's.
func ValidID(id string) bool {
	return len(id) == IDLength && only(id, "abcdefghijklmnopqrstuvwxyz234567")
}

// NewSecret makes a token or an invitation: 130 random bits behind a prefix by which a secret that
// leaked is recognised.
func NewSecret(prefix string) string { return prefix + strings.ToLower(rand.Text()) }

// Prefixes of the kinds of secrets.
const (
	TokenPrefix  = "kmt_"
	InvitePrefix = "kmi_"
	// RequestPrefix is that of a link to a request.
	RequestPrefix = "kmr_"
)

// validSecret is what is looked at before the database is asked.
func validSecret(secret, prefix string) bool {
	rest, ok := strings.CutPrefix(secret, prefix)
	return ok && ValidID(rest)
}

// Hash is how a secret is stored: 130 random bits need no slow hash, and are found by their hash
// without one byte of them being compared.
func Hash(secret string) string {
	sum := sha256.Sum256([]byte(secret))
	return hex.EncodeToString(sum[:])
}

func validHash(hash string) bool { return len(hash) == 2*sha256.Size && only(hash, "0123456789abcdef") }

func only(text, allowed string) bool {
	for i := range len(text) {
		if strings.IndexByte(allowed, text[i]) < 0 {
			return false
		}
	}
	return true
}
