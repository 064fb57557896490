package bridge

import (
	"strconv"
	"strings"

	"keepmum.dev/keepmum/core"
)

// A draft comes as strings one after the other: its text, network, account, audience, the account it
// replies to, the day; then for each of its media the surface and the text. A surface that begins with "="
// is what is known of earlier posts instead: "=shown" with a detail and its day, "=past" with client, day and
// network of one that promoted a client, "=approved" with a client who approved this one; each has a space
// between its parts. A string is its length in bytes, four of them with the lowest first, and the bytes. What is unknown is empty.
const draftStrings = 6

// readDraft reads a draft; ok is false when it is not exactly that.
func readDraft(in []byte) (draft core.Draft, ok bool) {
	// One copy for all of it: the host writes over its buffer, and a draft's strings must not change.
	rest := string(in)
	var parts [draftStrings]string
	for i := range parts {
		if parts[i], rest, ok = cutString(rest); !ok {
			return core.Draft{}, false
		}
	}
	draft = core.Draft{Text: parts[0], Network: parts[1], Account: parts[2], Audience: parts[3], ReplyTo: parts[4], Day: parts[5]}
	for len(rest) > 0 {
		var m core.Media
		if m.Surface, rest, ok = cutString(rest); !ok {
			return core.Draft{}, false
		}
		if m.Text, rest, ok = cutString(rest); !ok {
			return core.Draft{}, false
		}
		if !strings.HasPrefix(m.Surface, "=") {
			draft.Media = append(draft.Media, m)
		} else if !known(&draft, m.Surface, m.Text) {
			return core.Draft{}, false
		}
	}
	return draft, true
}

// known notes what is known of earlier posts.
func known(draft *core.Draft, kind, said string) bool {
	first, rest, _ := strings.Cut(said, " ")
	switch kind {
	case "=shown":
		detail, err := strconv.ParseUint(first, 10, 64)
		draft.Shown = append(draft.Shown, core.Shown{Detail: detail, Day: rest})
		return err == nil
	case "=past":
		// The id of a client may have a space in it; a day and a network have none.
		rest, network := cutLast(said)
		client, day := cutLast(rest)
		draft.Past = append(draft.Past, core.Past{Client: client, Day: day, Network: network})
		return true
	case "=approved":
		draft.Approved = append(draft.Approved, said)
		return true
	}
	return false
}

// cutLast cuts at the last space.
func cutLast(said string) (before, after string) {
	i := strings.LastIndexByte(said, ' ')
	return said[:max(i, 0)], said[i+1:]
}

func cutString(from string) (s, rest string, ok bool) {
	if len(from) < 4 {
		return "", "", false
	}
	n := uint32(from[0]) | uint32(from[1])<<8 | uint32(from[2])<<16 | uint32(from[3])<<24
	from = from[4:]
	if uint64(n) > uint64(len(from)) {
		return "", "", false
	}
	return from[:n], from[n:], true
}
