package core

// A Draft is unposted text with what is known of the place it will be posted to. An empty field means
// "unknown", which every rule treats as the most public possibility.
type Draft struct {
	Text     string // UTF-8; invalid bytes are judged as U+FFFD and never break a check
	Network  string // "x", "facebook", "linkedin", …
	Account  string // handle of the acting account on Network
	Audience string // "public", "connections", "friends", "group", "message"; "" is unknown
	ReplyTo  string // handle of the account whose public post this answers; "" for a new post
	Day      string // the writer's day, YYYY-MM-DD; permissions are judged on it
	Media    []Media
	Approved []string // ids of the clients who approved this very text
	Shown    []Shown  // details that earlier posts gave away, for the clues of several posts together
	Past     []Past   // earlier posts that promoted a client, for the rule that counts them
}

// Past is what is kept of an earlier post that promoted a client: who, when and where, and no words of it.
type Past struct{ Client, Day, Network string }

// Shown is a detail that an earlier post gave away: which, as Verdict.Details says, and when.
type Shown struct {
	Detail uint64
	Day    string
}

// Media is text that goes out with the draft but stands outside its editor.
type Media struct {
	Surface string // "alt", "link-title", "poll", "file", "tag"
	Text    string
}
