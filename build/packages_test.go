package main

import "testing"

func TestBinOf(t *testing.T) {
	for _, c := range []struct{ json, want string }{
		{`{"bin":"./bin/svelte-check"}`, "./bin/svelte-check"},
		{`{"bin":{"tool":"bin/tool.mjs","other":"bin/other"}}`, "bin/tool.mjs"},
		{`{"bin":{"other":"bin/other"}}`, ""},
		{`{}`, ""},
	} {
		got, err := binOf([]byte(c.json), "tool")
		if got != c.want || (err == nil) != (c.want != "") {
			t.Errorf("binOf(%s) = %q, %v, want %q", c.json, got, err, c.want)
		}
	}
}
