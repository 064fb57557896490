package signed

import (
	"crypto/ed25519"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"strings"
)

const (
	publicPrefix  = "ed25519:"
	privatePrefix = "keepmum-private-key:ed25519:"
)

// KeyText is a public key as it stands in signatures and settings.
func KeyText(key ed25519.PublicKey) string {
	return publicPrefix + base64.StdEncoding.EncodeToString(key)
}

// ParseKey reads what KeyText gives, and nothing else.
func ParseKey(text string) (ed25519.PublicKey, bool) {
	raw, ok := decode(text, publicPrefix, ed25519.PublicKeySize)
	return ed25519.PublicKey(raw), ok
}

// PrivateKeyText is a private key as it is kept in a file.
func PrivateKeyText(key ed25519.PrivateKey) string {
	return privatePrefix + base64.StdEncoding.EncodeToString(key.Seed()) + "\n"
}

// ParsePrivateKey reads what PrivateKeyText gives, with any space around it.
func ParsePrivateKey(text string) (ed25519.PrivateKey, bool) {
	seed, ok := decode(strings.TrimSpace(text), privatePrefix, ed25519.SeedSize)
	if !ok {
		return nil, false
	}
	return ed25519.NewKeyFromSeed(seed), true
}

// Fingerprint is a key as people compare it: the first 16 bytes of its SHA-256, in groups of four digits.
func Fingerprint(key ed25519.PublicKey) string {
	sum := sha256.Sum256(key)
	digits := hex.EncodeToString(sum[:16])
	groups := make([]string, 0, len(digits)/4)
	for ; digits != ""; digits = digits[4:] {
		groups = append(groups, digits[:4])
	}
	return strings.Join(groups, " ")
}

func decode(text, prefix string, size int) ([]byte, bool) {
	rest, ok := strings.CutPrefix(text, prefix)
	raw, err := base64.StdEncoding.Strict().DecodeString(rest)
	if !ok || err != nil || len(raw) != size {
		return nil, false
	}
	return raw, true
}
