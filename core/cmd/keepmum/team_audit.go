package main

import (
	"bufio"
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"
	"time"

	"keepmum.dev/keepmum/core/hub/member"
	"keepmum.dev/keepmum/core/hub/team"
)

// audit exports the audit, verified, and says whether it goes on where an earlier export ended.
func (r *teamRun) audit() error {
	if r.format != "jsonl" && r.format != "csv" {
		return fmt.Errorf("--format: jsonl or csv")
	}
	var earlier []team.Entry
	if r.since != "" {
		var err error
		if earlier, err = readAudit(r.since); err != nil {
			return err
		}
	}
	entries, err := r.member.Audit(r.ctx)
	if err == nil {
		err = member.Continues(earlier, entries)
	}
	if err != nil {
		return err
	}
	var text bytes.Buffer
	if write := map[string]func(io.Writer, []team.Entry) error{"jsonl": auditLines, "csv": r.auditTable}[r.format]; r.to == "" {
		return write(r.stdout, entries)
	} else if err := write(&text, entries); err != nil {
		return err
	}
	if err := writeWhole(r.to, text.Bytes(), 0o600); err != nil {
		return err
	}
	fmt.Fprintf(r.stdout, "%d entries, an unbroken chain\n", len(entries))
	return nil
}

func auditLines(w io.Writer, entries []team.Entry) error {
	lines := json.NewEncoder(w)
	for _, e := range entries {
		if err := lines.Encode(e); err != nil {
			return err
		}
	}
	return nil
}

// auditTable is for people: it says whom an entry is about where this member can read that. JSON Lines stay as the hub has
// them, for hashes are made of that.
func (r *teamRun) auditTable(w io.Writer, entries []team.Entry) error {
	table := csv.NewWriter(w)
	table.Write([]string{"seq", "at", "member", "kind", "rule", "network", "client", "outcome", "id", "prev", "hash"})
	for _, e := range entries {
		row := []string{strconv.FormatInt(e.Seq, 10), time.UnixMilli(e.AtMS).UTC().Format("2006-01-02T15:04:05.000Z"), e.Member, e.Kind, e.Rule, e.Network,
			e.Client, e.Outcome, e.ID, e.Prev, e.Hash}
		if about := r.member.About(e); len(about) > 0 {
			row[6] = strings.Join(about, ";")
		}
		for i, cell := range row {
			row[i] = harmless(cell)
		}
		table.Write(row)
	}
	table.Flush()
	return table.Error()
}

// harmless keeps a table's program from taking for a formula what some member wrote.
func harmless(cell string) string {
	if cell != "" && strings.ContainsRune("=+-@", rune(cell[0])) {
		return "'" + cell
	}
	return cell
}

// readAudit reads what was exported as JSON Lines.
func readAudit(name string) (entries []team.Entry, err error) {
	file, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	lines := bufio.NewScanner(file)
	for n := 1; lines.Scan(); n++ {
		var e team.Entry
		if err := json.Unmarshal(lines.Bytes(), &e); err != nil {
			return nil, fmt.Errorf("%s:%d:1: not a line of an exported audit", name, n)
		}
		entries = append(entries, e)
	}
	return entries, lines.Err()
}
