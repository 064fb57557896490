package clue

// A Memory is what earlier posts gave away: which details, and on which day. It holds no text and no
// client. The caller keeps it, passes it in with a draft, and adds what a verdict says once the draft was
// posted.
type Memory []Remembered

// Remembered is one detail that was posted.
type Remembered struct {
	ID  uint64 // of the detail, below 1<<53; made of its words, so that it outlives a change of the registry
	Day string // YYYY-MM-DD
}

// FadesAfter is how many days a posted detail counts: readers forget, and half a year of one person's
// posts is about what a feed shows to who looks back.
const FadesAfter = 180

// fresh says whether a detail posted on one day still counts on another. Days that are not days do not.
func fresh(posted, today string) bool {
	from, ok := number(posted)
	to, ok2 := number(today)
	return ok && ok2 && from <= to && to-from <= FadesAfter
}

// number counts days from a day of the distant past (the calendar's rules, without a clock or a zone).
func number(day string) (int, bool) {
	if len(day) != 10 || day[4] != '-' || day[7] != '-' {
		return 0, false
	}
	part := func(from, to int) int {
		n := 0
		for _, c := range []byte(day[from:to]) {
			if c < '0' || c > '9' {
				return -1
			}
			n = 10*n + int(c-'0')
		}
		return n
	}
	y, m, d := part(0, 4), part(5, 7), part(8, 10)
	if y < 0 || m < 1 || m > 12 || d < 1 || d > 31 {
		return 0, false
	}
	// The year begins in March here, so that the leap day is its last.
	if m < 3 {
		y--
		m += 12
	}
	return 365*y + y/4 - y/100 + y/400 + (153*(m-3)+2)/5 + d, true
}
