package member

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"maps"
	"net/http"
	"net/url"
	"slices"
	"strings"

	"keepmum.dev/keepmum/core/hub/seal"
	"keepmum.dev/keepmum/core/hub/team"
)

// Errors of the list.
var (
	ErrEmpty  = errors.New("the team has no list yet")
	ErrBehind = errors.New("the list of the team is newer than the one you have; pull it, merge your changes into it and push again")
	ErrReader = errors.New("this member may read the list and not change it: their invitation had nothing to sign with")
	ErrMoving = errors.New("the list changes faster than it can be read; try again")
)

// state is a version of the list as the hub has it: closed documents by item.
type state struct {
	head              seal.Head
	signer, signature string
	documents         map[string]string
}

// maxTurns is how often a list that changes while it is read is followed.
const maxTurns = 20

// read reads the whole list and verifies it.
func (m *Member) read(ctx context.Context) (state, error) {
	s := state{documents: map[string]string{}}
	after, before := "", ""
	for turns := 0; turns < maxTurns; {
		page, err := m.ask(ctx, "GET", "/sync?after="+url.QueryEscape(after), nil, nil)
		if err != nil {
			return s, err
		}
		s.add(page)
		next, etag := page.Get("next").String(), page.Get("etag").String()
		if page.Get("more").Bool() {
			if next == after {
				return s, fmt.Errorf("%w: its pages have no end", seal.ErrNotWhole)
			}
			after, before = next, etag
			continue
		}
		after = next
		if before == "" || before == etag {
			s.of(m.Team, page)
			return s, m.verify(s)
		}
		before, turns = etag, turns+1 // it changed meanwhile: ask once more behind the last item
	}
	return s, ErrMoving
}

func (m *Member) verify(s state) error {
	if s.head.Version == 0 && m.Version == 0 && s.head.ETag == team.FirstETag(m.Team) && len(s.documents) == 0 {
		return nil
	}
	return seal.Pin{Signers: m.Signers, Version: m.Version, ETag: m.ETag}.Verify(s.head, s.signer, s.signature, s.documents)
}

// current reads the list, with the keys that an admin handed to this member when those they have do not fit
// any longer.
func (m *Member) current(ctx context.Context) (state, error) {
	s, err := m.read(ctx)
	if errors.Is(err, seal.ErrUnsigned) && m.Own != "" {
		before := *m
		if m.take(ctx) != nil {
			return s, err
		}
		if s, err = m.read(ctx); err != nil {
			client := m.client
			*m = before
			m.client = client
		}
	}
	return s, err
}

// Pull reads the newest list as a registry's JSON, and remembers its version.
func (m *Member) Pull(ctx context.Context) ([]byte, error) {
	s, err := m.current(ctx)
	if err != nil {
		return nil, err
	}
	if len(s.documents) == 0 {
		return nil, ErrEmpty
	}
	items, err := m.open(s)
	if err != nil {
		return nil, err
	}
	registry, err := m.joined(items)
	if err == nil {
		m.Version, m.ETag = s.head.Version, s.head.ETag
	}
	return registry, err
}

// joined makes a registry's JSON of opened items.
func (m *Member) joined(items map[string][]byte) ([]byte, error) {
	key, err := seal.NewKey(m.Team, m.Key)
	if err != nil {
		return nil, err
	}
	return key.Join(items)
}

// maxChange is the most of one change, in bytes of documents; the hub takes a little more.
const maxChange = team.MaxBody - 100_000

// Push puts a registry's JSON in the place of the version that was last pulled or pushed. When there is
// a newer one, ErrBehind, nothing is changed. Only the buckets that differ are sent; a large change is
// sent in parts, of which each is a version of its own.
func (m *Member) Push(ctx context.Context, registry []byte, note string) (changed int, err error) {
	if m.Seed == "" {
		return 0, ErrReader
	}
	s, err := m.current(ctx)
	if err != nil {
		return 0, err
	}
	if s.head.ETag != m.ETag {
		return 0, ErrBehind
	}
	there, err := m.open(s)
	if err != nil {
		return 0, err
	}
	plans, err := m.planWalls(ctx, s, there, registry)
	if err != nil {
		return 0, err
	}
	wanted, err := m.wanted(registry, plans)
	if err != nil {
		return 0, err
	}
	return m.send(ctx, &s, note, func(item string) (document *string, same bool, err error) {
		want, stays := wanted[item]
		switch {
		case !plans.mine(item):
			return nil, true, nil
		case !stays:
			return nil, false, nil
		case want.isSame(there[item], s.documents[item]):
			return nil, true, nil
		}
		closed, err := want.close(item)
		return &closed, false, err
	}, inOrder(s.documents, wanted))
}

// send sends what became of items, in as few changes as will do.
func (m *Member) send(ctx context.Context, s *state, note string, became func(item string) (document *string, same bool, err error), items []string) (changed int, err error) {
	part := map[string]*string{}
	size := 0
	for _, item := range items {
		document, same, err := became(item)
		if err != nil {
			return changed, err
		}
		if same {
			continue
		}
		if document != nil {
			size += len(*document)
		}
		if size > maxChange || len(part) == team.MaxOps {
			if err := m.make(ctx, s, part, note); err != nil {
				return changed, err
			}
			changed, size = changed+len(part), 0
			if clear(part); document != nil {
				size = len(*document)
			}
		}
		part[item] = document
	}
	if len(part) == 0 {
		return changed, nil
	}
	return changed + len(part), m.make(ctx, s, part, note)
}

// inOrder are the names of items that are there or are to be, in order; first those that hold keys, for what comes
// behind them may be closed with those, and the list itself, without which nothing of the rest is read.
func inOrder[A, B any](there map[string]A, wanted map[string]B) []string {
	all := map[string]bool{}
	for item := range there {
		all[item] = true
	}
	for item := range wanted {
		all[item] = true
	}
	rank := func(item string) int {
		if _, of, ok := seal.ItemOfWall(item); item == seal.List || ok && strings.HasPrefix(of, "k-") {
			return 0
		}
		return 1
	}
	return slices.SortedFunc(maps.Keys(all), func(a, b string) int {
		return cmp.Or(rank(a)-rank(b), strings.Compare(a, b))
	})
}

// make makes one version, signed, and brings the state to it.
func (m *Member) make(ctx context.Context, s *state, part map[string]*string, note string) error {
	signer, err := seal.NewSigner(m.Seed)
	if err != nil {
		return err
	}
	var ops strings.Builder
	next := maps.Clone(s.documents)
	for i, item := range slices.Sorted(maps.Keys(part)) {
		if i > 0 {
			ops.WriteByte(',')
		}
		if document := part[item]; document != nil {
			next[item] = *document
			ops.WriteString(`{"id":"` + item + `","doc":"` + *document + `"}`)
		} else {
			delete(next, item)
			ops.WriteString(`{"id":"` + item + `","doc":null}`)
		}
	}
	if note != "" {
		if note, err = m.closeNote(note); err != nil {
			return err
		}
	}
	raw, nonce := "["+ops.String()+"]", team.NewID()
	head := seal.Head{Team: m.Team, Version: s.head.Version + 1, Root: seal.Root(next)}
	head.ETag = team.NextETag(s.head.ETag, head.Version, nonce, raw)
	body := map[string]any{"nonce": nonce, "note": note, "root": head.Root, "signer": signer.Public(), "signature": signer.Sign(head),
		"ops": rawJSON(raw)}
	_, err = m.ask(ctx, "POST", "/changes", http.Header{"If-Match": {`"` + s.head.ETag + `"`}}, body)
	var refused *Refused
	if errors.As(err, &refused) && refused.Code == team.Changed {
		return ErrBehind
	}
	if err == nil {
		s.head, s.documents = head, next
		m.Version, m.ETag = head.Version, head.ETag
	}
	return err
}

// rawJSON is JSON that is sent byte for byte: the version's ETag is made of these bytes.
type rawJSON string

// MarshalJSON gives the bytes.
func (r rawJSON) MarshalJSON() ([]byte, error) { return []byte(r), nil }
