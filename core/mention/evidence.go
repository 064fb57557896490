package mention

// A feature is something about a draft that speaks for or against a name in it, which is something else
// too, meaning the client. weights.go says what each is worth; the sum decides. Features are, in this
// order: how the name is written, times what else it may be; what stands beside it; the classes of words
// around it (classes.go), times where they stand; its frame (frames.go). What single words near it add is no
// feature: wording.go has a list of them.
type feature uint16

// How a name is written.
const (
	small           feature = iota // small, in a draft with capitals
	smallThroughout                // small, as the whole draft is
	capitalWithin                  // with a capital, where no word needs one
	capitalOpening                 // with a capital, at the beginning of a sentence
	capitalAmong                   // with a capital, as most words of the draft have
	shoutedAlone                   // in capitals
	shoutedAmong                   // in capitals, as the words around it are
	listedSo                       // in capitals, as it is listed
	writings
)

// What else it may be.
const (
	aRareWord = iota * writings
	aWord
	aUsualWord
	aCalendar
	aPerson
	aPlace
	severalWords
	usualWords // several of the thousand most usual
	aShortName // four letters at most, and nothing that we know
	aFreeName  // nothing that we know
	aKnownWord // these three come on top of the others
	aKnownBrand
	aKnownFirm
	besideIt
)

// What stands beside it.
const (
	nameBefore     = besideIt + iota // a word with a capital that is in no class
	nameAfter                        //
	shoutBefore                      // one in capitals
	shoutAfter                       //
	smallBefore                      // one that is small
	smallAfter                       //
	wordBefore                       // a small one that is among the usual words
	wordAfter                        //
	verbAfter                        // a small one with the ending of a verb or a plural
	adverbAfter                      // a small one in -ly
	numberBefore                     //
	numberAfter                      //
	nothingBefore                    // punctuation, or the beginning
	nothingAfter                     //
	handleBefore                     // a handle, hashtag or address
	handleAfter                      //
	possessive                       // 's
	possessiveName                   // 's and a word with a capital
	quoted                           // between quotation marks, alone
	quoteBefore                      //
	quoteAfter                       //
	checkedIn                        // "@ Target": where a program says the writer is
	checkedInAlone                   // and nothing or "in" after it
	yearBefore                       // "2017 Ford"
	modelAfter                       // "Ford F-150", "Model S"
	openingBefore                    // a word with a capital that begins the sentence
	cashtag                          // "$TGT"
	score                            // "Jordan 3-1 Iraq"
	hyphenBefore                     // in a compound
	hyphenAfter                      //
	listBefore                       // a comma and a name before it
	listAfter                        //
	personBefore                     // a given name with a capital
	personAfter                      // a given name or surname with a capital
	placeAfter                       // a place with a capital
	inTag                            // it is a hashtag
	insideTag                        // it is a part of one
	keepsCompany                     // it is known what stands near the firm, and near what else the name means
	firmBeside                       // one such word stands right beside it
	firmNear                         // one near it
	firmsNear                        // several
	otherBeside
	otherNear
	othersNear
	firmFar // one such word stands anywhere else in the post
	otherFar
	handleToo       // the same word is a handle in the post: "@Target"
	tagToo          // or a hashtag
	capitalToo      // a small one: it has a capital elsewhere
	smallToo        // one with a capital: it is small elsewhere
	placeNext       // a comma and a place after it: "Orange, California"
	subjectSmall    // a small one with nothing before that a noun would have, and a verb after it
	bareSmall       // a small one with at, from, to, on or with before it, and nothing of a noun after it
	checkedInFirm   // "@ Target": and it is a brand that most know
	theBefore       // "The" before it, within a sentence
	fullName        // a given name or surname, and a word with a capital after it
	checkedInLonger // "@ Apple Hill": a word with a capital after it
	insideCheckIn   // "@ Tiffany's on Vine": a later word of where the writer is
	brandBefore     // what the words around it are about (about.go): a firm's name right before it
	brandAfter
	brandAndBefore // "Mastercard and Visa"
	brandAndAfter
	brandNear // one near it
	brandsNear
	brandFar // one elsewhere
	brandsFar
	tickerToo    // a stock ticker
	tickerBeside // right beside it
	topicBefore  // a word of the firm's trade right before it
	topicAfter
	otherTopicBefore // a word about what else the name means
	otherTopicAfter
	topicNear // one word of the trade near it, two, three
	topicsNear
	manyTopicsNear
	topicFar
	topicsFar
	manyTopicsFar
	otherTopicNear
	otherTopicsNear
	manyOtherTopicsNear
	otherTopicFar
	otherTopicsFar
	manyOtherTopicsFar
	eitherNear // a word of both
	eithersNear
	eitherFar
	eithersFar
	renowned          // it is known what the firm does
	renownedSmall     // and it is small
	balanced          // three words or more about something else than about the firm
	balancedAgainst2  //
	balancedAgainst1  //
	balancedNone      // as many
	balancedFor1      //
	balancedFor2      //
	balancedFor3      //
	balancedSmall     // the same, where it is small
	smallAgainst2     //
	smallAgainst1     //
	smallBalancedNone //
	smallFor1         //
	smallFor2         //
	smallFor3         //
	commaBefore       // punctuation, and what else is no word (marks.go)
	colonBefore
	bracketBefore
	dashBefore
	stopBefore
	firstOfAll
	colonAfter
	stopAfter
	cryAfter
	bracketAfter
	dashAfter
	plusAfter
	lastOfAll
	tickerItself   // "$BOX"
	checkedInPlace // "@ Converse, Texas"
	checkedInToo   // the same word is where the writer is
	tickerOfUsual  // there is a stock ticker, and it is a usual word
	aroundIt       // the classes of words begin here
)

// Where the word of a class stands.
const (
	rightBefore      = iota * feature(classes) // "at Target"
	rightAfter                                 // "Target store"
	furtherBefore                              // "work at Target"
	furtherAfter                               // "Target is hiring"
	nearby                                     // up to eight words away
	rightBeforeSmall                           // the first two again, where the name is small
	rightAfterSmall
	wheres = iota
)

// shortName is how many letters a name has that may well be another word where it is written small.
const shortName = 4

// weigh gives the sum of the evidence about words [i, j), a name that is something else too.
func (s *Search) weigh(p *phrase, i, j int, in *zone) int {
	s.features, s.prior = s.features[:0], 0
	s.writing(p, i, j, in)
	s.neighbours(i, j)
	s.surroundings(i, j)
	s.marks(i, j)
	s.frame(i, j)
	if j == i+1 {
		s.company(i)
		s.elsewhere(i)
		s.about(i)
	}
	sum := bias
	for _, f := range s.features {
		sum += weightOf(f)
	}
	return sum + s.prior + s.wordings(i, j)
}

func (s *Search) feature(f feature) { s.features = append(s.features, f) }

func isNumber(letters []byte) bool { return len(letters) > 0 && letters[0] >= '0' && letters[0] <= '9' }

// isQuote says whether a byte is, or ends or begins, a quotation mark. Apostrophes are none.
func isQuote(c byte) bool { return c == '"' || c == 0x9C || c == 0x9D }
