package registry

import (
	"cmp"
	"slices"
	"strconv"
)

// found collects the problems of one reading. At most maxProblems of each level are kept, the rest is
// counted, so that a hostile file cannot fill the memory.
type found struct {
	kept [3][]placed
	more [3]int
}

// placed is a problem before its line and column are known: offset counts bytes of the document.
type placed struct {
	Problem
	offset int
}

var levels = [3]Level{Error, Warning, Note}

// at notes a problem at a byte offset; list turns offsets into lines and columns.
func (f *found) at(offset int, level Level, code, message string) {
	f.add(placed{Problem{Code: code, Level: level, Message: message}, offset})
}

// on notes a problem whose line and column are already known.
func (f *found) on(line, column int, level Level, code, message string) {
	f.add(placed{Problem{line, column, code, level, message}, -1})
}

func (f *found) add(p placed) {
	i := slices.Index(levels[:], p.Level)
	if len(f.kept[i]) < maxProblems {
		f.kept[i] = append(f.kept[i], p)
		return
	}
	f.more[i]++
}

// list gives the problems in the order of the file, after locate has turned offsets (in rising order)
// into lines and columns: at most maxProblems of them, errors before
// warnings before notes when some have to be left out, and then one that says how many were.
func (f *found) list(locate func([]placed)) []Problem {
	var all []placed
	left, gravest := 0, Level("")
	for i, level := range levels {
		take := min(len(f.kept[i]), maxProblems-len(all))
		all = append(all, f.kept[i][:take]...)
		out := len(f.kept[i]) - take + f.more[i]
		if out > 0 && gravest == "" {
			gravest = level
		}
		left += out
	}
	if len(all) == 0 {
		return nil
	}
	arrange(all, func(a, b *placed) bool { return a.offset < b.offset })
	locate(all)
	arrange(all, func(a, b *placed) bool {
		return cmp.Or(cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column)) < 0
	})
	problems := make([]Problem, 0, len(all)+1)
	for _, p := range all {
		problems = append(problems, p.Problem)
	}
	if left > 0 {
		last := problems[len(problems)-1]
		problems = append(problems, Problem{last.Line, last.Column, "more", gravest,
			"There are " + strconv.Itoa(left) + " more problems than are listed here; mend these first, then read the file again."})
	}
	return problems
}

// arrange puts problems, of which there are never many, in order. The general sort is six thousand bytes
// of the browser's program.
func arrange(all []placed, before func(a, b *placed) bool) {
	for i, p := range all {
		to := i
		for to > 0 && before(&p, &all[to-1]) {
			all[to] = all[to-1]
			to--
		}
		all[to] = p
	}
}

// linesOf gives problems with an offset in the text their line and column, in one pass. A line ends
// with LF, CRLF or a lone CR.
func linesOf(text string) func([]placed) {
	return func(sorted []placed) {
		line, start, i := 1, 0, 0
		for n := range sorted {
			p := &sorted[n]
			for ; i < p.offset; i++ {
				if text[i] == '\n' || text[i] == '\r' && (i+1 == len(text) || text[i+1] != '\n') {
					line, start = line+1, i+1
				}
			}
			if p.offset >= 0 {
				p.Line, p.Column = line, p.offset-start+1
			}
		}
	}
}
