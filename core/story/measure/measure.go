// Package measure says how well mentions are found: what share of the wanted ones, and how many that nobody
// wanted. It runs the checker itself over drafts whose wanted mentions are known.
package measure

import (
	"fmt"

	"keepmum.dev/keepmum/core"
	"keepmum.dev/keepmum/core/registry"
	"keepmum.dev/keepmum/core/story"
)

// A Count is what came of the drafts of one kind. A wanted mention is found when a finding of its client
// overlaps it. A finding is right or wrong only when it is likely or sure: it is wrong when it overlaps no
// wanted mention of its client, and neither when it stands on words that the labels say nothing of.
type Count struct {
	Kind   string
	Drafts int
	Wanted int // mentions that are wanted
	Found  int // of these, with any confidence
	Likely int // of these, likely or sure
	Right  int // findings, likely or sure
	Wrong  int
	Alarms int // drafts with a wrong finding
	Quiet  int // drafts in which nothing is wanted
	Broken int // of these, with a wrong finding
}

// Add puts two counts together.
func (c *Count) Add(other Count) {
	c.Drafts += other.Drafts
	c.Wanted += other.Wanted
	c.Found += other.Found
	c.Likely += other.Likely
	c.Right += other.Right
	c.Wrong += other.Wrong
	c.Alarms += other.Alarms
	c.Quiet += other.Quiet
	c.Broken += other.Broken
}

// Share is a part of a whole, 1 of nothing.
func Share(part, whole int) float64 {
	if whole == 0 {
		return 1
	}
	return float64(part) / float64(whole)
}

// A Miss is a draft in which something came out otherwise than wanted.
type Miss struct {
	Story story.Story
	Words string
	Why   string // "missed", "unsure", or the finding that nobody wanted
}

// Kinds counts stories by kind, in the order in which the kinds first come, and gives what went amiss.
func Kinds(stories []story.Story) ([]Count, []Miss, error) {
	var counts []Count
	var misses []Miss
	place := map[string]int{}
	var checker *core.Checker
	var list string
	for _, s := range stories {
		if checker == nil || list != string(s.List) {
			reg, problems := registry.Read(s.List)
			if registry.Fatal(problems) {
				return nil, nil, fmt.Errorf("%s: the list cannot be read", s.File)
			}
			checker, list = core.New(reg), string(s.List)
		}
		for _, m := range s.Meant {
			if _, ok := checker.Client(m.Client); !ok {
				return nil, nil, fmt.Errorf("%s:%d: no client %q", s.File, s.Line, m.Client)
			}
		}
		at, ok := place[s.Kind]
		if !ok {
			at = len(counts)
			place[s.Kind] = at
			counts = append(counts, Count{Kind: s.Kind})
		}
		count, amiss := one(checker, &s)
		counts[at].Add(count)
		misses = append(misses, amiss...)
	}
	return counts, misses, nil
}

func one(checker *core.Checker, s *story.Story) (Count, []Miss) {
	c := Count{Drafts: 1, Wanted: len(s.Meant)}
	var misses []Miss
	text, surface := s.Draft.Text, "text"
	if len(s.Draft.Media) > 0 {
		text, surface = s.Draft.Media[0].Text, s.Draft.Media[0].Surface
	}
	var findings []core.Finding
	for _, f := range checker.Check(s.Draft).Findings {
		// What is said of a whole post, or put together from details, points at no words.
		if f.Client != "" && f.How != "post" && f.How != "clues" {
			findings = append(findings, f)
		}
	}
	on := func(f *core.Finding, m story.Mark) bool {
		return f.Surface == surface && f.Start < m.End && m.Start < f.End && (m.Client == "" || m.Client == f.Client)
	}
	likely := func(f *core.Finding) bool { return f.Confidence != "unsure" }
	for _, m := range s.Meant {
		found, sure := false, false
		for i := range findings {
			if on(&findings[i], m) {
				found, sure = true, sure || likely(&findings[i])
			}
		}
		switch {
		case sure:
			c.Found++
			c.Likely++
		case found:
			c.Found++
			misses = append(misses, Miss{*s, text[m.Start:m.End], "unsure"})
		default:
			misses = append(misses, Miss{*s, text[m.Start:m.End], "missed"})
		}
	}
	onAny := func(f *core.Finding, marks []story.Mark) bool {
		for _, m := range marks {
			if on(f, m) {
				return true
			}
		}
		return false
	}
	for i := range findings {
		f := &findings[i]
		switch {
		case !likely(f):
		case onAny(f, s.Meant):
			c.Right++
		case !onAny(f, s.Maybe):
			c.Wrong++
			words := ""
			if f.Surface == surface {
				words = text[f.Start:f.End]
			}
			misses = append(misses, Miss{*s, words, f.Client + " " + f.How + " " + f.Confidence})
		}
	}
	if c.Wrong > 0 {
		c.Alarms = 1
	}
	if len(s.Meant) == 0 {
		c.Quiet, c.Broken = 1, c.Alarms
	}
	return c, misses
}
