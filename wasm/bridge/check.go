package bridge

// check judges a draft, with advice when it is asked for: that takes several checks more.
func (b *Judge) check(in []byte, advise bool) []byte {
	draft, ok := readDraft(in)
	if !ok {
		return refuse("draft-unreadable") // an unread draft must not come out clear
	}
	verdict := b.checker.Check(draft)
	if advise && len(verdict.Findings) > 0 {
		b.checker.Advise(draft, &verdict)
	}
	return b.verdict.write(&verdict, &draft)
}
