//go:build js && wasm

// Command worker is the hub on Cloudflare Workers: core/hub behind github.com/syumai/workers.
//
// The runtime starts a new instance of this program for every request, so nothing is kept between
// requests and the registry is read and hashed each time; that is cheap up to some thousand clients.
package main

import (
	"syscall/js"

	"github.com/syumai/workers"
	"github.com/syumai/workers/cloudflare"

	"keepmum.dev/keepmum/core/hub"
)

func main() {
	document := registry()
	handler := hub.Handler(func() *hub.Document { return document })
	workers.Serve(plainRequest(hub.Recover(handler)))
}

// registry takes the document over from hub.mjs; nil when the binding holds no bytes.
func registry() *hub.Document {
	binding := cloudflare.GetBinding("REGISTRY")
	if !binding.InstanceOf(js.Global().Get("ArrayBuffer")) {
		return nil
	}
	view := js.Global().Get("Uint8Array").New(binding)
	body := make([]byte, view.Length())
	js.CopyBytesToGo(body, view)
	return hub.NewDocument(body)
}
