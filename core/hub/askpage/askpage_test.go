package askpage

import (
	"regexp"
	"strings"
	"testing"

	"github.com/tidwall/gjson"
)

func TestLanguages(t *testing.T) {
	for header, want := range map[string]string{
		"": "en", "de-AT,de;q=0.9,en;q=0.8": "de", "en;q=0.3, fr;q=0.8": "fr", "ja, es;q=0.1": "es", "ar": "ar", "*": "en", "xx;q=nonsense": "en", "DE": "de",
	} {
		if got := preferred(header); got != want {
			t.Errorf("%q: %s, want %s", header, got, want)
		}
	}
	if !gjson.Valid(texts) {
		t.Fatal("texts.json is no JSON")
	}
	gjson.Get(texts, "en").ForEach(func(key, _ gjson.Result) bool {
		for _, language := range languages {
			if !gjson.Get(texts, language+"."+strings.ReplaceAll(key.Str, ".", `\.`)).Exists() {
				t.Errorf("%s has no %s", language, key.Str)
			}
		}
		return true
	})
}

// What the script and the document ask for by name is there.
func TestTextsAreThere(t *testing.T) {
	for _, found := range regexp.MustCompile(`data-text="([\w.]+)"|text\('([\w.]+)'|complain\('(\w+)'`).FindAllStringSubmatch(frame+script, -1) {
		key := found[1] + found[2] + found[3]
		if !gjson.Get(texts, "en."+strings.ReplaceAll(key, ".", `\.`)).Exists() {
			t.Errorf("no text for %s", key)
		}
	}
}

// Nothing comes from elsewhere, nothing runs but what the policy names, and nothing of a page is made of text.
func TestPageIsWhole(t *testing.T) {
	for _, language := range languages {
		page := For(language)
		for _, part := range []string{"{{", "http:", "https:", "@import", "innerHTML", "eval(", " style=", " onclick="} {
			if strings.Contains(page.Body, part) {
				t.Errorf("%s: the page holds %q", language, part)
			}
		}
		if strings.Count(page.Body, "<script>") != 1 || strings.Count(page.Body, "<style>") != 1 {
			t.Errorf("%s: one script and one style have a hash", language)
		}
		for _, inline := range []string{between(page.Body, "<script>", "</script>"), between(page.Body, "<style>", "</style>")} {
			if !strings.Contains(page.Policy, hashed(inline)) {
				t.Errorf("%s: the policy does not name what is in the page", language)
			}
		}
		if strings.Contains(page.Policy, "unsafe") || !strings.HasPrefix(page.Policy, "default-src 'none';") {
			t.Error(page.Policy)
		}
	}
}

func between(text, start, end string) string {
	_, rest, _ := strings.Cut(text, start)
	inner, _, _ := strings.Cut(rest, end)
	return inner
}
