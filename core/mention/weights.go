package mention

// What each feature of a draft is worth, in tenths of the logarithm of the odds. The weights are fitted by
// logistic regression on posts that were read and labelled; features that are told apart here are told
// apart because that helped. An ambiguous name whose sum is not below zero is likely to be the client.

// bias is what the sum begins with.
const bias = -18

// Evidence from the draft as a whole is not fitted: labelled posts have no registry of their own.
const (
	clientElsewhere = 40 // the draft points at the same client by something that is only the client's
	contextWord     = 30 // it has a word that the registry lists with the client
)

// writingWeights: small, smallThroughout, capitalWithin, capitalOpening, capitalAmong, shoutedAlone, shoutedAmong, listedSo.
var writingWeights = [besideIt / writings][writings]int8{
	aRareWord / writings:    {-1, 8, 9, 11, 5, -15, 2, 22},
	aWord / writings:        {-6, 8, 5, 8, -7, 6, 0, 1},
	aUsualWord / writings:   {-6, -2, -1, -6, -7, -7, -5, 0},
	aCalendar / writings:    {-6, 1, -8, -9, -8, -10, -14, 0},
	aPerson / writings:      {-4, 8, 3, 6, 2, 16, 0, 23},
	aPlace / writings:       {6, 4, 1, 6, -4, 1, -5, 6},
	severalWords / writings: {16, 17, 27, 28, 14, 24, -12, 18},
	usualWords / writings:   {5, 14, 22, 15, 0, 0, 0, 0},
	aShortName / writings:   {13, 21, 3, 1, -3, 21, 12, 21},
	aFreeName / writings:    {14, 10, 7, 10, 7, 19, 9, 22},
	aKnownWord / writings:   {-5, 5, 5, 5, -10, 11, -6, 19},
	aKnownFirm / writings:   {25, 21, 25, 22, 24, 15, 27, 0},
}

var besideWeights = [aroundIt - besideIt]int8{
	nameBefore - besideIt:     -5,
	nameAfter - besideIt:      -3,
	shoutBefore - besideIt:    -4,
	shoutAfter - besideIt:     3,
	smallBefore - besideIt:    -1,
	smallAfter - besideIt:     0,
	wordBefore - besideIt:     0,
	wordAfter - besideIt:      1,
	verbAfter - besideIt:      1,
	adverbAfter - besideIt:    -2,
	numberBefore - besideIt:   -1,
	numberAfter - besideIt:    6,
	nothingBefore - besideIt:  2,
	nothingAfter - besideIt:   1,
	handleBefore - besideIt:   -2,
	handleAfter - besideIt:    3,
	possessive - besideIt:     1,
	possessiveName - besideIt: 11,
	quoted - besideIt:         -1,
	quoteBefore - besideIt:    -5,
	quoteAfter - besideIt:     1,
	checkedIn - besideIt:      1,
	checkedInAlone - besideIt: 30,
	yearBefore - besideIt:     3,
	modelAfter - besideIt:     9,
	openingBefore - besideIt:  -4,
	cashtag - besideIt:        10,
	score - besideIt:          -4,
	hyphenBefore - besideIt:   -9,
	hyphenAfter - besideIt:    -8,
	listBefore - besideIt:     -3,
	listAfter - besideIt:      1,
	personBefore - besideIt:   -7,
	personAfter - besideIt:    -5,
	placeAfter - besideIt:     -4,
	inTag - besideIt:          -9,
	insideTag - besideIt:      -7,
	keepsCompany - besideIt:   0,
	firmBeside - besideIt:     14,
	firmNear - besideIt:       12,
	firmsNear - besideIt:      8,
	otherBeside - besideIt:    -8,
	otherNear - besideIt:      -7,
	othersNear - besideIt:     -6,
}

// classWeights: rightBefore, rightAfter, furtherBefore, furtherAfter, nearby, rightBeforeSmall, rightAfterSmall.
var classWeights = [classes][wheres]int8{
	article:    {7, -9, -1, -2, 0, -3, -6},
	indefinite: {13, -2, -3, 2, 0, -4, -5},
	own:        {14, -8, 0, 1, 0, -1, -5},
	these:      {2, -4, 1, 1, 0, -5, -2},
	at:         {15, -5, 0, -3, 0, 7, 2},
	from:       {13, -2, -1, -4, 0, 9, -5},
	to:         {7, 3, 0, 1, 0, -3, -4},
	in:         {2, 9, 0, -2, 0, -1, 0},
	on:         {13, 7, -2, -4, 0, 6, -2},
	with:       {11, 6, 0, -1, 0, 5, 0},
	of:         {2, -7, -3, -4, 0, -2, -6},
	and:        {5, -1, 4, -6, 0, -4, -2},
	isVerb:     {6, 5, -3, 2, 0, -5, 1},
	modal:      {-1, 6, -1, 1, 0, -3, -2},
	pronoun:    {-5, -1, -2, -2, 0, -6, -6},
	speaks:     {5, 3, 1, -2, -1, -8, -1},
	says:       {13, 12, 2, 8, -1, 2, 9},
	buys:       {21, 3, 4, 5, 1, 4, 3},
	goesTo:     {4, 9, 4, -2, -3, -2, 1},
	feels:      {13, 6, -1, -6, 0, 6, 2},
	works:      {9, 19, 14, 1, 1, -4, 10},
	money:      {4, 18, 7, 8, 5, -4, 5},
	shops:      {13, 21, 11, 7, 4, -7, 14},
	goods:      {-7, 11, 7, 12, 4, -1, 14},
	parts:      {-3, 9, 1, -7, 1, -5, -2},
	firm:       {-14, -2, 6, 14, 1, -1, 1},
	landmark:   {4, -9, -2, -3, -2, -4, -5},
	title:      {-9, 4, -1, 2, -4, -9, -5},
	times:      {-7, -1, 2, 0, -1, -6, -3},
	matter:     {-7, -2, -1, -3, -1, -5, -4},
	degree:     {8, 4, 1, 5, -1, -6, -4},
	sports:     {-1, 13, -9, -2, 2, -4, 4},
	screen:     {-6, 0, 1, -4, -3, -4, -4},
	food:       {-10, -16, -13, -8, -2, -7, -6},
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
