package main

import (
	"fmt"
	"os"

	"keepmum.dev/keepmum/core"
	"keepmum.dev/keepmum/core/registry"
	"keepmum.dev/keepmum/core/story"
)

// measureTalk prints how often a relationship, a service, a result or future work is seen in statements of
// one's own work, where it should be, and in talk about companies, where it should not.
func measureTalk() error {
	list, _ := registry.Read([]byte(story.TalkClients))
	checker := core.New(list)
	fmt.Printf("\n%-44s %9s %9s\n", "work for a client seen in", "tuned", "held back")
	for _, kind := range []struct{ name, file string }{{"statements of one's own work, want 90 %", "own.txt"}, {"talk about companies, at most 5 %", "public.txt"}} {
		fmt.Printf("%-44s", kind.name)
		for _, part := range []string{"", "held/"} {
			drafts, err := story.ReadTalk(os.DirFS("core/testdata/facets/corpus"), part+kind.file)
			if err != nil {
				return err
			}
			seen := 0
			for _, d := range drafts {
				if story.Working(checker.Check(core.Draft{Text: d.Text, Network: "x"})) {
					seen++
				}
			}
			fmt.Printf(" %7.1f %%", 100*float64(seen)/float64(len(drafts)))
		}
		fmt.Println()
	}
	return nil
}
