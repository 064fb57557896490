package main

import (
	"errors"
	"fmt"
	"os"
	"strconv"
	"strings"

	"keepmum.dev/keepmum/core/story"
)

// audit reads what somebody found who read the posts that were marked: a line for each mention of a listed client
// that no label tells of, with the number of the post's line, a tab, and the words. On a list of a hundred thousand
// names most of what looks like a false alarm is none. Findings on those words count neither way.
func audit(file string, stories []story.Story) error {
	data, err := os.ReadFile(file)
	if errors.Is(err, os.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	at := map[int]*story.Story{}
	for i := range stories {
		at[stories[i].Line] = &stories[i]
	}
	for n, line := range strings.Split(strings.TrimRight(string(data), "\n"), "\n") {
		if line == "" {
			continue
		}
		number, words, ok := strings.Cut(line, "\t")
		post, err := strconv.Atoi(number)
		s := at[post]
		if !ok || words == "" || err != nil || s == nil {
			return fmt.Errorf("%s:%d: want the number of a post's line, a tab and words of it", file, n+1)
		}
		found := false
		for from := 0; ; {
			k := strings.Index(s.Draft.Text[from:], words)
			if k < 0 {
				break
			}
			start := from + k
			from = start + len(words)
			s.Maybe = append(s.Maybe, story.Mark{Start: start, End: from})
			found = true
		}
		if !found {
			return fmt.Errorf("%s:%d: post %d has no %q", file, n+1, post, words)
		}
	}
	return nil
}
