package mention

import (
	"unicode/utf8"

	"keepmum.dev/keepmum/core/text"
)

// Words that give no letter to initials, and initials that everybody reads as something else.
const (
	unsaid = " the of for de la le du des di der die das und y e a an in on "
	known  = " usa uk eu us ceo cfo cto coo cmo vp hr pr it ai ml ar vr seo sem faq pdf api url www html css sql diy fyi asap omg lol rip nhs bbc cnn nba nfl nhl mlb " +
		"nato phd mba msc bsc gdp rsvp tba tbc tbd eta ngo csr esg kpi roi b2b b2c gif jpg png tv dj pm am ok aka ama ps pps dm dms rt icymi tgif imo imho btw tbh smh " +
		"gmt utc est pst cet bst usb led lcd cpu gpu ram ssd dvd cd nyc la sf dc st nd rd th pto ooo wfh eod eow qa ux ui vat llc ltd plc inc gmbh saas crm erp iot "
)

// initials adds what a name of several words is called for short: M&S, and RBS where three words and more
// have one. They were not listed, so they count for little.
func (b *builder) initials(client uint32, name string) {
	b.folded.Fold(name)
	words := b.withoutForm(b.folded.Words)
	at, from := len(b.folded.Letters), int32(0)
	var short []text.Word
	signs := 0
	for i, w := range words {
		letters := b.folded.Letters[w.From:w.To]
		isAnd := string(letters) == "and"
		switch {
		case w.Shape&text.Solo != 0 || w.Before == text.Camel && i > 0:
			continue
		case listed(unsaid, letters) || isAnd && (i == 0 || i+1 == len(words) || len(words) != 3):
			continue
		}
		if isAnd {
			signs++
		} else {
			_, size := utf8.DecodeRune(letters)
			letters = letters[:size]
		}
		from = int32(len(b.folded.Letters))
		b.folded.Letters = append(b.folded.Letters, letters...)
		w.From, w.To = from, int32(len(b.folded.Letters))
		if w.Before = text.Camel; isAnd || signs > 0 {
			w.Before = text.Space
		}
		short = append(short, w)
	}
	if len(short) >= 3 && !listed(known, b.folded.Letters[at:]) {
		b.phrase(client, Initials, short, derived)
	}
	b.folded.Letters = b.folded.Letters[:at]
}

// dropShared takes out the derived initials that more than two clients have: they point at nobody. The
// phrases stand in the order of their hashes.
func (b *builder) dropShared() {
	kept := b.found[:0]
	for from := 0; from < len(b.found); {
		to, shared := from, 0
		for to < len(b.found) && b.found[to].hash == b.found[from].hash {
			if b.found[to].phrase.flags&derived != 0 {
				shared++
			}
			to++
		}
		for _, f := range b.found[from:to] {
			if shared <= 2 || f.phrase.flags&derived == 0 {
				kept = append(kept, f)
			}
		}
		from = to
	}
	b.found = kept
}
