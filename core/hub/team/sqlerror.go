package team

import "strings"

// Both databases tell what went wrong in words only: one of them is on the other side of JavaScript.

func alreadyThere(err error) bool {
	text := err.Error()
	return strings.Contains(text, "already exists") || strings.Contains(text, "duplicate column name") || strings.Contains(text, "UNIQUE constraint failed: audit_floor.one")
}

func refused(err error, by string) bool {
	return err != nil && strings.Contains(err.Error(), "keepmum: "+by)
}

func duplicate(err error, column string) bool {
	return err != nil && strings.Contains(err.Error(), "UNIQUE constraint failed: "+column)
}

// full says that the disk is, or the share of it that a host grants.
func full(err error) bool {
	return err != nil && strings.Contains(err.Error(), "database or disk is full")
}
