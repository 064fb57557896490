// Package pretty stands in for github.com/tidwall/pretty, which gjson asks to format JSON in its @pretty
// and @ugly modifiers. keepmum uses no modifiers; the real package would bring encoding/json, fmt and
// reflect into the browser's program, a quarter of its size. go.mod puts this one in its place.
package pretty

// Options are the real package's, as far as gjson names them.
type Options struct {
	Width          int
	Prefix, Indent string
	SortKeys       bool
}

// DefaultOptions are the real package's.
var DefaultOptions = &Options{Width: 80, Indent: "  "}

// Pretty gives the JSON back as it is.
func Pretty(json []byte) []byte { return json }

// PrettyOptions gives the JSON back as it is.
func PrettyOptions(json []byte, _ *Options) []byte { return json }

// Ugly gives the JSON back as it is.
func Ugly(json []byte) []byte { return json }
