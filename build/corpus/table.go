package main

import (
	"fmt"
	"os"
	"text/tabwriter"

	"keepmum.dev/keepmum/core/story/measure"
)

// printTable prints a line for each kind, the part that is tuned on beside the one that is held back, then
// the sums.
func printTable(tuned, held []measure.Count) {
	of := map[string]measure.Count{}
	for _, c := range held {
		of[c.Kind] = c
	}
	out := tabwriter.NewWriter(os.Stdout, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(out, "kind\tdrafts\twanted\tfound\tlikely\twrong\t|\theld\tfound\tlikely\twrong\t")
	var sum, heldSum measure.Count
	for _, c := range tuned {
		h := of[c.Kind]
		fmt.Fprintf(out, "%s\t%d\t%d\t%s\t%s\t%s\t|\t%d\t%s\t%s\t%s\t\n", c.Kind, c.Drafts, c.Wanted, share(c.Found, c.Wanted), share(c.Likely, c.Wanted), some(c.Wrong),
			h.Drafts, share(h.Found, h.Wanted), share(h.Likely, h.Wanted), some(h.Wrong))
		sum.Add(c)
		heldSum.Add(h)
	}
	out.Flush()
	fmt.Println()
	printSum("tuned on", sum)
	printSum("held back", heldSum)
}

func printSum(name string, c measure.Count) {
	fmt.Printf("%-10s %5d drafts: recall %.3f (likely %.3f) of %d, precision %.3f, false alarms %.1f in 100 drafts, %.1f in 100 that mean nobody\n",
		name, c.Drafts, measure.Share(c.Found, c.Wanted), measure.Share(c.Likely, c.Wanted), c.Wanted, measure.Share(c.Right, c.Right+c.Wrong),
		100*measure.Share(c.Alarms, max(c.Drafts, 1)), 100*measure.Share(c.Broken, max(c.Quiet, 1)))
}

func printOutside(counts []measure.Count) {
	for _, c := range counts {
		fmt.Printf("%s\n  ", c.Kind)
		printSum("", c)
	}
}

// printMisses prints what went amiss: why, the words, the draft.
func printMisses(misses []measure.Miss, kind string) error {
	for _, m := range misses {
		if kind == "all" || m.Story.Kind == kind {
			text := m.Story.Draft.Text
			if len(m.Story.Draft.Media) > 0 {
				text = m.Story.Draft.Media[0].Text
			}
			fmt.Printf("%s:%d: %s: %s: %q in %q\n", m.Story.File, m.Story.Line, m.Story.Kind, m.Why, m.Words, text)
		}
	}
	return nil
}

func share(part, whole int) string {
	if whole == 0 {
		return ""
	}
	return fmt.Sprintf("%.2f", measure.Share(part, whole))
}

func some(n int) string {
	if n == 0 {
		return ""
	}
	return fmt.Sprint(n)
}
