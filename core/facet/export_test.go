package facet

// WithoutNeeds does something while every phrase is tried whose key is in a sentence, whatever else it needs.
func WithoutNeeds(do func()) {
	loading.Do(load)
	for l := range loaded.languages {
		for _, all := range []*phrases{&loaded.languages[l].tied, &loaded.languages[l].loose} {
			was := all.needs
			all.needs = make([]needs, len(was))
			for i := range all.needs {
				all.needs[i] = needs{nothing, nothing, nothing, nothing}
			}
			defer func() { all.needs = was }()
		}
	}
	do()
}
