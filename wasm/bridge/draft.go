package bridge

import "keepmum.dev/keepmum/core"

// A draft comes as strings one after the other: its text, network, account, audience, the account it
// replies to, the day; then for each of its media the surface and the text. A string is its length in
// bytes, four of them with the lowest first, and the bytes. What is unknown is empty.
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
		draft.Media = append(draft.Media, m)
	}
	return draft, true
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
