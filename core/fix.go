package core

// A Fix is an edit that lowers the verdict; Text replaces the whole text of the draft.
type Fix struct {
	Kind  string // which edit it is: one of the kinds below
	Label string // what it does, in English
	Text  string
}

// The kinds of fixes.
const (
	Untag            = "untag"              // the plain name where a handle, hashtag or link stands
	DescribeClient   = "describe"           // the client's description where its name stands
	LeaveOutDetail   = "leave-out-detail"   // without the detail that gives most away
	LeaveOutSentence = "leave-out-sentence" // without the sentence
	Disclose         = "disclose"           // with the disclosure that a permission asks for
)

var labels = map[string]string{
	Untag:            "Name without the link",
	DescribeClient:   "Say what they are, not who",
	LeaveOutDetail:   "Leave a detail out",
	LeaveOutSentence: "Leave the sentence out",
	Disclose:         "Add a disclosure",
}
