// Package sqlite keeps the teams of a hub in files of one folder, a SQLite database for each team.
package sqlite

import (
	"database/sql"
	"fmt"
	"net/url"
	"path/filepath"
	"strings"

	_ "modernc.org/sqlite" // the driver "sqlite", in Go alone
)

// open opens a database file, which is made when it is missing and create is set. What was answered is
// on the disk: synchronous is FULL, for the rare write of a list is worth a wait.
func open(file string, create bool) (*sql.DB, error) {
	path, err := filepath.Abs(file)
	if err != nil {
		return nil, err
	}
	path = filepath.ToSlash(path)
	if !strings.HasPrefix(path, "/") {
		path = "/" + path // C:/…
	}
	mode := "rw"
	if create {
		mode = "rwc"
	}
	query := url.Values{
		"mode":    {mode},
		"_txlock": {"immediate"},
		"_pragma": {"busy_timeout(10000)", "journal_mode(WAL)", "synchronous(FULL)", "foreign_keys(1)"},
	}
	db, err := sql.Open("sqlite", (&url.URL{Scheme: "file", Path: path, RawQuery: query.Encode()}).String())
	if err != nil {
		return nil, fmt.Errorf("open the database: %w", err)
	}
	// More would only wait for each other's writes, and each keeps a cache of its own.
	db.SetMaxOpenConns(4)
	return db, nil
}
