package mention

import (
	"fmt"
	"math"
	"math/rand/v2"
	"strings"
	"testing"
	"time"
	"unicode"
	"unicode/utf8"

	"keepmum.dev/keepmum/core/registry"
	"keepmum.dev/keepmum/core/text"
)

// The drafts that are measured, each cut to 280 letters. None mentions a client of the lists below.
var benchDrafts = func() []string {
	drafts := strings.Split(`Thrilled to be in Leeds with the team this week, café breaks and all. Three days of workshops, two late nights and one very long train home, but the plan for next year is finally on paper and everybody still likes each other. Back at my desk tomorrow, then two weeks off at last.
Small update from our side: after eight months of hard work the new site is live! Huge thanks to everyone who tested it, told us what was broken and kept us honest 🙏 There is more to come in spring, so keep an eye on this page and let me know what you would change. #launchday #webdesign
Honestly, the best part of this job is sitting in a kitchen with people who really know their business, asking stupid questions until the whole thing makes sense. Today I learned more about cheese, lorries and invoices than in ten years of conferences. Best Monday in a long time, I mean it.
@jenny_waltham thanks for the lovely talk yesterday! Your slides on pricing were so good that half of the office has already asked me for the link. Is https://example.com/talks/pricing-2026 the right one, or do you keep them somewhere else? See you in Bristol on the 14th 👋 #smallbiz #pricing
I keep hearing that nobody reads long posts any more. Fine, here is a short one: write down what you promised, do it before the day you said, and tell them when it is done. That is the whole secret of keeping clients for fifteen years. Nothing else we ever tried has worked half as well.
HIRING! We need a second bookkeeper (part time, 20 hrs, hybrid from our Sheffield studio) who enjoys spreadsheets, dogs and quiet Friday afternoons. Salary £24-27k pro rata, start in March. No agencies please, no cover letters either: send a CV and your favourite biscuit to jobs@example.org
Rain again, train cancelled again, so this morning's kickoff turned into a video call from a bakery in Harrogate. The croissants were excellent, the wifi was not. If anyone has found a decent microphone for noisy places under 80 quid, tell me! #remotework #freelancelife #yorkshire
We don't do many awards, but this one made me smile: "most patient supplier", voted for by the warehouse crew themselves. It is a mug. It is on my desk. I've never been prouder of a mug in my entire life, and I'm not even slightly embarrassed to post about it on a Tuesday evening.
Unpopular opinion: most dashboards are there so that somebody can say there is a dashboard. Before you build another one, ask who will open it on a wet Thursday in February, what they will decide with it, and what happens if the number goes down. No answers? Then save the money, honestly.
Took the kids to see the otters at Martin Mere, came home with wet shoes, two feathers and a strong opinion about flamingos. Tomorrow: quarterly numbers, a dentist, and a deck about onboarding that was due last Wednesday. Somehow it all gets done. How was your weekend, lovely people of here?`, "\n")
	for i, d := range drafts {
		drafts[i] = cutTo(d, 280)
	}
	return drafts
}()

// The drafts that are hard: what a search does most work for, of each kind.
var hardDrafts = func() map[string]string {
	rnd := rand.New(rand.NewPCG(5, 6))
	rare := func(n int) string {
		var b strings.Builder
		for b.Len() < n {
			b.WriteString(inventedWord(rnd) + " ")
		}
		return b.String()
	}
	hard := map[string]string{
		"rare words": rare(300),
		"hashtags":   "#" + strings.ReplaceAll(rare(400), " ", " #we"),
		"handles":    "@" + strings.ReplaceAll(rare(400), " ", "_uk @"),
		"links":      strings.ReplaceAll(rare(400), " ", ".example/ "),
		"Chinese":    strings.Repeat("我们今天和团队一起开会，讨论了明年的计划，大家都很高兴。", 20),
		"Japanese":   strings.Repeat("昨日は新しいプロジェクトのキックオフでした。", 20),
		"Cyrillic":   strings.Repeat("Сегодня мы наконец запустили новый сайт, спасибо всем за помощь. ", 10),
		"one letter": strings.Repeat("a", 300),
		"figures":    strings.Repeat("t3mpl8 w4r3h0us3 ", 30),
		"emoji":      strings.Repeat("🎉 👏🏽 🚀 ", 60),
	}
	for name, draft := range hard {
		hard[name] = cutTo(draft, 280)
	}
	return hard
}()

// cutTo gives the first n letters of a text.
func cutTo(text string, n int) string {
	for at := range text {
		if n--; n < 0 {
			return text[:at]
		}
	}
	return text
}

// inventedWord makes a word that is most likely none.
func inventedWord(rnd *rand.Rand) string {
	syllables := strings.Fields("ba cor del fen gal hun jor kel lum mar nor pol quin ras sel tor ul vin wex yar zim bra cle dru fro gri ple sta tre ark ell ind ost")
	var b strings.Builder
	for range 2 + rnd.IntN(2) {
		b.WriteString(syllables[rnd.IntN(len(syllables))])
	}
	return b.String()
}

// benchList is a list of n firms with names, legal forms, handles and domains as such lists have them:
// invented words, surnames and common words, in names of one to four words.
func benchList(n int) registry.Registry {
	rnd := rand.New(rand.NewPCG(9, 10))
	trades := strings.Fields("Foods Systems Logistics Partners Holdings Media Dental Energy Group Homes Motors Studios Consulting Pharma Robotics Wines Capital Travel Legal Books")
	common := strings.Fields("Green Bright North River Open Blue First New United Global Grand Silver Cloud Data Smart Royal General Home City Red")
	forms := strings.Fields("Ltd plc Inc. GmbH LLC S.p.A. AG B.V. Oy Limited")
	title := func(s string) string { return strings.ToUpper(s[:1]) + s[1:] }
	var reg registry.Registry
	for i := range n {
		word := title(inventedWord(rnd))
		name := word
		switch rnd.IntN(6) {
		case 0:
			name = title(inventedWord(rnd)) + " & " + word
		case 1:
			name = common[rnd.IntN(len(common))] + " " + word
		case 2:
			name = common[rnd.IntN(len(common))] + " " + word + " " + trades[rnd.IntN(len(trades))]
		case 3:
			name += " " + trades[rnd.IntN(len(trades))]
		case 4:
			name += title(inventedWord(rnd)[:3])
		}
		c := registry.Client{ID: fmt.Sprint(i), Name: name}
		if rnd.IntN(2) == 0 {
			c.Name += " " + forms[rnd.IntN(len(forms))]
		}
		if rnd.IntN(2) == 0 {
			joined := strings.ToLower(strings.NewReplacer(" ", "", "&", "").Replace(name))
			c.Domains = []string{joined + ".example"}
			c.Handles = map[string][]string{"x": {joined}}
		}
		reg.Clients = append(reg.Clients, c)
	}
	return reg
}

var benchIndexes = map[int]*Index{}

func benchIndex(n int) *Index {
	if benchIndexes[n] == nil {
		benchIndexes[n] = NewIndex(benchList(n))
	}
	return benchIndexes[n]
}

var lowered [200_000]byte

// lowerBytes is the least that can be done: a pass that makes ASCII capitals small and copies the rest.
func lowerBytes(draft string) {
	for i := range len(draft) {
		lowered[i] = lower(draft[i])
	}
}

// lowerLetters is the least that reads letters: a pass that makes every letter small.
func lowerLetters(draft string) {
	to := lowered[:0]
	for _, r := range draft {
		to = utf8.AppendRune(to, unicode.ToLower(r))
	}
}

// beside runs do over the drafts, in turns with the floors, and reports the best turn of each: other
// programs run too. "x_floor" is how many passes of lowerLetters do takes, "x_bytes" of lowerBytes.
func beside(b *testing.B, drafts []string, do func(draft string)) {
	b.ReportAllocs()
	rounds, size := 1, 0
	for _, d := range drafts {
		size += len(d)
	}
	if size < 3000 {
		rounds = 3000/size + 1
	}
	turn := func(best *float64, do func(string)) {
		began := time.Now()
		for range rounds {
			for _, d := range drafts {
				do(d)
			}
		}
		*best = min(*best, float64(time.Since(began))/float64(rounds*len(drafts)))
	}
	doing, bytes, letters := math.MaxFloat64, math.MaxFloat64, math.MaxFloat64
	for b.Loop() {
		turn(&doing, do)
		turn(&bytes, lowerBytes)
		turn(&letters, lowerLetters)
	}
	b.ReportMetric(doing, "best-ns")
	b.ReportMetric(doing*280*float64(len(drafts))/float64(size), "ns/280B")
	b.ReportMetric(doing/letters, "x_floor")
	b.ReportMetric(doing/bytes, "x_bytes")
	b.ReportMetric(0, "ns/op") // of all three together
}

// The floors themselves.
func BenchmarkFloor(b *testing.B) {
	b.Run("bytes", func(b *testing.B) { beside(b, benchDrafts, lowerBytes) })
	b.Run("letters", func(b *testing.B) { beside(b, benchDrafts, lowerLetters) })
}

// The cost of a search grows with the draft, not with the list: the lengths of list should differ little.
func BenchmarkFind(b *testing.B) {
	for _, n := range []int{100, 1000, 100_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			ix := benchIndex(n)
			var s Search
			beside(b, benchDrafts, func(d string) { s.Find(ix, d, "x") })
		})
	}
}

// A search that remembers nothing of earlier drafts.
func BenchmarkFindFresh(b *testing.B) {
	for _, n := range []int{1000, 100_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			ix := benchIndex(n)
			var s Search
			beside(b, benchDrafts, func(d string) {
				s.memory.index = nil
				s.Find(ix, d, "x")
			})
		})
	}
}

func BenchmarkFindHard(b *testing.B) {
	ix := benchIndex(100_000)
	for name, draft := range hardDrafts {
		b.Run(name, func(b *testing.B) {
			var s Search
			beside(b, []string{draft}, func(d string) { s.Find(ix, d, "x") })
		})
	}
}

// The cost of a letter stays the same however long the draft is.
func BenchmarkFindLong(b *testing.B) {
	ix := benchIndex(100_000)
	for _, n := range []int{1000, 10_000, 100_000} {
		draft := strings.Repeat(strings.Join(benchDrafts, "\n"), 40)[:n]
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			var s Search
			beside(b, []string{draft}, func(d string) { s.Find(ix, d, "x") })
		})
	}
}

// Folding is the part of a search that every draft pays for.
func BenchmarkFold(b *testing.B) {
	var f text.Folded
	beside(b, benchDrafts, f.Fold)
}
