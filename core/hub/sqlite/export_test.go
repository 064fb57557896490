package sqlite

import (
	"context"
	"database/sql"
	"fmt"
)

// MaxPages says how large a team's database may become.
func (t *Teams) MaxPages(id string, pages int) error {
	db := t.open[id].db
	for range connections { // each is another one, for none is given back before the end
		conn, err := db.Conn(context.Background())
		if err != nil {
			return err
		}
		defer conn.Close()
		var now sql.NullInt64
		if err := conn.QueryRowContext(context.Background(), fmt.Sprint("PRAGMA max_page_count = ", pages)).Scan(&now); err != nil {
			return err
		}
	}
	return nil
}

// Run runs one statement as anybody can who has the file.
func Run(file, statement string) error {
	db, err := open(file, false)
	if err != nil {
		return err
	}
	defer db.Close()
	_, err = db.Exec(statement)
	return err
}

// Forge runs one statement as somebody does who takes the triggers away first and puts them back.
func Forge(file, statement string) error {
	db, err := open(file, false)
	if err != nil {
		return err
	}
	defer db.Close()
	db.SetMaxOpenConns(1)
	var triggers []string
	rows, err := db.Query(`SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND sql LIKE '%BEFORE%'`)
	if err != nil {
		return err
	}
	var drops []string
	for rows.Next() {
		var name, made string
		if err := rows.Scan(&name, &made); err != nil {
			return err
		}
		drops, triggers = append(drops, "DROP TRIGGER "+name), append(triggers, made)
	}
	for _, step := range append(append(drops, statement), triggers...) {
		if _, err := db.Exec(step); err != nil {
			return err
		}
	}
	return nil
}

// Stand reads how far a database is without making it ready.
func Stand(file string) (steps int, etag string, err error) {
	db, err := open(file, false)
	if err != nil {
		return 0, "", err
	}
	defer db.Close()
	err = db.QueryRow(`SELECT (SELECT value FROM meta WHERE key = 'steps'), (SELECT etag FROM change ORDER BY version DESC LIMIT 1)`).Scan(&steps, &etag)
	return steps, etag, err
}

// Counts says how much of everything is in a database.
func Counts(file string) (text string, err error) {
	db, err := open(file, false)
	if err != nil {
		return "", err
	}
	defer db.Close()
	err = db.QueryRow(`SELECT (SELECT COUNT(*) FROM change) || ' versions, ' || (SELECT COUNT(*) FROM op) || ' documents, '
		|| (SELECT COUNT(*) || ' ' || COUNT(revoked_ms) || ' ' || group_concat(label || handed) FROM member) || ' members, ' || (SELECT COUNT(*) || ' ' || COUNT(used_by) FROM invite)
		|| ' invitations, ' || (SELECT COUNT(*) FROM audit) || ' entries, ' || (SELECT COUNT(*) || ' ' || COUNT(decision) FROM request) || ' requests'`).Scan(&text)
	return text, err
}
