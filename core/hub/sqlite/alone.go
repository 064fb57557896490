package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"
)

// ErrServed says that a hub is serving the folder.
var ErrServed = errors.New("a hub is serving this folder")

// lockFile is held locked by the hub that serves a folder. It is a database too, for SQLite knows how to
// lock a file on every system, and the system lets go of it when a hub is killed.
const lockFile = "hub.lock"

// lock takes a folder for this process alone until release is called.
func lock(ctx context.Context, folder string) (release func() error, err error) {
	path, err := filepath.Abs(filepath.Join(folder, lockFile))
	if err != nil {
		return nil, err
	}
	db, err := sql.Open("sqlite", address(path, "rwc", "busy_timeout(0)", "journal_mode(MEMORY)"))
	if err != nil {
		return nil, err
	}
	db.SetMaxOpenConns(1)
	conn, err := db.Conn(ctx)
	if err == nil {
		_, err = conn.ExecContext(ctx, `BEGIN EXCLUSIVE`)
	}
	if err != nil {
		db.Close()
		if busy(err) {
			return nil, ErrServed
		}
		return nil, fmt.Errorf("lock the folder: %w", err)
	}
	return func() error { return errors.Join(conn.Close(), db.Close()) }, nil
}

// OpenAlone opens every team in a folder for this process until Close: what it knows of them nobody else
// changes. Other processes may still copy them and make invitations.
func OpenAlone(ctx context.Context, folder string, now func() time.Time) (*Teams, error) {
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return nil, err
	}
	release, err := lock(ctx, folder)
	if err != nil {
		return nil, err
	}
	t, err := OpenTeams(ctx, folder, now)
	if err != nil {
		return nil, errors.Join(err, release())
	}
	t.release = release
	for _, o := range t.open {
		o.team.Alone()
	}
	return t, nil
}
