package mention

// What each feature of a draft is worth, in tenths of the logarithm of the odds. The weights are fitted by
// logistic regression on posts that were read and labelled; features that are told apart here are told
// apart because that helped. An ambiguous name whose sum is not below zero is likely to be the client.

// bias is what the sum begins with.
const bias = -7

// Evidence from the draft as a whole is not fitted: labelled posts have no registry of their own.
const (
	clientElsewhere = 40 // the draft points at the same client by something that is only the client's
	contextWord     = 30 // it has a word that the registry lists with the client
)

// writingWeights: small, smallThroughout, capitalWithin, capitalOpening, capitalAmong, shoutedAlone, shoutedAmong, listedSo.
var writingWeights = [...][writings]int8{
	aRareWord / writings:    {-11, 4, 13, 12, 6, 0, 9, 24},
	aWord / writings:        {-24, 1, 4, 3, -5, 4, -6, -5},
	aUsualWord / writings:   {-33, -13, -4, -20, -31, -16, -17, -6},
	aCalendar / writings:    {-37, -8, -33, -33, -29, -16, -34, 0},
	aPerson / writings:      {-33, 1, 1, 1, 1, 12, -8, 23},
	aPlace / writings:       {3, -33, -2, -1, -24, 9, -29, 9},
	severalWords / writings: {13, 13, 33, 32, 16, 24, -18, 18},
	usualWords / writings:   {-2, 14, 39, 11, 0, 0, 0, 0},
	aShortName / writings:   {12, 19, -3, -24, 0, 0, -7, 1},
	aFreeName / writings:    {0, 6, 9, -13, 0, 0, -10, 0},
	aKnownWord / writings:   {-8, 6, 3, 6, -24, 17, -2, 22},
	aKnownFirm / writings:   {38, 23, 33, 30, 21, 17, 13, 0},
}

var besideWeights = [...]int8{
	nameBefore - besideIt:     -18,
	nameAfter - besideIt:      -20,
	shoutBefore - besideIt:    -19,
	shoutAfter - besideIt:     5,
	smallBefore - besideIt:    -3,
	smallAfter - besideIt:     -2,
	wordBefore - besideIt:     0,
	wordAfter - besideIt:      2,
	verbAfter - besideIt:      4,
	adverbAfter - besideIt:    -1,
	numberBefore - besideIt:   -3,
	numberAfter - besideIt:    12,
	nothingBefore - besideIt:  1,
	nothingAfter - besideIt:   -5,
	handleBefore - besideIt:   -11,
	handleAfter - besideIt:    -1,
	possessive - besideIt:     2,
	possessiveName - besideIt: 20,
	quoted - besideIt:         -12,
	quoteBefore - besideIt:    -25,
	quoteAfter - besideIt:     4,
	checkedIn - besideIt:      13,
	checkedInAlone - besideIt: 36,
	yearBefore - besideIt:     4,
	modelAfter - besideIt:     16,
	openingBefore - besideIt:  -17,
	cashtag - besideIt:        0,
	score - besideIt:          -14,
	hyphenBefore - besideIt:   -38,
	hyphenAfter - besideIt:    -32,
	listBefore - besideIt:     -13,
	listAfter - besideIt:      -2,
	personBefore - besideIt:   -21,
	personAfter - besideIt:    -13,
	placeAfter - besideIt:     -28,
	inTag - besideIt:          -44,
	insideTag - besideIt:      -38,
}

// classWeights: rightBefore, rightAfter, furtherBefore, furtherAfter, nearby, rightBeforeSmall, rightAfterSmall.
var classWeights = [classes][wheres]int8{
	article:    {1, -35, -4, -6, 0, -6, -19},
	indefinite: {13, -28, -17, 2, 0, -10, -22},
	own:        {14, -31, 7, 2, 0, -1, -24},
	these:      {-9, -15, 4, 1, 0, -12, -7},
	at:         {17, -27, 8, -12, 0, 17, 3},
	from:       {13, -27, -6, -9, 0, 17, -17},
	to:         {1, 1, 0, 2, 0, -3, -16},
	in:         {-1, 9, 2, -2, 0, 1, 1},
	on:         {10, 6, -13, -11, 0, 7, -8},
	with:       {11, 8, 1, -6, 0, 11, -4},
	of:         {-2, -32, -7, -16, 0, -10, -21},
	and:        {0, -12, 5, -23, 0, -8, -2},
	isVerb:     {10, 1, -6, 2, 0, -10, 0},
	modal:      {-9, 4, -2, 6, 0, -5, -13},
	pronoun:    {-23, -10, -2, -7, 0, -25, -21},
	speaks:     {-2, -1, 6, -4, 0, -34, -1},
	says:       {15, 21, 12, 12, -6, 9, 12},
	buys:       {29, -7, 12, 11, 1, 6, 5},
	goesTo:     {5, 11, 8, -7, -3, -3, 5},
	feels:      {6, 6, -1, -21, 1, 14, 0},
	works:      {12, 24, 17, 5, 0, -18, 19},
	money:      {-16, 36, 10, 12, 11, -18, 7},
	shops:      {2, 35, 12, 7, 9, -20, 22},
	goods:      {-27, 19, 14, 22, 5, -15, 25},
	parts:      {-23, 14, -1, -20, 1, -19, -8},
	firm:       {-34, -11, 5, 26, 0, -21, -17},
	landmark:   {-4, -41, -9, -7, -5, -18, -8},
	title:      {-46, -5, -6, 5, -8, -33, -16},
	times:      {-28, -13, 7, -1, 0, -22, -11},
	matter:     {-14, -2, 0, -10, -4, -17, -17},
	degree:     {6, 2, 1, 11, -1, -22, -4},
	sports:     {-8, 12, -36, -3, 4, 13, 5},
	screen:     {-25, -6, 2, 6, -15, -14, -16},
	food:       {-13, -15, -19, -27, -12, -22, -18},
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
