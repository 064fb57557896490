package sound

import (
	"strings"
	"testing"
)

// say gives how letters are said in their own script.
func sayAny(letters string) string {
	switch ScriptOf([]byte(letters)) {
	case None:
		return string(Name(nil, []byte(letters)))
	case Hangul:
		return string(SayHangul(nil, []byte(letters)))
	case Thai:
		var ends [Longest + 1]uint8
		sound, _ := SayThai(nil, []byte(letters), &ends)
		return string(sound)
	}
	return string(Say(nil, []byte(letters)))
}

// Rules that begin alike are tried in the order they stand in, and at the ends of words where they say so.
func TestSay(t *testing.T) {
	for _, c := range []struct{ letters, said string }{
		{"tesco", "tesko"},
		{"coca cola", "koka|kola"},
		{"bosch", "boS"},
		{"cisco", "sisko"},
		{"nike", "nikE"},
		{"renault", "reno"},
		{"xerox", "seroks"},
		{"marks and spencer", "marks|spenser"},
		{"mcdonald s", "makdonald|?s"},
		{"газпром", "9azprom"},
		{"джонсон", "Jonson"},
		{"хонда", "?Xonda"},
		{"μπαρμπα", "?mbar?mba"},
		{"טסקו", "?tskW"},
		{"سوني", "sWnY"},
		{"テスコ", "tesUko"},
		{"ウォルマート", "?wo?lUmatO"},
		{"테스코", "tesUko"},
		{"르노", "?lUno"},
		{"เทสโก้", "tesko"},
		{"เบนซ์", "ben?s"},
		{"", ""},
		{"1 2", ""},
	} {
		if said := sayAny(c.letters); strings.Trim(said, "|") != c.said {
			t.Errorf("%s is said %q, not %q", c.letters, said, c.said)
		}
	}
}

// A name and the same in another script share a key and are near each other; another name is far.
func TestKeysAndDistance(t *testing.T) {
	for _, c := range []struct {
		name, said string
		most, more int // how far apart they are, and how far at least the other names are
	}{
		{"tesco", "теско", 0, 8},
		{"volkswagen", "фольксваген", 3, 20},
		{"siemens", "σιμενσ", 4, 10},
		{"samsung", "סמסונג", 3, 5},
		{"panasonic", "باناسونيك", 3, 6},
		{"mitsubishi", "ミツビシ", 4, 10},
		{"starbucks", "스타벅스", 5, 8},
		{"toyota", "โตโยต้า", 2, 4},
	} {
		in := ScriptOf([]byte(c.said))
		said, name := []byte(sayAny(c.said)), Name(nil, []byte(c.name))
		var of, from Keys
		of.Of(name, 1<<len(name), in >= Thai)
		from.Of(said, 1<<len(said), in.Eastern())
		shared := false
		for _, a := range of.Hashes[:of.N] {
			for _, b := range from.Hashes[:from.N] {
				shared = shared || a == b
			}
		}
		if !shared {
			t.Errorf("%s %s: no key is the same", c.name, c.said)
		}
		if d, _ := Distance(said, 1<<len(said), name, in); d > c.most {
			t.Errorf("%s %s: %d apart", c.name, c.said, d)
		}
		for _, other := range []string{"brightwater", "kestralia", "oakhurst"} {
			if d, _ := Distance(said, 1<<len(said), Name(nil, []byte(other)), in); d < c.more {
				t.Errorf("%s %s: only %d apart", other, c.said, d)
			}
		}
	}
}

// An ending may be cut off, and the nearest cut is taken.
func TestAffixes(t *testing.T) {
	said := Say(nil, []byte("газпромом"))
	cuts, starts := Affixes(said, Cyrillic)
	if d, cut := Distance(said, cuts, Name(nil, []byte("gazprom")), Cyrillic); d != 0 || cut != len("gazprom") || starts != 1 {
		t.Errorf("%d apart, cut at %d of %q; begins at %b", d, cut, said, starts)
	}
	if _, starts := Affixes([]byte("btskW"), Hebrew); starts != 1|1<<1 {
		t.Errorf("begins at %b", starts)
	}
}

// Whatever the bytes, nothing fails and no sound grows beyond what its letters can say.
func FuzzSay(f *testing.F) {
	for _, seed := range []string{"tesco", "Теско", "γγκκ", "ג'יפ", "وول", "เเ์์โ", "ヴァ", "삼성", "\xe0\xb8", "\xd0", "e\xcc"} {
		f.Add(seed, "tesco extra")
	}
	f.Fuzz(func(t *testing.T, letters, name string) {
		in := ScriptOf([]byte(letters))
		cut := letters[:min(len(letters), 60)]
		for _, said := range []string{string(Say(nil, []byte(letters))), string(SayHangul(nil, []byte(letters))), sayAny(cut)} {
			if len(said) > 3*len(letters)+1 {
				t.Fatalf("%q is said %q", letters, said)
			}
			if len(said) > Longest {
				said = said[:Longest]
			}
			cuts, starts := Affixes([]byte(said), in)
			var k Keys
			k.Of([]byte(said), cuts|starts, in.Eastern())
			named := Name(nil, []byte(name))
			if d, _ := Distance([]byte(said), cuts, named, in); d < 0 || Weight(named) < 0 {
				t.Fatalf("%q %q: %d", said, named, d)
			}
		}
		var ends [Longest + 1]uint8
		said, cuts := SayThai(nil, []byte(cut), &ends)
		if len(said) > Longest {
			t.Fatalf("%d sounds", len(said))
		}
		for i := range ends {
			if cuts>>i&1 != 0 && int(ends[i]) > len(cut) {
				t.Fatalf("cut %d is at %d of %d", i, ends[i], len(cut))
			}
		}
	})
}
