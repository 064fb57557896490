package team

import (
	"context"
	"database/sql"
	"errors"
	"time"
)

// A Request asks a client (by a link, without an account) or a colleague whether a text may be posted.
// The hub sees neither the text nor the answer; both are sealed with the key in the link's fragment.
type Request struct {
	ID        string  `json:"id"` // the hash of the link's secret
	Kind      string  `json:"kind"`
	Sealed    string  `json:"sealed"`
	TextHash  string  `json:"text_hash"`
	By        string  `json:"by"`
	AskedMS   int64   `json:"asked_ms"`
	ExpiresMS int64   `json:"expires_ms"`
	Decision  *string `json:"decision"`
	Answer    *string `json:"answer,omitempty"`
	DecidedMS *int64  `json:"decided_ms,omitempty"`
	DecidedBy *string `json:"decided_by,omitempty"`
}

// Who is asked.
const (
	AsksClient    = "client"
	AsksColleague = "colleague"
)

// Decisions.
const (
	Approved  = "approved"
	Declined  = "declined"
	Edited    = "edited" // approved in the wording of the answer
	Withdrawn = "withdrawn"
)

// Limits of requests.
const (
	maxSealed     = 64 << 10
	maxAsked      = 200
	MaxAskedFor   = 90 * 24 * time.Hour
	usualAskedFor = 14 * 24 * time.Hour
)

const requestFields = `id, kind, sealed, text_hash, by_member, asked_ms, expires_ms, decision, answer, decided_ms, decided_by`

func (q *Request) fields() []any {
	return []any{&q.ID, &q.Kind, &q.Sealed, &q.TextHash, &q.By, &q.AskedMS, &q.ExpiresMS, &q.Decision, &q.Answer, &q.DecidedMS, &q.DecidedBy}
}

// Ask stores a request. Asking again with the same id and text is answered as the first time.
func (t *Team) Ask(ctx context.Context, by string, q Request, valid time.Duration) (Request, error) {
	switch {
	case q.Kind != AsksClient && q.Kind != AsksColleague:
		return Request{}, &Error{BadRequest, "kind: client or colleague"}
	case !validHash(q.ID) || !validHash(q.TextHash):
		return Request{}, &Error{BadRequest, "id and text_hash: SHA-256 in hex"}
	case q.Sealed == "" || len(q.Sealed) > maxSealed:
		return Request{}, &Error{BadRequest, "sealed: 1 to 65536 bytes"}
	case valid <= 0 || valid > MaxAskedFor:
		return Request{}, &Error{BadRequest, "valid_s: at most 90 days"}
	}
	now := t.nowMS()
	const add = `INSERT INTO request(id, kind, sealed, text_hash, by_member, asked_ms, expires_ms)
		VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7) ON CONFLICT(id) DO NOTHING`
	if _, err := t.db.ExecContext(ctx, add, q.ID, q.Kind, q.Sealed, q.TextHash, by, now, now+valid.Milliseconds()); err != nil {
		return Request{}, err
	}
	stored, err := t.Request(ctx, q.ID)
	if err == nil && (stored.By != by || stored.TextHash != q.TextHash || stored.Kind != q.Kind) {
		return Request{}, &Error{BadRequest, "id: taken"}
	}
	return stored, err
}

// Request reads one.
func (t *Team) Request(ctx context.Context, id string) (Request, error) {
	var q Request
	err := t.db.QueryRowContext(ctx, `SELECT `+requestFields+` FROM request WHERE id = ?1`, id).Scan(q.fields()...)
	if errors.Is(err, sql.ErrNoRows) {
		return Request{}, &Error{NotFound, "no such request"}
	}
	return q, err
}

// Requests lists the newest: those that a member made, to approvers those that colleagues await, and to
// editors those that clients were asked, whose answers become permissions in the list.
func (t *Team) Requests(ctx context.Context, member Member) ([]Request, error) {
	const list = `SELECT ` + requestFields + ` FROM request WHERE by_member = ?1
		OR (?2 = 1 AND kind = 'colleague') OR (?3 = 1 AND kind = 'client') ORDER BY asked_ms DESC, id LIMIT ?4`
	may := func(right Right) int {
		if member.Role.Has(right) {
			return 1
		}
		return 0
	}
	rows, err := t.db.QueryContext(ctx, list, member.ID, may(Approve), may(Edit), maxAsked)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	requests := []Request{}
	for rows.Next() {
		var q Request
		if err := rows.Scan(q.fields()...); err != nil {
			return nil, err
		}
		requests = append(requests, q)
	}
	return requests, rows.Err()
}

// An Answer decides a request. TextHash is that of the text that was shown: a decision about another
// text is none.
type Answer struct {
	Decision, TextHash, Sealed string
	By                         string // the member; empty for a client
}

// Decide notes an answer, once. The same answer again, whose confirmation was lost, is confirmed again.
func (t *Team) Decide(ctx context.Context, id, kind string, a Answer) (Request, error) {
	switch {
	case a.Decision != Approved && a.Decision != Declined && a.Decision != Edited:
		return Request{}, &Error{BadRequest, "decision: approved, declined or edited"}
	case len(a.Sealed) > maxSealed || (a.Decision == Edited && a.Sealed == ""):
		return Request{}, &Error{BadRequest, "answer: at most 65536 bytes; an edited text must be there"}
	}
	const decide = `UPDATE request SET decision = ?3, answer = ?4, decided_ms = ?5, decided_by = ?6
		WHERE id = ?1 AND kind = ?2 AND decision IS NULL AND text_hash = ?7 AND expires_ms > ?5 AND by_member <> ?6 RETURNING id`
	var decided string
	err := t.db.QueryRowContext(ctx, decide, id, kind, a.Decision, a.Sealed, t.nowMS(), a.By, a.TextHash).Scan(&decided)
	if err != nil && !errors.Is(err, sql.ErrNoRows) {
		return Request{}, err
	}
	q, failed := t.Request(ctx, id)
	if failed != nil || err == nil {
		return q, failed
	}
	same := q.Decision != nil && *q.Decision == a.Decision && *q.Answer == a.Sealed && *q.DecidedBy == a.By
	switch {
	case q.Kind != kind:
		return Request{}, &Error{NotFound, "no such request"}
	case same && q.TextHash == a.TextHash:
		return q, nil
	case q.Decision != nil:
		return Request{}, &Error{Expired, "this was decided before"}
	case q.ExpiresMS <= t.nowMS():
		return Request{}, &Error{Expired, "the request has expired; ask for a new one"}
	case q.By == a.By:
		return Request{}, &Error{NotAllowed, "a second person decides"}
	}
	return Request{}, &Error{BadRequest, "text_hash: not of the text that was asked about"}
}

// Withdraw ends a request that its member no longer needs.
func (t *Team) Withdraw(ctx context.Context, by, id string) error {
	const end = `UPDATE request SET decision = 'withdrawn', answer = '', decided_ms = ?3, decided_by = ?2
		WHERE id = ?1 AND by_member = ?2 AND decision IS NULL RETURNING id`
	var ended string
	err := t.db.QueryRowContext(ctx, end, id, by, t.nowMS()).Scan(&ended)
	if errors.Is(err, sql.ErrNoRows) {
		return &Error{NotFound, "no such open request of yours"}
	}
	return err
}
