package mention

import (
	"bytes"
	"maps"
	"slices"
	"strings"
	"unicode/utf8"

	"keepmum.dev/keepmum/core/registry"
	"keepmum.dev/keepmum/core/text"
)

// A builder collects what an Index will hold.
type builder struct {
	folded   text.Folded
	letters  []byte
	firsts   []uint32 // where those of each client begin
	from     int      // where the forms of the name being added begin in letters
	found    []hashed
	prefixes []uint64
	longest  int
	wide     bool
	doubtful bool    // the client being added has a name that is something else too
	seen     hashSet // what the client being added has already, by kind and stored form
	scratch  []byte
	source   uint64 // fingerprint of all that was added
	probing  bool   // the index is only made for its bytes
}

type hashed struct {
	hash   uint64 // spread
	client uint32
	phrase phrase
}

func (b *builder) client(number uint32, c *registry.Client) {
	b.seen.clear()
	b.doubtful = false
	b.firsts = append(b.firsts, uint32(len(b.letters)))
	b.names(number, Name, c.Name)
	for _, list := range []struct {
		how   How
		names []string
	}{{Alias, c.Aliases}, {Brand, c.Brands}, {Codename, c.Codenames}, {Person, c.People}} {
		for _, name := range list.names {
			b.names(number, list.how, name)
		}
	}
	b.initials(number, c.Name)
	for _, network := range slices.Sorted(maps.Keys(c.Handles)) {
		for _, handle := range c.Handles[network] {
			b.handle(number, registry.NetworkName(network), handle)
		}
	}
	for _, domain := range c.Domains {
		b.domain(number, domain)
	}
	if b.doubtful {
		b.hints(number, c)
	}
}

// name adds a name as it is written and without its legal form.
func (b *builder) name(client uint32, how How, name string) {
	b.folded.Fold(name)
	b.from = len(b.letters)
	words := b.folded.Words
	for len(words) > 0 && words[0].Shape.Has(text.Sign) {
		words = words[1:]
	}
	for len(words) > 0 && words[len(words)-1].Shape.Has(text.Sign) {
		words = words[:len(words)-1]
	}
	bare := words
	if how != Person && how != Codename {
		bare = b.withoutForm(words)
	}
	flags := flag(0)
	if len(bare) < len(words) {
		flags = withForm
	}
	whole := len(b.found)
	b.phrase(client, how, words, flags)
	isBare := len(b.found)
	b.phrase(client, how, bare, 0)
	if isBare > whole && len(b.found) > isBare && b.isFoundBare(&b.found[isBare].phrase) {
		b.found[whole].phrase.flags |= noSlips
	}
	if len(bare) > 1 && string(b.folded.Letters[bare[0].From:bare[0].To]) == "the" && b.means(bare[1:]) {
		b.phrase(client, how, bare[1:], 0)
	}
	if without := withoutSigns(bare); len(without) > 1 && len(without) < len(bare) {
		b.phrase(client, how, without, named)
	}
}

// isFoundBare says whether a name is looked for with a slip although its legal form is missing.
func (b *builder) isFoundBare(p *phrase) bool {
	return !p.isWords() && p.mayVary() && letterCount(b.letters[p.at:][:p.n]) >= shortestNear
}

// letterCount counts the letters of a stored form.
func letterCount(stored []byte) int {
	n := 0
	for _, c := range stored {
		if isStart(c) && !isBoundary(c) {
			n++
		}
	}
	return n
}

// withoutSigns drops the "&" between words of three letters and more: Marks & Spencer, Marks Spencer.
func withoutSigns(words []text.Word) []text.Word {
	var kept []text.Word
	for _, w := range words {
		if w.Shape.Has(text.Sign) {
			continue
		}
		if w.To-w.From < 3 {
			return nil
		}
		if len(kept) > 0 && w.Before == text.Joined {
			w.Before = text.Space
		}
		kept = append(kept, w)
	}
	return kept
}

// phrase stores words under the hash of their letters, unless they are a single character.
func (b *builder) phrase(client uint32, how How, words []text.Word, flags flag) {
	at, begun := len(b.letters), len(b.prefixes)
	h := nameSeed
	glued, allCapitals := 0, true
	for i, w := range words {
		letters := b.folded.Letters[w.From:w.To]
		if i > 0 {
			if sign := between(words, i); sign != 0 {
				b.letters = append(b.letters, sign)
				b.prefixes = append(b.prefixes, h)
			}
		}
		b.letters = append(b.letters, letters...)
		h = hash(h, letters)
		glued += len(letters)
		allCapitals = allCapitals && (w.Shape.Has(text.Upper) || !w.Shape.Has(text.Cased))
	}
	stored := b.letters[at:]
	if utf8.RuneCount(stored) < 2 || !b.seen.add(hash(nameSeed, stored)) {
		b.letters, b.prefixes = b.letters[:at], b.prefixes[:begun]
		return
	}
	isSingle := bytes.IndexByte(stored, ' ') < 0 && bytes.IndexByte(stored, ',') < 0
	if isSingle {
		flags |= single
	}
	if allCapitals {
		flags |= capitals
	}
	isWords, isOther := b.areOrdinary(words)
	if isOther && flags&named == 0 && (isSingle || how != Codename && how != Person) || isSingle && (how == Person || how == Codename) {
		flags |= ordinary
		b.doubtful = true
		if isWords || how == Person || how == Codename {
			flags |= fixed
		}
	}
	b.scratch = appendLetters(b.scratch[:0], stored)
	if len(b.prefixes) > begun && isOrdinary(b.scratch) {
		flags |= ordinaryGlued
	}
	b.longest = max(b.longest, glued)
	b.add(h, client, how, flags&^named, at)
}

// between is the sign that stands before word i in a stored phrase, 0 for none.
func between(words []text.Word, i int) byte {
	switch words[i].Before {
	case text.Break:
		return ','
	case text.Camel:
		if words[i-1].To-words[i-1].From < 2 || words[i].To-words[i].From < 2 {
			return 0
		}
		return '~'
	}
	return ' '
}

// appendLetters appends a stored form without its boundaries.
func appendLetters(letters, stored []byte) []byte {
	for _, c := range stored {
		if !isBoundary(c) {
			letters = append(letters, c)
		}
	}
	return letters
}

func isBoundary(c byte) bool { return c == ' ' || c == ',' || c == '~' }

// add adds the phrase whose stored form are the letters from at on. A form that lies within another of the
// same name is not stored twice.
func (b *builder) add(h uint64, client uint32, how How, flags flag, at int) {
	n := len(b.letters) - at
	if n > longestStored {
		b.letters = b.letters[:at]
		return
	}
	if n >= long {
		b.letters = append(b.letters, 0, 0)
		copy(b.letters[at+2:], b.letters[at:])
		b.letters[at], b.letters[at+1] = byte(n), byte(n>>8)
		at += 2
	} else if within := bytes.Index(b.letters[b.from:at], b.letters[at:]); within >= 0 {
		b.letters = b.letters[:at]
		at = b.from + within
	}
	b.put(h, client, how, flags, at, n)
}

// put adds a phrase whose stored form are n letters from at on.
func (b *builder) put(h uint64, client uint32, how How, flags flag, at, n int) {
	h = spread(h)
	b.source = mixed(b.source^h) + uint64(client)<<16 + uint64(flags)<<4 + uint64(how)
	b.found = append(b.found, hashed{h, client, phrase{at: uint32(at), n: uint16(n), how: how, flags: flags}})
}

// longestStored is the most bytes a stored form can have in the index.
const longestStored = 1<<16 - 1

// handle stores an account name for its own network and for any, as "network\x00handle" in small letters.
// A LinkedIn "company/example" is "example" too.
func (b *builder) handle(client uint32, network, handle string) {
	b.from = len(b.letters)
	handle = strings.TrimPrefix(handle, "@")
	last := handle[strings.LastIndexByte(handle, '/')+1:]
	for _, key := range []string{network + "\x00" + handle, network + "\x00" + last, "\x00" + handle, "\x00" + last} {
		b.address(handleSeed, client, Handle, key)
	}
}

func (b *builder) domain(client uint32, domain string) {
	domain = strings.TrimPrefix(domain, "www.")
	b.from = len(b.letters)
	if strings.IndexByte(domain, '.') > 0 {
		b.address(domainSeed, client, Domain, domain)
		b.wide = b.wide || strings.IndexFunc(domain, func(r rune) bool { return r >= utf8.RuneSelf }) >= 0
	}
}

func (b *builder) address(seed uint64, client uint32, how How, key string) {
	h := hashLower(seed, key)
	if strings.HasSuffix(key, "\x00") || !b.seen.add(h) {
		return
	}
	at := len(b.letters)
	shared := b.ending(key)
	for i := shared; i < len(key); i++ {
		b.letters = append(b.letters, lower(key[i]))
	}
	if shared > 0 {
		b.put(h, client, how, 0, at-shared, len(key))
		return
	}
	b.add(h, client, how, 0, at)
}

// ending is how many letters of a key are the last ones stored of the client being added: a domain often
// begins with the handle before it.
func (b *builder) ending(key string) int {
	stored := b.letters[b.firsts[len(b.firsts)-1]:]
	if len(key) >= long {
		return 0
	}
	for n := min(longestShared, len(key)-1, len(stored)); n > 0; n-- {
		if equalLower(key[:n], stored[len(stored)-n:]) {
			return n
		}
	}
	return 0
}

const longestShared = 64
