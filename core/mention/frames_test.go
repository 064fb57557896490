package mention

import "testing"

// The frame of a name is what stands on both sides of it, and grammar says which frames a word may stand in.
func TestFrame(t *testing.T) {
	for _, c := range []struct {
		draft string
		i     int
		left  before
		right after
		is    grammar
	}{
		{"off to target after work", 2, aTo, aSmallNext, countNoun},
		{"the Shell profits", 1, anArticle, aThing, countNoun},
		{"Chase's new card", 0, nothingFirst, ownedNext, verbAndNoun},
		{"we may. Next, please", 2, nothingFirst, nothingNext, adjective},
		{"my Ford is here", 1, anOwner, aFinite, properName},
		{"of Halden and Vine", 1, anOf, aFunction, anyGrammar},
		{"big Boots Leeds", 1, aSmallFirst, aNameNext, massNoun},
		{"love Apple-based 5", 1, aVerb, anotherNext, countNoun},
		{"3 Boots 5", 1, anotherFirst, anotherNext, massNoun},
	} {
		var s Search
		s.draft = c.draft
		s.folded.Fold(c.draft)
		if left, right, is := s.whatIsBefore(c.i), s.whatIsAfter(c.i+1), s.grammarOf(c.i); left != c.left || right != c.right || is != c.is {
			t.Errorf("word %d of %q: %d %d %d, want %d %d %d", c.i, c.draft, left, right, is, c.left, c.right, c.is)
		}
	}
}

// Each feature of the frame has a weight of its own.
func TestFrameWeights(t *testing.T) {
	f := pairsFirst
	for _, tables := range pairWeights {
		for _, row := range tables {
			for _, want := range row {
				if got := weightOf(f); got != int(want) {
					t.Fatalf("pair %d is worth %d, want %d", f-pairsFirst, got, want)
				}
				f++
			}
		}
	}
	for _, tables := range beforeWeights {
		for _, row := range tables {
			for _, want := range row {
				if got := weightOf(f); got != int(want) {
					t.Fatalf("before %d is worth %d, want %d", f-beforesFirst, got, want)
				}
				f++
			}
		}
	}
	for _, tables := range afterWeights {
		for _, row := range tables {
			for _, want := range row {
				if got := weightOf(f); got != int(want) {
					t.Fatalf("after %d is worth %d, want %d", f-aftersFirst, got, want)
				}
				f++
			}
		}
	}
	if f != features {
		t.Errorf("%d features have weights, of %d", f, features)
	}
}
