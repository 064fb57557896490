package policy

import "keepmum.dev/keepmum/core/text"

// Words that tell readers of the tie. Said anywhere they are clear; adMarks are clear as a hashtag or as the
// very first word, since "their new ad" tells nothing.
const (
	clearWords = "|paid partnership|paid for by|paid promotion|sponsored by|sponsored|advertisement|advertorial" +
		"|our client|our clients|my client|client of ours|client of mine|clients of ours|clients of mine|they are a client|is a client" +
		"|i work for|we work for|i work with|we work with|work with us|works with us|full disclosure|disclosure" +
		"|bezahlte partnerschaft|bezahlte werbung|unser kunde|unsere kundin|unseren kunden|unserem kunden|unserer kundin|mein kunde|meine kundin|meinen kunden|meinem kunden|wir arbeiten fur|ich arbeite fur" +
		"|partenariat remunere|collaboration commerciale|notre client|notre cliente|mon client|ma cliente|nous travaillons pour|je travaille pour" +
		"|colaboracion pagada|nuestro cliente|nuestra clienta|mi cliente|mi clienta|trabajamos para|trabajo para" +
		"|betaald partnerschap|betaalde samenwerking|onze klant|mijn klant|wij werken voor|ik werk voor" +
		"|collaborazione pagata|nostro cliente|nostra cliente|mio cliente|lavoriamo per|lavoro per|"
	adMarks = "|ad|ads|advert|advertising|werbung|anzeige|publi|publicidad|publicite|sponsorise|patrocinado|reclame|advertentie|adv|pubblicita|sponsorizzato|"
	// Tags that look like a disclosure to those in the trade and to nobody else.
	weakTags = "|sp|spon|partner|partners|partnership|collab|collaboration|ambassador|brandambassador|consultant|consulting|client|gifted|aff|affiliate|pr|thanks|kooperation|koop|partenaire|colaboracion|colab|samenwerking|collaborazione|"
)

// A tag that stands after this many others in one run is read by nobody.
const tagPile = 3

// disclosure says whether the draft tells readers of the tie, clearly and in time: granted, disclosedLate,
// weaklyDisclosed or notDisclosed.
func (j *Judge) disclosure() refusal {
	if !j.reading.rated {
		j.reading.rating, j.reading.rated = j.reading.disclosed(j.post.Network), true
	}
	return j.reading.rating
}

func (r *reading) disclosed(network string) refusal {
	best := notDisclosed
	cut := foldedAfter(r.source, network)
	pile, marks := 0, r.tags()
	words := r.words()
	for i := range words {
		for len(marks) > 0 && marks[0].Kind != text.HashMark {
			marks = marks[1:]
		}
		tagged := len(marks) > 0 && marks[0].End == words[i].Start
		switch {
		case tagged:
			pile++
			marks = marks[1:]
		case words[i].Before != text.Camel && words[i].Before != text.Joined:
			pile = 0
		}
		rating := notDisclosed
		switch {
		case (tagged || i == 0) && r.at(adMarks, i) > 0, r.at(clearWords, i) > 0:
			rating = granted
			if pile > tagPile {
				rating = weaklyDisclosed
			}
			if int(words[i].Start) >= cut {
				rating = disclosedLate
			}
		case tagged && r.at(weakTags, i) > 0:
			rating = weaklyDisclosed
		}
		best = min(best, rating)
	}
	return best
}

func (r *reading) tags() []text.Mark {
	r.words()
	return r.folded.Marks
}

// folds says, per network, after how many characters and lines a post is folded away behind "more", on the
// narrow side: a little early is readable everywhere.
var folds = [...]struct {
	network           string
	characters, lines int
}{
	{"linkedin", 200, 3},
	{"instagram", 120, 2},
	{"facebook", 400, 5},
	{"threads", 400, 5},
	{"x", 280, 1000},
}

// foldedAfter is the offset from which on a network hides the text; the end of the text where it does not.
func foldedAfter(s, network string) int {
	characters, lines := 280, 5
	for _, f := range folds {
		if f.network == network {
			characters, lines = f.characters, f.lines
		}
	}
	if network == "blog" {
		return len(s)
	}
	for i, r := range s {
		if characters--; characters < 0 {
			return i
		}
		if r == '\n' {
			if lines--; lines == 0 {
				return i
			}
		}
	}
	return len(s)
}
