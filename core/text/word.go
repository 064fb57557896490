package text

// A Word is a run of letters and digits of a draft. A run is cut further where its writing shows parts
// (HubSpot, Web2): the parts are words with a Camel boundary between them.
type Word struct {
	Start, End int32  // half-open span in bytes of the draft
	From, To   int32  // half-open span in bytes of Folded.Letters
	Hash       uint64 // of its folded letters, see Hash
	Before     Boundary
	Shape      Shape
}

// A Boundary is what stands between a word and the one before it.
type Boundary uint8

// From the loosest connection to the closest.
const (
	Break      Boundary = iota // punctuation, an empty line, the beginning of the draft
	Space                      // white space, one line break at most, a trade mark sign
	Dot                        // one dot and nothing else, as in "booking.com"
	Hyphen                     // one hyphen or underscore and nothing else
	Apostrophe                 // one apostrophe and nothing else
	Joined                     // nothing: a script that writes no spaces, or a change of script
	Camel                      // nothing: the writing shows the part
)

// Shape is how a word was written, before folding.
type Shape uint8

// The shapes, which combine.
const (
	Capital Shape = 1 << iota // begins with a capital
	Upper                     // has capitals and no small letters
	Opens                     // is the first word of a sentence, line or draft
	Dotted                    // an abbreviation written with dots
	Sign                      // "&" or "+", which read "and"
	Solo                      // a character of a script written without spaces
	Cased                     // has letters that could be small or capital
)

// Has says whether s has all of shapes.
func (s Shape) Has(shapes Shape) bool { return s&shapes == shapes }
