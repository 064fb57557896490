package seal

import (
	"bytes"
	"compress/gzip"
	"crypto/aes"
	"crypto/cipher"
	"encoding/base64"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"strings"
	"sync"
)

const (
	version   = "1"
	nonceSize = 12
	// step blurs how much a document holds.
	step = 1024
	// maxOpened is the most a document may hold once it is unpacked; a bucket of 100,000 clients has some 100 KB.
	maxOpened = 64 << 20
)

// ErrOtherKey says that a document was closed with another key: the team has a newer one, or an older
// document was not closed again yet.
var ErrOtherKey = errors.New("closed with another key of the team")

// ErrForged says that a document is not what its writer stored in this place.
var ErrForged = errors.New("not as it was stored")

// Seal closes the JSON of an item.
func (k *Key) Seal(item string, json []byte) (string, error) {
	packed, err := pack(json)
	if err != nil {
		return "", err
	}
	gcm, err := k.cipher()
	if err != nil {
		return "", err
	}
	nonce := make([]byte, nonceSize, nonceSize+len(packed)+gcm.Overhead())
	k.newRandom(nonce)
	closed := gcm.Seal(nonce, nonce, packed, k.additional(item))
	return version + "." + k.id + "." + base64.RawURLEncoding.EncodeToString(closed), nil
}

// Open opens the document of an item.
func (k *Key) Open(item, document string) ([]byte, error) {
	made, rest, _ := strings.Cut(document, ".")
	id, text, ok := strings.Cut(rest, ".")
	if made != version || !ok {
		return nil, fmt.Errorf("%w: no document of this kind", ErrForged)
	}
	if id != k.id {
		return nil, ErrOtherKey
	}
	closed, err := base64.RawURLEncoding.Strict().DecodeString(text)
	if err != nil || len(closed) < nonceSize {
		return nil, ErrForged
	}
	gcm, err := k.cipher()
	if err != nil {
		return nil, err
	}
	packed, err := gcm.Open(nil, closed[:nonceSize], closed[nonceSize:], k.additional(item))
	if err != nil {
		return nil, ErrForged
	}
	return unpack(packed)
}

func (k *Key) cipher() (cipher.AEAD, error) {
	block, err := aes.NewCipher(k.docKey)
	if err != nil {
		return nil, err
	}
	return cipher.NewGCM(block)
}

// additional ties a document to its place: another bucket's is refused there, and another team's.
func (k *Key) additional(item string) []byte {
	return []byte("keepmum " + version + "\n" + k.team + "\n" + item + "\n" + k.id)
}

func pack(json []byte) ([]byte, error) {
	var packed bytes.Buffer
	packed.Write(make([]byte, 4))
	writer := gzip.NewWriter(&packed)
	if _, err := writer.Write(json); err != nil {
		return nil, err
	}
	if err := writer.Close(); err != nil {
		return nil, err
	}
	binary.BigEndian.PutUint32(packed.Bytes(), uint32(packed.Len()-4))
	if over := packed.Len() % step; over > 0 {
		packed.Write(make([]byte, step-over))
	}
	return packed.Bytes(), nil
}

func unpack(packed []byte) ([]byte, error) {
	if len(packed) < 4 || uint64(binary.BigEndian.Uint32(packed)) > uint64(len(packed)-4) {
		return nil, ErrForged
	}
	zipped := packed[4 : 4+binary.BigEndian.Uint32(packed)]
	reader := readers.Get().(*gzip.Reader)
	defer readers.Put(reader)
	if err := reader.Reset(bytes.NewReader(zipped)); err != nil {
		return nil, ErrForged
	}
	var json bytes.Buffer
	if size := binary.LittleEndian.Uint32(zipped[len(zipped)-4:]); size <= maxOpened { // as its writer says, which is checked by reading it
		json.Grow(int(min(size, maxRatio*uint32(len(zipped)))) + bytes.MinRead)
	}
	if n, err := json.ReadFrom(io.LimitReader(reader, maxOpened+1)); err != nil || n > maxOpened {
		return nil, ErrForged
	}
	return json.Bytes(), nil
}

// maxRatio is the most that room is made for before it is seen that there is as much.
const maxRatio = 32

// readers are used again: each makes tables of 40 KB.
var readers = sync.Pool{New: func() any { return new(gzip.Reader) }}
