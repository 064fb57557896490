package mention

import (
	"strings"
	"testing"

	"keepmum.dev/keepmum/core/registry"
)

// What the draft says around a name that is something else too decides whether the client is likely meant.
func TestJudgement(t *testing.T) {
	var reg registry.Registry
	for _, name := range strings.Split("Next,Target,Apple,Boots,Shell,Delta,Orange,Gap,Visa,Jordan,Ford,May,Phoenix,Best Buy,Amazon,Square,Box,Zoom,Converse,Lime,Tide,Boston,Sky,Dove", ",") {
		reg.Clients = append(reg.Clients, registry.Client{ID: strings.ToLower(name), Name: name})
	}
	reg.Clients = append(reg.Clients,
		registry.Client{ID: "guess", Name: "Guess", Context: []string{"jeans", "handbag"}},
		registry.Client{ID: "mint", Name: "Mint", Handles: map[string][]string{"x": {"mintmoney"}}})
	ix := NewIndex(reg)
	var s Search
	judge := func(draft string) (likely bool) {
		for _, m := range s.Find(ix, draft, "x") {
			likely = likely || m.Confidence >= Likely
		}
		return likely
	}
	for _, draft := range []string{
		"heading to Target after work",
		"my Apple shares are up again",
		"got a job at Next!",
		"Boots customer service is a joke",
		"Delta lost my luggage again",
		"Ford to cut 500 jobs",
		"just ordered it on Amazon",
		"Shell profits double as oil climbs",
		"our client Square goes live on Monday",
		"Gap PLC has a sale",
		"these Guess jeans are lovely",
		"a mint idea from @mintmoney, so proud of Mint",
		"Best Buy is hiring",
		"Missing my order again, @apple. Come on Apple", // its handle, and its name
		"family portraits @ Target",
		"we pitched for our client Phoenix", // nothing else says so
		"standing at target with no list",   // a noun without an article is none
		"class on zoom again",
		"$AAPL $BOX $AMZN all up today",
		"Sky+ recorded the match", // what stands beside a name need not be a word
		"Ford: 500 jobs to go",
		"Had the pleasure of advising Tide on their round", // single words say it
	} {
		if !judge(draft) {
			t.Errorf("%q: nothing is likely", draft)
		}
	}
	for _, draft := range []string{
		"what is next",
		"the next one is on me",
		"Right on target",
		"an apple pie a day",
		"new boots, same old me",
		"it may rain",
		"Jordan said he would be late",
		"happy birthday Jordan",
		"refugees in Jordan",
		"Michael Jordan is the best ever",
		"Orange County police",
		"mind the gap",
		"guess who is back",
		"a mint idea",
		"still waiting for my visa",
		"the best buy of the year",
		"on our way home @ Orange, California", // a place, and the state it is in
		"Jordan Hollis has a new album out",    // a given name and a surname
		"dinner at The Square in Leeds",
		"Hackers target small firms again", // a verb
		"Spring concert @ Converse College",
		"holidays @ Lime, Ohio",
		"The Boston marathon is on my list",
		"holidays @ Dove, Oregon",
	} {
		if judge(draft) {
			t.Errorf("%q: something is likely", draft)
		}
	}
}

// A respelled draft is weighed like any other: its letters lie elsewhere.
func TestRespelledIsWeighed(t *testing.T) {
	ix := NewIndex(registry.Registry{Clients: []registry.Client{{Name: "John Lewis"}, {Name: "Emma"}, {Name: "Emma Paris"}}})
	var s Search
	for _, draft := range []string{"t o o l with Jooohn Lewiiis today", "John Lewiiis", "J o h n Lewis and Emmmma", "emmma p a r i s", "E m m a Paris"} {
		s.Find(ix, draft, "x")
	}
}

// A word is in one class only: the second would be forgotten.
func TestClassesAreApart(t *testing.T) {
	seen := map[string]bool{}
	for _, list := range classWords {
		for _, w := range strings.Fields(list) {
			if seen[w] {
				t.Errorf("%q is in two classes", w)
			}
			seen[w] = true
			if classOf(hash(nameSeed, []byte(w))) == noClass {
				t.Errorf("%q is in none", w)
			}
		}
	}
}
