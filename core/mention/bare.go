package mention

import "keepmum.dev/keepmum/core/text"

// Bare gives the words of a folded name without its legal forms, or all of them where too little would remain.
func Bare(name *text.Folded) []text.Word {
	b := builder{folded: *name}
	return b.withoutForm(name.Words)
}
