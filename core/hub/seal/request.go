package seal

import (
	"crypto/aes"
	"crypto/cipher"
	"crypto/hkdf"
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
)

// A RequestKey opens and closes one request and its answer, and nothing else of the team's.
type RequestKey struct {
	team, id  string
	gcm       cipher.AEAD
	key       []byte
	newRandom func([]byte)
}

// The two documents of a request, and of an entry of the audit whom it is about.
const (
	Asked    = "asked"
	Answered = "answered"
	Audited  = "audited"
)

// auditStep is what the length of Audited is a multiple of; the audit takes two of them.
const auditStep = 176

// Request makes the key of a request of the team's.
func (k *Key) Request(id string) (*RequestKey, error) {
	key, err := hkdf.Key(sha256.New, k.closing, []byte(k.team), "keepmum request\n"+id, 32)
	if err != nil {
		return nil, err
	}
	block, err := aes.NewCipher(key)
	if err != nil {
		return nil, err
	}
	gcm, err := cipher.NewGCM(block)
	return &RequestKey{k.team, id, gcm, key, k.newRandom}, err
}

// Link is what stands in a link for the client.
func (r *RequestKey) Link() string { return base64.RawURLEncoding.EncodeToString(r.key) }

// Seal closes the JSON of what is asked or answered.
func (r *RequestKey) Seal(what string, json []byte) string {
	step := step
	if what == Audited {
		step = auditStep
	}
	padded := make([]byte, (4+len(json)+step-1)/step*step)
	binary.BigEndian.PutUint32(padded, uint32(len(json)))
	copy(padded[4:], json)
	nonce := make([]byte, nonceSize, nonceSize+len(padded)+r.gcm.Overhead())
	r.newRandom(nonce)
	return base64.RawURLEncoding.EncodeToString(r.gcm.Seal(nonce, nonce, padded, r.additional(what)))
}

// Open opens what Seal closed.
func (r *RequestKey) Open(what, sealed string) ([]byte, error) {
	closed, err := base64.RawURLEncoding.Strict().DecodeString(sealed)
	if err != nil || len(closed) < nonceSize {
		return nil, ErrForged
	}
	padded, err := r.gcm.Open(nil, closed[:nonceSize], closed[nonceSize:], r.additional(what))
	if err != nil || len(padded) < 4 || uint64(binary.BigEndian.Uint32(padded)) > uint64(len(padded)-4) {
		return nil, ErrForged
	}
	return padded[4 : 4+binary.BigEndian.Uint32(padded)], nil
}

func (r *RequestKey) additional(what string) []byte {
	return []byte("keepmum request 1\n" + r.team + "\n" + r.id + "\n" + what)
}
