package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"time"

	"keepmum.dev/keepmum/core/hub/team"
)

// Teams are all the teams of a folder. They may be used by many goroutines at once.
type Teams struct {
	folder string
	now    func() time.Time

	mutex sync.Mutex
	open  map[string]opened
	// release lets go of the folder, when it is this process's alone.
	release func() error
}

type opened struct {
	team *team.Team
	db   *sql.DB
}

const suffix = ".db"

// OpenTeams opens every team in a folder, which is made when it is missing. Databases of an older
// keepmum are upgraded; a copy of each as it was stays beside it.
func OpenTeams(ctx context.Context, folder string, now func() time.Time) (*Teams, error) {
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return nil, err
	}
	t := &Teams{folder: folder, now: now, open: map[string]opened{}}
	ids, err := t.ids()
	if err != nil {
		return nil, err
	}
	for _, id := range ids {
		if _, err := t.add(ctx, id, false); err != nil {
			t.Close()
			return nil, fmt.Errorf("%s: %w", t.file(id), err)
		}
	}
	return t, nil
}

func (t *Teams) file(id string) string { return filepath.Join(t.folder, id+suffix) }

func (t *Teams) ids() ([]string, error) {
	entries, err := os.ReadDir(t.folder)
	if err != nil {
		return nil, err
	}
	var ids []string
	for _, entry := range entries {
		if id, ok := strings.CutSuffix(entry.Name(), suffix); ok && team.ValidID(id) {
			ids = append(ids, id)
		}
	}
	return ids, nil
}

// IDs are the teams that are open, in no order.
func (t *Teams) IDs() []string {
	t.mutex.Lock()
	defer t.mutex.Unlock()
	var ids []string
	for id := range t.open {
		ids = append(ids, id)
	}
	return ids
}

// Team finds a team; nil when there is none of this id.
func (t *Teams) Team(id string) *team.Team {
	t.mutex.Lock()
	defer t.mutex.Unlock()
	return t.open[id].team
}

// Found makes a team, or gives the one there is.
func (t *Teams) Found(ctx context.Context, id string) (*team.Team, error) {
	if found := t.Team(id); found != nil {
		return found, nil
	}
	return t.add(ctx, id, true)
}

func (t *Teams) add(ctx context.Context, id string, create bool) (*team.Team, error) {
	t.mutex.Lock()
	defer t.mutex.Unlock()
	if found := t.open[id].team; found != nil {
		return found, nil
	}
	db, err := open(t.file(id), create)
	if err != nil {
		return nil, err
	}
	made, err := t.ready(ctx, db, id)
	if err != nil {
		db.Close()
		return nil, err
	}
	db.SetMaxIdleConns(0) // those that made it ready are closed
	db.SetMaxIdleConns(connections)
	if t.release != nil {
		made.Alone()
	}
	t.open[id] = opened{made, db}
	return made, nil
}

func (t *Teams) ready(ctx context.Context, db *sql.DB, id string) (*team.Team, error) {
	taken, known, err := team.Steps(ctx, db)
	if err == nil && taken > 0 && taken < known {
		copied := t.file(id) + ".before-step-" + strconv.Itoa(taken+1)
		if _, err := os.Stat(copied); errors.Is(err, fs.ErrNotExist) {
			if err := copyTo(ctx, db, copied); err != nil {
				return nil, fmt.Errorf("copy before the upgrade: %w", err)
			}
		}
	}
	// An error of Steps is a database without anything in it; a broken one fails here in its own words.
	return team.Open(ctx, db, id, t.now)
}

// Close closes every database.
func (t *Teams) Close() error {
	t.mutex.Lock()
	defer t.mutex.Unlock()
	var errs []error
	for id, o := range t.open {
		errs = append(errs, o.db.Close())
		delete(t.open, id)
	}
	if t.release != nil {
		errs = append(errs, t.release())
		t.release = nil
	}
	return errors.Join(errs...)
}
