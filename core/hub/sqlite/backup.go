package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"keepmum.dev/keepmum/core/hub/team"
)

// copyTo writes one consistent copy of a database while it is in use. The copy gets its name when it is
// whole, so that no half of one is ever taken for a backup.
func copyTo(ctx context.Context, db *sql.DB, file string) error {
	partial := file + ".partial"
	if err := os.Remove(partial); err != nil && !errors.Is(err, os.ErrNotExist) {
		return err
	}
	if _, err := db.ExecContext(ctx, `VACUUM INTO ?1`, partial); err != nil {
		return err
	}
	if err := flush(partial); err != nil {
		return err
	}
	return os.Rename(partial, file)
}

// flush has the copy on the disk before its name says that it is there.
func flush(file string) error {
	f, err := os.OpenFile(file, os.O_RDWR, 0)
	if err != nil {
		return err
	}
	return errors.Join(f.Sync(), f.Close())
}

// Backup copies every team of a folder, which a hub may be serving, into another folder, and checks the
// copies.
func Backup(ctx context.Context, from, to string, now func() time.Time) (teams int, err error) {
	source := &Teams{folder: from, now: now}
	ids, err := source.ids()
	if err != nil {
		return 0, err
	}
	if len(ids) == 0 {
		return 0, fmt.Errorf("%s: no team here", from)
	}
	if err := os.MkdirAll(to, 0o700); err != nil {
		return 0, err
	}
	for _, id := range ids {
		db, err := open(source.file(id), false)
		if err != nil {
			return 0, err
		}
		copied := filepath.Join(to, id+suffix)
		err = errors.Join(copyTo(ctx, db, copied), db.Close())
		if err == nil {
			err = Check(ctx, copied)
		}
		if err != nil {
			return 0, fmt.Errorf("%s: %w", copied, err)
		}
	}
	return len(ids), nil
}

// Restore puts checked copies in the place of the teams of a folder that no hub is serving. Every copy
// is checked before the first is used; what was there stays beside it under a name that ends in
// ".replaced".
func Restore(ctx context.Context, from, to string) (teams int, err error) {
	source := &Teams{folder: from}
	ids, err := source.ids()
	if err != nil {
		return 0, err
	}
	if len(ids) == 0 {
		return 0, fmt.Errorf("%s: no backup here", from)
	}
	for _, id := range ids {
		if err := Check(ctx, source.file(id)); err != nil {
			return 0, fmt.Errorf("%s: %w", source.file(id), err)
		}
	}
	if err := os.MkdirAll(to, 0o700); err != nil {
		return 0, err
	}
	release, err := lock(ctx, to)
	if err != nil {
		return 0, err
	}
	defer release()
	for _, id := range ids {
		if err := replace(ctx, source.file(id), filepath.Join(to, id+suffix)); err != nil {
			return 0, err
		}
	}
	return len(ids), nil
}

func replace(ctx context.Context, from, to string) error {
	db, err := open(from, false)
	if err != nil {
		return err
	}
	fresh := to + ".restored"
	if err := errors.Join(copyTo(ctx, db, fresh), db.Close()); err != nil {
		return err
	}
	if old, err := open(to, false); err == nil {
		// What its log still holds belongs to the file that is set aside.
		old.ExecContext(ctx, `PRAGMA wal_checkpoint(TRUNCATE)`)
		old.Close()
	}
	if err := os.Rename(to, to+".replaced"); err != nil && !errors.Is(err, os.ErrNotExist) {
		return err
	}
	os.Remove(to + "-wal")
	os.Remove(to + "-shm")
	return os.Rename(fresh, to)
}

// Check says whether a database is whole: its pages, the chain of its list's versions and the chain of
// its audit.
func Check(ctx context.Context, file string) error {
	if _, err := os.Stat(file); err != nil {
		return err
	}
	db, err := open(file, false)
	if err != nil {
		return err
	}
	defer db.Close()
	var said string
	if err := db.QueryRowContext(ctx, `PRAGMA integrity_check(1)`).Scan(&said); err != nil {
		return fmt.Errorf("not a whole database: %w", err)
	}
	if said != "ok" {
		return errors.New("not a whole database")
	}
	return team.Verify(ctx, db)
}
