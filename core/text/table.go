package text

// The classes of code points, in the order tables_gen.go knows them by.
const (
	other = iota
	letter
	digit
	solo // a letter that is a word of its own
	mark // an accent that folding strips
	invisible
	space
	newline
	hyphen
	apostrophe
	and
	dot
	stop // ends a sentence
	soft // a trade mark sign
	at
	hash
)

const (
	classBits = 0x0F
	kindBits  = 0x60
	shifted   = 0x20
	spelled   = 0x40
	upperBit  = 0x80
)

// An entry says what folding does to a code point: n bytes of targets from at, or the code point as it is
// when n is 0. Entries below upperBit+16 are the shared ones of code points that stay as they are.
type entry struct {
	at    uint32
	n     uint8
	class uint8
	upper bool
}

const pageSize = 128

var (
	entries []entry
	targets []byte
	pages   [0x110000 / pageSize]uint16 // page numbers
	table   [][pageSize]uint16          // entry numbers
	ascii   [128]entry
)

// init unpacks the generated records, which are, from code point 0 upward:
//
//	uvarint  code points skipped since the record before; they are of class other
//	uvarint  how many code points this record speaks of
//	byte     class, and shifted or spelled, and upperBit for capitals
//	varint   if shifted: the distance to what each folds to
//	byte, n  if spelled: the length and bytes of what it folds to
func init() {
	table = make([][pageSize]uint16, 1, 400)
	entries = make([]entry, 32, 5000)
	for class := range entries[:16] {
		entries[class] = entry{class: uint8(class)}
		entries[class+16] = entry{class: uint8(class), upper: true}
	}
	var whole [32]uint16 // the page on which every code point has this shared entry
	data := records
	next := func() int { // encoding/binary would bring reflect into the browser's program
		v := 0
		for shift := 0; ; shift += 7 {
			c := data[0]
			data = data[1:]
			v |= int(c&0x7F) << shift
			if c < 0x80 {
				return v
			}
		}
	}
	for r := 0; len(data) > 0; {
		r += next()
		end := r + next()
		kind := data[0]
		data = data[1:]
		e := entry{class: kind & classBits, upper: kind&upperBit != 0}
		switch kind & kindBits {
		case 0:
			shared := uint16(e.class)
			if e.upper {
				shared += 16
			}
			for r < end {
				if r%pageSize != 0 || end-r < pageSize {
					set(r, shared)
					r++
					continue
				}
				if whole[shared] == 0 {
					set(r, shared)
					whole[shared] = pages[r/pageSize]
					for i := range pageSize {
						table[whole[shared]][i] = shared
					}
				}
				pages[r/pageSize] = whole[shared]
				r += pageSize
			}
		case shifted:
			distance := next()
			distance = distance>>1 ^ -(distance & 1)
			for ; r < end; r++ {
				add(r, e, string(rune(r+distance)))
			}
		case spelled:
			n := int(data[0])
			add(r, e, data[1:1+n])
			data = data[1+n:]
			r++
		}
	}
	for r := range ascii {
		ascii[r] = entries[table[pages[r/pageSize]][r%pageSize]]
	}
}

func add(r int, e entry, folded string) {
	e.at, e.n = uint32(len(targets)), uint8(len(folded))
	targets = append(targets, folded...)
	entries = append(entries, e)
	set(r, uint16(len(entries)-1))
}

func set(r int, number uint16) {
	page := &pages[r/pageSize]
	if *page == 0 {
		table = append(table, [pageSize]uint16{})
		*page = uint16(len(table) - 1)
	}
	table[*page][r%pageSize] = number
}

func look(r rune) *entry {
	if uint32(r) >= 0x110000 {
		return &entries[other]
	}
	return &entries[table[pages[r/pageSize]][r%pageSize]]
}

// Fingerprint tells this version's folding tables from another's.
func Fingerprint() uint64 {
	h := uint64(len(records))
	for i := range len(records) {
		h = (h ^ uint64(records[i])) * 0x100000001b3
	}
	for r := rune(0x370); r < 0x590; r++ {
		h = (h ^ uint64(lookalike(r))) * 0x100000001b3
	}
	return h
}
