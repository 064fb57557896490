package facet

// fewWords is how many words tell no language yet.
const fewWords = 4

// languages picks the language that knows most of the words that were read, and a second one when there are
// many words of it too. The last of the table stands for none.
func (r *Reading) languages() (first, second int) {
	first, second = languageCount-1, languageCount-1
	best, next := 0, 0
	for l, score := range r.scores {
		switch {
		case score > best:
			first, second, best, next = l, first, score, best
		case score > next && l < languageCount-1:
			second, next = l, score
		}
	}
	if best == 0 || r.words >= 2*fewWords && best*4 < r.words {
		return languageCount - 1, languageCount - 1
	}
	if next < 3 || next*2 <= best {
		second = languageCount - 1
	}
	return first, second
}
