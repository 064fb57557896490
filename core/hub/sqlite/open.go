// Package sqlite keeps the teams of a hub in files of one folder, a SQLite database for each team.
package sqlite

import (
	"database/sql"
	"errors"
	"fmt"
	"net/url"
	"path/filepath"
	"strings"
	"time"

	"modernc.org/sqlite" // the driver "sqlite", in Go alone
	sqlite3 "modernc.org/sqlite/lib"
)

// connections are as many as a database has: more would only wait for each other's writes, and each keeps a
// cache of its own.
const connections = 4

// idle is how long one is kept that nobody needs: it holds three files and some 200 KB, and most of thousands of
// teams are asking nothing.
const idle = time.Minute

// open opens a database file, which is made when it is missing and create is set. What was answered is
// on the disk: synchronous is FULL, for the rare write of a list is worth a wait.
func open(file string, create bool) (*sql.DB, error) {
	path, err := filepath.Abs(file)
	if err != nil {
		return nil, err
	}
	mode := "rw"
	if create {
		mode = "rwc"
	}
	db, err := sql.Open("sqlite", address(path, mode, "busy_timeout(10000)", "journal_mode(WAL)", "synchronous(FULL)", "foreign_keys(1)"))
	if err != nil {
		return nil, fmt.Errorf("open the database: %w", err)
	}
	db.SetMaxOpenConns(connections)
	db.SetConnMaxIdleTime(idle)
	return db, nil
}

// address is a file as the driver wants to be told it.
func address(path, mode string, pragmas ...string) string {
	path = filepath.ToSlash(path)
	if !strings.HasPrefix(path, "/") {
		path = "/" + path // C:/…
	}
	query := url.Values{"mode": {mode}, "_txlock": {"immediate"}, "_pragma": pragmas}
	return (&url.URL{Scheme: "file", Path: path, RawQuery: query.Encode()}).String()
}

// busy says whether somebody else holds what was to be locked.
func busy(err error) bool {
	var told *sqlite.Error
	return errors.As(err, &told) && told.Code()&0xff == sqlite3.SQLITE_BUSY
}
