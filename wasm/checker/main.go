//go:build js && wasm

// Command checker is the browser's program: the rule core behind two exported functions. A host starts
// it, writes bytes where reserve says, calls, and reads where call says where the answer is.
package main

import (
	"unsafe"

	"keepmum.dev/keepmum/wasm/bridge"
)

// small is what every draft fits into but the very longest. The buffer for it never moves and is never
// given up, so that a host asks for it once.
const small = 64 << 10

var (
	draft   [small]byte
	in      = draft[:]
	checker bridge.Bridge
	out     []byte
	answer  [2]uint32 // the address and the length of out
)

// reserve gives the address of a buffer of at least n bytes for the next call. Up to small bytes it is the
// same one always.
//
//go:wasmexport reserve
func reserve(n int32) int32 {
	in = draft[:]
	if n > small {
		in = make([]byte, n)
	}
	return address(unsafe.Pointer(&in[0]))
}

// call does an operation on the first n bytes of the buffer reserved last, and gives the address of two
// words: the address of the answer, and its length.
//
//go:wasmexport call
func call(op, n int32) int32 {
	said := in[:n]
	if bridge.Op(op) == bridge.Open && n <= small {
		said = append([]byte(nil), said...) // it is kept, and the next draft is written here
	}
	out = checker.Handle(bridge.Op(op), said)
	in = draft[:] // a large buffer is not kept for the drafts that follow
	answer = [2]uint32{uint32(address(unsafe.Pointer(unsafe.SliceData(out)))), uint32(len(out))}
	return address(unsafe.Pointer(&answer))
}

func address(p unsafe.Pointer) int32 { return int32(uintptr(p)) }

func main() { select {} }
