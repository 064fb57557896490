package seal

import (
	"crypto/ed25519"
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"errors"
	"maps"
	"slices"
	"strconv"
)

// A Signer signs the versions that it makes.
type Signer struct{ private ed25519.PrivateKey }

// NewSigner makes one from its seed; with an empty seed it makes a new one.
func NewSigner(seed string) (*Signer, error) {
	if seed == "" {
		_, private, err := ed25519.GenerateKey(rand.Reader)
		return &Signer{private}, err
	}
	bytes, err := base64.RawURLEncoding.Strict().DecodeString(seed)
	if err != nil || len(bytes) != ed25519.SeedSize {
		return nil, errors.New("a signer's seed is 43 letters, digits, - and _")
	}
	return &Signer{ed25519.NewKeyFromSeed(bytes)}, nil
}

// Seed is what NewSigner takes.
func (s *Signer) Seed() string { return base64.RawURLEncoding.EncodeToString(s.private.Seed()) }

// Public is what members pin.
func (s *Signer) Public() string {
	return base64.RawURLEncoding.EncodeToString(s.private.Public().(ed25519.PublicKey))
}

// Sign signs a version of a team's list.
func (s *Signer) Sign(h Head) string {
	return base64.RawURLEncoding.EncodeToString(ed25519.Sign(s.private, h.signed()))
}

// A Head is what is signed of a version.
type Head struct {
	Team    string
	Version int64
	ETag    string
	Root    string
}

func (h Head) signed() []byte {
	return []byte("keepmum head 1\n" + h.Team + "\n" + strconv.FormatInt(h.Version, 10) + "\n" + h.ETag + "\n" + h.Root)
}

// Root is the hash over all documents of a version.
func Root(documents map[string]string) string {
	hash := sha256.New()
	for _, item := range slices.Sorted(maps.Keys(documents)) {
		sum := sha256.Sum256([]byte(documents[item]))
		hash.Write([]byte(item + "\n" + hex.EncodeToString(sum[:]) + "\n"))
	}
	return hex.EncodeToString(hash.Sum(nil))
}

// Errors of Verify.
var (
	ErrUnsigned   = errors.New("the list is not signed by an admin whom you know")
	ErrRolledBack = errors.New("the hub gave an older list than it gave before")
	ErrNotWhole   = errors.New("the documents are not those that were signed")
)

// A Pin is what a member knows of a team for certain.
type Pin struct {
	// Signers are the public keys whose versions are taken.
	Signers []string
	// Version and ETag are the newest that was taken; none has been when Version is 0.
	Version int64
	ETag    string
}

// Verify says whether a version may be taken: signed by somebody pinned, not older than what was taken
// before, and of these documents.
func (p Pin) Verify(h Head, signer, signature string, documents map[string]string) error {
	if !slices.Contains(p.Signers, signer) {
		return ErrUnsigned
	}
	key, err := base64.RawURLEncoding.Strict().DecodeString(signer)
	if err != nil || len(key) != ed25519.PublicKeySize {
		return ErrUnsigned
	}
	signed, err := base64.RawURLEncoding.Strict().DecodeString(signature)
	if err != nil || !ed25519.Verify(key, h.signed(), signed) {
		return ErrUnsigned
	}
	if h.Version < p.Version || (h.Version == p.Version && h.ETag != p.ETag) {
		return ErrRolledBack
	}
	if Root(documents) != h.Root {
		return ErrNotWhole
	}
	return nil
}
