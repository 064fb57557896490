// Package askpage is the page on which a client sees what somebody would like to publish about them, and
// decides. It is one document without anything from elsewhere: its script opens what the hub stores with the
// key behind the link's "#", which no server sees, and sends a decision only when a button is pressed.
package askpage

import (
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"strconv"
	"strings"

	"github.com/tidwall/gjson"
)

var (
	//go:embed page.html
	frame string
	//go:embed page.css
	style string
	//go:embed page.js
	script string
	//go:embed texts.json
	texts string
)

// languages are those the page speaks; the first is for everybody else.
var languages = []string{"en", "de", "fr", "es", "ar"}

// A Page is a document and the policy it is to be served with.
type Page struct{ Body, Policy string }

// For is the page in the language that an Accept-Language header prefers. Readers change it on the page.
func For(acceptLanguage string) Page { return pages[preferred(acceptLanguage)] }

var pages = func() map[string]Page {
	policy := "default-src 'none'; script-src " + hashed(script) + "; style-src " + hashed(style) +
		"; img-src data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'"
	all := map[string]Page{}
	for _, language := range languages {
		direction := "ltr"
		if language == "ar" {
			direction = "rtl"
		}
		body := strings.NewReplacer("{{lang}}", language, "{{dir}}", direction, "{{style}}", style, "{{script}}", script,
			"{{texts}}", texts, "{{noscript}}", gjson.Get(texts, language+".noscript").Str).Replace(frame)
		all[language] = Page{body, policy}
	}
	return all
}()

// hashed is how a policy names the one script or style that may run.
func hashed(inline string) string {
	sum := sha256.Sum256([]byte(inline))
	return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
}

// preferred is the language of the page that a header asks for most.
func preferred(header string) string {
	best, most := languages[0], 0.0
	for one := range strings.SplitSeq(header, ",") {
		tag, quality, _ := strings.Cut(one, ";")
		tag, _, _ = strings.Cut(strings.ToLower(strings.TrimSpace(tag)), "-")
		wish := 1.0
		if given, ok := strings.CutPrefix(strings.TrimSpace(quality), "q="); ok {
			wish, _ = strconv.ParseFloat(given, 64)
		}
		for _, language := range languages {
			if tag == language && wish > most {
				best, most = language, wish
			}
		}
	}
	return best
}
