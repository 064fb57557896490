package core_test

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"
	"time"

	"keepmum.dev/keepmum/core"
	"keepmum.dev/keepmum/core/registry"
)

// Drafts as people write them, each with one mention of a client. The last has words of no known language.
var oneMention = strings.Split(`Thrilled to be in Leeds with the team today, café and all. We kicked off a lovely new project with Tesserae on Monday, and the weather was fine. More of this next week, when everybody is back from the holidays and the office is full of people again. See you there!
Rain again, train cancelled again, so this morning's call with Tesserae turned into a video call from a bakery in Harrogate. The croissants were excellent, the wifi was not. If anyone has found a decent microphone for noisy places under 80 quid, tell me! #remotework #yorkshire
Small update from our side: after eight months of hard work the new Tesserae site is live! Huge thanks to everyone who tested it, told us what was broken and kept us honest. There is more to come in spring, so keep an eye on this page and let me know what you would change. #webdesign
I keep hearing that nobody reads long posts any more. Fine, here is a short one: write down what you promised, do it before the day you said, and tell them when it is done. That is how Tesserae keeps people for fifteen years. Nothing else we ever tried has worked half as well.
Has anybody tried the new bread at Tesserae yet? We went on Saturday with the children, and the queue went round the corner. They had run out of rye by ten. Worth it all the same, and the coffee is better than it was. Next time we will be there when they open the doors.
Honestly, the best part of this job is sitting in a kitchen with people who really know their business, asking stupid questions until the whole thing makes sense. Today I learned more about cheese, lorries and invoices at Tesserae than in ten years of conferences. Best Monday in a long time.
Tesserae dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt ut labore et dolore magna aliqua. Ut enim ad minim veniam, quis nostrud exercitation ullamco laboris nisi ut aliquip ex ea commodo consequat. Duis aute irure dolor in reprehenderit in voluptate velit.`, "\n")

// thousand is a list of a thousand clients with invented names, Tesserae among them.
func thousand() registry.Registry {
	syllables := strings.Fields("Ba Cor Del Fen Gal Hun Jor Kel Lum Mar")
	reg := registry.Registry{Clients: []registry.Client{{ID: "t", Name: "Tesserae", Handles: map[string][]string{"x": {"tesserae"}}, Domains: []string{"tesserae.example"}}}}
	for i := range 999 {
		name := syllables[i%10] + strings.ToLower(syllables[i/10%10]+syllables[i/100]) + "quist"
		if i%3 == 0 {
			name += " Partners Ltd"
		}
		reg.Clients = append(reg.Clients, registry.Client{ID: fmt.Sprint(i), Name: name, Domains: []string{strings.ToLower(strings.ReplaceAll(name, " ", "")) + ".example"}})
	}
	return reg
}

// detailed is thousand, with details of every client: some that many share, and one that is its own.
func detailed() registry.Registry {
	reg := thousand()
	sectors := strings.Fields("brewery tannery foundry laundry winery shipyard sawmill cannery dairy distillery")
	places := strings.Fields("Ashcombe Birkholt Cragside Dunmere Elmstead Farrow Garth Hexley Ilmarsh Jarrold Kelby Lorne")
	for i := range reg.Clients {
		reg.Clients[i].Attributes = map[string][]string{
			"sector": {sectors[i%len(sectors)]}, "place": {places[i%len(places)] + " on Sea"}, "event": {fmt.Sprintf("moved to hall %d", i)},
		}
		reg.Clients[i].Services = []string{"payroll audit"}
	}
	return reg
}

// How much judging adds to what finding the mentions takes, which should be three fifths at most: "x_find" is
// what all of it adds, and "x_read" what reading the words around adds. The best turns are compared, for other
// programs run too.
func BenchmarkJudging(b *testing.B) {
	judging(b, core.New(thousand()), oneMention, 1)
}

// The same with a list that has details of every client, each of which is looked for in each draft.
func BenchmarkJudgingWithDetails(b *testing.B) {
	judging(b, core.New(detailed()), oneMention, 1)
}

// Drafts that mention nobody and give nobody away, which nearly all are: nothing should be added.
func BenchmarkJudgingNobody(b *testing.B) {
	judging(b, core.New(thousand()), nobody(), 0)
}

// And with details of every client: that there are none in the draft has to be seen.
func BenchmarkJudgingNobodyWithDetails(b *testing.B) {
	judging(b, core.New(detailed()), nobody(), 0)
}

// nobody is the drafts without their mention.
func nobody() []string {
	drafts := slices.Clone(oneMention)
	for i := range drafts {
		drafts[i] = strings.ReplaceAll(drafts[i], "Tesserae", "the others")
	}
	return drafts
}

func judging(b *testing.B, c *core.Checker, drafts []string, mentions int) {
	turns := []struct {
		best float64
		do   func(string)
	}{
		{math.MaxFloat64, func(d string) { c.Mentions(d, "x") }},
		{math.MaxFloat64, func(d string) { c.Reveals(d, "x") }},
		{math.MaxFloat64, func(d string) { c.Check(core.Draft{Text: d, Network: "x"}) }},
	}
	for _, d := range drafts {
		if n := c.Mentions(d, "x"); n != mentions {
			b.Fatalf("%d mentions in %s", n, d)
		}
		if v := c.Check(core.Draft{Text: d, Network: "x"}); len(v.Findings) != mentions || len(v.Details) > 0 {
			b.Fatalf("%+v in %s", v, d)
		}
	}
	b.ReportAllocs()
	for b.Loop() {
		for i := range turns {
			t := &turns[i]
			began := time.Now()
			for range 3 {
				for _, d := range drafts {
					t.do(d)
				}
			}
			t.best = min(t.best, float64(time.Since(began))/float64(3*len(drafts)))
		}
	}
	find := turns[0].best
	b.ReportMetric(find, "find-ns")
	b.ReportMetric(turns[1].best/find-1, "x_read")
	b.ReportMetric(turns[2].best/find-1, "x_find")
	b.ReportMetric(0, "ns/op") // of all three together
}
