package mention

import (
	"keepmum.dev/keepmum/core/lexicon"
	"keepmum.dev/keepmum/core/text"
)

// Who works for others says what passes between them and a client: "Target picked us for their relaunch", "the brief
// for Target", "Target have been a dream client". Posts that were labelled are seldom of such writers, so this is not
// fitted. Nobody says it of a shoe or a goal, but of people, places and months everybody does.

var (
	// acts are what a client does to whoever works for it, and asides may stand before one.
	acts = wordSetOf(" ask asks asked pick picks picked choose chooses chose hire hires hired want wants wanted need needs needed trust trusts trusted appoint appoints appointed commission " +
		"commissioned book books booked invite invites invited brief briefs briefed select selected approach approached retain retained extend extends extended renew renews renewed sign signs " +
		"signed approve approves approved accept accepts accepted award awards awarded give gives gave send sends sent like likes liked love loves loved call calls called recommend recommended ")
	asides = wordSetOf(" have has had just also now finally officially already ")
	// labours are what is done for a client, and how it is spoken of.
	labours = wordSetOf(" account advise advised advising agency audit audited auditing brief briefing built campaign client clients consult consulting contract deck delivered delivering " +
		"designed designing help helped helping invoice kickoff launch mandate migrated migration newsletter onboarding packaging payroll pitch pitching plan project proposal quote rebrand " +
		"rebranding rebuilt redesign redesigned relaunch report retainer review rollout site strategy tender training website work worked working workshop wrote ")
)

// isDealtWith says whether the draft says so of words [i, j).
func (s *Search) isDealtWith(i, j int) bool {
	if !s.asName {
		return false
	}
	sense := lexicon.OfHash(s.folded.Words[i].Hash)
	if j == i+1 && (sense.IsPerson() || sense.IsPlace() || sense == lexicon.Calendar) {
		return false
	}
	return s.actsOnUs(i, j) || s.isWorkedFor(i) || s.isAClient(j)
}

// actsOnUs says whether words [i, j) begin a clause that says what they did to the writer.
func (s *Search) actsOnUs(i, j int) bool {
	words := s.folded.Words
	if i > 0 && words[i].Before != text.Break && !listed(" and that ", s.letters(i-1)) {
		return false
	}
	k := j
	for k < len(words) && words[k].Before == text.Space && asides.has(words[k].Hash) {
		k++
	}
	if k == len(words) || words[k].Before != text.Space || !acts.has(words[k].Hash) {
		return false
	}
	for k++; k < min(j+6, len(words)) && words[k].Before == text.Space; k++ {
		if listed(" us our ", s.letters(k)) {
			return true
		}
	}
	return false
}

// isWorkedFor says whether the words before word i, with "for" or "with" right before it, are of work that is done for
// somebody.
func (s *Search) isWorkedFor(i int) bool {
	words := s.folded.Words
	if i < 2 || words[i].Before != text.Space || !listed(" for with ", s.letters(i-1)) {
		return false
	}
	for k := i - 2; k >= max(0, i-6) && words[k+1].Before != text.Break; k-- {
		if labours.has(words[k].Hash) {
			return true
		}
	}
	return false
}

// isAClient says whether what follows word j-1 calls it a client: "Target have been a dream client".
func (s *Search) isAClient(j int) bool {
	words := s.folded.Words
	if j == len(words) || words[j].Before != text.Space || classOf(words[j].Hash) != isVerb {
		return false
	}
	for k := j + 1; k < min(j+7, len(words)) && words[k].Before != text.Break; k++ {
		if listed(" client customer account ", s.letters(k)) {
			return true
		}
	}
	return false
}
