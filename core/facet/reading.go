package facet

import (
	"math/bits"
	"slices"

	"keepmum.dev/keepmum/core/mention"
	"keepmum.dev/keepmum/core/text"
)

// Evidence is the words that show a facet.
type Evidence struct {
	Facet      Set // one
	Start, End int // half-open, in bytes
}

// A Reading reads what a draft says around its mentions. It keeps its memory for the next draft, and is for
// one caller at a time.
type Reading struct {
	lexicon  *lexicon
	folded   *text.Folded
	mentions []mention.Mention
	groups   []int32  // of each mention: those read as one have the same
	numbers  []uint16 // of the words in the lexicon, where they were looked up
	spans    []span
	tokens   []token
	clients  []int32 // those of the tokens that stand for a client
	cut      []sentence
	tries    []try
	needed   sets // of one sentence at a time
	scores   [languageCount]int
	score    uint64 // of the last words, a byte for each language
	words    int
	found    []evidence
	given    []Evidence // to callers, who keep it
	services []service  // those met lately
	limited  bool
	language int

	in    *sentence // where a phrase is being looked for
	group int32     // and for whom
}

type evidence struct {
	mention int32
	Evidence
}

// Read reads a surface of a draft: its text, what it was folded to, and the mentions found in it, in order.
// It does nothing when there are none. Surface is "text", or that of a media item: what stands in a
// picture's text, file name or tag shows the client, and the title of a link is not the writer's.
func (r *Reading) Read(f *text.Folded, draft, surface string, mentions []mention.Mention) {
	r.folded, r.mentions, r.found, r.limited, r.language = f, mentions, r.found[:0], false, languageCount-1
	if len(mentions) == 0 {
		return
	}
	loading.Do(load)
	r.lexicon = &loaded
	r.groups = slices.Grow(r.groups[:0], len(mentions))[:len(mentions)]
	clear(r.groups)
	r.scan(f, draft, surface == "link-title")
	r.lookUp(f, draft)
	first, second := r.languages()
	r.language, r.limited = first, first == languageCount-1 && r.words >= fewWords
	if surface == "alt" || surface == "file" || surface == "tag" {
		for i, m := range mentions {
			r.note(i, Image, m.Start, m.End)
		}
	}
	for _, language := range [...]int{first, second} {
		if language < languageCount-1 {
			if r.sentences(language); len(r.tries) == 0 {
				continue
			}
			r.tokenize(language, draft)
			for _, t := range r.tries {
				if r.cut[t.sentence].mentions || r.near(t.sentence) {
					r.phrase(t.phrase, t.sentence)
				}
			}
		}
	}
}

// Revealed is what mention i reveals.
func (r *Reading) Revealed(i int) Set {
	set := Of(r.mentions[i].How)
	for _, e := range r.found {
		if int(e.mention) == i {
			set |= e.Facet
		}
	}
	return set
}

// Evidence is the words that show what mention i reveals beyond its being there, in a slice of its own.
func (r *Reading) Evidence(i int) []Evidence {
	if len(r.found) > cap(r.given)-len(r.given) {
		r.given = make([]Evidence, 0, max(len(r.found), evidenceAtOnce))
	}
	n := len(r.given)
	for k := range r.found {
		if e := &r.found[k]; int(e.mention) == i {
			r.given = append(r.given, e.Evidence)
		}
	}
	if n == len(r.given) {
		return nil
	}
	return r.given[n:len(r.given):len(r.given)]
}

// evidenceAtOnce is how much evidence is made room for at once: a few findings have that much.
const evidenceAtOnce = 16

// Limited says whether there were words around the mentions in a language that there are no phrases for,
// so that only names and links were judged.
func (r *Reading) Limited() bool { return r.limited }

// Language is the language that the words around the mentions were read in; "" for one without phrases.
func (r *Reading) Language() string { return languages[r.language] }

// keyed tries those phrases in sentence n that may be in it, by the classes of its words.
func (r *Reading) keyed(all *phrases, in *sets, n int) {
	for i, word := range in.of(anywhere) {
		for word &= all.keys[i]; word != 0; word &= word - 1 {
			key := i<<6 + bits.TrailingZeros64(word)
			from := int(all.first[key])
			for k, need := range all.needs[from:all.first[key+1]] {
				if in.has(need[0])&in.has(need[1])&1 != 0 && in.has(need[2])&in.has(need[3])&1 != 0 {
					r.tries = append(r.tries, try{&all.all[from+k], n})
				}
			}
		}
	}
}

// phrase looks for a phrase in a sentence.
func (r *Reading) phrase(p *phrase, n int) {
	s := &r.cut[n]
	if p.mention < 0 {
		if h, ok := r.anywhere(p, s); ok && !r.denied(p, s, h) {
			r.nearest(p.facets, n, h)
		}
		return
	}
	for _, i := range r.clients[s.first:s.last] {
		if h, ok := r.around(p, s, int(i)); ok && !r.denied(p, s, h) {
			r.show(p.facets, r.tokens[i].group, h, int(i))
		}
	}
}

// near says whether a sentence is one with a mention, or beside one.
func (r *Reading) near(n int) bool {
	for k := max(0, n-reach); k <= min(n+1, len(r.cut)-1); k++ {
		if r.cut[k].mentions {
			return true
		}
	}
	return false
}

// nearest gives what a sentence says of nobody by name to those it mentions, or else to the last ones
// before it, or the first after it.
func (r *Reading) nearest(facets Set, n int, h hit) {
	give := func(n int, all, last bool) bool {
		if n < 0 || n >= len(r.cut) || !r.cut[n].mentions {
			return false
		}
		clients := r.clients[r.cut[n].first:r.cut[n].last]
		switch {
		case len(clients) == 0:
			return false
		case last:
			clients = clients[len(clients)-1:]
		case !all:
			clients = clients[:1]
		}
		for _, i := range clients {
			r.show(facets, r.tokens[i].group, h, -1)
		}
		return true
	}
	_ = give(n, true, false) || give(n-1, false, true) || give(n+1, false, false)
}

// show notes facets for everyone of a group. The client itself, token at, is left off the ends of the words.
func (r *Reading) show(facets Set, group int32, h hit, at int) {
	if at == h.from && h.to > h.from+1 {
		h.from++
	} else if at == h.to-1 && h.to > h.from+1 {
		h.to--
	}
	start, end := int(r.tokens[h.from].start), int(r.tokens[h.to-1].end)
	for m, g := range r.groups {
		if g == group {
			r.note(m, facets, start, end)
		}
	}
}

// note adds what is shown of a mention. Of words that show the same the longer ones are kept.
func (r *Reading) note(m int, facets Set, start, end int) {
	for i := range r.found {
		e := &r.found[i]
		if int(e.mention) != m || facets&e.Facet == 0 {
			continue
		}
		facets &^= e.Facet
		if end-start > e.End-e.Start {
			e.Start, e.End = start, end
		}
	}
	for bit := Set(1); facets != 0; bit <<= 1 {
		if facets&bit != 0 {
			facets &^= bit
			r.found = append(r.found, evidence{int32(m), Evidence{bit, start, end}})
		}
	}
}
