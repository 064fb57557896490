package team

import "context"

// A Version is one line of a list's history.
type Version struct {
	Head
	AtMS   int64  `json:"at_ms"`
	Member string `json:"member"`
	Note   string `json:"note,omitempty"`
	Items  int    `json:"items"`
}

// maxHistory is the most lines of one answer.
const maxHistory = 200

// History reads versions, the newest first, from the one before the given version (0: from the newest).
func (t *Team) History(ctx context.Context, before int64, limit int) ([]Version, error) {
	if limit <= 0 || limit > maxHistory {
		limit = maxHistory
	}
	const read = `SELECT version, etag, root, signer, signature, at_ms, member, note, items FROM change
		WHERE ?1 = 0 OR version < ?1 ORDER BY version DESC LIMIT ?2`
	rows, err := t.db.QueryContext(ctx, read, before, limit)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	versions := []Version{}
	for rows.Next() {
		var v Version
		if err := rows.Scan(&v.Version, &v.ETag, &v.Root, &v.Signer, &v.Signature, &v.AtMS, &v.Member, &v.Note, &v.Items); err != nil {
			return nil, err
		}
		versions = append(versions, v)
	}
	return versions, rows.Err()
}
