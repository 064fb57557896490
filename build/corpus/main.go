// Corpus measures how well mentions are found in the drafts of core/testdata/corpus: what share of the wanted
// ones, kind by kind, and how many nobody wanted. A third of the drafts is held back in a folder of its own:
// the search is never made better by looking at them, so what comes of them is what others may expect. Then the
// same for core/testdata/facets/corpus: in what share of statements of one's own work it is seen that there is
// any, and in what share of talk about companies.
//
//	just corpus                                   the project's own drafts
//	just corpus --misses possessive               what went amiss in one kind, or "all"; never of the third held back
//	just corpus --outside DIR [--list FILE]       labelled posts of others: NAME.PART.jsonl beside NAME.registry.json;
//	                                              what was read again afterwards in NAME.PART.audited.txt
package main

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"keepmum.dev/keepmum/core/story"
	"keepmum.dev/keepmum/core/story/measure"
)

const own = "core/testdata/corpus"

func main() {
	outside := flag.String("outside", "", "measure the .jsonl files of this folder instead")
	list := flag.String("list", "", "the client list for files of that folder that have none of their own")
	misses := flag.String("misses", "", "print what went amiss in this kind; all of them with \"all\"")
	digest := flag.Bool("digest", false, "print a sum of the findings of each draft, to compare machines")
	flag.Parse()
	err := errors.New("corpus takes no arguments, only flags; try -help")
	switch {
	case flag.NArg() > 0:
	case *digest:
		err = printDigest(own)
	case *outside != "":
		err = measureOutside(*outside, *list, *misses)
	default:
		err = measureOwn(*misses)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "corpus:", err)
		os.Exit(1)
	}
}

func measureOwn(kind string) error {
	tuned, err := story.Read(os.DirFS(own))
	if err != nil {
		return err
	}
	held, err := story.Read(os.DirFS(filepath.Join(own, "held")))
	if err != nil {
		return err
	}
	counts, misses, err := measure.Kinds(tuned)
	if err != nil {
		return err
	}
	if kind != "" {
		return printMisses(misses, kind)
	}
	heldCounts, _, err := measure.Kinds(held)
	if err != nil {
		return err
	}
	printTable(counts, heldCounts)
	return measureTalk()
}

func measureOutside(folder, list, kind string) error {
	files, err := filepath.Glob(filepath.Join(folder, "*.jsonl"))
	if err != nil {
		return err
	}
	var all []measure.Count
	for _, file := range files {
		name, _, _ := strings.Cut(filepath.Base(file), ".")
		registry, err := os.ReadFile(filepath.Join(folder, name+".registry.json"))
		if errors.Is(err, os.ErrNotExist) && list != "" {
			registry, err = os.ReadFile(list)
		}
		if err != nil {
			fmt.Fprintf(os.Stderr, "corpus: %s has no client list beside it; --list names one\n", filepath.Base(file))
			continue
		}
		data, err := os.ReadFile(file)
		if err != nil {
			return err
		}
		stories, err := story.Lines(strings.TrimSuffix(filepath.Base(file), ".jsonl"), data, registry)
		if err != nil {
			return err
		}
		if err := audit(strings.TrimSuffix(file, ".jsonl")+".audited.txt", stories); err != nil {
			return err
		}
		counts, misses, err := measure.Kinds(stories)
		if err != nil {
			return err
		}
		isHeld := strings.Contains(filepath.Base(file), ".held.")
		if kind != "" && !isHeld && len(counts) > 0 && (kind == "all" || kind == counts[0].Kind) {
			if err := printMisses(misses, "all"); err != nil {
				return err
			}
		}
		all = append(all, counts...)
	}
	if kind == "" {
		printOutside(all)
	}
	return nil
}
