package advice

import (
	"strings"
	"testing"
)

// spans finds what stands in brackets, and gives the draft without them.
func spans(marked string) (string, []Span) {
	var found []Span
	var b strings.Builder
	for {
		before, rest, ok := strings.Cut(marked, "[")
		b.WriteString(before)
		if !ok {
			return b.String(), found
		}
		inside, after, _ := strings.Cut(rest, "]")
		found = append(found, Span{b.Len(), b.Len() + len(inside)})
		b.WriteString(inside)
		marked = after
	}
}

func TestDescribe(t *testing.T) {
	for marked, want := range map[string]string{
		"Lunch with [Northwind] today":                    "Lunch with a retail client today",
		"[Northwind]’s new shop":                          "A retail client’s new shop",
		"We said so. [Northwind] agreed with [northwind]": "We said so. A retail client agreed with a retail client",
		"the [Northwind] team":                            "the retail client team",
		"Our client [Northwind] won":                      "A retail client won",
		"We and our client [Northwind] won":               "We and a retail client won",
		"clients like it. \n[Northwind] too":              "clients like it. \nA retail client too",
		"“[Northwind]” said":                              "“A retail client” said",
		"(client) [Northwind]":                            "(client) a retail client",
		"no name":                                         "no name",
	} {
		draft, found := spans(marked)
		if got := Describe(draft, found, "a retail client"); got != want {
			t.Errorf("%q becomes %q, not %q", marked, got, want)
		}
	}
}

func TestLeaveOut(t *testing.T) {
	for marked, want := range map[string]string{
		"A week in [Leeds] with bakers":  "A week with bakers",
		"A week with bakers in [Leeds].": "A week with bakers.",
		"In [Leeds], we met bakers":      "We met bakers",
		"We met. In [Leeds] it rains":    "We met. It rains",
		"A [large] bakery":               "A bakery",
		"Two [large] bakeries":           "Two bakeries",
		"Line one\n[Leeds] line two":     "Line one\nLine two",
		"Bakers, [Leeds]":                "Bakers",
	} {
		draft, found := spans(marked)
		if got := LeaveOut(draft, found[0]); got != want {
			t.Errorf("%q becomes %q, not %q", marked, got, want)
		}
	}
}

func TestLeaveOutSentence(t *testing.T) {
	for marked, want := range map[string]string{
		"Sun is out. We did [Northwind]’s payroll. Tea time!": "Sun is out. Tea time!",
		"We did [Northwind]. Tea time!":                       "Tea time!",
		"Tea time! We did [Northwind]":                        "Tea time!",
		"We did [Northwind]":                                  "",
		"One\nTwo [Northwind]\nThree":                         "One\nThree",
		"At 4.30 for [Northwind] we met. Bye":                 "Bye",
	} {
		draft, found := spans(marked)
		if got := LeaveOutSentence(draft, found[0]); got != want {
			t.Errorf("%q becomes %q, not %q", marked, got, want)
		}
	}
}

// No edit panics, whatever the span, and each keeps to the bytes it was given.
func FuzzEdits(f *testing.F) {
	f.Add("We and our client Northwind won. In Leeds", 18, 27)
	f.Add("日本。In der Näh", 0, 3)
	f.Fuzz(func(t *testing.T, draft string, start, end int) {
		if start < 0 || end < start || end > len(draft) {
			return
		}
		s := Span{start, end}
		if got := Describe(draft, []Span{s}, "a client"); !strings.HasSuffix(got, draft[end:]) {
			t.Errorf("%q [%d,%d) becomes %q", draft, start, end, got)
		}
		if got := LeaveOut(draft, s); len(got) > len(draft)+1 {
			t.Errorf("%q [%d,%d) grows to %q", draft, start, end, got)
		}
		if got := LeaveOutSentence(draft, s); len(got) > len(draft)+1 {
			t.Errorf("%q [%d,%d) grows to %q", draft, start, end, got)
		}
	})
}
