package mention

import (
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
	found    []hashed
	prefixes []uint64
	longest  int
	wide     bool
	seen     map[string]bool // what the client being added has already, by kind and stored form
}

type hashed struct {
	hash   uint64
	phrase phrase
}

func (b *builder) client(number uint32, c *registry.Client) {
	clear(b.seen)
	b.name(number, Name, c.Name)
	for _, list := range []struct {
		how   How
		names []string
	}{{Alias, c.Aliases}, {Brand, c.Brands}, {Codename, c.Codenames}, {Person, c.People}} {
		for _, name := range list.names {
			b.name(number, list.how, name)
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
}

// name adds a name as it is written and without its legal form.
func (b *builder) name(client uint32, how How, name string) {
	b.folded.Fold(name)
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
	b.phrase(client, how, words, flags)
	b.phrase(client, how, bare, 0)
	if len(bare) > 1 && string(b.folded.Letters[bare[0].From:bare[0].To]) == "the" && b.means(bare[1:]) {
		b.phrase(client, how, bare[1:], 0)
	}
	if without := withoutSigns(bare); len(without) > 1 && len(without) < len(bare) {
		b.phrase(client, how, without, 0)
	}
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
	at := len(b.letters)
	h := nameSeed
	glued, allCapitals, allOrdinary := 0, true, len(words) > 0
	var prefixes []uint64
	for i, w := range words {
		letters := b.folded.Letters[w.From:w.To]
		if i > 0 {
			if sign := between(words, i); sign != 0 {
				b.letters = append(b.letters, sign)
				prefixes = append(prefixes, h)
			}
		}
		b.letters = append(b.letters, letters...)
		h = hash(h, letters)
		glued += len(letters)
		allCapitals = allCapitals && (w.Shape.Has(text.Upper) || !w.Shape.Has(text.Cased))
		allOrdinary = allOrdinary && (isOrdinary(letters) || isGeneric(letters))
	}
	stored := b.letters[at:]
	key := "n" + string(stored)
	if utf8.RuneCount(stored) < 2 || b.seen[key] {
		b.letters = b.letters[:at]
		return
	}
	b.seen[key] = true
	isSingle := strings.IndexByte(key, ' ') < 0 && strings.IndexByte(key, ',') < 0
	if isSingle {
		flags |= single
	}
	if allCapitals {
		flags |= capitals
	}
	if allOrdinary && (isSingle || how != Codename) || isSingle && (how == Person || how == Codename) {
		flags |= ordinary
	}
	if len(prefixes) > 0 && isOrdinary(appendLetters(nil, stored)) {
		flags |= ordinaryGlued
	}
	b.longest = max(b.longest, glued)
	b.prefixes = append(b.prefixes, prefixes...)
	b.add(h, client, how, flags, at)
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

func (b *builder) add(h uint64, client uint32, how How, flags flag, at int) {
	b.found = append(b.found, hashed{h, phrase{at: uint32(at), n: uint32(len(b.letters) - at), client: client, how: how, flags: flags}})
}

// handle stores an account name for its own network and for any, as "network\x00handle" in small letters.
// A LinkedIn "company/example" is "example" too.
func (b *builder) handle(client uint32, network, handle string) {
	handle = strings.TrimPrefix(handle, "@")
	last := handle[strings.LastIndexByte(handle, '/')+1:]
	for _, key := range []string{network + "\x00" + handle, network + "\x00" + last, "\x00" + handle, "\x00" + last} {
		b.address(handleSeed, client, Handle, key)
	}
}

func (b *builder) domain(client uint32, domain string) {
	domain = strings.TrimPrefix(domain, "www.")
	if strings.IndexByte(domain, '.') > 0 {
		b.address(domainSeed, client, Domain, domain)
		b.wide = b.wide || strings.IndexFunc(domain, func(r rune) bool { return r >= utf8.RuneSelf }) >= 0
	}
}

func (b *builder) address(seed uint64, client uint32, how How, key string) {
	at := len(b.letters)
	for i := range len(key) {
		b.letters = append(b.letters, lower(key[i]))
	}
	stored := how.String() + string(b.letters[at:])
	if strings.HasSuffix(key, "\x00") || b.seen[stored] {
		b.letters = b.letters[:at]
		return
	}
	b.seen[stored] = true
	b.add(hashLower(seed, key), client, how, 0, at)
}
