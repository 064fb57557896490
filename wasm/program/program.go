//go:build js && wasm

// Package program is how a host asks a Go program in a browser: two exported functions. The host starts the
// program, writes bytes where reserve says, calls, and reads where call says where the answer is.
package program

import (
	"unsafe"

	"keepmum.dev/keepmum/wasm/bridge"
)

// A Handler does operations on bytes. Its answer is read before it is asked again.
type Handler interface {
	Handle(op bridge.Op, in []byte) (out []byte)
}

// small is what every draft fits into but the very longest. The buffer for it never moves and is never
// given up, so that a host asks for it once.
const small = 64 << 10

var (
	draft   [small]byte
	in      = draft[:]
	handler Handler
	out     []byte
	answer  [2]uint32 // the address and the length of out
)

// Serve answers the host by what h says, for as long as the host lives.
func Serve(h Handler) {
	handler = h
	select {}
}

// reserve gives the address of a buffer of at least n bytes for the next call. Up to small bytes it is the
// same one always, and of more the same one until it was used.
//
//go:wasmexport reserve
func reserve(n int32) int32 {
	if n <= small {
		in = draft[:]
	} else if len(in) != int(n) {
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
	if (bridge.Op(op) == bridge.Open || bridge.Op(op) == bridge.OpenSealed) && n <= small {
		said = append([]byte(nil), said...) // it is kept, and the next draft is written here
	}
	out = handler.Handle(bridge.Op(op), said)
	in = draft[:] // a large buffer is not kept for the drafts that follow
	answer = [2]uint32{uint32(address(unsafe.Pointer(unsafe.SliceData(out)))), uint32(len(out))}
	return address(unsafe.Pointer(&answer))
}

func address(p unsafe.Pointer) int32 { return int32(uintptr(p)) }
