package policy

// budgets say how many posts in 30 days may promote clients before one is told, where the policy says
// nothing: fewer where the readers are friends.
var budgets = [...]struct {
	network string
	most    int
}{{"facebook", 1}, {"instagram", 2}, {"linkedin", 4}, {"x", 10}}

const otherBudget = 4

func promotionOften(j *Judge) (Place, bool) {
	if j.promote.Client == nil {
		return Place{}, false
	}
	today, ok := dayNumber(j.post.Day)
	if !ok {
		return Place{}, false
	}
	before := 0
	for _, past := range j.post.Past {
		on, ok := dayNumber(past.Day)
		if ok && on <= today && today-on < 30 && (past.Network == "" || canonical(past.Network) == j.post.Network) {
			before++
		}
	}
	return j.promote, before >= j.table.budget(j.post.Network)
}

// Promoted is the id of the first client that the mentions judged so far promote; "" when none does.
func (j *Judge) Promoted() string {
	if j.promote.Client == nil {
		return ""
	}
	return j.promote.Client.ID
}

func (t *Table) budget(network string) int {
	if most, ok := t.policy.Promotions[network]; ok {
		return most
	}
	for _, b := range budgets {
		if b.network == network {
			return b.most
		}
	}
	return otherBudget
}

// dayNumber counts days, so that they can be subtracted.
func dayNumber(day string) (int, bool) {
	if len(day) != 10 {
		return 0, false
	}
	n := [3]int{}
	part := 0
	for i := range len(day) {
		switch c := day[i]; {
		case i == 4 || i == 7:
			part++
		case c < '0' || c > '9':
			return 0, false
		default:
			n[part] = n[part]*10 + int(c-'0')
		}
	}
	year, month := n[0], n[1]
	if month < 3 { // the year begins in March: the leap day is its last
		year, month = year-1, month+12
	}
	return year*365 + year/4 - year/100 + year/400 + (month*153-457)/5 + n[2], true
}
