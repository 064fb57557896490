package mention

// What each feature of a draft is worth, in tenths of the logarithm of the odds. The weights are fitted by
// logistic regression on posts that were read and labelled: of TweetEval, the Broad Twitter Corpus, WNUT 2016
// and 2017 and Tweebank, and of public collections of posts about airlines, telephones, games, shares, a
// conference and a pandemic; and on drafts written for it. Features that are told apart here are told apart
// because that helped. An ambiguous name whose sum, with what the words near it add (wording.go), is not below
// zero is likely to be the client.

// bias is what the sum begins with.
const bias = -15

// Evidence from the draft as a whole is not fitted: labelled posts have no registry of their own.
const (
	clientElsewhere = 60 // the draft points at the same client by something that is only the client's
	tagElsewhere    = 30 // and this name is a hashtag, which then is not one of the word
	contextWord     = 35 // it has a word that the registry lists with the client
	calledClient    = 35 // the name comes after "our client"
	dealtWith       = 25 // what passes between a client and whoever works for it is said of the name (dealing.go)
)

// writingWeights: small, smallThroughout, capitalWithin, capitalOpening, capitalAmong, shoutedAlone, shoutedAmong, listedSo.
var writingWeights = [besideIt / writings][writings]int8{
	aRareWord / writings:    {-20, -6, 8, 2, -5, 9, -6, 7},
	aWord / writings:        {-23, -6, 1, -2, -5, 1, 0, 7},
	aUsualWord / writings:   {-49, -20, -11, -26, -20, -15, -14, -5},
	aCalendar / writings:    {-12, -1, -10, -9, -5, 0, -6, 0},
	aPerson / writings:      {-1, -1, -1, -1, -1, -4, 4, 14},
	aPlace / writings:       {-6, -4, -4, -1, 0, 0, -2, 0},
	severalWords / writings: {24, 12, 26, 13, 11, 13, -4, 10},
	usualWords / writings:   {-10, 3, 13, 9, 0, 0, 0, 0},
	aShortName / writings:   {3, 14, 13, 2, -4, 18, 6, 25},
	aFreeName / writings:    {15, 19, -4, 8, 4, 0, -2, 0},
	aKnownWord / writings:   {4, 2, 7, 2, -1, -4, -5, 4},
	aKnownBrand / writings:  {25, 15, 11, 14, 16, 4, 4, 0},
	aKnownFirm / writings:   {39, 18, 33, 35, 32, 2, 20, 0},
}

var besideWeights = [aroundIt - besideIt]int8{
	nameBefore - besideIt:          -8,
	nameAfter - besideIt:           -3,
	shoutBefore - besideIt:         -3,
	shoutAfter - besideIt:          3,
	smallBefore - besideIt:         -2,
	smallAfter - besideIt:          -1,
	wordBefore - besideIt:          1,
	wordAfter - besideIt:           0,
	verbAfter - besideIt:           3,
	adverbAfter - besideIt:         0,
	numberBefore - besideIt:        -2,
	numberAfter - besideIt:         6,
	nothingBefore - besideIt:       0,
	nothingAfter - besideIt:        -1,
	handleBefore - besideIt:        -1,
	handleAfter - besideIt:         -1,
	possessive - besideIt:          8,
	possessiveName - besideIt:      10,
	quoted - besideIt:              -5,
	quoteBefore - besideIt:         0,
	quoteAfter - besideIt:          -6,
	checkedIn - besideIt:           12,
	checkedInAlone - besideIt:      10,
	yearBefore - besideIt:          7,
	modelAfter - besideIt:          8,
	openingBefore - besideIt:       -2,
	cashtag - besideIt:             17,
	score - besideIt:               -4,
	hyphenBefore - besideIt:        -12,
	hyphenAfter - besideIt:         -22,
	listBefore - besideIt:          -3,
	listAfter - besideIt:           1,
	personBefore - besideIt:        -8,
	personAfter - besideIt:         -6,
	placeAfter - besideIt:          6,
	inTag - besideIt:               -22,
	insideTag - besideIt:           -16,
	keepsCompany - besideIt:        -18,
	firmBeside - besideIt:          15,
	firmNear - besideIt:            19,
	firmsNear - besideIt:           5,
	otherBeside - besideIt:         -20,
	otherNear - besideIt:           -7,
	othersNear - besideIt:          -10,
	firmFar - besideIt:             8,
	otherFar - besideIt:            -6,
	handleToo - besideIt:           6,
	tagToo - besideIt:              1,
	capitalToo - besideIt:          -1,
	smallToo - besideIt:            -12,
	placeNext - besideIt:           -13,
	subjectSmall - besideIt:        -4,
	bareSmall - besideIt:           2,
	checkedInFirm - besideIt:       11,
	theBefore - besideIt:           -10,
	fullName - besideIt:            -9,
	checkedInLonger - besideIt:     -4,
	insideCheckIn - besideIt:       -8,
	brandBefore - besideIt:         6,
	brandAfter - besideIt:          1,
	brandAndBefore - besideIt:      10,
	brandAndAfter - besideIt:       12,
	brandNear - besideIt:           3,
	brandsNear - besideIt:          1,
	brandFar - besideIt:            3,
	brandsFar - besideIt:           4,
	tickerToo - besideIt:           3,
	tickerBeside - besideIt:        11,
	topicBefore - besideIt:         -3,
	topicAfter - besideIt:          2,
	otherTopicBefore - besideIt:    -7,
	otherTopicAfter - besideIt:     -4,
	topicNear - besideIt:           9,
	topicsNear - besideIt:          2,
	manyTopicsNear - besideIt:      11,
	topicFar - besideIt:            7,
	topicsFar - besideIt:           5,
	manyTopicsFar - besideIt:       5,
	otherTopicNear - besideIt:      -3,
	otherTopicsNear - besideIt:     3,
	manyOtherTopicsNear - besideIt: 6,
	otherTopicFar - besideIt:       -3,
	otherTopicsFar - besideIt:      -5,
	manyOtherTopicsFar - besideIt:  -9,
	eitherNear - besideIt:          7,
	eithersNear - besideIt:         -1,
	eitherFar - besideIt:           4,
	eithersFar - besideIt:          3,
	renowned - besideIt:            9,
	renownedSmall - besideIt:       8,
	balanced - besideIt:            -11,
	balancedAgainst2 - besideIt:    -6,
	balancedAgainst1 - besideIt:    1,
	balancedNone - besideIt:        5,
	balancedFor1 - besideIt:        10,
	balancedFor2 - besideIt:        12,
	balancedFor3 - besideIt:        7,
	balancedSmall - besideIt:       -5,
	smallAgainst2 - besideIt:       4,
	smallAgainst1 - besideIt:       0,
	smallBalancedNone - besideIt:   4,
	smallFor1 - besideIt:           6,
	smallFor2 - besideIt:           1,
	smallFor3 - besideIt:           -1,
	commaBefore - besideIt:         4,
	colonBefore - besideIt:         7,
	bracketBefore - besideIt:       10,
	dashBefore - besideIt:          6,
	stopBefore - besideIt:          -2,
	firstOfAll - besideIt:          8,
	colonAfter - besideIt:          6,
	stopAfter - besideIt:           1,
	cryAfter - besideIt:            1,
	bracketAfter - besideIt:        3,
	dashAfter - besideIt:           1,
	plusAfter - besideIt:           16,
	lastOfAll - besideIt:           2,
	tickerItself - besideIt:        6,
	checkedInPlace - besideIt:      -8,
	checkedInToo - besideIt:        -4,
	tickerOfUsual - besideIt:       -11,
}

// classWeights: rightBefore, rightAfter, furtherBefore, furtherAfter, nearby, rightBeforeSmall, rightAfterSmall.
var classWeights = [classes][wheres]int8{
	article:    {5, -13, -3, -2, 0, 0, -3},
	indefinite: {8, 6, -1, 3, 0, 0, -7},
	own:        {3, -6, -4, 3, 0, 3, -6},
	these:      {0, 4, 1, 0, 0, -2, -8},
	at:         {12, -7, -3, -5, 0, 12, 0},
	from:       {16, -4, 0, -4, 0, 11, -1},
	to:         {7, 3, 2, 3, 0, -4, -3},
	in:         {2, 6, 1, -3, 0, 6, -3},
	on:         {12, 5, 1, -2, 0, 16, -3},
	with:       {12, 1, 0, -3, 0, 8, -4},
	of:         {1, -14, -5, -2, 0, -2, -8},
	and:        {4, 1, 2, -1, 0, 1, -3},
	isVerb:     {0, 6, -2, 5, 0, -8, 2},
	modal:      {2, 0, 5, 5, 0, -5, -3},
	pronoun:    {-2, -9, 0, -2, 0, -10, -11},
	speaks:     {5, 0, 1, 0, 0, -6, -2},
	says:       {8, 15, 0, 15, -1, 1, 5},
	buys:       {9, 4, 2, 9, 4, 13, 5},
	goesTo:     {2, 2, 10, 0, -2, -5, 6},
	feels:      {4, 9, -1, -4, 2, 15, 8},
	works:      {3, 8, 19, 5, 4, -3, 5},
	money:      {-6, 10, 0, 6, 2, -4, 5},
	shops:      {3, 13, 11, 1, 3, -1, 11},
	goods:      {-4, 2, 7, 9, 6, 2, 4},
	parts:      {-7, 1, 5, -4, 0, 6, 2},
	firm:       {-16, 3, 3, 9, 4, -3, 2},
	landmark:   {6, -18, -3, -1, -4, -4, -6},
	title:      {-17, -3, -5, 6, -4, -3, -1},
	times:      {-6, -8, -2, -3, -2, -5, -4},
	matter:     {-7, -1, 2, -4, -2, 4, -1},
	degree:     {5, -4, 0, 7, 0, 7, -4},
	sports:     {0, 4, -6, -3, 4, 5, 9},
	screen:     {-3, -6, 3, -7, 1, -1, 2},
	food:       {-3, -11, -5, -4, -3, 0, 1},
	web:        {-5, 11, 5, 3, -2, -3, 12},
	politics:   {-2, -9, -7, -5, -4, -6, -4},
	joy:        {-6, -5, -3, -1, -4, -3, -1},
	praise:     {-4, -3, -7, -5, -1, -7, 5},
	latest:     {13, 4, -5, 4, 3, 10, -3},
}

// pairWeights: small, then with a capital; nothingNext, aFinite, aFunction, aThing, aSmallNext, aNameNext, ownedNext, anotherNext.
var pairWeights = [cases][befores][afters]int8{{
	nothingFirst: {0, 1, 0, 2, -3, -1, -2, -3},
	anArticle:    {-5, 0, -4, 4, 1, 2, 0, 2},
	anOwner:      {-1, -1, 1, 1, 2, 0, -1, -1},
	aPreposition: {3, 5, 1, -2, -3, 1, 0, 3},
	aTo:          {2, 0, -1, -2, 1, 0, 0, 0},
	anOf:         {2, -1, 0, 0, -2, 0, 1, 0},
	aSubject:     {0, 1, -4, 0, 0, 2, -1, 0},
	aVerb:        {0, -1, 2, 1, 0, -1, 0, 0},
	anAnd:        {2, -1, -1, 0, 0, 0, 0, 1},
	aSmallFirst:  {-3, -3, -2, 2, -3, -1, 0, -2},
	aNameFirst:   {-3, 0, 1, 0, -5, 2, 0, -1},
	anotherFirst: {0, 2, -1, 0, 0, 1, 0, -1},
}, {
	nothingFirst: {0, 6, -6, 6, -3, 0, 1, 2},
	anArticle:    {-4, -2, 2, 5, 4, -1, 0, -1},
	anOwner:      {-1, -4, 0, 0, 3, 0, 2, -1},
	aPreposition: {6, 7, 7, -4, 3, -5, -2, -2},
	aTo:          {2, 0, 3, 0, 0, -5, 0, 1},
	anOf:         {1, 1, -1, -1, -2, 1, 0, 0},
	aSubject:     {3, -1, -3, 0, 2, 0, 0, -1},
	aVerb:        {1, 0, 2, 2, 4, -3, 0, -2},
	anAnd:        {0, -1, 2, -1, 4, -4, -1, 2},
	aSmallFirst:  {-1, 5, 1, 2, 6, -3, 2, 4},
	aNameFirst:   {-5, -7, -5, -2, -1, 1, 0, -3},
	anotherFirst: {-4, -1, -6, 1, 1, 1, 3, 1},
}}

// beforeWeights: small, then with a capital; nothingFirst, anArticle, anOwner, aPreposition, aTo, anOf, aSubject, aVerb, anAnd, aSmallFirst, aNameFirst, anotherFirst.
var beforeWeights = [cases][grammars][befores]int8{{
	anyGrammar:  {-3, -2, -1, -1, 1, -1, -1, 0, -2, -5, -4, -1},
	countNoun:   {0, -2, -1, 5, 1, 1, 3, 0, 0, -2, -4, -1},
	massNoun:    {1, -1, -1, 0, 0, 1, 0, 0, 1, 0, -1, 0},
	verbAndNoun: {1, 0, 3, 2, -2, 0, -2, 1, 0, -3, 2, 2},
	adjective:   {0, -2, -1, 0, 1, 0, 0, 0, 0, -2, -1, -1},
	properName:  {-3, 1, 2, 1, 0, -1, -1, 0, 0, -2, -1, 1},
}, {
	anyGrammar:  {-1, 3, 1, -4, -1, 0, 1, 0, -2, 4, -5, -2},
	countNoun:   {-1, 1, -1, 5, 2, 2, 0, 0, 3, 4, -6, -2},
	massNoun:    {0, -5, -3, 3, 1, 0, 0, 0, 0, 0, -3, 0},
	verbAndNoun: {-3, 0, 1, 0, 1, 2, 1, 0, -1, 1, -4, -1},
	adjective:   {-1, -1, -1, 3, 1, 0, 0, -1, 0, 0, -2, -2},
	properName:  {-3, 1, 3, -4, -4, -1, -2, 1, -2, 1, -3, 4},
}}

// afterWeights: small, then with a capital; nothingNext, aFinite, aFunction, aThing, aSmallNext, aNameNext, ownedNext, anotherNext.
var afterWeights = [cases][grammars][afters]int8{{
	anyGrammar:  {-3, -1, -5, 2, -4, -3, 0, -6},
	countNoun:   {-5, 4, 2, 2, -3, 1, 0, -1},
	massNoun:    {1, -1, -1, 1, 1, 0, 0, 0},
	verbAndNoun: {0, 5, -3, 0, -1, 0, 0, 0},
	adjective:   {-2, 0, 0, 0, -6, 0, 0, -1},
	properName:  {-2, -1, 1, 3, -2, 0, -1, -1},
}, {
	anyGrammar:  {-2, 2, -5, 4, 0, -2, 0, -3},
	countNoun:   {2, 7, 2, -4, 1, -6, 2, 3},
	massNoun:    {-3, 1, -3, 0, 0, 1, -1, -2},
	verbAndNoun: {-3, 1, -2, 1, 6, -5, 2, -1},
	adjective:   {-2, 3, 4, 2, -1, -6, 1, -3},
	properName:  {-4, -9, 0, 2, 2, -4, -2, 5},
}}

func weightOf(f feature) int {
	switch {
	case f < besideIt:
		return int(writingWeights[f/writings][f%writings])
	case f < aroundIt:
		return int(besideWeights[f-besideIt])
	case f < pairsFirst:
		f -= aroundIt
		return int(classWeights[f%feature(classes)][f/feature(classes)])
	case f < beforesFirst:
		f -= pairsFirst
		row := f / feature(afters)
		return int(pairWeights[row/feature(befores)][row%feature(befores)][f%feature(afters)])
	case f < aftersFirst:
		f -= beforesFirst
		row := f / feature(befores)
		return int(beforeWeights[row/feature(grammars)][row%feature(grammars)][f%feature(befores)])
	}
	f -= aftersFirst
	row := f / feature(afters)
	return int(afterWeights[row/feature(grammars)][row%feature(grammars)][f%feature(afters)])
}

// priors are those of renownedNames: what is added for the name as it stands, small and with a capital.
var priors = [len(renownedNames)][2]int8{
	{0, -4},    // alaska
	{-1, -4},   // ally
	{-2, 8},    // alphabet
	{15, 7},    // amazon
	{-7, -7},   // anchor
	{7, 5},     // apple
	{-1, 1},    // beacon
	{-1, -1},   // bell
	{-13, -14}, // bird
	{3, 3},     // blackberry
	{-1, -4},   // bolt
	{-10, -6},  // boots
	{-2, -3},   // bounty
	{-4, 8},    // box
	{0, 0},     // canvas
	{0, 9},     // caterpillar
	{-2, -10},  // champion
	{0, 2},     // chase
	{0, 0},     // chrome
	{-5, -4},   // coach
	{-2, -2},   // compass
	{12, 3},    // converse
	{4, 0},     // costa
	{-3, 7},    // dash
	{3, 4},     // delta
	{-4, 0},    // diesel
	{0, 0},     // discord
	{-1, 4},    // discover
	{0, 0},     // discovery
	{0, 0},     // dish
	{-9, 1},    // dove
	{0, 0},     // eagle
	{-10, -17}, // eat
	{0, 3},     // echo
	{-8, -14},  // express
	{0, -1},    // fidelity
	{4, 10},    // ford
	{-1, 3},    // fossil
	{5, 7},     // fox
	{-6, -11},  // galaxy
	{-10, 4},   // gap
	{-5, -7},   // grab
	{13, -1},   // guardian
	{-3, -7},   // guess
	{0, 0},     // hermes
	{0, 0},     // hershey
	{0, 0},     // iceland
	{-9, -10},  // indeed
	{-2, -5},   // intel
	{0, 9},     // jaguar
	{3, 0},     // jordan
	{0, -3},    // kindle
	{0, 0},     // land
	{-4, -16},  // lee
	{-4, -5},   // leon
	{-5, -3},   // lime
	{0, -7},    // lincoln
	{-3, 2},    // lush
	{0, -2},    // mango
	{6, -9},    // mars
	{-12, -14}, // match
	{-1, 0},    // medium
	{-3, -6},   // meta
	{-4, -9},   // mint
	{-8, 2},    // monster
	{0, -2},    // mustang
	{-1, -2},   // nest
	{-7, -1},   // next
	{0, 3},     // notion
	{14, 6},    // o2
	{0, 1},     // oasis
	{-5, 1},    // office
	{-1, 8},    // oracle
	{-8, -10},  // orange
	{0, -4},    // palm
	{0, -4},    // pandora
	{-2, 5},    // paramount
	{-1, 0},    // path
	{-1, 4},    // penguin
	{0, 0},     // pilot
	{-1, -2},   // polo
	{0, 0},     // prime
	{-1, -3},   // progressive
	{0, 0},     // puma
	{0, -2},    // ring
	{0, 0},     // rover
	{2, 6},     // safeway
	{-1, -2},   // sage
	{0, -2},    // seat
	{-3, -5},   // shell
	{-3, -5},   // signal
	{9, 5},     // sky
	{2, 8},     // slack
	{0, 0},     // smart
	{-11, -15}, // snap
	{0, 0},     // sonic
	{0, 0},     // spectrum
	{12, 7},    // sprint
	{-5, -4},   // square
	{-2, -7},   // staples
	{0, 0},     // steam
	{-1, 2},    // stripe
	{9, 10},    // subway
	{0, 7},     // summit
	{-4, -5},   // supreme
	{0, 0},     // swift
	{2, 12},    // target
	{6, 3},     // tesla
	{-10, -10}, // three
	{-2, 6},    // tide
	{0, -2},    // tiger
	{0, 0},     // tinder
	{-1, -9},   // total
	{18, 5},    // twitch
	{-5, 7},    // uber
	{0, 1},     // union
	{0, -2},    // unity
	{0, 6},     // universal
	{0, -3},    // vanguard
	{11, -8},   // vans
	{0, -2},    // vice
	{33, -10},  // vine
	{4, 9},     // virgin
	{-5, 12},   // visa
	{0, 11},    // vogue
	{0, -1},    // wells
	{2, -1},    // windows
	{0, 0},     // wired
	{-7, -4},   // wise
	{0, -1},    // wish
	{0, 0},     // yale
	{0, -1},    // zara
	{8, 7},     // zoom
}
