package policy

// Severity is how grave a rule finds what it judges.
type Severity uint8

// The ladder. Clear is what rules say that let something pass.
const (
	Clear Severity = iota
	Note
	Warn
	Hold
)

var severities = [...]string{"clear", "note", "warn", "hold"}

func (s Severity) String() string { return severities[s] }

// severityOf is Hold for a word that is none: an unknown word must not let anything pass.
func severityOf(word string) Severity {
	for i, s := range severities {
		if s == word {
			return Severity(i)
		}
	}
	return Hold
}
