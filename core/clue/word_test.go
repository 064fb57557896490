package clue

import (
	"strings"
	"testing"

	"keepmum.dev/keepmum/core/text"
)

// Words are passed over by a hash that is made of the one they have, and compared by one that is made of their
// letters: where the two differed, a detail would never be found.
func TestNoWordOfADetailIsPassedOver(t *testing.T) {
	var f text.Folded
	for _, draft := range []string{
		"Bakeries and a bakery, buses, glass, gas, the boss’s bus, it's s, YES ties dies",
		"AT&T & co + B.B.C. E.U. HubSpot Web2 I.B.M.s café Café's ﬁnance naïve ｆｕｌｌ",
		"Straße größer Ärzte çedilla Øre łódź İstanbul ﷺ 東京タワー 서울 Москва Ελλάδας العربية ไทย \xff\xfe s's",
		strings.Repeat("countries ", 5) + "e\u0301tudes y ys ies sss ss s",
	} {
		f.Fold(draft)
		for i := range f.Words {
			letters := wordAt(&f, i)
			if letters == nil {
				continue
			}
			ix := indexOf(listed(with(draft[f.Words[i].Start:f.Words[i].End])))
			if next := ix.next(f.Words, i); next != i {
				t.Errorf("%q: %q is passed over", draft, letters)
			}
		}
	}
}

func TestNearlyAllWordsArePassedOver(t *testing.T) {
	ix := indexOf(listed(with("bakery", "Leeds", "family firm"), with("brewery", "York"), with("tannery", "Hull")))
	var f text.Folded
	f.Fold("Rain again, train cancelled again, so this morning’s call turned into a video call from a café nearby; croissants excellent, wifi not. Anyone found some decent microphone for noisy places under eighty quid?")
	stopped := 0
	for i := ix.next(f.Words, 0); i < len(f.Words); i = ix.next(f.Words, i+1) {
		stopped++
	}
	if stopped > 4 {
		t.Errorf("%d of %d words were looked for", stopped, len(f.Words))
	}
}
