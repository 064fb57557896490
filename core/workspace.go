package core

import (
	"keepmum.dev/keepmum/core/clue"
	"keepmum.dev/keepmum/core/facet"
	"keepmum.dev/keepmum/core/mention"
	"keepmum.dev/keepmum/core/policy"
	"keepmum.dev/keepmum/core/registry"
	"keepmum.dev/keepmum/core/restricted"
	"keepmum.dev/keepmum/core/text"
)

// A workspace is the memory that judging a draft takes; it is used again.
type workspace struct {
	search  mention.Search
	thread  mention.Search
	reading facet.Reading
	judging policy.Judge
	post    policy.Post
	past    []policy.Past
	jigsaw  clue.Search
	behind  restricted.Search
	folded  text.Folded
	memory  clue.Memory
	says    facet.Set                // in tests: what words reveal besides
	details *clue.Index              // of the checker
	opening int                      // the first word of the surface that a detail may begin with; -1 when nobody has looked
	may     func([]uint64) bool      // the workspace's mayHave
	clients map[int]*registry.Client // those unpacked lately
	words   []setWords

	findings []Finding // for the next verdicts
	gravest  policy.Severity
	begun    bool
}

// atOnce is how many findings are made room for at once, for as many verdicts: nearly all of those that find
// anything find one thing. One more was measured to take half as long again.
const atOnce = 7

// mostUnpacked is how many clients a workspace keeps for the draft that comes next: it is nearly the same draft.
const mostUnpacked = 64

// setWords are the words of a set of facets. Findings that reveal the same share them.
type setWords struct {
	set   facet.Set
	words []string
}

// mostWords is how many sets of facets a workspace knows the words of.
const mostWords = 16

func (w *workspace) facetWords(set facet.Set) []string {
	for i := range w.words {
		if w.words[i].set == set {
			return w.words[i].words
		}
	}
	if len(w.words) == mostWords {
		w.words = nil
	}
	w.words = append(w.words, setWords{set, set.Words()})
	return w.words[len(w.words)-1].words
}

// workspace gives a workspace, to be put back.
func (c *Checker) workspace() *workspace {
	w := c.workspaces.Get().(*workspace)
	if w.clients == nil || len(w.clients) > mostUnpacked {
		w.clients = map[int]*registry.Client{}
	}
	return w
}

// client gives an entry of the registry by its place.
func (w *workspace) client(c *Checker, i int) *registry.Client {
	client := w.clients[i]
	if client == nil {
		unpacked := registry.Unpack(c.entries.client(i))
		client = &unpacked
		w.clients[i] = client
	}
	return client
}

// judge makes the verdict. each, which may be nil, is told what becomes of every facet of every mention.
func (w *workspace) judge(c *Checker, draft *Draft, each func(Decision)) Verdict {
	v := Verdict{Outcome: Clear}
	w.gravest, w.begun = policy.Clear, false
	w.surface(c, draft, &v, each, -1, "text", draft.Text)
	for i := range draft.Media {
		w.surface(c, draft, &v, each, i, draft.Media[i].Surface, draft.Media[i].Text)
	}
	if !c.details.Empty() && c.few > 0 {
		w.clues(c, draft, &v, each)
	}
	if w.begun || c.table.Idle() {
		w.begin(c, draft)
		v.Promotes = w.judging.Promoted()
		w.judging.Post(func(f policy.PostFinding) {
			surface := "text"
			if f.Place.Media >= 0 {
				surface = draft.Media[f.Place.Media].Surface
			}
			w.add(&v, surface, &f.Place, f.Facets, &f.Rule, f.Rule.Severity)
		})
	}
	if len(v.Findings) > 0 {
		arrange(v.Findings)
		v.Outcome = Outcome(w.gravest.String())
	}
	return v
}

// surface judges the mentions of one text of the draft.
func (w *workspace) surface(c *Checker, draft *Draft, v *Verdict, each func(Decision), media int, surface, text string) {
	mentions := w.search.Find(c.index, text, draft.Network)
	w.opening = -1
	w.reading.Read(w.search.Folded(), text, surface, mentions)
	v.FacetsLimited = v.FacetsLimited || w.reading.Limited()
	for i := range mentions {
		w.begin(c, draft)
		m := &mentions[i]
		client := w.client(c, m.Client)
		if len(client.Services) > 0 {
			w.reading.Services(i, client.Services, w.may)
		}
		at := policy.Place{Client: client, Media: media, Start: m.Start, End: m.End, How: m.How.String(), Confidence: m.Confidence}
		d := w.judging.Mention(client, w.reading.Revealed(i)|w.says, &at, told(each, &at, client, surface))
		if d.Severity > policy.Clear {
			w.add(v, surface, &at, d.Facets, d.Rule, d.Severity).Evidence = w.reading.Evidence(i)
		}
	}
	if c.restricted != nil {
		w.restricted(c, v, each, media, surface)
	}
}

// mayHave says whether the surface may have all of these words. Nearly always no detail of anybody begins in it, and
// services are details.
func (w *workspace) mayHave(words []uint64) bool {
	if w.details.Empty() {
		return true
	}
	in := w.search.Folded()
	return w.openingIn(in) < len(in.Words) || !w.details.Lacks(words)
}

// openingIn is the first word that a detail may begin with, looked for once.
func (w *workspace) openingIn(in *text.Folded) int {
	if w.opening < 0 {
		w.opening = len(in.Words)
		if in != w.search.Folded() || w.search.Watched() {
			w.opening = w.details.Opening(in.Words)
		}
	}
	return w.opening
}

// told makes of each what the judge tells of one place; nil of nil.
func told(each func(Decision), at *policy.Place, client *registry.Client, surface string) func(facet.Set, policy.Rule, policy.Severity) {
	if each == nil {
		return nil
	}
	return telling(each, *at, client.ID, surface)
}

func telling(each func(Decision), at policy.Place, client, surface string) func(facet.Set, policy.Rule, policy.Severity) {
	return func(f facet.Set, r policy.Rule, s policy.Severity) {
		each(Decision{client, surface, at.Media, at.Start, at.End, at.How, f.Words()[0], r.ID, r.Why, Outcome(s.String())})
	}
}

// begin tells the judge of the draft, once. A draft nearly always has nothing to judge: it is asked for late.
func (w *workspace) begin(c *Checker, draft *Draft) {
	if w.begun {
		return
	}
	w.begun = true
	w.past = w.past[:0]
	for _, p := range draft.Past {
		w.past = append(w.past, policy.Past(p))
	}
	w.post = policy.Post{
		Network: draft.Network, Account: draft.Account, Audience: draft.Audience, ReplyTo: draft.ReplyTo, Day: draft.Day,
		Text: draft.Text, Approved: draft.Approved, Past: w.past, Thread: w.answersClient(c, draft),
	}
	w.judging.Begin(c.table, &w.post)
}

// answersClient says whether the draft answers a client's post. Only reminders ask, so only then is it looked up.
func (w *workspace) answersClient(c *Checker, draft *Draft) bool {
	if draft.ReplyTo == "" || !c.table.Reminds() {
		return false
	}
	handle := draft.ReplyTo
	if handle[0] != '@' {
		handle = "@" + handle
	}
	for _, m := range w.thread.Find(c.index, handle, draft.Network) {
		switch w.client(c, m.Client).Relationship {
		case registry.RelOwn, registry.RelSupplier, registry.RelPartner:
		default:
			return true
		}
	}
	return false
}

// add notes a finding.
func (w *workspace) add(v *Verdict, surface string, at *policy.Place, facets facet.Set, rule *policy.Rule, severity policy.Severity) *Finding {
	if v.Findings == nil {
		if len(w.findings) == 0 {
			w.findings = make([]Finding, atOnce)
		}
		v.Findings, w.findings = w.findings[:0:1], w.findings[1:]
	}
	if n := len(v.Findings); n < cap(v.Findings) {
		v.Findings = v.Findings[:n+1] // made, and not used yet
	} else {
		v.Findings = append(v.Findings, Finding{})
	}
	f := &v.Findings[len(v.Findings)-1]
	f.Surface, f.Media, f.Start, f.End, f.How = surface, at.Media, at.Start, at.End, "post"
	f.Facets, f.Confidence, f.Severity = w.facetWords(facets), at.Confidence.String(), Outcome(severity.String())
	f.Rule, f.Why = rule.ID, rule.Why
	w.gravest = max(w.gravest, severity)
	if at.Client != nil {
		f.Client, f.How = at.Client.ID, at.How
		f.ClientName, f.Relationship = at.Client.Name, at.Client.Relationship
	}
	return f
}
