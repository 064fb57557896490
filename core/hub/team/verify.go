package team

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
)

// Verify reads a team's database through and says whether it is whole: every version follows the one
// before it, every item is as its last change left it, and the audit is an unbroken chain. The
// operations are stored taken apart, so what an ETag was made of is not made again here; members do
// that with what they got. Entries cut off from the end of the audit leave no trace in the database itself:
// compare the last hash with one that was exported.
func Verify(ctx context.Context, db *sql.DB) error {
	checks := []struct{ wrong, query string }{
		{"a version is missing", `SELECT COALESCE(MAX(version), 0) - COUNT(*) FROM change`},
		{"a version lost some of its items", `SELECT COUNT(*) FROM change
			LEFT JOIN (SELECT version, COUNT(*) AS n FROM op GROUP BY version) AS made USING(version) WHERE items IS NOT made.n`},
		{"an item is not as it was left", `SELECT COUNT(*) FROM item WHERE version IS NOT (SELECT MAX(version) FROM op WHERE op.id = item.id)`},
		{"an item is missing", `SELECT COUNT(*) FROM op WHERE id NOT IN (SELECT id FROM item)`},
	}
	for _, check := range checks {
		var count int
		if err := db.QueryRowContext(ctx, check.query).Scan(&count); err != nil {
			return fmt.Errorf("not a team's database: %w", err)
		}
		if count != 0 {
			return errors.New(check.wrong)
		}
	}
	return verifyAudit(ctx, db)
}

func verifyAudit(ctx context.Context, db *sql.DB) error {
	var seq int64
	var prev string
	if err := db.QueryRowContext(ctx, `SELECT seq, hash FROM audit_floor`).Scan(&seq, &prev); err != nil {
		return fmt.Errorf("not a team's database: %w", err)
	}
	t := &Team{db: db}
	for {
		entries, err := t.Audited(ctx, seq, maxAuditPage)
		if err != nil {
			return err
		}
		if len(entries) == 0 {
			return nil
		}
		if entries[0].Seq != seq+1 {
			return fmt.Errorf("entry %d of the audit is missing", seq+1)
		}
		if prev, err = VerifyChain(prev, entries); err != nil {
			return fmt.Errorf("the audit: %w", err)
		}
		seq = entries[len(entries)-1].Seq
	}
}
