// Package hub is the team service: net/http handlers that run natively and inside JavaScript hosts.
//
// It serves one registry document under [Path]. Whoever has an ETag of the document asks with
// If-None-Match and gets 304 while nothing has changed. The package knows no files and no platform: a
// [Source] hands it the document in force. No error holds anything of the document.
package hub

import (
	"crypto/sha256"
	"encoding/hex"
)

// A Document is one version of the registry, ready to be sent.
type Document struct {
	body []byte
	etag string
}

// NewDocument takes the registry's JSON over; it must not be changed afterwards. The ETag is strong:
// equal bytes, and only they, have the same one.
func NewDocument(body []byte) *Document {
	sum := sha256.Sum256(body)
	return &Document{body, `"` + hex.EncodeToString(sum[:16]) + `"`}
}

// ETag is the document's entity tag, in quotation marks.
func (d *Document) ETag() string { return d.etag }

// A Source gives the document in force, or nil while there is none.
type Source func() *Document
