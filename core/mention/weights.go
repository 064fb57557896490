package mention

// What each feature of a draft is worth, in tenths of the logarithm of the odds. The weights are fitted by
// logistic regression on posts that were read and labelled; features that are told apart here are told
// apart because that helped. An ambiguous name whose sum is not below zero is likely to be the client.

// bias is what the sum begins with.
const bias = -21

// Evidence from the draft as a whole is not fitted: labelled posts have no registry of their own.
const (
	clientElsewhere = 60 // the draft points at the same client by something that is only the client's
	tagElsewhere    = 30 // and this name is a hashtag, which then is not one of the word
	contextWord     = 35 // it has a word that the registry lists with the client
	calledClient    = 35 // the name comes after "our client"
)

// writingWeights: small, smallThroughout, capitalWithin, capitalOpening, capitalAmong, shoutedAlone, shoutedAmong, listedSo.
var writingWeights = [besideIt / writings][writings]int8{
	aRareWord / writings:    {-19, 0, 16, 10, -11, -7, -9, 20},
	aWord / writings:        {-23, 3, 5, 3, -7, 1, 1, 16},
	aUsualWord / writings:   {-39, -11, 1, -14, -13, -14, -11, -3},
	aCalendar / writings:    {-31, -5, -11, -21, -14, -3, -36, 0},
	aPerson / writings:      {6, 3, 8, 5, -6, 17, 4, 27},
	aPlace / writings:       {-8, -8, 0, 3, 0, 0, -5, 0},
	severalWords / writings: {30, 18, 34, 24, 31, 24, -5, 18},
	usualWords / writings:   {-1, 13, 27, 17, 0, 0, 0, 0},
	aShortName / writings:   {9, 30, 27, 15, 0, 30, 14, 32},
	aFreeName / writings:    {19, 22, 0, 14, 12, 0, -2, 0},
	aKnownWord / writings:   {9, 8, 10, 5, -7, 19, -4, 17},
	aKnownBrand / writings:  {37, 7, 23, 19, 17, 27, 12, 0},
	aKnownFirm / writings:   {44, 19, 38, 33, 47, 12, 23, 0},
}

var besideWeights = [aroundIt - besideIt]int8{
	nameBefore - besideIt:     -16,
	nameAfter - besideIt:      -8,
	shoutBefore - besideIt:    -4,
	shoutAfter - besideIt:     3,
	smallBefore - besideIt:    1,
	smallAfter - besideIt:     0,
	wordBefore - besideIt:     1,
	wordAfter - besideIt:      0,
	verbAfter - besideIt:      1,
	adverbAfter - besideIt:    0,
	numberBefore - besideIt:   -2,
	numberAfter - besideIt:    8,
	nothingBefore - besideIt:  7,
	nothingAfter - besideIt:   -3,
	handleBefore - besideIt:   -2,
	handleAfter - besideIt:    1,
	possessive - besideIt:     2,
	possessiveName - besideIt: 16,
	quoted - besideIt:         -9,
	quoteBefore - besideIt:    -14,
	quoteAfter - besideIt:     -2,
	checkedIn - besideIt:      7,
	checkedInAlone - besideIt: 12,
	yearBefore - besideIt:     8,
	modelAfter - besideIt:     7,
	openingBefore - besideIt:  -9,
	cashtag - besideIt:        4,
	score - besideIt:          3,
	hyphenBefore - besideIt:   -20,
	hyphenAfter - besideIt:    -33,
	listBefore - besideIt:     -4,
	listAfter - besideIt:      0,
	personBefore - besideIt:   -18,
	personAfter - besideIt:    -10,
	placeAfter - besideIt:     -2,
	inTag - besideIt:          -34,
	insideTag - besideIt:      -23,
	keepsCompany - besideIt:   -2,
	firmBeside - besideIt:     11,
	firmNear - besideIt:       23,
	firmsNear - besideIt:      14,
	otherBeside - besideIt:    -20,
	otherNear - besideIt:      -7,
	othersNear - besideIt:     -12,
	firmFar - besideIt:        14,
	otherFar - besideIt:       -14,
	handleToo - besideIt:      -1,
	tagToo - besideIt:         4,
	capitalToo - besideIt:     -13,
	smallToo - besideIt:       -15,
	placeNext - besideIt:      -19,
	subjectSmall - besideIt:   -11,
	bareSmall - besideIt:      2,
	checkedInFirm - besideIt:  9,
	theBefore - besideIt:      -14,
	fullName - besideIt:       -12,
}

// classWeights: rightBefore, rightAfter, furtherBefore, furtherAfter, nearby, rightBeforeSmall, rightAfterSmall.
var classWeights = [classes][wheres]int8{
	article:    {10, -22, 1, -4, 0, 0, -13},
	indefinite: {11, -2, -2, 5, 0, 0, -14},
	own:        {10, -17, -4, 0, 0, 7, -12},
	these:      {2, -3, 3, -1, 0, -2, -9},
	at:         {18, -11, -2, -9, 0, 24, -1},
	from:       {15, -11, -1, -6, 0, 20, -4},
	to:         {8, -3, 2, 2, 0, 3, -7},
	in:         {3, 1, -1, -6, 0, 12, -5},
	on:         {21, 0, 3, -3, 0, 25, -3},
	with:       {14, -5, 1, -2, 0, 13, -5},
	of:         {-1, -16, -5, -6, 0, -2, -21},
	and:        {1, -6, 3, -8, 0, 2, -7},
	isVerb:     {1, 3, -4, 3, 0, -4, 3},
	modal:      {1, 4, 5, 6, 0, 2, -4},
	pronoun:    {-3, -11, -1, -4, 0, -9, -14},
	speaks:     {11, 0, 1, -4, 0, -1, -5},
	says:       {12, 14, 0, 15, -2, 6, 11},
	buys:       {24, -3, 8, 7, 4, 23, 7},
	goesTo:     {5, 3, 9, -1, -1, -4, -2},
	feels:      {13, 5, 1, -10, 1, 23, 9},
	works:      {10, 21, 19, 3, 1, -7, 14},
	money:      {0, 23, 5, 9, 7, -4, 9},
	shops:      {6, 22, 11, 3, 6, -1, 23},
	goods:      {-3, 12, 13, 16, 7, 6, 18},
	parts:      {-5, 12, 6, -5, 2, -8, 6},
	firm:       {-13, 9, 18, 24, 10, -8, 18},
	landmark:   {1, -21, -2, -2, -3, -5, -9},
	title:      {-23, -1, -1, 3, -6, -11, -5},
	times:      {-6, -6, -2, 0, -1, -5, -7},
	matter:     {-9, 0, -1, -2, -1, 5, -1},
	degree:     {5, -2, 2, 7, 0, 6, -14},
	sports:     {4, 9, -6, -1, 2, 6, 11},
	screen:     {-8, -7, 3, -10, -2, -2, -2},
	food:       {-7, -17, -10, -10, -2, -1, -5},
	web:        {-8, 16, 8, 13, 1, 4, 15},
	politics:   {-6, -11, -9, -5, -5, -13, -5},
	joy:        {-13, -7, -5, 1, -6, -6, -1},
	praise:     {-9, -2, -7, -9, -2, -17, 7},
	latest:     {11, 11, -4, 7, 2, 11, -3},
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
