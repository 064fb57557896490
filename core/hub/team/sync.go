package team

import (
	"context"
	"database/sql"
	"strconv"
	"strings"
)

// A Cursor is how far a reader has come: everything up to this item of this version is known.
type Cursor struct {
	Version int64
	ID      string
}

// String is the cursor as requests carry it: "12.a7". The zero cursor is empty.
func (c Cursor) String() string {
	if c == (Cursor{}) {
		return ""
	}
	return strconv.FormatInt(c.Version, 10) + "." + c.ID
}

// ParseCursor reads what String wrote.
func ParseCursor(text string) (Cursor, error) {
	if text == "" {
		return Cursor{}, nil
	}
	version, id, ok := strings.Cut(text, ".")
	number, err := strconv.ParseInt(version, 10, 52)
	if !ok || err != nil || number < 0 || (id != "" && !validItemID(id)) {
		return Cursor{}, &Error{BadRequest, "after: a cursor that an earlier answer gave"}
	}
	return Cursor{number, id}, nil
}

// Limits of a page.
const (
	maxPageItems = 5_000
	// maxPageBytes is the most documents of a page; one larger document comes alone. The database makes
	// the page as one value, and a value holds 2,000,000 bytes.
	maxPageBytes = 1_500_000
)

// A Page is a part of what changed after a cursor.
type Page struct {
	// Items is a JSON array of {"id", "version", "doc"}, made by the database; a doc of null is an item
	// that was taken away.
	Items string
	// Next is the cursor behind the last item; it is the one asked with when there was nothing.
	Next Cursor
	// More says that the page was cut short.
	More bool
}

// newest and asOf give the items in the order in which they were last changed.
const (
	newest = `SELECT item.id, item.version, op.doc FROM item JOIN op ON op.id = item.id AND op.version = item.version
		WHERE (item.version, item.id) > (?1, ?2) ORDER BY item.version, item.id LIMIT ?3 + 1`
	asOf = `SELECT id, version, doc FROM (SELECT id, MAX(version) AS version, doc FROM op WHERE version <= ?4 GROUP BY id)
		WHERE (version, id) > (?1, ?2) ORDER BY version, id LIMIT ?3 + 1`
)

// onePage makes one value of many rows: reading them one by one costs a host more than all the rest.
// The row beyond the limit says only that there is more.
func onePage(rows string) string {
	return `WITH found AS MATERIALIZED (` + rows + `),
		counted AS (SELECT id, version, doc, ROW_NUMBER() OVER place AS n,
			SUM(OCTET_LENGTH(id) + OCTET_LENGTH(COALESCE(doc, '')) + 50) OVER place AS bytes
			FROM found WINDOW place AS (ORDER BY version, id ROWS UNBOUNDED PRECEDING))
		SELECT '[' || group_concat('{"id":"' || id || '","version":' || version || ',"doc":' || COALESCE(doc, 'null') || '}', ',' ORDER BY n) || ']',
			MAX(n) < (SELECT COUNT(*) FROM found), version, id
		FROM counted WHERE n <= ?3 AND (bytes <= ` + strconv.Itoa(maxPageBytes) + ` OR n = 1)`
}

var newestPage, asOfPage = onePage(newest), onePage(asOf)

// Sync reads the items that changed after a cursor, at most limit of them. What changes while a reader
// pages moves behind its cursor, so that it is read again and the reader ends at the newest version.
func (t *Team) Sync(ctx context.Context, after Cursor, limit int) (Page, error) {
	return t.page(ctx, newestPage, after, limit)
}

// At reads the items as they were in an earlier version.
func (t *Team) At(ctx context.Context, version int64, after Cursor, limit int) (Page, error) {
	return t.page(ctx, asOfPage, after, limit, version)
}

func (t *Team) page(ctx context.Context, query string, after Cursor, limit int, more ...any) (Page, error) {
	var items, id sql.NullString
	var cut, version sql.NullInt64
	args := append([]any{after.Version, after.ID, pageLimit(limit)}, more...)
	if err := t.db.QueryRowContext(ctx, query, args...).Scan(&items, &cut, &version, &id); err != nil {
		return Page{}, err
	}
	if !items.Valid {
		return Page{Items: "[]", Next: after}, nil
	}
	return Page{items.String, Cursor{version.Int64, id.String}, cut.Int64 == 1}, nil
}

func pageLimit(limit int) int {
	if limit <= 0 || limit > maxPageItems {
		return maxPageItems
	}
	return limit
}
