package member

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"

	"github.com/tidwall/gjson"

	"keepmum.dev/keepmum/core/hub/seal"
	"keepmum.dev/keepmum/core/hub/team"
)

// ErrAudit says that the audit is not an unbroken chain, or not the one that was exported before.
var ErrAudit = errors.New("the audit was changed")

// Audit reads every entry of the audit that the hub still keeps, the oldest first, and verifies that each
// follows the one before it.
func (m *Member) Audit(ctx context.Context) ([]team.Entry, error) {
	entries := []team.Entry{}
	for after := int64(0); ; after = entries[len(entries)-1].Seq {
		answer, err := m.ask(ctx, "GET", fmt.Sprint("/audit?after=", after), nil, nil)
		if err != nil {
			return nil, err
		}
		var page []team.Entry
		if raw := answer.Get("entries").Raw; raw == "" || json.Unmarshal([]byte(raw), &page) != nil {
			return nil, fmt.Errorf("%w: its entries cannot be read", ErrAudit)
		}
		if len(page) == 0 {
			return entries, nil
		}
		before := page[0].Prev // what stood before the first is older than the hub keeps
		if len(entries) > 0 {
			before = entries[len(entries)-1].Hash
			if page[0].Seq != after+1 {
				return nil, fmt.Errorf("%w: entry %d is missing", ErrAudit, after+1)
			}
		}
		if _, err := team.VerifyChain(before, page); err != nil {
			return nil, fmt.Errorf("%w: %v", ErrAudit, err)
		}
		entries = append(entries, page...)
	}
}

// About gives the ids of the clients that an entry is about, which only the team can read; none of what was closed
// with a key that is not known here.
func (m *Member) About(e team.Entry) []string {
	keys, err := m.keys()
	if e.Client == "" || err != nil {
		return nil
	}
	for _, key := range keys {
		opener, err := key.Request(e.ID)
		if err != nil {
			return nil
		}
		if ids, err := opener.Open(seal.Audited, e.Client); err == nil {
			return texts(gjson.ParseBytes(ids))
		}
	}
	return nil
}

// Continues says whether entries go on where an earlier export of the audit ended.
func Continues(earlier, entries []team.Entry) error {
	if len(earlier) == 0 {
		return nil
	}
	if _, err := team.VerifyChain(earlier[0].Prev, earlier); err != nil {
		return fmt.Errorf("%w: the earlier export: %v", ErrAudit, err)
	}
	last := earlier[len(earlier)-1]
	for _, e := range entries {
		switch {
		case e.Seq == last.Seq && e.Hash == last.Hash:
			return nil
		case e.Seq == last.Seq+1 && e.Prev == last.Hash: // the hub keeps nothing older
			return nil
		case e.Seq == last.Seq:
			return fmt.Errorf("%w: entry %d is another than the one exported", ErrAudit, e.Seq)
		}
	}
	if len(entries) > 0 && entries[0].Seq > last.Seq+1 {
		return fmt.Errorf("%w: the hub keeps nothing from before entry %d, and the export ends with %d", ErrAudit, entries[0].Seq, last.Seq)
	}
	return fmt.Errorf("%w: entries after %d have gone from its end", ErrAudit, lastSeq(entries))
}

func lastSeq(entries []team.Entry) int64 {
	if len(entries) == 0 {
		return 0
	}
	return entries[len(entries)-1].Seq
}
