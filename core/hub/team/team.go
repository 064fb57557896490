package team

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"strconv"
	"sync"
	"time"
)

// A Team is one team's database, made ready. It may be used by many goroutines at once.
type Team struct {
	id  string
	db  *sql.DB
	now func() time.Time

	known    remembered
	auditing sync.Mutex // one writer at a time finds the end of the chain where it left it
}

// IDLength is how many characters a team's id has.
const IDLength = 26

// ErrOther is what Open answers when the database belongs to another team.
var ErrOther = errors.New("the database belongs to another team")

// ErrNewer is what Open answers when a newer keepmum has changed the database's shape.
var ErrNewer = errors.New("the database was made by a newer keepmum")

// Open makes a database ready to be a team's: a new one becomes it, an older one gets what is missing.
// Each step is taken whole; one that is interrupted is taken again at the next start.
func Open(ctx context.Context, db *sql.DB, id string, now func() time.Time) (*Team, error) {
	if !ValidID(id) {
		return nil, fmt.Errorf("a team's id is %d letters and digits", IDLength)
	}
	t := &Team{id: id, db: db, now: now}
	const meta = `CREATE TABLE IF NOT EXISTS meta(key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID`
	if _, err := db.ExecContext(ctx, meta); err != nil {
		return nil, fmt.Errorf("make the database ready: %w", err)
	}
	if err := t.own(ctx); err != nil {
		return nil, err
	}
	return t, t.upgrade(ctx)
}

// Answers says whether the database does.
func (t *Team) Answers(ctx context.Context) error {
	_, err := t.meta(ctx, "team")
	return err
}

// ID is the team's id.
func (t *Team) ID() string { return t.id }

// own notes whose database this is, or checks it.
func (t *Team) own(ctx context.Context) error {
	const note = `INSERT INTO meta(key, value) VALUES('team', ?1) ON CONFLICT(key) DO NOTHING`
	if _, err := t.db.ExecContext(ctx, note, t.id); err != nil {
		return fmt.Errorf("note the team: %w", err)
	}
	owner, err := t.meta(ctx, "team")
	if err == nil && owner != t.id {
		return ErrOther
	}
	return err
}

// Steps is how many steps a database has taken and how many this program knows; a database without any
// has taken none.
func Steps(ctx context.Context, db *sql.DB) (taken, known int, err error) {
	var value string
	err = db.QueryRowContext(ctx, `SELECT value FROM meta WHERE key = 'steps'`).Scan(&value)
	if errors.Is(err, sql.ErrNoRows) {
		return 0, len(steps), nil
	}
	if err != nil {
		return 0, len(steps), err
	}
	taken, err = strconv.Atoi(value)
	return taken, len(steps), err
}

func (t *Team) upgrade(ctx context.Context) error {
	taken, known, err := Steps(ctx, t.db)
	if err != nil {
		return fmt.Errorf("read the database's version: %w", err)
	}
	if taken > known {
		return ErrNewer
	}
	const done = `INSERT INTO meta(key, value) VALUES('steps', ?1) ON CONFLICT(key) DO UPDATE SET value = excluded.value`
	for i := taken; i < known; i++ {
		// A step that was taken and not noted says that what it makes is there already.
		if _, err := t.db.ExecContext(ctx, steps[i]); err != nil && !alreadyThere(err) {
			return fmt.Errorf("upgrade the database, step %d: %w", i+1, err)
		}
		if _, err := t.db.ExecContext(ctx, done, strconv.Itoa(i+1)); err != nil {
			return fmt.Errorf("upgrade the database, step %d: %w", i+1, err)
		}
	}
	return nil
}

func (t *Team) meta(ctx context.Context, key string) (string, error) {
	var value string
	err := t.db.QueryRowContext(ctx, `SELECT value FROM meta WHERE key = ?1`, key).Scan(&value)
	return value, err
}

func (t *Team) nowMS() int64 { return t.now().UnixMilli() }
