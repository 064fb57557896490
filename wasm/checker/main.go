//go:build js && wasm

// Command checker is the browser's program: the rule core behind three exported functions. A host starts
// it, writes bytes where reserve says, calls, and reads the answer from where call says.
package main

import (
	"unsafe"

	"keepmum.dev/keepmum/wasm/bridge"
)

var (
	in, out []byte
	checker bridge.Bridge
)

// reserve gives the address of a buffer of at least n bytes for the next call.
//
//go:wasmexport reserve
func reserve(n int32) int32 {
	const small = 64 << 10
	// A large buffer (a registry was read) is not kept for the drafts that follow.
	if int(n) > len(in) || len(in) > small && int(n) <= small {
		in = make([]byte, max(int(n), small))
	}
	return address(in)
}

// call does an operation on the first n bytes of the buffer and gives the address of the answer.
//
//go:wasmexport call
func call(op, n int32) int32 {
	out = checker.Handle(bridge.Op(op), in[:n])
	return address(out)
}

// answered is the length of the last answer.
//
//go:wasmexport answered
func answered() int32 { return int32(len(out)) }

func address(b []byte) int32 { return int32(uintptr(unsafe.Pointer(unsafe.SliceData(b)))) }

func main() { select {} }
