package json

import (
	"encoding/json"
	"math/big"
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"
)

// plain makes of a value what encoding/json would.
func plain(v Value) any {
	switch v.Type {
	case Object:
		object := map[string]any{}
		v.ForEach(func(key, value Value) bool { object[key.Str] = plain(value); return true })
		return object
	case Array:
		list := []any{}
		v.ForEach(func(_, value Value) bool { list = append(list, plain(value)); return true })
		return list
	case String:
		return v.Str
	case Number:
		return json.Number(v.Raw)
	case Null:
		return nil
	}
	return v.Type == True
}

func FuzzParse(f *testing.F) {
	for _, text := range []string{``, ` `, `1`, ` [1, -2.5e+3,[] ,{}] `, `{"a":{"b":[true,false,null]},"a":"x"}`, `"\ud83c\udf89 \ud83c x \udf89\u00e9\"\\\/\b\f\n\r\t"`,
		`{"a" : "}]\"" , "b":[ "\\"]}`, `{`, `[`, `"`, `"\`, `"\u`, `"\ud83c\`, `{"a"`, `{"a":`, `[,`, `[1 2]`, `{"a":1,}`, `nul`, `tru`, `-`, `}`, "{\"\\u0000\":\"\xff\"}"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		v := Parse(text)
		got := plain(v)
		v.Get("a").Array()
		v.Int()
		decoder := json.NewDecoder(strings.NewReader(text))
		decoder.UseNumber()
		var want any
		if !json.Valid([]byte(text)) || !utf8.ValidString(text) {
			return
		}
		if err := decoder.Decode(&want); err == nil && !reflect.DeepEqual(got, want) {
			t.Errorf("%q is %#v, want %#v", text, got, want)
		}
	})
}

func FuzzAppendString(f *testing.F) {
	for _, text := range []string{"", "\"\\/\b\f\n\r\t", "\x00\x1f\x7f", "\u2028\u2029<>&", "🎉\ufffd", "a\xffb\xe2\x82"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		raw := AppendString([]byte("x"), text)
		var back string
		if err := json.Unmarshal(raw[1:], &back); err != nil || !utf8.Valid(raw) {
			t.Fatalf("%q is written %s: %v", text, raw, err)
		}
		if want := string([]rune(text)); back != want || Parse(string(raw[1:])).Str != want {
			t.Errorf("%q is written %s", text, raw)
		}
	})
}

func FuzzInt(f *testing.F) {
	for _, text := range []string{"0", "-0", "0.0", "1", "-1", "10", "1e1", "10.0", "1.50e2", "100e-2", "15e-1", "1.5", "999999999", "1000000000", "1e9", "1e400", "1e-400", "0e999", "10010", "0.001e3", "1.0010"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if v := Parse(text); v.Raw != text || v.Type != Number || len(text) > 15 || !json.Valid([]byte(text)) {
			return
		}
		if _, exponent, _ := strings.Cut(strings.ToLower(text), "e"); len(exponent) > 4 {
			return // beyond what is worth reckoning with
		}
		want, _ := new(big.Rat).SetString(text)
		n, ok := Parse(text).Int()
		if whole := want.IsInt() && want.Num().CmpAbs(big.NewInt(most)) <= 0; ok != whole || ok && want.Num().Int64() != int64(n) {
			t.Errorf("%s is %d, %v", text, n, ok)
		}
	})
}

// Every value knows where it stands.
func TestIndex(t *testing.T) {
	const text = ` {"a": [1, {"b":"c"}], "d":true}`
	var seen []string
	var walk func(v Value)
	walk = func(v Value) {
		if text[v.Index:v.Index+len(v.Raw)] != v.Raw {
			t.Errorf("%s stands at %d", v.Raw, v.Index)
		}
		seen = append(seen, v.Raw)
		if v.Type == Object || v.Type == Array {
			v.ForEach(func(key, value Value) bool {
				if key.Exists() {
					walk(key)
				}
				walk(value)
				return true
			})
		}
	}
	walk(Parse(text))
	if len(seen) != 9 {
		t.Errorf("seen %q", seen)
	}
}
