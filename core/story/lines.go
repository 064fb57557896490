package story

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"

	"keepmum.dev/keepmum/core"
)

// Lines reads drafts in the command line's form, one JSON object to a line, with two keys more: "wanted" and
// "maybe" are lists of {"client", "start", "end"}, in bytes of the text. This is how corpora of others are
// measured, which are not part of the project.
func Lines(file string, data, list []byte) ([]Story, error) {
	var all []Story
	rows := bufio.NewScanner(bytes.NewReader(data))
	rows.Buffer(nil, 1<<24)
	for n := 1; rows.Scan(); n++ {
		if len(bytes.TrimSpace(rows.Bytes())) == 0 {
			continue
		}
		var row struct {
			Text, Network string
			Wanted, Maybe []Mark
		}
		if err := json.Unmarshal(rows.Bytes(), &row); err != nil {
			return nil, fmt.Errorf("%s:%d: %w", file, n, err)
		}
		for _, m := range append(row.Wanted[:len(row.Wanted):len(row.Wanted)], row.Maybe...) {
			if m.Start < 0 || m.Start >= m.End || m.End > len(row.Text) {
				return nil, fmt.Errorf("%s:%d: no such span: [%d, %d)", file, n, m.Start, m.End)
			}
		}
		all = append(all, Story{File: file, Line: n, Kind: file, List: list,
			Draft: core.Draft{Text: row.Text, Network: row.Network}, Meant: row.Wanted, Maybe: row.Maybe})
	}
	return all, rows.Err()
}
