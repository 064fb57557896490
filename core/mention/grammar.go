package mention

import "keepmum.dev/keepmum/core/lexicon"

// A grammar is what kind of word a name is besides: where a sentence may have that word, and how, follows from it.
// "To target" is a verb as "to apple" cannot be, "off target" has no article where "off shell" would need one.
type grammar uint8

const (
	anyGrammar  grammar = iota // not known
	countNoun                  // has an article where it is one and small
	massNoun                   // or a plural: needs none
	verbAndNoun                // what one does too
	adjective                  // or a number, a modal, an adverb
	properName                 // of persons and places, with a capital already
	grammars
)

// grammarWords are the words of each kind that are names of well-known firms. They are common knowledge.
var grammarWords = [grammars]wordSet{
	countNoun: wordSetOf(" alphabet anchor apple beacon bell bird blackberry box caterpillar champion coach compass dish dove eagle fox galaxy gap giant guardian jaguar kindle loop medium monster mustang nest notion oasis office " +
		"oracle palm path penguin pilot polo puma rover seat shell signal sky square summit swatch target tiger tide union vine virgin visa lime mango bounty canvas tinder fossil bolt "),
	massNoun:    wordSetOf(" boots chrome diesel discovery dominos echo fidelity intel land lush mint orange sonic spectrum staples steam unity vans vice windows wells discord sage pandora prime amazon "),
	verbAndNoun: wordSetOf(" ally chase converse dash discover eat express grab guess match ring slack snap sprint stripe twitch wish zoom "),
	adjective:   wordSetOf(" indeed may meta next paramount progressive smart supreme swift three total universal wired wise o2 uber "),
	properName:  wordSetOf(" alaska costa delta ford hermes hershey iceland jordan lee leon lincoln mars nike subway safeway tesla vanguard vogue yale zara "),
}

// grammarOf is the grammar of word i, a name.
func (s *Search) grammarOf(i int) grammar {
	h := s.folded.Words[i].Hash
	for g := countNoun; g < grammars; g++ {
		if grammarWords[g].has(h) {
			return g
		}
	}
	if sense := lexicon.OfHash(h); sense.IsPerson() || sense.IsPlace() {
		return properName
	}
	return anyGrammar
}
