package mention

import (
	"strings"
	"unicode/utf8"

	"keepmum.dev/keepmum/core/text"
)

// Legal forms, folded, dots dropped. The plain ones are no other word in any case; the others count in
// a draft only when they begin with a capital, as AG and SA do and "as" and "limited" do not.
const (
	plainForms = " plc ltd llc llp inc corp gmbh ggmbh mbh kgaa ohg gbr sarl sasu srl snc slu bv nv vof oyj oy asa aps nyrt zrt kft " +
		"sro doo ood eood ooo oao zao pao pty pvt pte sdn bhd kk gk tbk ltda eirl spzoo kabushiki kaisha incorporated "
	otherForms = " limited corporation company co lp ag kg ug eg ev se sa sas spa sl cv ab as ky dd ad ead ao tov sp oo zoo pt cic cio " +
		"sc ou uab sia aktiengesellschaft gesellschaft verein "
	leadingForms = " ab ooo oao zao pao ao pt tov uab sia "
)

var forms = wordSetOf(plainForms, otherForms)

func isForm(letters []byte) bool { return forms.has(hash(nameSeed, letters)) }

func listed(list string, letters []byte) bool {
	return strings.Contains(list, " "+string(letters)+" ")
}

// generic are words that name no firm by themselves: a legal form is not taken off when only they remain.
const generic = " the a and of for in group holding holdings company companies co firm international global national partners services service " +
	"solutions consulting consultants consultancy associates media digital studio studios agency design systems technology technologies tech " +
	"software management capital ventures enterprises enterprise industries products bank insurance energy trading trust foundation institute " +
	"university college school council club shop store stores market online web marketing communications europe european british american uk us usa eu "

var generics = wordSetOf(generic)

func isGeneric(letters []byte) bool { return generics.has(hash(nameSeed, letters)) }

// withoutForm is the name without legal forms at its end ("& Co. KG" with its sign) or its beginning, or
// the whole name when what remains is empty, one letter or generic.
func (b *builder) withoutForm(words []text.Word) []text.Word {
	letters := func(from, to int) []byte { return b.folded.Letters[words[from].From:words[to-1].To] }
	first, end := 0, len(words)
	for end > 0 {
		from := end - 1
		for from > 0 && words[from].Before == text.Camel { // the "h" of GmbH
			from--
		}
		last := letters(from, end)
		within := end < len(words) && (words[from].Shape.Has(text.Sign) || string(last) == "z") // & Co. KG, sp. z o.o.
		if !isForm(last) && !within {
			break
		}
		end = from
	}
	if end > 1 && listed(leadingForms, letters(0, 1)) && words[0].Shape.Has(text.Upper) {
		first = 1
	}
	bare := words[first:end]
	if !b.means(bare) {
		return words
	}
	return bare
}

// means says whether words can stand for a firm: more than one letter, and not all of it generic.
func (b *builder) means(words []text.Word) bool {
	size, meaning := 0, false
	for _, w := range words {
		letters := b.folded.Letters[w.From:w.To]
		size += utf8.RuneCount(letters)
		meaning = meaning || !isGeneric(letters)
	}
	return size > 1 && meaning
}

// form says how many words from i on are the legal form of the name before them.
func (s *Search) form(draft string, i int) int {
	words := s.folded.Words
	n := 0
	for k := i; k < len(words) && k < i+9; {
		w := words[k]
		near := w.Before == text.Space || w.Before == text.Joined || w.Before == text.Break && strings.TrimRight(draft[words[k-1].End:w.Start], " ") == ","
		if !near || w.Shape.Has(text.Opens) {
			break
		}
		to := k + 1
		// The letters of a respelled word do not stand beside those of its neighbours.
		for to < len(words) && words[to].Before == text.Camel && words[to].From == words[to-1].To {
			to++
		}
		if w.Shape.Has(text.Sign) {
			k = to
			continue // counts only when a form follows
		}
		letters := s.folded.Letters[w.From:words[to-1].To]
		if !isForm(letters) || w.Shape&(text.Capital|text.Dotted) == 0 && !listed(plainForms, letters) {
			break
		}
		if string(letters) == "co" && k == i && (to >= len(words) || !isForm(s.letters(to))) && w.Shape.Has(text.Upper) {
			break // the state of Colorado
		}
		k = to
		n = k - i
	}
	return n
}
