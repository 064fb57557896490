package member

import (
	"context"
	"encoding/json"
	"fmt"
	"net/url"
	"slices"
	"strconv"

	"github.com/tidwall/gjson"

	"keepmum.dev/keepmum/core/hub/seal"
	"keepmum.dev/keepmum/core/hub/team"
)

// note is the item in whose place a version's note is closed.
const note = "note"

func (m *Member) closeNote(text string) (string, error) {
	key, err := seal.NewKey(m.Team, m.Key)
	if err != nil {
		return "", err
	}
	json, _ := json.Marshal(text)
	return key.Seal(note, json)
}

// openNote opens what was noted; of what was closed with a key that is not known here nothing is said.
func (m *Member) openNote(closed string) string {
	keys, err := m.keys()
	if closed == "" || err != nil {
		return ""
	}
	text, err := openAny(keys, note, closed)
	if err != nil {
		return ""
	}
	return gjson.ParseBytes(text).String()
}

// History reads the versions of the list, the newest first.
func (m *Member) History(ctx context.Context) ([]team.Version, error) {
	versions := []team.Version{}
	for before := int64(0); ; before = versions[len(versions)-1].Version {
		answer, err := m.ask(ctx, "GET", "/history?before="+strconv.FormatInt(before, 10), nil, nil)
		if err != nil {
			return nil, err
		}
		page := answer.Get("versions").Array()
		for _, v := range page {
			versions = append(versions, team.Version{Head: team.Head{Version: v.Get("version").Int(), ETag: v.Get("etag").String()},
				AtMS: v.Get("at_ms").Int(), Member: v.Get("member").String(), Note: m.openNote(v.Get("note").String()), Items: int(v.Get("items").Int())})
		}
		if len(page) == 0 || versions[len(versions)-1].Version <= 1 {
			return versions, nil
		}
		if before != 0 && versions[len(versions)-1].Version >= before {
			return nil, fmt.Errorf("%w: its history has no end", seal.ErrNotWhole)
		}
	}
}

// At reads the list as it was in a version, as a registry's JSON. It is verified like the newest one, by
// whoever was trusted then.
func (m *Member) At(ctx context.Context, version int64) ([]byte, error) {
	s := state{documents: map[string]string{}}
	for after := ""; ; {
		page, err := m.ask(ctx, "GET", fmt.Sprintf("/at/%d?after=%s", version, url.QueryEscape(after)), nil, nil)
		if err != nil {
			return nil, err
		}
		s.add(page)
		next := page.Get("next").String()
		if page.Get("more").Bool() {
			if next == after {
				return nil, fmt.Errorf("%w: its pages have no end", seal.ErrNotWhole)
			}
			after = next
			continue
		}
		s.of(m.Team, page)
		break
	}
	pin := seal.Pin{Signers: slices.Clone(m.Signers), Version: version}
	for _, past := range m.Past {
		pin.Signers = append(pin.Signers, past.Signers...)
	}
	if pin.ETag = s.head.ETag; s.head.Version != version {
		return nil, seal.ErrNotWhole
	}
	if err := pin.Verify(s.head, s.signer, s.signature, s.documents); err != nil {
		return nil, err
	}
	items, err := m.open(s)
	if err != nil {
		return nil, err
	}
	return m.joined(items)
}

// Restore puts the list of an earlier version in the place of the newest, as a version of its own.
func (m *Member) Restore(ctx context.Context, version int64) error {
	list, err := m.At(ctx, version)
	if err != nil {
		return err
	}
	if _, err := m.Pull(ctx); err != nil {
		return err
	}
	_, err = m.Push(ctx, list, "as it was in version "+strconv.FormatInt(version, 10))
	return err
}

// add takes the items of a page in.
func (s *state) add(page gjson.Result) {
	for _, item := range page.Get("items").Array() {
		if id, doc := item.Get("id").String(), item.Get("doc"); doc.Type == gjson.String {
			s.documents[id] = doc.Str
		} else {
			delete(s.documents, id)
		}
	}
}

// of notes whose and which version a page is of.
func (s *state) of(id string, page gjson.Result) {
	s.head = seal.Head{Team: id, Version: page.Get("version").Int(), ETag: page.Get("etag").String(), Root: page.Get("root").String()}
	s.signer, s.signature = page.Get("signer").String(), page.Get("signature").String()
}
