package team

import (
	"context"
	"database/sql"
	"errors"
	"time"
)

// A Member is somebody, or somebody's browser, with a token. The label is the inviter's own text; in a
// team that seals its list it should be sealed too.
type Member struct {
	ID       string `json:"id"`
	Role     Role   `json:"role"`
	Label    string `json:"label,omitempty"`
	JoinedMS int64  `json:"joined_ms"`
	Revoked  *int64 `json:"revoked_ms,omitempty"`
	Handed   string `json:"handed,omitempty"` // for this member alone
}

// Limits of invitations.
const (
	maxLabel   = 2_000
	maxHanded  = 8_000
	MaxInvite  = 30 * 24 * time.Hour
	UsualValid = 7 * 24 * time.Hour
)

// ByToken is whose token this is. An unknown token, a revoked one and one of another team are answered
// alike.
func (t *Team) ByToken(ctx context.Context, token string) (Member, error) {
	none := &Error{BadToken, "a token of this team is needed"}
	if !validSecret(token, TokenPrefix) {
		return Member{}, none
	}
	hash := Hash(token)
	if m, known := t.known.member(hash); known {
		return m, nil
	}
	since := t.known.now()
	var m Member
	const find = `SELECT id, role, label, joined_ms, handed FROM member WHERE token_hash = ?1 AND revoked_ms IS NULL`
	err := t.db.QueryRowContext(ctx, find, hash).Scan(&m.ID, &m.Role, &m.Label, &m.JoinedMS, &m.Handed)
	if errors.Is(err, sql.ErrNoRows) {
		return Member{}, none
	}
	if err == nil {
		t.known.keepMember(since, hash, m)
	}
	return m, err
}

// Invite makes an invitation for one member and gives its code, which is nowhere stored. by is empty
// for the first one, which whoever runs the hub gets.
func (t *Team) Invite(ctx context.Context, by string, role Role, label string, valid time.Duration) (string, error) {
	if !role.Valid() {
		return "", &Error{BadRequest, "role: admin, editor, approver, auditor or member"}
	}
	if len(label) > maxLabel || valid <= 0 || valid > MaxInvite {
		return "", &Error{BadRequest, "label: at most 2,000 bytes; an invitation is valid for at most 30 days"}
	}
	code := NewSecret(InvitePrefix)
	if err := t.note(ctx, by, "invited", string(role)); err != nil {
		return "", err
	}
	const add = `INSERT INTO invite(hash, role, label, by_member, expires_ms, used_by) VALUES(?1, ?2, ?3, ?4, ?5, NULL)`
	_, err := t.db.ExecContext(ctx, add, Hash(code), string(role), label, by, t.nowMS()+valid.Milliseconds())
	return code, err
}

// Join makes a member of whoever holds an invitation. The token is the member's own making, of which
// only the hash is sent; so a join whose answer was lost is asked again and answered again.
func (t *Team) Join(ctx context.Context, code, tokenHash string) (Member, error) {
	if !validSecret(code, InvitePrefix) || !validHash(tokenHash) {
		return Member{}, &Error{BadRequest, "code: an invitation; token_hash: the SHA-256 of a token, in hex"}
	}
	const join = `INSERT INTO joining(invite, id, token_hash, at_ms) VALUES(?1, ?2, ?3, ?4)`
	_, err := t.db.ExecContext(ctx, join, Hash(code), NewID(), tokenHash, t.nowMS())
	if err != nil && !refused(err, "no such invitation") && !duplicate(err, "member.token_hash") {
		return Member{}, err
	}
	var m Member
	const find = `SELECT member.id, member.role, member.label, joined_ms FROM invite JOIN member ON member.id = invite.used_by
		WHERE invite.hash = ?1 AND token_hash = ?2 AND revoked_ms IS NULL`
	err = t.db.QueryRowContext(ctx, find, Hash(code), tokenHash).Scan(&m.ID, &m.Role, &m.Label, &m.JoinedMS)
	if errors.Is(err, sql.ErrNoRows) {
		return Member{}, &Error{Expired, "the invitation was used, has expired or is not of this team; ask for a new one"}
	}
	return m, err
}

// Members lists everybody who joined, revoked ones too.
func (t *Team) Members(ctx context.Context) ([]Member, error) {
	const list = `SELECT id, role, label, joined_ms, revoked_ms FROM member ORDER BY joined_ms, id`
	rows, err := t.db.QueryContext(ctx, list)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	members := []Member{}
	for rows.Next() {
		var m Member
		if err := rows.Scan(&m.ID, &m.Role, &m.Label, &m.JoinedMS, &m.Revoked); err != nil {
			return nil, err
		}
		members = append(members, m)
	}
	return members, rows.Err()
}

// Revoke ends a member's token. The last admin stays: without one, nobody could invite another.
func (t *Team) Revoke(ctx context.Context, by, member string) error {
	if err := t.note(ctx, by, "revoked", member); err != nil {
		return err
	}
	const end = `UPDATE member SET revoked_ms = ?2 WHERE id = ?1 AND revoked_ms IS NULL AND (role <> 'admin'
		OR (SELECT COUNT(*) FROM member WHERE role = 'admin' AND revoked_ms IS NULL) > 1) RETURNING id`
	var id string
	defer t.known.moved()
	err := t.db.QueryRowContext(ctx, end, member, t.nowMS()).Scan(&id)
	if errors.Is(err, sql.ErrNoRows) {
		return &Error{NotFound, "no such member, or the last admin"}
	}
	return err
}

// Hand gives a member another label, something that only they can open, or both.
func (t *Team) Hand(ctx context.Context, by, member string, label, handed *string) error {
	if (label == nil && handed == nil) || (label != nil && len(*label) > maxLabel) || (handed != nil && len(*handed) > maxHanded) {
		return &Error{BadRequest, "label: at most 2,000 bytes; handed: at most 8,000; one of them at least"}
	}
	if err := t.note(ctx, by, "handed", member); err != nil {
		return err
	}
	const give = `UPDATE member SET label = COALESCE(?2, label), handed = COALESCE(?3, handed)
		WHERE id = ?1 AND revoked_ms IS NULL RETURNING id`
	var id string
	defer t.known.moved()
	err := t.db.QueryRowContext(ctx, give, member, text(label), text(handed)).Scan(&id)
	if errors.Is(err, sql.ErrNoRows) {
		return &Error{NotFound, "no such member"}
	}
	return err
}

// text is what both databases take of a text that may be missing.
func text(given *string) any {
	if given == nil {
		return nil
	}
	return *given
}
