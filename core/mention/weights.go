package mention

// What each feature of a draft is worth, in tenths of the logarithm of the odds. The weights are fitted by
// logistic regression on posts that were read and labelled; features that are told apart here are told
// apart because that helped. An ambiguous name whose sum is not below zero is likely to be the client.

// bias is what the sum begins with.
const bias = -22

// Evidence from the draft as a whole is not fitted: labelled posts have no registry of their own.
const (
	clientElsewhere = 60 // the draft points at the same client by something that is only the client's
	tagElsewhere    = 30 // and this name is a hashtag, which then is not one of the word
	contextWord     = 35 // it has a word that the registry lists with the client
	calledClient    = 35 // the name comes after "our client"
)

// writingWeights: small, smallThroughout, capitalWithin, capitalOpening, capitalAmong, shoutedAlone, shoutedAmong, listedSo.
var writingWeights = [besideIt / writings][writings]int8{
	aRareWord / writings:    {-19, 0, 17, 10, -12, -6, -8, 20},
	aWord / writings:        {-22, 4, 5, 3, -6, 0, 2, 17},
	aUsualWord / writings:   {-39, -11, 1, -14, -13, -13, -10, -2},
	aCalendar / writings:    {-31, -5, -11, -21, -14, -3, -37, 0},
	aPerson / writings:      {6, 3, 9, 5, -7, 17, 5, 27},
	aPlace / writings:       {-8, -8, 1, 4, 0, 0, -5, 0},
	severalWords / writings: {30, 19, 34, 25, 31, 24, -5, 18},
	usualWords / writings:   {-1, 13, 28, 17, 0, 0, 0, 0},
	aShortName / writings:   {8, 26, 25, 14, -4, 31, 14, 32},
	aFreeName / writings:    {19, 22, 0, 14, 13, 0, -2, 0},
	aKnownWord / writings:   {8, 9, 10, 5, -7, 18, -5, 17},
	aKnownBrand / writings:  {38, 11, 23, 19, 21, 28, 14, 0},
	aKnownFirm / writings:   {45, 19, 38, 34, 46, 12, 23, 0},
}

var besideWeights = [aroundIt - besideIt]int8{
	nameBefore - besideIt:     -15,
	nameAfter - besideIt:      -8,
	shoutBefore - besideIt:    -4,
	shoutAfter - besideIt:     2,
	smallBefore - besideIt:    1,
	smallAfter - besideIt:     0,
	wordBefore - besideIt:     1,
	wordAfter - besideIt:      1,
	verbAfter - besideIt:      2,
	adverbAfter - besideIt:    0,
	numberBefore - besideIt:   -2,
	numberAfter - besideIt:    9,
	nothingBefore - besideIt:  7,
	nothingAfter - besideIt:   -3,
	handleBefore - besideIt:   0,
	handleAfter - besideIt:    1,
	possessive - besideIt:     2,
	possessiveName - besideIt: 16,
	quoted - besideIt:         -9,
	quoteBefore - besideIt:    -14,
	quoteAfter - besideIt:     -2,
	checkedIn - besideIt:      6,
	checkedInAlone - besideIt: 12,
	yearBefore - besideIt:     8,
	modelAfter - besideIt:     7,
	openingBefore - besideIt:  -9,
	cashtag - besideIt:        4,
	score - besideIt:          2,
	hyphenBefore - besideIt:   -20,
	hyphenAfter - besideIt:    -34,
	listBefore - besideIt:     -4,
	listAfter - besideIt:      1,
	personBefore - besideIt:   -18,
	personAfter - besideIt:    -10,
	placeAfter - besideIt:     -2,
	inTag - besideIt:          -35,
	insideTag - besideIt:      -23,
	keepsCompany - besideIt:   -2,
	firmBeside - besideIt:     12,
	firmNear - besideIt:       24,
	firmsNear - besideIt:      14,
	otherBeside - besideIt:    -20,
	otherNear - besideIt:      -8,
	othersNear - besideIt:     -13,
	firmFar - besideIt:        16,
	otherFar - besideIt:       -14,
	handleToo - besideIt:      1,
	tagToo - besideIt:         2,
	capitalToo - besideIt:     -14,
	smallToo - besideIt:       -14,
	placeNext - besideIt:      -19,
	subjectSmall - besideIt:   -11,
	bareSmall - besideIt:      2,
	checkedInFirm - besideIt:  12,
	theBefore - besideIt:      -14,
	fullName - besideIt:       -12,
}

// classWeights: rightBefore, rightAfter, furtherBefore, furtherAfter, nearby, rightBeforeSmall, rightAfterSmall.
var classWeights = [classes][wheres]int8{
	article:    {9, -22, 2, -4, 0, 1, -13},
	indefinite: {12, -2, -3, 5, 0, 0, -14},
	own:        {10, -17, -5, -1, 0, 7, -12},
	these:      {2, -4, 3, 0, 0, -3, -10},
	at:         {18, -11, -2, -8, 0, 24, -1},
	from:       {16, -11, -1, -6, 0, 20, -4},
	to:         {9, -3, 3, 3, 0, 3, -7},
	in:         {3, 1, -1, -5, 0, 12, -5},
	on:         {21, 1, 2, -3, 0, 25, -3},
	with:       {14, -5, 0, -2, 0, 14, -5},
	of:         {-1, -17, -5, -6, 0, 0, -21},
	and:        {1, -5, 2, -8, 0, 2, -7},
	isVerb:     {1, 3, -4, 3, 0, -4, 3},
	modal:      {2, 4, 5, 5, 0, 2, -4},
	pronoun:    {-3, -11, -1, -4, 0, -7, -14},
	speaks:     {11, 0, 1, -4, -1, -3, -6},
	says:       {12, 14, 0, 15, -2, 6, 11},
	buys:       {24, -3, 7, 7, 4, 23, 7},
	goesTo:     {8, 3, 9, -2, -1, -4, -1},
	feels:      {13, 5, 1, -10, 1, 23, 9},
	works:      {10, 22, 19, 4, 1, -7, 14},
	money:      {1, 22, 5, 9, 6, -3, 9},
	shops:      {7, 22, 10, 3, 6, -1, 24},
	goods:      {-3, 12, 13, 16, 8, 6, 18},
	parts:      {-5, 12, 6, -5, 2, -8, 7},
	firm:       {-13, 9, 16, 25, 11, -8, 19},
	landmark:   {1, -20, -1, -3, -3, -9, -9},
	title:      {-23, -3, -2, 3, -6, -11, -5},
	times:      {-5, -6, -1, 1, -1, -5, -6},
	matter:     {-9, 0, -1, -3, -1, 5, -1},
	degree:     {5, -1, 2, 7, 0, 6, -14},
	sports:     {4, 9, -6, -1, 2, 6, 11},
	screen:     {-8, -7, 3, -10, -2, -2, -2},
	food:       {-7, -17, -10, -10, -1, -1, -6},
	web:        {-7, 17, 7, 13, 1, 2, 15},
	politics:   {-6, -11, -9, -5, -5, -13, -5},
	joy:        {-13, -7, -5, 1, -5, -6, -1},
	praise:     {-9, -2, -7, -8, -2, -16, 7},
	latest:     {13, 11, -4, 7, 2, 11, -3},
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
