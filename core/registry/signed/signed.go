package signed

import (
	"bytes"
	"crypto/ed25519"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"errors"
	"strconv"

	"github.com/tidwall/gjson"
)

// Why a list is not taken.
var (
	ErrUnsigned   = errors.New("the list is not signed")
	ErrOtherKey   = errors.New("the list is signed with another key")
	ErrForged     = errors.New("the signature does not fit the list")
	ErrRolledBack = errors.New("the list is older than the one before, or another of the same version")
)

// MaxVersion is the largest version there is: the largest whole number that JavaScript counts by ones.
const MaxVersion = 1<<53 - 1

const (
	mark        = `{"keepmum_signature"`
	longestLine = 1024
)

// A Signature is what was found in front of a list, and fits it.
type Signature struct {
	Key     ed25519.PublicKey
	Version int64
	Sum     [sha256.Size]byte // of the list
}

// Trust is whose lists are taken. Without a key any list is, if its signature fits or it has none.
type Trust struct {
	Key     ed25519.PublicKey
	Version int64             // the newest that was seen; 0 is none
	Sum     [sha256.Size]byte // of that one; zero where it is not known
}

// Sign puts a signature in front of a list. The version is from 1 to MaxVersion, and larger than those before.
func Sign(list []byte, key ed25519.PrivateKey, version int64) []byte {
	signature := ed25519.Sign(key, message(version, sha256.Sum256(list)))
	out := []byte(mark + `:1,"key":"` + KeyText(key.Public().(ed25519.PublicKey)) + `","version":`)
	out = strconv.AppendInt(out, version, 10)
	out = append(out, `,"signature":"`+base64.StdEncoding.EncodeToString(signature)+"\"}\n"...)
	return append(out, list...)
}

// Is says whether data begins as a signed list does.
func Is(data []byte) bool { return bytes.HasPrefix(data, []byte(mark)) }

// Open takes the signature off a list. The signature is nil where there is none and none was asked for.
func Open(data []byte, trust Trust) (list []byte, signature *Signature, err error) {
	if !Is(data) {
		if trust.Key != nil {
			return nil, nil, ErrUnsigned
		}
		return data, nil, nil
	}
	end := bytes.IndexByte(data[:min(len(data), longestLine)], '\n')
	if end < 0 || !gjson.ValidBytes(data[:end]) {
		return nil, nil, ErrForged
	}
	header, list := gjson.ParseBytes(data[:end]), data[end+1:]
	key, ok := ParseKey(header.Get("key").Str)
	version := header.Get("version")
	given, err := base64.StdEncoding.Strict().DecodeString(header.Get("signature").Str)
	if header.Get("keepmum_signature").Raw != "1" || version.Type != gjson.Number || err != nil || len(given) != ed25519.SignatureSize {
		return nil, nil, ErrForged
	}
	number, err := strconv.ParseInt(version.Raw, 10, 64)
	if err != nil || number < 1 || number > MaxVersion {
		return nil, nil, ErrForged
	}
	if trust.Key != nil && header.Get("key").Str != KeyText(trust.Key) {
		return nil, nil, ErrOtherKey
	}
	s := &Signature{key, number, sha256.Sum256(list)}
	if !ok || !ed25519.Verify(key, message(number, s.Sum), given) {
		return nil, nil, ErrForged
	}
	another := s.Version == trust.Version && trust.Sum != [sha256.Size]byte{} && s.Sum != trust.Sum
	if s.Version < trust.Version || another {
		return nil, nil, ErrRolledBack
	}
	return list, s, nil
}

func message(version int64, sum [sha256.Size]byte) []byte {
	out := []byte("keepmum-registry-1\n")
	out = strconv.AppendInt(out, version, 10)
	out = append(out, '\n')
	out = hex.AppendEncode(out, sum[:])
	return append(out, '\n')
}
