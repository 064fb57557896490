package facet

// fewWords is how many words tell no language yet.
const fewWords = 4

// languages picks the language that knows most of the words that were read, and a second one when there are
// many words of it too. The last of the table stands for none.
func (r *Reading) languages() (first, second int) {
	first, second = -1, languageCount-1
	for l, score := range r.scores {
		if score > 0 && (first < 0 || score > r.scores[first]) {
			first = l
		}
	}
	if first < 0 || r.words >= 2*fewWords && r.scores[first]*4 < r.words {
		return languageCount - 1, second
	}
	for l, score := range r.scores[:languageCount-1] {
		if l != first && score >= 3 && score*2 > r.scores[first] && (second == languageCount-1 || score > r.scores[second]) {
			second = l
		}
	}
	return first, second
}
