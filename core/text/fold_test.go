package text

import (
	"math/rand/v2"
	"runtime"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

// boundaries are written before each word as one sign, so that a folded draft reads as a line.
const boundarySigns = "| .-'~^"

func written(f *Folded) string {
	var b strings.Builder
	for i, w := range f.Words {
		if i > 0 || w.Before != Break {
			b.WriteByte(boundarySigns[w.Before])
		}
		b.Write(f.Letters[w.From:w.To])
	}
	return b.String()
}

func TestFold(t *testing.T) {
	for _, c := range []struct{ draft, want string }{
		{"", ""},
		{"We met Tesco today", "we met tesco today"},
		{"Café Müller, Straße", "cafe muller|strasse"},
		{"Smørrebrød Łódź Ærø œuvre", "smorrebrod lodz aero oeuvre"},
		{"Ｔｅｓｃｏ 𝐓𝐞𝐬𝐜𝐨 𝓣𝓮𝓼𝓬𝓸 Ⓣⓔⓢⓒⓞ 🅃🄴🅂🄲🄾 🆃🅴🆂🅲🅾", "tesco tesco tesco tesco tesco tesco"},
		{"ﬁnance", "finance"},
		{"Те\u0441co and Tеscо", "tecco and tesco"},
		{"Газпром сегодня", "газпром сегодня"},
		{"Αθήνα", "αθηνα"},
		{"Te\u200bsco T\u00adesco Te\ufe0fsco \ufeffTesco", "tesco tesco tesco tesco"},
		{"T\u0301e\u0301sco", "tesco"},
		{"Marks\u00a0&\u2009Spencer Marks\u3000+ Spencer", "marks and spencer marks and spencer"},
		{"P&G", "p~and~g"},
		{"Tesco's L’Oréal", "tesco's l'oreal"},
		{"Coca-Cola Coca‑Cola coca_cola", "coca-cola coca-cola coca-cola"},
		{"S.p.A. I.B.M. a.b", "spa|ibm|ab"},
		{"booking.com", "booking.com"},
		{"St. James, no. Kia", "st james|no|kia"},
		{"HubSpot BBCNews Web2go iPhone", "hub^spot bbc^news web^2^go i^phone"},
		{"Tesco®Extra Tesco™", "tesco extra tesco"},
		{"one\ntwo\n\nthree\r\nfour", "one two|three four"},
		{"one - two -- three", "one|two|three"},
		{"乐购 東京タワー", "乐~购 東~京~タワー"},
		{"a\xffb\xc3 c", "a|b|c"},
		{"😀Tesco😀", "tesco"},
		{"#TescoExtra @TescoUK", "tesco^extra|tesco^uk"},
	} {
		var f Folded
		f.Fold(c.draft)
		if got := written(&f); got != c.want {
			t.Errorf("Fold(%q)\n got %s\nwant %s", c.draft, got, c.want)
		}
	}
}

func TestShapes(t *testing.T) {
	for _, c := range []struct {
		draft string
		word  int
		want  Shape
	}{
		{"Next is here", 0, Capital | Opens | Cased},
		{"the NEXT one", 1, Capital | Upper | Cased},
		{"Fine. Next one", 1, Capital | Opens | Cased},
		{"See Dr. Next", 2, Capital | Cased},
		{"so, Next", 1, Capital | Cased},
		{"so\nNext", 1, Capital | Opens | Cased},
		{"at S.p.A.", 1, Capital | Cased | Dotted},
		{"a & b", 1, Sign},
		{"购", 0, Opens | Solo},
		{"123", 0, Opens},
	} {
		var f Folded
		f.Fold(c.draft)
		if got := f.Words[c.word].Shape; got != c.want {
			t.Errorf("%q word %d: shape %07b, want %07b", c.draft, c.word, got, c.want)
		}
	}
}

func TestMarks(t *testing.T) {
	var f Folded
	f.Fold("mail ann@example.com or @tesco ＃Extra. End.")
	want := []Mark{{8, 9, AtMark}, {16, 17, DotMark}, {24, 25, AtMark}, {31, 34, HashMark}}
	if len(f.Marks) != len(want) {
		t.Fatalf("marks %v, want %v", f.Marks, want)
	}
	for i := range want {
		if f.Marks[i] != want[i] {
			t.Errorf("mark %d is %v, want %v", i, f.Marks[i], want[i])
		}
	}
}

// check holds every promise about one draft.
func check(t *testing.T, draft string) {
	t.Helper()
	var f, again Folded
	f.Fold(draft)
	end, to := int32(0), int32(0)
	for i, w := range f.Words {
		if w.Start < end || w.End <= w.Start || int(w.End) > len(draft) {
			t.Fatalf("%q: word %d spans [%d, %d) after %d", draft, i, w.Start, w.End, end)
		}
		if !boundary(draft, int(w.Start)) || !boundary(draft, int(w.End)) {
			t.Fatalf("%q: word %d spans [%d, %d), inside a rune", draft, i, w.Start, w.End)
		}
		if w.From != to || w.To <= w.From {
			t.Fatalf("%q: letters of word %d are [%d, %d) after %d", draft, i, w.From, w.To, to)
		}
		if (w.Before == Camel || w.Before == Joined) != (i > 0 && onlyInvisible(draft[end:w.Start])) {
			t.Fatalf("%q: boundary %d before word %d, after %q", draft, w.Before, i, draft[end:w.Start])
		}
		end, to = w.End, w.To
		if w.Before == Camel || w.Before == Joined || i+1 < len(f.Words) && (f.Words[i+1].Before == Camel || f.Words[i+1].Before == Joined) {
			continue // a part of a run: look-alikes are judged in the whole
		}
		again.Fold(string(f.Letters[w.From:w.To]))
		if got := string(again.Letters); got != string(f.Letters[w.From:w.To]) {
			t.Fatalf("%q: folding %q again gives %q", draft, f.Letters[w.From:w.To], got)
		}
	}
	if int(to) != len(f.Letters) || !utf8.Valid(f.Letters) {
		t.Fatalf("%q: letters %q", draft, f.Letters)
	}
}

func boundary(s string, i int) bool {
	return i == len(s) || utf8.RuneStart(s[i]) || !utf8.ValidString(s)
}

func onlyInvisible(s string) bool {
	for i := 0; i < len(s); {
		e, size := next(s, i)
		if e.class != invisible && e.class != mark {
			return false
		}
		i += size
	}
	return true
}

func TestEveryCodePoint(t *testing.T) {
	step := rune(1)
	if runtime.GOOS == "js" {
		step = 61 // the tables are the same; all of them would take a minute there
	}
	for r := rune(0); r <= utf8.MaxRune; r += step {
		check(t, "a"+string(r)+"B")
	}
}

func TestRandomDrafts(t *testing.T) {
	rnd := rand.New(rand.NewPCG(1, 2))
	pieces := []string{"a", "B", "cD", "é", "ß", "п", "α", "购", "カ", "7", " ", "\n", ".", "-", "'", "&", "@", "#", "\u200d", "\u0301", "😀", "\xff", "\xe2\x82", "ﬁ", "Ⅷ"}
	for range 20000 {
		var b strings.Builder
		for range rnd.IntN(12) {
			b.WriteString(pieces[rnd.IntN(len(pieces))])
		}
		check(t, b.String())
	}
}

func FuzzFold(f *testing.F) {
	f.Add("Tesco’s #TescoExtra @TescoUK S.p.A. 乐购\xff")
	f.Fuzz(func(t *testing.T, draft string) { check(t, draft) })
}

func BenchmarkFold(b *testing.B) {
	draft := strings.Repeat("Thrilled to be in Leeds with the team, café and all. ", 6)[:280]
	var f Folded
	b.SetBytes(int64(len(draft)))
	b.ReportAllocs()
	for b.Loop() {
		f.Fold(draft)
	}
}

// What is read the short way is what the long way makes of it.
func TestShortWay(t *testing.T) {
	same := func(draft string) {
		t.Helper()
		var short, long Folded
		short.fold(draft, true)
		long.fold(draft, false)
		if !slices.Equal(short.Words, long.Words) || string(short.Letters) != string(long.Letters) || short.Dressed != long.Dressed || !slices.Equal(short.Marks, long.Marks) {
			t.Fatalf("%q: %v %q, the long way %v %q", draft, short.Words, short.Letters, long.Words, long.Letters)
		}
	}
	rnd := rand.New(rand.NewPCG(3, 4))
	pieces := []string{"a", "B", "cd", "EF", "Ghi", "1", "23", " ", " ", " ", "  ", ".", "/", ",", "-", "'", "&", "\n", "@", "\u200b", "\u0301", "é", "п", "购", "\xff", "\x01", "\x7f", "[", "`", "{", ":"}
	for range 100_000 {
		var b strings.Builder
		for range rnd.IntN(10) {
			b.WriteString(pieces[rnd.IntN(len(pieces))])
		}
		same(b.String())
	}
}

func TestDressed(t *testing.T) {
	for draft, want := range map[string]bool{
		"": false, "Plain words, one or two. I am a fan!": false, "T E S C O": true, "it's a B b": true, "24 hours on 1 2 3 4": false,
		"T3sco": true, "web2": true, "a$b": true, "T@sco": true, "@tesco, #tag and a@b": true, "@tesco $5 fine! ok": false, "я я я я": true, "购 物 天 堂": false,
	} {
		var f Folded
		if f.Fold(draft); f.Dressed != want {
			t.Errorf("%q: dressed %v, want %v", draft, f.Dressed, want)
		}
	}
}

func TestWide(t *testing.T) {
	for draft, want := range map[string]bool{"": false, "Café “Müller” – Łódź ａ 🎉 ①": false, "Те\u0441co": false, "я": true, "a 购": true, "ﬁ я1": true} {
		var f Folded
		if f.Fold(draft); f.Wide != want {
			t.Errorf("%q: wide %v, want %v; %s", draft, f.Wide, want, f.Letters)
		}
	}
}

func TestHash(t *testing.T) {
	var f Folded
	f.Fold("Tesco S.p.A. & Те\u0441co HubSpot2 #Müller 购物 42 A/S")
	for _, w := range f.Words {
		if letters := f.Letters[w.From:w.To]; w.Hash != Hash(HashSeed, letters) {
			t.Errorf("the hash of %s is of other letters", letters)
		}
	}
}
