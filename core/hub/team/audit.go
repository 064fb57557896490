package team

import (
	"context"
	"crypto/rand"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
)

// An Entry of the audit says what happened to a post or in the team, and never what the post said.
type Entry struct {
	Seq    int64  `json:"seq"`
	ID     string `json:"id"` // made by who writes it, so that it is written once
	AtMS   int64  `json:"at_ms"`
	Member string `json:"member"`
	// Kind is "caught", "changed", "posted", "asked", "invited", "revoked" …
	Kind    string `json:"kind"`
	Rule    string `json:"rule,omitempty"`
	Network string `json:"network,omitempty"`
	Client  string `json:"client,omitempty"` // sealed by the member
	Outcome string `json:"outcome,omitempty"`
	Prev    string `json:"prev"`
	Hash    string `json:"hash"`
}

// Limits of the audit.
const (
	maxEntries   = 100
	maxAuditPage = 1_000
)

// hash is over every field before it, as a JSON array, so that no two entries are written alike.
func (e *Entry) hash() string {
	fields, _ := json.Marshal([]any{e.Seq, e.ID, e.AtMS, e.Member, e.Kind, e.Rule, e.Network, e.Client, e.Outcome, e.Prev})
	sum := sha256.Sum256(fields)
	return hex.EncodeToString(sum[:])
}

// VerifyChain says whether entries follow each other from a hash on, and gives the hash of the last.
func VerifyChain(prev string, entries []Entry) (string, error) {
	for i := range entries {
		e := &entries[i]
		if e.Prev != prev || e.hash() != e.Hash || (i > 0 && e.Seq != entries[i-1].Seq+1) {
			return "", fmt.Errorf("entry %d does not follow the one before it", e.Seq)
		}
		prev = e.Hash
	}
	return prev, nil
}

// Audit appends entries, each once however often it is sent. Who and when are the hub's to say.
func (t *Team) Audit(ctx context.Context, member string, entries []Entry) error {
	if len(entries) == 0 || len(entries) > maxEntries {
		return &Error{BadRequest, "entries: 1 to 100"}
	}
	for _, e := range entries {
		if err := e.check(); err != nil {
			return err
		}
	}
	t.auditing.Lock()
	defer t.auditing.Unlock()
	for _, e := range entries {
		e.Member, e.AtMS = member, t.nowMS()
		if err := t.append(ctx, e); err != nil {
			return err
		}
	}
	return nil
}

// note appends an entry of the hub's own, before what it speaks of is done.
func (t *Team) note(ctx context.Context, member, kind, outcome string) error {
	t.auditing.Lock()
	defer t.auditing.Unlock()
	return t.append(ctx, Entry{ID: strings.ToLower(rand.Text()), Member: member, AtMS: t.nowMS(), Kind: kind, Outcome: outcome})
}

// attempts is how often the end of the chain is looked for when another process of the same database
// was quicker.
const attempts = 50

func (t *Team) append(ctx context.Context, e Entry) error {
	const add = `INSERT INTO audit(seq, id, at_ms, member, kind, rule, network, client, outcome, prev, hash)
		VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)`
	for range attempts {
		if err := t.db.QueryRowContext(ctx, `SELECT seq + 1, hash FROM audit_head`).Scan(&e.Seq, &e.Prev); err != nil {
			return err
		}
		e.Hash = e.hash()
		_, err := t.db.ExecContext(ctx, add, e.Seq, e.ID, e.AtMS, e.Member, e.Kind, e.Rule, e.Network, e.Client, e.Outcome, e.Prev, e.Hash)
		if err == nil || duplicate(err, "audit.id") {
			return nil
		}
		if !refused(err, "not the next entry") && !duplicate(err, "audit.seq") {
			return err
		}
	}
	return errors.New("the end of the audit moved too often")
}

func (e *Entry) check() error {
	if len(e.ID) < 16 || len(e.ID) > 64 || !validItemID(e.ID) {
		return &Error{BadRequest, "id: 16 to 64 of a-z, 0-9, ., -, _ and :, new for every entry"}
	}
	for _, word := range []string{e.Kind, e.Rule, e.Network, e.Outcome} {
		if len(word) > 64 || strings.ContainsFunc(word, func(r rune) bool { return r <= ' ' || r > '~' }) {
			return &Error{BadRequest, "kind, rule, network and outcome: one word of at most 64 characters"}
		}
	}
	if e.Kind == "" || len(e.Client) > 512 {
		return &Error{BadRequest, "kind is needed; client: at most 512 bytes"}
	}
	return nil
}

// Audited reads entries behind seq, at most limit. The hash is that of the entry at the chain's
// beginning: what stood there before it is older than the retention.
func (t *Team) Audited(ctx context.Context, after int64, limit int) (entries []Entry, err error) {
	if limit <= 0 || limit > maxAuditPage {
		limit = maxAuditPage
	}
	const read = `SELECT seq, id, at_ms, member, kind, rule, network, client, outcome, prev, hash FROM audit
		WHERE seq > ?1 ORDER BY seq LIMIT ?2`
	rows, err := t.db.QueryContext(ctx, read, after, limit)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	entries = []Entry{}
	for rows.Next() {
		var e Entry
		if err := rows.Scan(&e.Seq, &e.ID, &e.AtMS, &e.Member, &e.Kind, &e.Rule, &e.Network, &e.Client, &e.Outcome, &e.Prev, &e.Hash); err != nil {
			return nil, err
		}
		entries = append(entries, e)
	}
	return entries, rows.Err()
}

// Forget drops what is older than a time from the beginning of the audit; the rest can still be verified.
func (t *Team) Forget(ctx context.Context, before int64) error {
	const raise = `UPDATE audit_floor SET (seq, hash) = (SELECT seq, hash FROM audit WHERE at_ms < ?1 ORDER BY seq DESC LIMIT 1)
		WHERE EXISTS (SELECT 1 FROM audit WHERE at_ms < ?1)`
	_, err := t.db.ExecContext(ctx, raise, before)
	return err
}
