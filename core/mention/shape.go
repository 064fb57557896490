package mention

import (
	"sync/atomic"

	"keepmum.dev/keepmum/core/flat"
	"keepmum.dev/keepmum/core/lexicon"
	"keepmum.dev/keepmum/core/registry"
	"keepmum.dev/keepmum/core/sound"
	"keepmum.dev/keepmum/core/text"
)

// shapers are the lists that decide what an index holds. A list that only a search reads is none of them.
var shapers = [...]string{generic, plainForms, otherForms, leadingForms, unsaid, known, sound.Shape, lettersInPairs}

// source is a fingerprint of the source of the core, which whoever builds the browser's program sets. The
// rest of this file is for programs that were built without it: to find out costs a browser more than to
// open an index of a hundred thousand clients.
var source string

// probe is compiled to tell programs apart whose lists are the same and whose ways are not.
var probe = []string{
	"Müller & Söhne GmbH & Co. KG", "HubSpotter", "L'Oréal", "Ødegård-Łódź AS", "ООО Ромашка", "Αθηνά ΑΕ", "株式会社サンプル", "삼호 그룹",
	"O’Neil, Smith and Jones Inc.", "３Ｍ", "B&Q", "Royal Bank of Somewhere", "שלום", "شركة المثال", "ตัวอย่าง", "The Walt Example Company", "Next", "IT", "T.E.S.T.", "Ｔｅсt 2 Go",
}

// ownShape is what shape gives, once it was asked; 0 before that.
var ownShape atomic.Uint64

// shape is a fingerprint of what decides how an index comes out, but for the registry.
func shape() uint64 {
	own := ownShape.Load()
	if own == 0 && source != "" {
		own = hashLower(nameSeed, source) | 1
		ownShape.Store(own)
	}
	if own == 0 {
		b := builder{probing: true}
		for i, name := range probe {
			one := []string{name}
			b.client(uint32(i), &registry.Client{Name: name, People: one, Handles: map[string][]string{"x": one}, Domains: one})
			b.client(uint32(i), &registry.Client{Name: "-", Codenames: one, Brands: one})
		}
		c := Compilation{builder: b, stage: atOrder}
		h := flat.Sum(c.Index().data) ^ text.Fingerprint() ^ lexicon.Fingerprint
		for _, list := range shapers {
			h = mixed(h ^ flat.Sum([]byte(list)))
		}
		own = h | 1
		ownShape.Store(own)
	}
	return own
}

func (b *builder) shape() uint64 {
	if b.probing {
		return 0
	}
	return shape()
}
