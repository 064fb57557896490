package restricted

import (
	"maps"
	"slices"

	"keepmum.dev/keepmum/core/registry"
)

// KeySize is how many bytes the key of the hashes has.
const KeySize = 32

// hashSize is how many bytes of a hash are kept: enough that no other name of a draft has one of them by chance.
const hashSize = 8

// room is what the number of hashes is brought to a multiple of, so that how many names there are is not told.
const room = 32

// Hashes are those of clients' names, in hex and in order, filled up with others that nobody without the secret can
// tell from them.
func Hashes(key, secret []byte, clients []registry.Client) []string {
	if len(clients) == 0 {
		return nil
	}
	f := forms{all: map[string]bool{}}
	for i := range clients {
		f.client(&clients[i])
	}
	hashes := map[string]bool{}
	made, filling := newHash(key), newHash(secret)
	for form := range maps.Keys(f.all) {
		hashes[hexOf(made.of([]byte(form)))] = true
	}
	for n := 0; len(hashes)%room > 0; n++ {
		hashes[hexOf(filling.of([]byte{byte(n), byte(n >> 8)}))] = true
	}
	return slices.Sorted(maps.Keys(hashes))
}

// HashesHex is Hashes with keys in hex; nil when they are none. Of no clients there are no hashes.
func HashesHex(key, secret string, clients []registry.Client) []string {
	k, s := bytesOf(key), bytesOf(secret)
	if len(k) != KeySize || len(s) != KeySize {
		return nil
	}
	return append([]string{}, Hashes(k, s, clients)...)
}

// keyed makes keyed hashes: HMAC-SHA-256, of which the first bytes are kept. What the key alone comes to is worked out
// once.
type keyed struct{ inner, outer sha256 }

func newHash(key []byte) *keyed {
	h := &keyed{begin, begin}
	for state, pad := range map[*sha256]byte{&h.inner: 0x36, &h.outer: 0x5c} {
		var block [blockSize]byte
		copy(block[:], key)
		for i := range block {
			block[i] ^= pad
		}
		state.block(block[:])
	}
	return h
}

func (h *keyed) of(form []byte) uint64 {
	inner, outer := h.inner, h.outer
	inner.finish(form, 1)
	var sum [sumSize]byte
	for i, word := range inner {
		sum[4*i], sum[4*i+1], sum[4*i+2], sum[4*i+3] = byte(word>>24), byte(word>>16), byte(word>>8), byte(word)
	}
	outer.finish(sum[:], 1)
	return uint64(outer[0])<<32 | uint64(outer[1])
}

const digits = "0123456789abcdef"

func hexOf(hash uint64) string {
	var text [2 * hashSize]byte
	for i := range text {
		text[i] = digits[hash>>(60-4*i)&15]
	}
	return string(text[:])
}

// bytesOf reads hex; nil when it is none.
func bytesOf(hex string) []byte {
	var bytes []byte
	for i := 0; i+1 < len(hex); i += 2 {
		high, low := digit(hex[i]), digit(hex[i+1])
		if high < 0 || low < 0 {
			return nil
		}
		bytes = append(bytes, byte(high<<4|low))
	}
	return bytes
}

func digit(c byte) int {
	switch {
	case c >= '0' && c <= '9':
		return int(c - '0')
	case c >= 'a' && c <= 'f':
		return int(c-'a') + 10
	}
	return -1
}
