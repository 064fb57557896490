package seal

import (
	"crypto/hkdf"
	"crypto/hmac"
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"errors"
)

// A Key opens and closes what one team stores.
type Key struct {
	team      string
	id        string
	idKey     []byte
	docKey    []byte
	names     []byte       // keys the hashes of restricted names
	closing   []byte       // what docKey and the keys of requests are made of
	newRandom func([]byte) // nonces; tests want the same ones twice
}

const placeSize, secretSize = 16, 48

// NewSecret makes a team key. With the one before it, its clients keep their buckets.
func NewSecret(before string) (string, error) {
	secret := make([]byte, secretSize)
	rand.Read(secret)
	if before != "" {
		old, err := decode(before)
		if err != nil {
			return "", err
		}
		copy(secret, old[:placeSize])
	}
	return base64.RawURLEncoding.EncodeToString(secret), nil
}

// ErrKey says that a text is no team key.
var ErrKey = errors.New("a team key is 64 letters, digits, - and _")

func decode(secret string) ([]byte, error) {
	bytes, err := base64.RawURLEncoding.Strict().DecodeString(secret)
	if err != nil || len(bytes) != secretSize {
		return nil, ErrKey
	}
	return bytes, nil
}

// NewKey makes the keys of a team from its team key, as NewSecret writes it.
func NewKey(team, secret string) (*Key, error) {
	bytes, err := decode(secret)
	if err != nil {
		return nil, err
	}
	place, closing := bytes[:placeSize], bytes[placeSize:]
	k := &Key{team: team, closing: closing, newRandom: func(b []byte) { rand.Read(b) }}
	sum := sha256.Sum256(append([]byte("keepmum key id"), closing...))
	k.id = hex.EncodeToString(sum[:4])
	if k.idKey, err = hkdf.Key(sha256.New, place, []byte(team), "keepmum id", 32); err == nil {
		k.docKey, err = hkdf.Key(sha256.New, closing, []byte(team), "keepmum doc", 32)
	}
	if err == nil { // stays when the key is changed: who is outside a wall cannot make its hashes anew
		k.names, err = hkdf.Key(sha256.New, place, []byte(team), "keepmum names", 32)
	}
	return k, err
}

// ID tells this key from the ones before it: the beginning of each document names the key that closed it.
func (k *Key) ID() string { return k.id }

// Names is the key of the hashes of restricted names.
func (k *Key) Names() []byte { return k.names }

// Bucket is the item that holds a client.
func (k *Key) Bucket(client string) string {
	mac := hmac.New(sha256.New, k.idKey)
	mac.Write([]byte(client))
	return "b" + hex.EncodeToString(mac.Sum(nil)[:1])
}
