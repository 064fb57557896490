package team

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"errors"
	"strconv"

	"github.com/tidwall/gjson"
)

// Limits of a change.
const (
	// MaxBody is the most a request may hold, in bytes: a row of the hosted database takes 2,000,000.
	MaxBody = 1_900_000
	// MaxOps is the most items that one change replaces.
	MaxOps = 5_000
	// MaxItemID is the most characters of an item's id.
	MaxItemID = 64
)

// A Head is the newest version of a team's list.
type Head struct {
	Version int64  `json:"version"`
	ETag    string `json:"etag"`
	// Root, Signer and Signature are the writer's own: a hash over all documents of this version, and
	// who signed it with the ETag. The hub keeps them and does not check them; members do.
	Root      string `json:"root,omitempty"`
	Signer    string `json:"signer,omitempty"`
	Signature string `json:"signature,omitempty"`
}

// A Change replaces documents. Ops is a JSON array of {"id", "doc"}, of which a doc of null takes the
// item away.
type Change struct {
	Nonce, Note             string
	Root, Signer, Signature string
	Ops                     string
}

// FirstETag is the ETag of a team that has no version yet, without quotation marks.
func FirstETag(id string) string {
	sum := sha256.Sum256([]byte(id))
	return "0-" + hex.EncodeToString(sum[:])
}

// NextETag is the ETag that a change makes of the one before it.
func NextETag(before string, version int64, nonce, ops string) string {
	hash := sha256.New()
	for _, part := range []string{before, "\x00", nonce, "\x00", ops} {
		hash.Write([]byte(part))
	}
	return strconv.FormatInt(version, 10) + "-" + hex.EncodeToString(hash.Sum(nil))
}

// Head reads the newest version.
func (t *Team) Head(ctx context.Context) (Head, error) {
	if head, known := t.known.newest(); known {
		return head, nil
	}
	since := t.known.now()
	const newest = `SELECT version, etag, root, signer, signature FROM change ORDER BY version DESC LIMIT 1`
	head := Head{ETag: FirstETag(t.id)}
	err := t.db.QueryRowContext(ctx, newest).Scan(&head.Version, &head.ETag, &head.Root, &head.Signer, &head.Signature)
	if errors.Is(err, sql.ErrNoRows) {
		err = nil
	}
	if err == nil {
		t.known.keepHead(since, head)
	}
	return head, err
}

// Apply makes a new version of the one whose ETag is before. Of several that start from the same one,
// one wins and the others get Changed. A nonce that was accepted before, with the same change, is
// answered with the version that it made: the answer may have been lost on its way.
func (t *Team) Apply(ctx context.Context, member string, before string, c Change) (Head, error) {
	if err := c.check(); err != nil {
		return Head{}, err
	}
	version, err := versionOf(before)
	if err != nil {
		return Head{}, err
	}
	etag := NextETag(before, version+1, c.Nonce, c.Ops)
	const accept = `INSERT INTO proposal(version, nonce, etag, at_ms, member, note, root, signer, signature, ops)
		SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10
		WHERE COALESCE((SELECT etag FROM change ORDER BY version DESC LIMIT 1), ?11) = ?12
		RETURNING version`
	var made int64
	defer t.known.moved()
	err = t.db.QueryRowContext(ctx, accept, version+1, c.Nonce, etag, t.nowMS(), member, c.Note, c.Root, c.Signer, c.Signature,
		c.Ops, FirstETag(t.id), before).Scan(&made)
	switch {
	case err == nil:
		return Head{made, etag, c.Root, c.Signer, c.Signature}, nil
	case errors.Is(err, sql.ErrNoRows), refused(err, "not the next version"), duplicate(err, "change."):
		return t.lost(ctx, etag, c.Nonce)
	}
	return Head{}, err
}

// lost tells a change that was made before from one that came too late.
func (t *Team) lost(ctx context.Context, etag, nonce string) (Head, error) {
	const made = `SELECT version, etag, root, signer, signature FROM change WHERE nonce = ?1 AND etag = ?2`
	var head Head
	err := t.db.QueryRowContext(ctx, made, nonce, etag).Scan(&head.Version, &head.ETag, &head.Root, &head.Signer, &head.Signature)
	if errors.Is(err, sql.ErrNoRows) {
		return Head{}, &Error{Changed, "the list has a newer version; read it and try again"}
	}
	return head, err
}

func (c Change) check() error {
	bad := func(say string) error { return &Error{BadRequest, say} }
	if n := len(c.Nonce); n < 16 || n > 64 {
		return bad("nonce: 16 to 64 characters, new for every change")
	}
	if len(c.Note) > 2_000 || len(c.Root) > 128 || len(c.Signer) > 128 || len(c.Signature) > 256 {
		return bad("note, root, signer or signature is too long")
	}
	ops := gjson.Parse(c.Ops)
	if !ops.IsArray() {
		return bad("ops: an array of {id, doc}")
	}
	seen := map[string]bool{}
	var err error
	ops.ForEach(func(_, op gjson.Result) bool {
		id, doc := op.Get("id"), op.Get("doc")
		switch {
		case id.Type != gjson.String || !validItemID(id.Str):
			err = bad("ops: an id is 1 to " + strconv.Itoa(MaxItemID) + " of a-z, 0-9, ., -, _ and :")
		case seen[id.Str]:
			err = bad("ops: an id stands there twice")
		case !doc.Exists():
			err = bad("ops: a doc is missing; null takes the item away")
		case len(seen) == MaxOps:
			err = &Error{TooLarge, "ops: at most " + strconv.Itoa(MaxOps)}
		}
		seen[id.Str] = true
		return err == nil
	})
	if err == nil && len(seen) == 0 {
		return bad("ops: none")
	}
	return err
}

func validItemID(id string) bool {
	return id != "" && len(id) <= MaxItemID && only(id, "abcdefghijklmnopqrstuvwxyz0123456789.-_:")
}

// versionOf takes the version out of an ETag.
func versionOf(etag string) (int64, error) {
	for i := range len(etag) {
		if etag[i] == '-' {
			if version, err := strconv.ParseInt(etag[:i], 10, 52); err == nil && version >= 0 && validHash(etag[i+1:]) {
				return version, nil
			}
			break
		}
	}
	return 0, &Error{BadETag, "If-Match: an ETag of this list"}
}
