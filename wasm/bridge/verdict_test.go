package bridge

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"testing"

	"keepmum.dev/keepmum/core"
	"keepmum.dev/keepmum/core/facet"
	"keepmum.dev/keepmum/core/registry"
)

// A verdictReader reads what a verdictWriter wrote, as JavaScript does.
type verdictReader struct {
	numbers []byte
	letters []rune
	draft   core.Draft
}

// readVerdict gives a verdict as the JSON object that JavaScript makes of it.
func readVerdict(out []byte, draft core.Draft) map[string]any {
	said := map[string]any{"ok": true, "outcome": outcomes[out[0]], "findings": []any{}}
	if len(out) == 1 {
		return said
	}
	r := &verdictReader{numbers: out[1:], draft: draft}
	size := r.number()
	r.numbers, r.letters = r.numbers[:size], []rune(string(r.numbers[size:]))
	if r.number() == 1 {
		said["facetsLimited"] = true
	}
	if promotes := r.string(); promotes != "" {
		said["promotes"] = promotes
	}
	said["details"] = r.list(func() any { return r.number() })
	said["findings"] = r.list(r.finding)
	if len(r.numbers)+len(r.letters) > 0 {
		panic(fmt.Sprintf("left over: %v %q", r.numbers, string(r.letters)))
	}
	return said
}

func (r *verdictReader) finding() any {
	f := map[string]any{"client": r.string(), "clientName": r.string(), "rule": r.string(), "relationship": relationships[r.number()],
		"how": hows[r.number()], "confidence": confidences[r.number()], "severity": outcomes[r.number()], "surface": "text"}
	if media := r.number(); media > 0 {
		f["surface"] = r.draft.Media[media-1].Surface
	}
	r.span(f)
	f["facets"] = facet.Set(r.number()).Words()
	if why := r.string(); why != "" {
		f["why"] = why
	}
	if ask := r.string(); ask != "" {
		f["ask"] = ask
	}
	if evidence := r.list(func() any {
		return r.span(map[string]any{"facet": facet.Set(1 << r.number()).Words()[0]})
	}); len(evidence) > 0 {
		f["evidence"] = evidence
	}
	if n := r.number(); n > 0 {
		clues := map[string]any{"fits": r.number(), "of": r.number()}
		details := []any{}
		for range n - 1 {
			d := r.span(map[string]any{})
			d["without"], d["earlier"] = r.number(), r.number() == 1
			details = append(details, d)
		}
		clues["details"] = details
		f["clues"] = clues
	}
	f["fixes"] = r.list(func() any { return map[string]any{"kind": r.string(), "label": r.string(), "text": r.string()} })
	return f
}

func (r *verdictReader) number() (n uint64) {
	for shift := 0; ; shift += 7 {
		b := r.numbers[0]
		r.numbers = r.numbers[1:]
		if n |= uint64(b&0x7F) << shift; b < 0x80 {
			return n
		}
	}
}

func (r *verdictReader) string() (s string) {
	for left := int(r.number()); left > 0; r.letters = r.letters[1:] {
		left -= count(string(r.letters[0]))
		s += string(r.letters[0])
	}
	return s
}

func (r *verdictReader) span(to map[string]any) map[string]any {
	start := r.number()
	to["start"], to["end"] = start, start+r.number()
	return to
}

func (r *verdictReader) list(item func() any) []any {
	all := []any{}
	for n := r.number(); n > 0; n-- {
		all = append(all, item())
	}
	return all
}

// A sample is a verdict as it is written, and what is to be read of it.
type sample struct {
	Bytes   []byte         `json:"bytes"`
	Verdict map[string]any `json:"verdict"`
}

// samples are verdicts on a draft with media on these surfaces, with every word of every list.
func samples() (surfaces []string, made []sample) {
	draft := core.Draft{Text: "🎉 é Alderfield", Media: []core.Media{{Surface: "alt", Text: "ü Birchwater"}, {Surface: "file", Text: "b"}}}
	whole := core.Finding{Client: "\ufeffa", ClientName: "Alderfield 🎉\xff\xfe", Media: -1, Start: 8, End: 18, How: "clues", Confidence: "sure", Severity: core.Hold,
		Rule: "team/x", Why: "Weil so.", Ask: "Ann", Facets: []string{"name", "clues"}, Relationship: registry.RelFormer,
		Evidence: []core.Evidence{{Facet: facet.Promotion, Start: 0, End: 4}, {Facet: facet.Image, Start: 5, End: 7}},
		Clues:    &core.Clues{Fits: 1, Of: 100_000, Details: []core.Detail{{Start: 8, End: 18, Without: 300}, {Without: 2, Earlier: true}}},
		Fixes:    []core.Fix{{Kind: core.Untag, Label: "L", Text: "🎉\x00\n"}, {Kind: core.Disclose}}}
	all := core.Verdict{Outcome: core.Hold, Findings: []core.Finding{whole}, Details: []uint64{1, 1<<53 - 1}, Promotes: "a b", FacetsLimited: true}
	for i := range max(len(hows), len(relationships), facet.Count) {
		all.Findings = append(all.Findings, core.Finding{Client: fmt.Sprint(i), ClientName: "B", Media: i % 2, Start: 0, End: 1, How: hows[i%len(hows)],
			Confidence: confidences[i%len(confidences)], Severity: core.Outcome(outcomes[1+i%3]), Rule: "client-named", Why: "told in the texts",
			Facets: facet.Set(1 << (i % facet.Count)).Words(), Relationship: registry.Relationship(relationships[i%len(relationships)])})
	}
	var w verdictWriter
	for _, v := range []core.Verdict{{Outcome: core.Clear}, {Outcome: core.Clear, Details: []uint64{7}}, {Outcome: core.Clear, FacetsLimited: true}, all,
		{Outcome: core.Warn, Findings: all.Findings[1:2]}} {
		out := bytes.Clone(w.write(&v, &draft))
		made = append(made, sample{out, readVerdict(out, draft)})
	}
	for _, m := range draft.Media {
		surfaces = append(surfaces, m.Surface)
	}
	return surfaces, made
}

// What is written is read alike here and in the browser, which reads testdata/verdicts.json.
// KEEPMUM_UPDATE=1 writes that file anew.
func TestVerdictSamples(t *testing.T) {
	const file = "testdata/verdicts.json"
	surfaces, all := samples()
	made, err := json.MarshalIndent(map[string]any{"surfaces": surfaces, "samples": all}, "", " ")
	if err != nil {
		t.Fatal(err)
	}
	made = append(made, '\n')
	if os.Getenv("KEEPMUM_UPDATE") != "" {
		if err := os.WriteFile(file, made, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if kept, err := os.ReadFile(file); err != nil || !bytes.Equal(kept, made) {
		t.Errorf("%s is not what is written now: KEEPMUM_UPDATE=1 makes it anew, and the browser's side must read it (%v)", file, err)
	}
}

// A word that the browser would not know is no verdict at all.
func TestUnknownWordsAreNoVerdict(t *testing.T) {
	defer func() {
		if recover() == nil {
			t.Error("it was written")
		}
	}()
	new(verdictWriter).write(&core.Verdict{Outcome: core.Warn, Findings: []core.Finding{{Media: -1, How: "smell"}}}, &core.Draft{})
}
