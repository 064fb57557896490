package main

import (
	"strings"
	"testing"
)

func TestUnderlined(t *testing.T) {
	for _, c := range []struct{ before, words, after, source, marks string }{
		{"one ", "two", " three", "one two three", "    ^^^"},
		{"first line\n", "two", "\nthird", "two", "^^^"},
		{"日本 ", "東京", " です", "日本 東京 です", "     ^^^^"},
		{"e\u0301a ", "two", "", "e\u0301a two", "   ^^^"},
		{"👩‍👩‍👧 ", "two", "", "👩‍👩‍👧 two", "   ^^^"},
		{"👍🏽 ", "two", "", "👍🏽 two", "   ^^^"},
		{"\tone\t", "two", "", "    one    two", "           ^^^"},
		{"a\x1b[31m ", "two\x1b[0m", "\x07", "a\ufffd[31m two\ufffd[0m\ufffd", "       ^^^^^^^"},
		{"\u202ea ", "two", "", "\ufffda two", "   ^^^"},
		{"\xff ", "two", "", "\ufffd two", "  ^^^"},
		{"", "two\nthree", "", "two", "^^^"},
		{strings.Repeat("word ", 40), "two", strings.Repeat(" word", 40),
			"…" + strings.Repeat("word ", 40)[200-29:] + "two" + strings.Repeat(" word", 40)[:42] + "…", strings.Repeat(" ", 30) + "^^^"},
		{"", strings.Repeat("long", 30), " tail", strings.Repeat("long", 30)[:75] + "…", strings.Repeat("^", 76)},
		{"a ", strings.Repeat("b", 74), " tail", "a " + strings.Repeat("b", 74), "  " + strings.Repeat("^", 74)},
	} {
		source, marks := underlined(c.before+c.words+c.after, len(c.before), len(c.before)+len(c.words))
		if source != c.source || marks != c.marks {
			t.Errorf("%q\n got %q\n     %q\nwant %q\n     %q", c.before+c.words+c.after, source, marks, c.source, c.marks)
		}
	}
}

func FuzzUnderlined(f *testing.F) {
	f.Add("one two\nthree", 4, 7)
	f.Fuzz(func(t *testing.T, text string, start, end int) {
		if start < 0 || end > len(text) || start > end {
			return
		}
		source, marks := underlined(text, start, end)
		if columns(source) > columnsShown || columns(marks) > columnsShown || strings.ContainsAny(source+marks, "\n\x1b\t") || !strings.HasSuffix(marks, "^") {
			t.Errorf("%q [%d, %d): %q, %q", text, start, end, source, marks)
		}
	})
}

func TestColour(t *testing.T) {
	r := textReport{colour: true}
	if got := r.in("33", "  ^^"); got != "  \x1b[33m^^\x1b[0m" {
		t.Errorf("got %q", got)
	}
	if coloured(new(strings.Builder)) {
		t.Error("what is no terminal is written in colour")
	}
}
