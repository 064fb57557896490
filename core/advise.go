package core

import (
	"slices"
	"strings"

	"keepmum.dev/keepmum/core/advice"
	"keepmum.dev/keepmum/core/registry"
)

const (
	mostFixes   = 3
	mostAdvised = 4       // clients for whom fixes are tried, of those a draft names
	longestText = 1 << 15 // bytes of a draft for which fixes are tried
)

// Advise fills in the fixes of a verdict on a draft: for every finding of Warn and above up to three edits
// of the draft's text, the smallest first. Each was judged again: it comes out better than the draft does, and
// nothing in its text stops the post for that client any more.
// Nothing is tried on drafts of more than 32 KiB, and for more than four clients of one draft.
func (c *Checker) Advise(draft Draft, v *Verdict) {
	if len(draft.Text) > longestText {
		return
	}
	var advised []string
	for i := range v.Findings {
		f := &v.Findings[i]
		if f.Media >= 0 || gravity(f.Severity) < gravity(Warn) {
			continue
		}
		if done := firstOf(v.Findings[:i], f.Client); done != nil {
			f.Fixes = done.Fixes
			continue
		}
		if len(advised) == mostAdvised {
			continue
		}
		advised = append(advised, f.Client)
		f.Fixes = c.fixes(draft, v, f.Client)
	}
}

// firstOf gives the first finding in the text that stops the post for a client.
func firstOf(findings []Finding, client string) *Finding {
	for i := range findings {
		if f := &findings[i]; f.Client == client && f.Media < 0 && gravity(f.Severity) >= gravity(Warn) {
			return f
		}
	}
	return nil
}

// fixes tries the edits that concern one client.
func (c *Checker) fixes(draft Draft, v *Verdict, id string) []Fix {
	client, _ := c.Client(id)
	var all, tags []advice.Span
	for i := range v.Findings {
		f := &v.Findings[i]
		if f.Client != id || f.Media >= 0 {
			continue
		}
		if n := len(all); n > 0 && f.Start < all[n-1].End {
			continue // stands for the same words
		}
		span := advice.Span{Start: f.Start, End: f.End}
		all = append(all, span)
		switch f.How {
		case "handle", "hashtag", "link", "domain":
			tags = append(tags, span)
		}
	}
	var fixes []Fix
	try := func(kind, text string) {
		if len(fixes) == mostFixes || text == "" || text == draft.Text {
			return
		}
		for _, f := range fixes {
			if f.Text == text {
				return
			}
		}
		edited := draft
		edited.Text = text
		if after := c.Check(edited); better(&after, v) && firstOf(after.Findings, id) == nil {
			fixes = append(fixes, Fix{Kind: kind, Label: labels[kind], Text: text})
		}
	}
	if notice := noticeFor(v, id); notice != "" {
		try(Disclose, notice+draft.Text)
	}
	if len(tags) > 0 {
		try(Untag, advice.Describe(draft.Text, tags, client.Name))
	}
	for i := range v.Findings {
		if f := &v.Findings[i]; f.Client == id && f.Clues != nil {
			for _, d := range f.Clues.Details {
				if !d.Earlier {
					try(LeaveOutDetail, advice.LeaveOut(draft.Text, advice.Span{Start: d.Start, End: d.End}))
				}
			}
			return fixes
		}
	}
	try(DescribeClient, advice.Describe(draft.Text, all, description(&client)))
	if len(all) > 0 {
		try(LeaveOutSentence, advice.LeaveOutSentence(draft.Text, all[0]))
	}
	return fixes
}

// noticeFor is the disclosure that a permission asks for and the draft lacks, to stand where nothing folds it
// away; "" when none is asked for. Advertising has a word that readers of every language know.
func noticeFor(v *Verdict, id string) string {
	for i := range v.Findings {
		f := &v.Findings[i]
		if f.Client != id || !strings.HasPrefix(f.Rule, "disclosure-") {
			continue
		}
		if slices.Contains(f.Facets, "promotion") {
			return "#ad "
		}
		return "Disclosure: a client of ours. "
	}
	return ""
}

// description is what a client may be called: the words approved for it, or that it is one.
func description(c *registry.Client) string {
	if c.DescribeAs != "" {
		return c.DescribeAs
	}
	switch c.Relationship {
	case registry.RelSupplier:
		return "a supplier"
	case registry.RelPartner:
		return "a partner"
	}
	return "a client"
}

// better says whether a verdict is lower than another: calmer, or as calm with fewer findings.
func better(a, than *Verdict) bool {
	if gravity(a.Outcome) != gravity(than.Outcome) {
		return gravity(a.Outcome) < gravity(than.Outcome)
	}
	return grave(a) < grave(than)
}

// grave counts the findings that stop a post.
func grave(v *Verdict) int {
	n := 0
	for _, f := range v.Findings {
		if gravity(f.Severity) >= gravity(Warn) {
			n++
		}
	}
	return n
}
