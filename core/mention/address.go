package mention

import (
	"strings"

	"keepmum.dev/keepmum/core/text"
)

// A zone is a part of a draft that is one thing to its network: a handle, a hashtag, an address.
type zone struct {
	start, end int
	kind       zoneKind
}

type zoneKind uint8

const (
	handleZone zoneKind = iota // words in it are no names: it is somebody's account
	tagZone                    // its parts are words
	linkZone
)

// addresses finds handles, hashtags, links and domains, and notes the zones for the search of words.
func (s *Search) addresses(ix *Index, draft, network string) {
	end := 0
	for _, m := range s.folded.Marks {
		if int(m.Start) < end {
			continue
		}
		var z zone
		switch m.Kind {
		case text.AtMark:
			z = s.handle(ix, draft, network, m)
		case text.HashMark:
			z = s.tag(draft, m)
		case text.DotMark:
			z = s.link(ix, draft, int(m.Start), end)
		}
		if z.end > 0 {
			s.zones = append(s.zones, z)
			end = z.end
		}
	}
}

// handle reads "@example", or "@example@host" as Mastodon writes it. An "@" inside a word is an e-mail
// address, which its host's dot will find.
func (s *Search) handle(ix *Index, draft, network string, m text.Mark) zone {
	start, from := int(m.Start), int(m.End)
	if start > 0 && isHandle(draft[start-1]) {
		return zone{}
	}
	end := from
	for end < len(draft) && isHandle(draft[end]) {
		end++
	}
	name := strings.TrimRight(draft[from:end], ".-")
	if name == "" {
		return zone{}
	}
	end = from + len(name)
	if end < len(draft) && draft[end] == '@' {
		far := end + 1
		for far < len(draft) && isHandle(draft[far]) {
			far++
		}
		if whole := strings.TrimRight(draft[from:far], ".-@"); len(whole) > len(name) {
			if s.account(ix, network, whole, start, from+len(whole)) {
				return zone{start, from + len(whole), handleZone}
			}
			end = from + len(whole)
		}
	}
	if !s.account(ix, network, name, start, from+len(name)) && !s.host(ix, name, start, from+len(name), Handle) {
		s.namedAccount(ix, start, from+len(name))
	}
	// A word that goes on after the handle's letters is not a word of the draft by itself.
	for _, w := range s.folded.Words[s.wordAt(start):] {
		if int(w.Start) >= end {
			break
		}
		end = max(end, int(w.End))
	}
	return zone{start, end, handleZone}
}

// account notes the clients that have a handle: on this network surely, on another one likely.
func (s *Search) account(ix *Index, network, handle string, start, end int) bool {
	if network != "" && s.keyed(ix, network, handle, start, end, Handle, Sure) {
		return true
	}
	confidence := Likely
	if network == "" {
		confidence = Sure
	}
	return s.keyed(ix, "", handle, start, end, Handle, confidence)
}

func (s *Search) keyed(ix *Index, network, handle string, start, end int, how How, confidence Confidence) bool {
	slot := ix.find(hashLower(hash(hashLower(handleSeed, network), []byte{0}), handle))
	found := false
	for n := slot.from; n < slot.to; n++ {
		p := ix.phrase(n)
		stored := ix.stored(&p)
		if p.how == Handle && len(stored) > len(network) && equalLower(network, stored[:len(network)]) && stored[len(network)] == 0 && equalLower(handle, stored[len(network)+1:]) {
			s.found = append(s.found, Mention{int(ix.client(&p)), start, end, how, confidence})
			found = true
		}
	}
	return found
}

// namedAccount notes the clients whose name or listed handle the handle is but for what firms add to it,
// though it is not listed itself.
func (s *Search) namedAccount(ix *Index, start, end int) {
	i := s.wordAt(start)
	j, h := i, nameSeed
	for j < len(s.folded.Words) && int(s.folded.Words[j].End) <= end {
		h = hash(h, s.letters(j))
		j++
	}
	if j == i {
		return
	}
	slot := ix.find(h)
	isName := false
	for n := slot.from; n < slot.to; n++ {
		p := ix.phrase(n)
		if ok, _, _ := s.compare(ix, &p, i, j, nil); ok && p.flags&derived == 0 {
			isName = true
			confidence := Likely
			if p.flags&(ordinary|ordinaryGlued) != 0 {
				confidence = Unsure
			}
			s.found = append(s.found, Mention{int(ix.client(&p)), start, end, Handle, confidence})
		}
	}
	if !isName {
		s.takeGlued(ix, i, j, &zone{start, end, handleZone})
	}
}

// tag reads "#Example": its words are found by the search of words.
func (s *Search) tag(draft string, m text.Mark) zone {
	start, end := int(m.Start), int(m.End)
	if start > 0 && (isHandle(draft[start-1]) || draft[start-1] == '/') {
		return zone{}
	}
	for i := s.wordAt(start); i < len(s.folded.Words); i++ {
		w := s.folded.Words[i]
		switch {
		case end == int(m.End) && int(w.Start) == end && !w.Shape.Has(text.Sign):
			end = int(w.End)
			continue
		case end > int(m.End) && !w.Shape.Has(text.Sign) && (w.Before == text.Camel || w.Before == text.Joined || w.Before == text.Hyphen && draft[s.folded.Words[i-1].End] == '_'):
			end = int(w.End)
			continue
		}
		break
	}
	if end == int(m.End) {
		return zone{}
	}
	return zone{start, end, tagZone}
}

// wordAt is the number of the first word that begins at or after a place in the draft.
func (s *Search) wordAt(start int) int {
	words := s.folded.Words
	i, end := 0, len(words)
	for i < end {
		if middle := (i + end) / 2; int(words[middle].Start) < start {
			i = middle + 1
		} else {
			end = middle
		}
	}
	return i
}

// isHandle says whether a byte may stand in a handle or a host.
func isHandle(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_' || c == '.' || c == '-'
}
