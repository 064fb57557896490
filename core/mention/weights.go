package mention

// What each feature of a draft is worth, in tenths of the logarithm of the odds. The weights are fitted by
// logistic regression on posts that were read and labelled: of TweetEval, the Broad Twitter Corpus, WNUT 2016
// and 2017 and Tweebank, and of public collections of posts about airlines, telephones, games, shares and a
// pandemic. Features that are told apart here are told apart because that helped. An ambiguous name whose
// sum is not below zero is likely to be the client.

// bias is what the sum begins with.
const bias = -18

// Evidence from the draft as a whole is not fitted: labelled posts have no registry of their own.
const (
	clientElsewhere = 60 // the draft points at the same client by something that is only the client's
	tagElsewhere    = 30 // and this name is a hashtag, which then is not one of the word
	contextWord     = 35 // it has a word that the registry lists with the client
	calledClient    = 35 // the name comes after "our client"
)

// writingWeights: small, smallThroughout, capitalWithin, capitalOpening, capitalAmong, shoutedAlone, shoutedAmong, listedSo.
var writingWeights = [besideIt / writings][writings]int8{
	aRareWord / writings:    {-30, -7, 10, 1, -6, 10, -7, 12},
	aWord / writings:        {-26, -5, 3, -4, -5, -3, 0, 10},
	aUsualWord / writings:   {-52, -17, -6, -20, -15, -18, -16, -2},
	aCalendar / writings:    {-22, -1, -6, -11, -4, -1, -15, 0},
	aPerson / writings:      {-3, -2, 0, -3, -4, -3, 3, 16},
	aPlace / writings:       {-6, -5, -5, -2, 0, 0, -1, 0},
	severalWords / writings: {22, 11, 27, 18, 14, 14, -3, 11},
	usualWords / writings:   {-11, 7, 18, 10, 0, 0, 0, 0},
	aShortName / writings:   {0, 15, 17, 8, -3, 14, 9, 26},
	aFreeName / writings:    {11, 13, -2, 9, 6, 0, -1, 0},
	aKnownWord / writings:   {6, 2, 8, 4, -10, 4, -2, 7},
	aKnownBrand / writings:  {28, 9, 12, 12, 10, 4, 1, 0},
	aKnownFirm / writings:   {39, 15, 29, 32, 31, 3, 14, 0},
}

var besideWeights = [aroundIt - besideIt]int8{
	nameBefore - besideIt:          -13,
	nameAfter - besideIt:           -6,
	shoutBefore - besideIt:         -6,
	shoutAfter - besideIt:          2,
	smallBefore - besideIt:         -1,
	smallAfter - besideIt:          0,
	wordBefore - besideIt:          3,
	wordAfter - besideIt:           1,
	verbAfter - besideIt:           3,
	adverbAfter - besideIt:         0,
	numberBefore - besideIt:        -6,
	numberAfter - besideIt:         3,
	nothingBefore - besideIt:       6,
	nothingAfter - besideIt:        -2,
	handleBefore - besideIt:        -2,
	handleAfter - besideIt:         0,
	possessive - besideIt:          4,
	possessiveName - besideIt:      14,
	quoted - besideIt:              -7,
	quoteBefore - besideIt:         -9,
	quoteAfter - besideIt:          -4,
	checkedIn - besideIt:           6,
	checkedInAlone - besideIt:      11,
	yearBefore - besideIt:          7,
	modelAfter - besideIt:          7,
	openingBefore - besideIt:       -7,
	cashtag - besideIt:             1,
	score - besideIt:               -4,
	hyphenBefore - besideIt:        -11,
	hyphenAfter - besideIt:         -21,
	listBefore - besideIt:          -2,
	listAfter - besideIt:           -2,
	personBefore - besideIt:        -17,
	personAfter - besideIt:         -8,
	placeAfter - besideIt:          3,
	inTag - besideIt:               -23,
	insideTag - besideIt:           -17,
	keepsCompany - besideIt:        -11,
	firmBeside - besideIt:          15,
	firmNear - besideIt:            17,
	firmsNear - besideIt:           4,
	otherBeside - besideIt:         -20,
	otherNear - besideIt:           -6,
	othersNear - besideIt:          -7,
	firmFar - besideIt:             8,
	otherFar - besideIt:            -12,
	handleToo - besideIt:           8,
	tagToo - besideIt:              3,
	capitalToo - besideIt:          -4,
	smallToo - besideIt:            -16,
	placeNext - besideIt:           -10,
	subjectSmall - besideIt:        -4,
	bareSmall - besideIt:           6,
	checkedInFirm - besideIt:       12,
	theBefore - besideIt:           -8,
	fullName - besideIt:            -11,
	checkedInLonger - besideIt:     -3,
	insideCheckIn - besideIt:       -7,
	brandBefore - besideIt:         2,
	brandAfter - besideIt:          -2,
	brandAndBefore - besideIt:      10,
	brandAndAfter - besideIt:       9,
	brandNear - besideIt:           5,
	brandsNear - besideIt:          8,
	brandFar - besideIt:            4,
	brandsFar - besideIt:           6,
	tickerToo - besideIt:           -1,
	tickerBeside - besideIt:        15,
	topicBefore - besideIt:         -2,
	topicAfter - besideIt:          0,
	otherTopicBefore - besideIt:    -6,
	otherTopicAfter - besideIt:     -8,
	topicNear - besideIt:           8,
	topicsNear - besideIt:          6,
	manyTopicsNear - besideIt:      13,
	topicFar - besideIt:            4,
	topicsFar - besideIt:           6,
	manyTopicsFar - besideIt:       5,
	otherTopicNear - besideIt:      -1,
	otherTopicsNear - besideIt:     3,
	manyOtherTopicsNear - besideIt: -2,
	otherTopicFar - besideIt:       -2,
	otherTopicsFar - besideIt:      -1,
	manyOtherTopicsFar - besideIt:  -9,
	eitherNear - besideIt:          3,
	eithersNear - besideIt:         0,
	eitherFar - besideIt:           14,
	eithersFar - besideIt:          2,
	renowned - besideIt:            7,
	renownedSmall - besideIt:       8,
	balanced - besideIt:            -9,
	balancedAgainst2 - besideIt:    -4,
	balancedAgainst1 - besideIt:    -1,
	balancedNone - besideIt:        4,
	balancedFor1 - besideIt:        8,
	balancedFor2 - besideIt:        12,
	balancedFor3 - besideIt:        4,
	balancedSmall - besideIt:       -5,
	smallAgainst2 - besideIt:       4,
	smallAgainst1 - besideIt:       -1,
	smallBalancedNone - besideIt:   1,
	smallFor1 - besideIt:           9,
	smallFor2 - besideIt:           1,
	smallFor3 - besideIt:           0,
}

// classWeights: rightBefore, rightAfter, furtherBefore, furtherAfter, nearby, rightBeforeSmall, rightAfterSmall.
var classWeights = [classes][wheres]int8{
	article:    {4, -18, 6, -4, 0, 1, -6},
	indefinite: {11, -5, -4, 4, 0, -2, -8},
	own:        {6, -14, -4, 0, 0, 8, -6},
	these:      {1, 2, 0, -1, 0, -5, -8},
	at:         {22, -14, 0, -8, 0, 20, -1},
	from:       {18, -6, -2, -3, 0, 15, -2},
	to:         {9, 0, 1, 3, 0, -2, -4},
	in:         {7, 5, -4, -4, 0, 11, -2},
	on:         {17, 6, 3, -3, 0, 19, -1},
	with:       {18, -2, 1, -3, 0, 12, -5},
	of:         {1, -16, -6, -5, 0, 2, -11},
	and:        {0, -5, 3, -6, 0, 3, -7},
	isVerb:     {2, 6, -3, 6, 0, -4, 2},
	modal:      {0, 7, 5, 6, 0, -3, 0},
	pronoun:    {-3, -12, 0, -3, 0, -10, -11},
	speaks:     {8, 1, 0, -2, 0, -3, -4},
	says:       {8, 13, -2, 17, 0, 3, 10},
	buys:       {18, 2, 3, 6, 5, 19, 4},
	goesTo:     {4, 2, 10, 1, -2, -1, 4},
	feels:      {10, 9, 0, -8, 2, 22, 6},
	works:      {4, 19, 20, 3, 5, -2, 17},
	money:      {-14, 19, 0, 13, 5, -4, 7},
	shops:      {3, 22, 7, 4, 5, -1, 18},
	goods:      {-7, 10, 12, 12, 8, 5, 4},
	parts:      {-7, 9, 7, 0, 2, -4, 7},
	firm:       {-15, 3, 2, 9, 2, -4, 4},
	landmark:   {5, -21, -2, -4, -3, -6, -5},
	title:      {-22, 0, -3, 11, -6, -7, 0},
	times:      {-8, -6, -2, -3, -2, -8, -6},
	matter:     {-7, 3, -2, -2, -1, 2, -2},
	degree:     {1, 0, 2, 10, 0, 5, -10},
	sports:     {1, 3, -6, -4, 4, 5, 7},
	screen:     {-2, -4, 0, -9, 1, -1, 0},
	food:       {-2, -9, -5, -4, -1, 0, -1},
	web:        {-6, 13, 4, 7, -2, -1, 8},
	politics:   {0, -9, -6, 0, -4, -6, -3},
	joy:        {-7, -6, -5, 1, -5, -3, -1},
	praise:     {-5, -2, -9, -6, -3, -9, 5},
	latest:     {12, 4, -3, 5, 2, 10, -1},
}

func weightOf(f feature) int {
	switch {
	case f < besideIt:
		return int(writingWeights[f/writings][f%writings])
	case f < aroundIt:
		return int(besideWeights[f-besideIt])
	}
	f -= aroundIt
	return int(classWeights[f%feature(classes)][f/feature(classes)])
}

// priors are those of renownedNames: what is added for the name as it stands, small and with a capital.
var priors = [len(renownedNames)][2]int8{
	{0, -7},   // alaska
	{-1, -4},  // ally
	{-1, 3},   // alphabet
	{13, -6},  // amazon
	{-13, -5}, // anchor
	{7, 5},    // apple
	{-1, 7},   // beacon
	{-1, -3},  // bell
	{-6, -8},  // bird
	{3, 2},    // blackberry
	{-1, -4},  // bolt
	{-10, -3}, // boots
	{-2, -5},  // bounty
	{-2, -8},  // box
	{0, 0},    // canvas
	{-1, 6},   // caterpillar
	{-1, -8},  // champion
	{-6, -4},  // chase
	{0, 0},    // chrome
	{-8, -15}, // coach
	{0, 1},    // compass
	{13, 10},  // converse
	{6, -3},   // costa
	{-4, 7},   // dash
	{8, -1},   // delta
	{-6, 0},   // diesel
	{0, 0},    // discord
	{-2, -5},  // discover
	{0, 0},    // discovery
	{0, 0},    // dish
	{-13, -2}, // dove
	{0, 0},    // eagle
	{-3, -10}, // eat
	{0, 0},    // echo
	{-6, -10}, // express
	{0, -3},   // fidelity
	{3, 2},    // ford
	{-2, 1},   // fossil
	{4, 10},   // fox
	{-8, -11}, // galaxy
	{-4, 5},   // gap
	{-1, -6},  // grab
	{15, 5},   // guardian
	{0, -2},   // guess
	{0, 0},    // hermes
	{0, 0},    // hershey
	{0, 0},    // iceland
	{-8, -11}, // indeed
	{-2, -5},  // intel
	{0, 5},    // jaguar
	{1, -5},   // jordan
	{0, -2},   // kindle
	{0, 0},    // land
	{-3, -13}, // lee
	{-6, -4},  // leon
	{-6, 5},   // lime
	{0, -8},   // lincoln
	{-2, 1},   // lush
	{0, 0},    // mango
	{2, -13},  // mars
	{-7, -13}, // match
	{-2, 0},   // medium
	{-6, -5},  // meta
	{-5, -18}, // mint
	{-12, -1}, // monster
	{0, -2},   // mustang
	{-1, -1},  // nest
	{-8, -4},  // next
	{-1, 13},  // notion
	{0, 0},    // o2
	{0, 0},    // oasis
	{-5, -5},  // office
	{-8, 6},   // oracle
	{-4, -15}, // orange
	{0, -6},   // palm
	{0, -7},   // pandora
	{-2, 9},   // paramount
	{0, 4},    // path
	{0, 0},    // penguin
	{0, 0},    // pilot
	{0, -2},   // polo
	{0, 0},    // prime
	{-1, -7},  // progressive
	{0, 0},    // puma
	{0, -2},   // ring
	{0, 0},    // rover
	{3, 3},    // safeway
	{0, -4},   // sage
	{0, -1},   // seat
	{-6, -3},  // shell
	{-1, -8},  // signal
	{4, 8},    // sky
	{3, 13},   // slack
	{0, 0},    // smart
	{-8, -17}, // snap
	{0, 0},    // sonic
	{0, 0},    // spectrum
	{14, 8},   // sprint
	{-6, -11}, // square
	{-2, -10}, // staples
	{0, 0},    // steam
	{-1, 0},   // stripe
	{6, 7},    // subway
	{0, 13},   // summit
	{-6, -7},  // supreme
	{0, 0},    // swift
	{-7, 10},  // target
	{3, 3},    // tesla
	{-6, -3},  // three
	{-3, 4},   // tide
	{0, -2},   // tiger
	{0, 0},    // tinder
	{-2, -9},  // total
	{2, 2},    // twitch
	{-5, 7},   // uber
	{0, 0},    // union
	{0, -3},   // unity
	{0, 4},    // universal
	{0, -6},   // vanguard
	{11, -9},  // vans
	{0, -2},   // vice
	{41, -1},  // vine
	{3, 6},    // virgin
	{-5, 5},   // visa
	{0, 9},    // vogue
	{0, -1},   // wells
	{0, -2},   // windows
	{0, 0},    // wired
	{-4, -4},  // wise
	{0, -2},   // wish
	{0, 0},    // yale
	{0, -2},   // zara
	{-6, 7},   // zoom
}
