package seal

import (
	"crypto/hkdf"
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
)

// NewOwn makes the secret of one member, or the one that admins share: 32 random bytes.
func NewOwn() string {
	secret := make([]byte, 32)
	rand.Read(secret)
	return base64.RawURLEncoding.EncodeToString(secret)
}

// What boxes are for. What was closed for one purpose is refused where it is taken for another.
const (
	// Card is what admins note of a member: closed with the secret that admins share.
	Card = "card"
	// Handover is the team's new keys: closed with a member's own secret.
	Handover = "handover"
)

// NewBox makes the key that closes documents which are no part of the list, of a secret that NewOwn made.
func NewBox(team, secret string) (*Key, error) {
	bytes, err := base64.RawURLEncoding.Strict().DecodeString(secret)
	if err != nil || len(bytes) != 32 {
		return nil, errOwn
	}
	k := &Key{team: team, newRandom: func(b []byte) { rand.Read(b) }}
	sum := sha256.Sum256(append([]byte("keepmum key id"), bytes...))
	k.id = hex.EncodeToString(sum[:4])
	k.docKey, err = hkdf.Key(sha256.New, bytes, []byte(team), "keepmum box", 32)
	return k, err
}
