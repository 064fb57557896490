package tune

import (
	"bytes"
	"encoding/binary"
	"errors"
	"iter"
)

// The table of functions as Go 1.20 and later lay it out (runtime/symtab.go, runtime/runtime2.go): a header;
// names; files; the tables by program counter; then, for each function, where it begins and where its record
// is; then the records. runtime.moduledata points at each part, and begins with the address of the header.
const (
	tableMagic = 0xfffffff1
	headerSize = 72

	moduledataSize = 42 * 8 // as far as it is read

	// Of a record, all uint32 but for the last four bytes:
	recordName      = 4
	recordFrame     = 16 // frame sizes, by program counter
	recordFile      = 20
	recordLine      = 24
	recordTables    = 28 // how many further tables by program counter
	recordUnit      = 32
	recordStart     = 36 // the line the function begins in
	recordFuncdatas = 43 // a byte: how many blocks of data
	recordSize      = 44

	// Of the further tables, by their index:
	tableUnsafe  = 0 // for preemption by signals, which WebAssembly has not
	tableInlined = 2
	tableArgs    = 3 // for printing arguments

	// Of the blocks of data:
	blockInlined  = 3
	blockArgs     = 5 // for printing arguments
	blockArgsLive = 6
	noBlock       = 0xffffffff

	// An entry of the block of inlined calls:
	inlinedName  = 4
	inlinedStart = 12
	inlinedSize  = 16
)

var errTable = errors.New("the table of functions is not laid out as this Go release's is known to be: has Go changed?")

// A table is the parts of an image that describe its functions. Offsets are into the image.
type table struct {
	image                                      []byte
	count                                      int
	names, units, files, counters, index, data int
}

// forget blanks what only serves to print a crash.
func forget(image []byte) (err error) {
	defer func() {
		if recover() != nil { // an offset that leads out of the image
			err = errTable
		}
	}()
	t, err := find(image)
	if err != nil {
		return err
	}
	kept := make([]byte, t.index-t.counters)
	keep := func(offset uint32) {
		if offset != 0 {
			n := t.counterTable(int(offset), func(int32) {})
			copy(kept[offset:], image[t.counters+int(offset):][:n])
		}
	}
	named := make([]bool, t.count)
	for i := range t.count {
		named[i] = t.isRuntime(t.u32(t.record(i) + recordName))
	}
	for i := range t.count {
		r := t.record(i)
		t.setName(r+recordName, named[i])
		for _, field := range []int{recordFile, recordLine, recordUnit, recordStart} {
			t.set(r+field, 0)
		}
		keep(t.u32(r + recordFrame))
		tables, blocks := int(t.u32(r+recordTables)), int(image[r+recordFuncdatas])
		for k := range tables {
			at := r + recordSize + 4*k
			switch k {
			case tableUnsafe, tableArgs:
				t.set(at, 0)
			case tableInlined:
				if blocks > blockInlined {
					t.forgetInlined(t.u32(at), t.u32(r+recordSize+4*(tables+blockInlined)))
				}
				keep(t.u32(at))
			default:
				keep(t.u32(at))
			}
		}
		for k := blockArgs; k <= blockArgsLive && k < blocks; k++ {
			t.set(r+recordSize+4*(tables+k), noBlock)
		}
	}
	copy(image[t.counters:], kept)
	clear(image[t.names:t.counters])
	copy(image[t.names+runtimeName:], runtimePrefix)
	return nil
}

// The one name that is left, after an empty one: the runtime asks which goroutines are its own, by how the
// function they began in is called.
const (
	runtimePrefix = "runtime."
	runtimeName   = 1
)

func (t *table) isRuntime(name uint32) bool {
	return bytes.HasPrefix(t.image[t.names+int(name):t.units], []byte(runtimePrefix))
}

func (t *table) setName(at int, runtime bool) {
	if runtime {
		t.set(at, runtimeName)
	} else {
		t.set(at, 0)
	}
}

// forgetInlined blanks the names and lines of the calls inlined into a function. The entries themselves are
// needed: recover counts them.
func (t *table) forgetInlined(counters, block uint32) {
	if counters == 0 || block == noBlock {
		return
	}
	last := int32(-1)
	t.counterTable(int(counters), func(entry int32) { last = max(last, entry) })
	for k := range int(last + 1) {
		at := t.data + int(block) + inlinedSize*k
		t.set(at+inlinedName, 0)
		t.set(at+inlinedStart, 0)
	}
}

// find looks for the one table that header and moduledata agree about in every respect. The same bytes as
// begin either of them may stand elsewhere too.
func find(image []byte) (*table, error) {
	begin := binary.LittleEndian.AppendUint32(nil, tableMagic)
	begin = append(begin, 0, 0, 1, 8) // the size of an instruction, and of a pointer
	var found *table
	for at := range places(image, begin) {
		for mod := range places(image, binary.LittleEndian.AppendUint64(nil, uint64(at))) {
			t, ok := agreed(image, at, mod)
			if ok && found != nil {
				return nil, errTable
			}
			if ok {
				found = t
			}
		}
	}
	if found == nil {
		return nil, errTable
	}
	return found, nil
}

// places are where some bytes stand in an image, of those that are aligned as a word.
func places(image, want []byte) iter.Seq[int] {
	return func(yield func(int) bool) {
		for from := 0; ; {
			next := bytes.Index(image[from:], want)
			if next < 0 {
				return
			}
			from += next
			if from%8 == 0 && !yield(from) {
				return
			}
			from++
		}
	}
}

// agreed reads a table from its header and moduledata, when that is what stands there.
func agreed(image []byte, header, mod int) (*table, bool) {
	if len(image)-header < headerSize || len(image)-mod < moduledataSize {
		return nil, false
	}
	part := func(i int) int { return header + int(u64(image, header+8*i)) }
	word := func(i int) int { return int(u64(image, mod+8*i)) }
	t := &table{
		image: image, count: int(u64(image, header+8)),
		names: part(4), units: part(5), files: part(6), counters: part(7), index: part(8),
		data: word(40),
	}
	end := word(41)
	return t, t.names == header+headerSize && t.names == word(1) && t.units == word(4) && t.files == word(7) &&
		t.counters == word(10) && t.index == word(13) && t.index == word(16) && t.count+1 == word(17) &&
		t.names < t.units && t.units < t.files && t.files < t.counters && t.counters < t.index &&
		t.index < t.data && t.data < end && end <= len(image)
}

// record is where the record of function i begins.
func (t *table) record(i int) int { return t.index + int(t.u32(t.index+8*i+4)) }

// counterTable tells each value of a table by program counter, and how many bytes it fills: pairs of a
// difference of values and one of counters, ended by a difference of 0.
func (t *table) counterTable(offset int, tell func(int32)) int {
	at, value := t.counters+offset, int32(-1)
	for first := true; ; first = false {
		diff, n := binary.Uvarint(t.image[at:t.index])
		at += n
		if diff == 0 && !first {
			return at - t.counters - offset
		}
		value += int32(diff>>1) ^ -int32(diff&1)
		_, m := binary.Uvarint(t.image[at:t.index])
		at += m
		if n <= 0 || m <= 0 {
			panic(errTable)
		}
		tell(value)
	}
}

func (t *table) u32(at int) uint32 { return binary.LittleEndian.Uint32(t.image[at:]) }

func (t *table) set(at int, value uint32) { binary.LittleEndian.PutUint32(t.image[at:], value) }

func u64(b []byte, at int) uint64 { return binary.LittleEndian.Uint64(b[at:]) }
