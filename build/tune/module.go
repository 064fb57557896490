package tune

import (
	"encoding/binary"
	"errors"
	"fmt"
)

// Numbers of sections in WebAssembly's binary format.
const (
	codeSection = 10
	dataSection = 11
)

var magic = []byte("\x00asm\x01\x00\x00\x00")

type section struct {
	id   byte
	body []byte
}

// A module is a program with its data as it lies in memory at the start.
type module struct {
	sections []section
	image    []byte
}

var errModule = errors.New("this is no WebAssembly module as Go links it")

func read(b []byte) (*module, error) {
	if len(b) < len(magic) || string(b[:len(magic)]) != string(magic) {
		return nil, errModule
	}
	m := new(module)
	for b = b[len(magic):]; len(b) > 0; {
		n, used := binary.Uvarint(b[1:])
		from := 1 + used
		if used <= 0 || n > uint64(len(b)-from) {
			return nil, errModule
		}
		s := section{b[0], b[from : from+int(n)]}
		if s.id == dataSection {
			var err error
			if m.image, err = unpack(s.body); err != nil {
				return nil, err
			}
		}
		m.sections = append(m.sections, s)
		b = b[from+int(n):]
	}
	if m.image == nil {
		return nil, errModule
	}
	return m, nil
}

// largest is more memory than any data of ours fills.
const largest = 64 << 20

// unpack lays all segments where the program expects them.
func unpack(b []byte) ([]byte, error) {
	count, used := binary.Uvarint(b)
	if used <= 0 {
		return nil, errModule
	}
	b = b[used:]
	var image []byte
	for i := range count {
		// An active segment of memory 0, at a constant address: 0x00, i32.const address, end, length, bytes.
		if len(b) < 2 || b[0] != 0 || b[1] != 0x41 {
			return nil, fmt.Errorf("data segment %d is of another kind: %w", i, errModule)
		}
		at, used := signed(b[2:])
		b = b[min(2+used, len(b)):]
		if used == 0 || len(b) == 0 || b[0] != 0x0b {
			return nil, errModule
		}
		n, used := binary.Uvarint(b[1:])
		if used <= 0 || n > uint64(len(b)-1-used) || at < 0 || uint64(at)+n > largest {
			return nil, errModule
		}
		if end := int(at) + int(n); end > len(image) {
			image = append(image, make([]byte, end-len(image))...)
		}
		copy(image[at:], b[1+used:1+used+int(n)])
		b = b[1+used+int(n):]
	}
	if len(b) > 0 {
		return nil, errModule
	}
	return image, nil
}

// straighten makes the jumps of every function lead where they lead.
func (m *module) straighten() error {
	for i := range m.sections {
		if m.sections[i].id != codeSection {
			continue
		}
		b := m.sections[i].body
		count, at := number(b)
		out := binary.AppendUvarint(nil, uint64(count))
		for range count {
			n, used := number(b[at:])
			if used == 0 || n > len(b)-at-used {
				return errModule
			}
			code := b[at+used : at+used+n]
			if f, ok := parse(code); ok {
				code = f.direct()
			}
			out = binary.AppendUvarint(out, uint64(len(code)))
			out = append(out, code...)
			at += used + n
		}
		if at != len(b) {
			return errModule
		}
		m.sections[i].body = out
	}
	return nil
}

// write is the program again, its data one segment.
func (m *module) write() []byte {
	start := 0
	for start < len(m.image) && m.image[start] == 0 {
		start++
	}
	data := appendSigned([]byte{1, 0, 0x41}, int64(start))
	data = append(data, 0x0b)
	data = binary.AppendUvarint(data, uint64(len(m.image)-start))
	data = append(data, m.image[start:]...)

	out := append([]byte(nil), magic...)
	for _, s := range m.sections {
		body := s.body
		if s.id == dataSection {
			body = data
		}
		out = append(out, s.id)
		out = binary.AppendUvarint(out, uint64(len(body)))
		out = append(out, body...)
	}
	return out
}

// signed reads WebAssembly's signed LEB128, which is not Go's varint; used is 0 when there is none.
func signed(b []byte) (value int64, used int) {
	for shift := 0; used < len(b) && shift < 63; shift += 7 {
		c := b[used]
		used++
		value |= int64(c&0x7f) << shift
		if c&0x80 == 0 {
			if c&0x40 != 0 {
				value |= -1 << (shift + 7)
			}
			return value, used
		}
	}
	return 0, 0
}

func appendSigned(b []byte, value int64) []byte {
	for {
		c := byte(value & 0x7f)
		value >>= 7
		if value == 0 && c&0x40 == 0 || value == -1 && c&0x40 != 0 {
			return append(b, c)
		}
		b = append(b, c|0x80)
	}
}
