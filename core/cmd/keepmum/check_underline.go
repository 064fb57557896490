package main

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// How much of a long line is shown: this many columns before the words, and this many in all. With the space in
// front of it that is what the narrowest terminals have.
const (
	columnsBefore = 30
	columnsShown  = 76
)

// underlined gives the line that a span begins in, and a line of marks that stands under the span when both
// are written one above the other. A line that is too long for that is cut, with "…" for what is left out.
func underlined(text string, start, end int) (source, marks string) {
	from := strings.LastIndexByte(text[:start], '\n') + 1
	to := len(text)
	if n := strings.IndexByte(text[start:], '\n'); n >= 0 {
		to = start + n
	}
	end = max(min(end, to), start)
	before, under, after := shown(text[from:start]), shown(text[start:end]), strings.TrimRight(shown(text[end:to]), " ")
	if columns(before) > columnsBefore {
		before = "…" + lastColumns(before, columnsBefore-1)
	}
	if rest := columnsShown - columns(before); columns(under) > rest {
		under, after = firstColumns(under, rest-1)+"…", ""
	}
	if rest := columnsShown - columns(before) - columns(under); columns(after) > rest {
		after = firstColumns(after, rest-1)
		if rest > 0 {
			after += "…"
		}
	}
	return before + under + after, strings.Repeat(" ", columns(before)) + strings.Repeat("^", max(columns(under), 1))
}

// shown is a text that does nothing to a terminal but being written: no controls, no signs that turn the
// direction of writing around, and spaces for tabs, which reach as far as the terminal likes.
func shown(text string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\r':
			return ' '
		case unicode.IsControl(r), r >= 0x202A && r <= 0x202E, r >= 0x2066 && r <= 0x2069, r == 0x2028, r == 0x2029:
			return utf8.RuneError
		}
		return r
	}, strings.ReplaceAll(strings.ToValidUTF8(text, "\ufffd"), "\t", "    "))
}

// columns is how many columns of a terminal a text takes.
func columns(text string) int {
	n := 0
	eachCluster(text, func(_ string, width int) bool {
		n += width
		return true
	})
	return n
}

func firstColumns(text string, n int) string {
	end := 0
	eachCluster(text, func(cluster string, width int) bool {
		if n -= width; n < 0 {
			return false
		}
		end += len(cluster)
		return true
	})
	return text[:end]
}

func lastColumns(text string, n int) string {
	all := columns(text)
	start := 0
	eachCluster(text, func(cluster string, width int) bool {
		if all <= n {
			return false
		}
		all -= width
		start += len(cluster)
		return true
	})
	return text[start:]
}

// eachCluster visits what is written as one sign: a letter with its accents, an emoji of several joined.
func eachCluster(text string, visit func(cluster string, width int) bool) {
	start, width := 0, 0
	joined := false
	for i, r := range text {
		extends := joined || unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf) || r >= 0x1F3FB && r <= 0x1F3FF && width > 0
		joined = r == 0x200D
		if !extends {
			if i > 0 && !visit(text[start:i], width) {
				return
			}
			start, width = i, runeColumns(r)
		}
	}
	if start < len(text) {
		visit(text[start:], width)
	}
}

// wide are the runs of characters that terminals give two columns.
var wide = [...][2]rune{
	{0x1100, 0x115F}, {0x231A, 0x231B}, {0x23E9, 0x23EC}, {0x25FD, 0x25FE}, {0x2614, 0x2615}, {0x2648, 0x2653}, {0x26AA, 0x26AB}, {0x26BD, 0x26BE},
	{0x26C4, 0x26C5}, {0x26D4, 0x26D4}, {0x26EA, 0x26EA}, {0x26F2, 0x26F5}, {0x26FA, 0x26FD}, {0x2705, 0x2705}, {0x270A, 0x270B}, {0x2728, 0x2728},
	{0x274C, 0x274E}, {0x2753, 0x2757}, {0x2795, 0x2797}, {0x27B0, 0x27BF}, {0x2B1B, 0x2B1C}, {0x2B50, 0x2B55},
	{0x2E80, 0x303E}, {0x3041, 0x33FF}, {0x3400, 0x4DBF}, {0x4E00, 0x9FFF}, {0xA000, 0xA4CF}, {0xA960, 0xA97F}, {0xAC00, 0xD7A3}, {0xF900, 0xFAFF},
	{0xFE30, 0xFE6F}, {0xFF00, 0xFF60}, {0xFFE0, 0xFFE6}, {0x1F004, 0x1F004}, {0x1F18E, 0x1F19A}, {0x1F200, 0x1F320}, {0x1F32D, 0x1F64F},
	{0x1F680, 0x1F6FF}, {0x1F7E0, 0x1F7EB}, {0x1F90C, 0x1F9FF}, {0x1FA70, 0x1FAFF}, {0x20000, 0x3FFFD},
}

func runeColumns(r rune) int {
	switch {
	case unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf):
		return 0
	}
	for _, run := range wide {
		if r >= run[0] && r <= run[1] {
			return 2
		}
	}
	return 1
}
