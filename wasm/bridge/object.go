package bridge

import (
	"strconv"
	"unicode/utf8"

	"github.com/tidwall/gjson"
)

// An object writes JSON by hand: encoding/json would double the size of the browser's program.
type object struct{ b []byte }

func (o *object) open() { o.b = append(o.b, '{') }

func (o *object) close() []byte {
	o.b = append(o.b, '}')
	return o.b
}

// key begins a member, with a comma when it is not the first. Names are of this program and stand as they are.
func (o *object) key(name string) {
	if o.b[len(o.b)-1] != '{' {
		o.b = append(o.b, ',')
	}
	o.b = append(o.b, '"')
	o.b = append(o.b, name...)
	o.b = append(o.b, '"', ':')
}

// string writes a JSON string; bytes that are no UTF-8 become U+FFFD. Most strings are ASCII that JSON writes as
// it is.
func (o *object) string(s string) {
	for i := range len(s) {
		if c := s[i]; c < ' ' || c >= utf8.RuneSelf || c == '"' || c == '\\' {
			o.b = gjson.AppendJSONString(o.b, s)
			return
		}
	}
	o.b = append(o.b, '"')
	o.b = append(o.b, s...)
	o.b = append(o.b, '"')
}

// comma comes before all but the first of a list.
func (o *object) comma(i int) {
	if i > 0 {
		o.b = append(o.b, ',')
	}
}

func (o *object) text(name, value string) {
	o.key(name)
	o.string(value)
}

func (o *object) number(name string, value int) {
	o.key(name)
	o.b = strconv.AppendInt(o.b, int64(value), 10)
}

func (o *object) truth(name string, value bool) {
	o.key(name)
	o.b = strconv.AppendBool(o.b, value)
}

func (o *object) raw(name string, json []byte) {
	o.key(name)
	o.b = append(o.b, json...)
}

func (o *object) list(name string, n int, item func(int)) {
	o.key(name)
	o.b = append(o.b, '[')
	for i := range n {
		o.comma(i)
		item(i)
	}
	o.b = append(o.b, ']')
}
