package core

import (
	"keepmum.dev/keepmum/core/clue"
	"keepmum.dev/keepmum/core/mention"
	"keepmum.dev/keepmum/core/policy"
)

// Clues say how a draft that names nobody may still give a client away. The counts are of the list: who
// knows more than the list says may need fewer details.
type Clues struct {
	Fits    int // how many clients have all the details
	Of      int // how many clients there are
	Details []Detail
}

// A Detail is one of the Clues.
type Detail struct {
	Start, End int  // half-open span in bytes of the text; both 0 when an earlier post gave it away
	Without    int  // how many clients would fit if it were left out
	Earlier    bool // an earlier post gave it away
}

// clues adds what the details of the text give away about clients whom nothing else points at.
func (w *workspace) clues(c *Checker, draft *Draft, v *Verdict, each func(Decision)) {
	folded := w.search.Folded()
	if len(draft.Media) > 0 { // the last of them was searched after the text
		folded = &w.folded
		folded.Fold(draft.Text)
		w.opening = -1
	}
	from := w.openingIn(folded)
	if from == len(folded.Words) {
		return // what earlier posts gave away is no news
	}
	w.memory = w.memory[:0]
	for _, s := range draft.Shown {
		w.memory = append(w.memory, clue.Remembered{ID: s.Detail, Day: s.Day})
	}
	// Whoever was met was unpacked for it.
	var met func(client int) bool
	if w.begun {
		met = func(client int) bool { return w.clients[client] != nil && w.judging.Met(w.clients[client]) }
	}
	fit, ok := w.jigsaw.Find(c.details, folded, from, w.memory, draft.Day, c.few, met)
	v.Details = w.jigsaw.Details()
	if !ok {
		return
	}
	w.begin(c, draft)
	at := policy.Place{Media: -1, How: "clues", Confidence: mention.Likely}
	if len(fit.Clients) == 1 && len(fit.Details) > 2 {
		at.Confidence = mention.Sure
	}
	said := &Clues{Fits: len(fit.Clients), Of: c.entries.n}
	for _, d := range fit.Details {
		said.Details = append(said.Details, Detail{Start: d.Start, End: d.End, Without: d.Without, Earlier: d.Remembered})
	}
	at.Start, at.End = mostTelling(said.Details)
	// Those that fit are told apart by nothing in the draft: the one who is owed most decides.
	var worst policy.Decision
	for _, client := range fit.Clients {
		place := at
		place.Client = w.client(c, client)
		d := w.judging.Clues(place.Client, &place, told(each, &place, place.Client, "text"))
		if d.Severity > worst.Severity {
			worst, at.Client = d, place.Client
		}
	}
	if worst.Severity > policy.Clear {
		w.add(v, "text", &at, worst.Facets, worst.Rule, worst.Severity).Clues = said
	}
}

// mostTelling is the span of the detail in the text without which most clients would fit.
func mostTelling(details []Detail) (start, end int) {
	most := -1
	for _, d := range details {
		if !d.Earlier && d.Without > most {
			most, start, end = d.Without, d.Start, d.End
		}
	}
	return start, end
}
