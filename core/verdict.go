package core

import (
	"keepmum.dev/keepmum/core/facet"
	"keepmum.dev/keepmum/core/registry"
)

// Outcome is what a check of a whole draft comes to: the highest severity among its findings.
type Outcome string

// The outcomes a checker can give, from calm to grave. "unchecked" is not among them: only a caller
// that got no verdict can say that.
const (
	Clear Outcome = "clear"
	Note  Outcome = "note" // worth knowing; never stops a post
	Warn  Outcome = "warn" // stop and confirm
	Hold  Outcome = "hold" // stop and confirm with a reason
)

// A Verdict is the answer to one draft.
type Verdict struct {
	Outcome  Outcome
	Findings []Finding // ordered by Surface, Start
	Details  []uint64  // the details of clients that the text holds, for the Shown of later drafts
	Promotes string    // the id of the client that the draft promotes, the first of several, for the Past of later ones; or ""

	// FacetsLimited says that the words around a mention are of a language whose phrases are not known, so
	// that only names and links were judged.
	FacetsLimited bool
}

// A Finding is one thing the draft reveals about a client that no permission covers.
type Finding struct {
	Client     string   // the client's id in the registry; "" when the finding is about the post, or of a name behind a wall
	Surface    string   // "text", or the Surface of the Media it stands in
	Media      int      // the place in Draft.Media of the item it stands in; -1 for the text
	Start, End int      // half-open span in bytes of that surface's UTF-8 text
	How        string   // name alias handle hashtag link domain brand person codename typo initials clues, or post
	Facets     []string // what is revealed and judged: name, tag, …; none for a finding about the post. Not to be changed
	Confidence string   // sure, likely, unsure
	Severity   Outcome  // Note, Warn or Hold
	Rule       string   // id of the policy rule that decided
	Why        string   // that rule's sentence, in English
	Clues      *Clues   // for details that give a client away; nil for every other finding
	Fixes      []Fix    // empty until Checker.Advise fills them in

	ClientName   string // the name of Client in the registry, and what it is to the writer
	Relationship registry.Relationship

	Evidence []Evidence // the words that show what is revealed beyond a name or a link

	Ask string // for a name behind a wall: whom to ask, as the wall says; "" for every other finding
}

// Evidence is words, in the same surface as the finding, that reveal a facet.
type Evidence = facet.Evidence
