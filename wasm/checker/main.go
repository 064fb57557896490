//go:build js && wasm

// Command checker is the browser's program that judges drafts by a compiled list.
package main

import (
	"keepmum.dev/keepmum/wasm/bridge"
	"keepmum.dev/keepmum/wasm/program"
)

func main() { program.Serve(new(bridge.Judge)) }
