//go:build js && wasm

// Command lists is the browser's program that reads files, compiles lists for the checker, merges and writes them.
package main

import (
	"keepmum.dev/keepmum/wasm/bridge"
	"keepmum.dev/keepmum/wasm/program"
)

func main() { program.Serve(new(bridge.Lists)) }
